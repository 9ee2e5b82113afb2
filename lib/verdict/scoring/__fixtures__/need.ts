import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'asked and told',
    lines: ['> Для себя или как инвестицию?', '< Скорее инвестиция'],
    verdict: 'met',
  },
  {
    what: 'the purpose in other words',
    lines: ['< Хочу, чтобы деньги работали, пока я в Москве, нужен пассивный доход', '> Понятно. Какой район?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'both of the choice',
    lines: ['> Вы планируете жить сами или сдавать?', '< И то и другое'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'where the client lives now',
    lines: ['< Живу в Москве, работаю юристом', '> Приятно познакомиться! Какой район Вам ближе?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'undecided',
    lines: ['> Для себя или для сдачи?', '< Пока не знаем, для себя или сдавать'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a friend lets, not the client',
    lines: ['< Друг сдаёт виллу в Чангу посуточно', '> Это популярно. Какой район Вам нравится?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'one purpose denied, another told',
    lines: ['< Сдавать никому не хочу, будем сами зимовать там с родителями', '> Зимовать там хорошо. Что Вам важно?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'asked, but the client asks back',
    lines: ['> Для жизни или под аренду?', '< А сколько стоит вилла?', '> От 200 тысяч долларов.'],
    verdict: 'unmet',
  },
  {
    what: 'wants to escape the winter',
    lines: ['< Надоели зимы, хотим полгода проводить в тепле', '> Полгода в тепле — мечта. Что важно в доме?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'parking money',
    lines: [
      '< Лежат деньги на депозите, хочу перевести в недвижимость, чтобы инфляция не съела',
      '> Разумно. Какой район?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'asked; rent out',
    lines: ['> Какая цель покупки?', '< Сдавать туристам'],
    verdict: 'met',
  },
  {
    what: 'the developer lets houses',
    lines: ['< Застройщик сам сдаёт виллы или нужна УК?', '> Обычно УК. Какой район нравится?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'only the type',
    lines: ['< Интересуют апартаменты с одной спальней', '> Есть в Сануре и Чангу. Какой район?'],
    verdict: 'unmet',
  },
  {
    what: 'asked; question dodged by price',
    lines: ['> Для себя или инвестиция?', '< Сначала цены пришлите', '> Хорошо.'],
    verdict: 'unmet',
  },
  {
    what: 'the first of two',
    lines: ['> Для себя или под сдачу?', '< Первое'],
    verdict: 'met',
  },
  {
    what: 'English',
    lines: ['< We need to cut the time our finance people spend on month-end close', '> How long does it take today?'],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'for the parents',
    lines: ['< Ищем домик родителям на зиму', '> Тепло им пойдёт на пользу. Что важно?'],
    verdict: 'met',
  },
  {
    what: 'resale',
    lines: ['< Хочу зайти на котловане и выйти перед сдачей дороже', '> Понятная стратегия. Какой район?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'investment consultant is the agent',
    lines: ['< Вы инвестиционный консультант или риелтор?', '> Инвестиционный консультант. Какой район нравится?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'not for living',
    lines: ['> Для чего берёте?', '< Жить там не буду точно'],
    verdict: 'inconclusive',
  },
  {
    what: 'asked; do not know yet',
    lines: ['> Какая у Вас цель?', '< Сам ещё не понял'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'to live and work remotely',
    lines: [
      '< Работаю удалённо, хочу перебраться в тепло насовсем',
      '> Удалёнка на Бали удобна. Какой интернет нужен?',
    ],
    verdict: 'met',
  },
  {
    what: 'the agent guesses, the client confirms',
    lines: ['> Верно понимаю, что Вы берёте под сдачу?', '< Да, верно'],
    verdict: 'met',
  },
  {
    what: 'school for children',
    lines: ['< Хотим, чтобы дети пошли там в школу, переезд уже решён', '> Тогда важна школа рядом. Какой возраст?'],
    verdict: 'met',
  },
  {
    what: 'no answer, sticker words',
    lines: ['> Для жизни или для сдачи?', '< Ок', '> Какой район?'],
    verdict: 'unmet',
  },
  {
    what: 'both denied',
    lines: ['> Для жизни или для сдачи?', '< Ни то ни другое'],
    verdict: 'inconclusive',
  },
  {
    what: 'English: problem told',
    lines: ['< Our forecasts are off by 30% every month and nobody knows why', '> That hurts. Which part is off?'],
    verdict: 'met',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'English: just looking at the market',
    lines: ['< Just looking around, saw your post', '> Welcome! Which CRM do you use?'],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'that money may flow',
    lines: ['> Зачем Вам дом там?', '< чтоб денежка шла каждый месяц'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the house is to feed itself',
    lines: ['> А для чего смотрите?', '< чтобы сама себя кормила'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'only looks round',
    lines: ['> Для чего присматриваете?', '< просто смотрю от скуки'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asks for prices instead',
    lines: ['> Для чего присматриваете?', '< скиньте сначала прайс'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the wish behind the move',
    lines: [
      '> А что Вас привело к мысли о Бали?',
      '< Надоели слякоть и пробки, хочу просыпаться под шум океана круглый год',
    ],
    verdict: 'met',
  },
  {
    what: 'tired of paying rent',
    lines: [
      '> Расскажите, для чего присматриваете?',
      '< Дочка серфингом занимается, по полгода там торчит, хватит за съём платить',
    ],
    verdict: 'met',
  },
  {
    what: 'to sell dearer, in slang',
    lines: ['> Чем планируете заниматься с виллой?', '< достроят - скину подороже'],
    verdict: 'met',
  },
  {
    what: 'the type of home',
    lines: ['> Вы смотрите виллу или апартаменты?', '< квартирку небольшую, с двумя спальнями'],
    verdict: 'met',
  },
  {
    what: 'asks back',
    lines: ['> Для чего рассматриваете покупку?', '< а вам зачем это знать?', '> Чтобы подобрать подходящее'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a friend lets hers',
    lines: ['> Какой район рассматриваете?', '< Убуд или Чангу', '> А когда планируете прилететь?', '< в марте'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'only browsing',
    lines: ['< Подруга сдаёт свою виллу и довольна', '> Здорово! Какой район Вам нравится?', '< Чангу'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a purpose in words of no list',
    lines: ['> What would you use it for?', '< mostly so people stop chasing me for approvals'],
    verdict: 'met',
    playbook: 'saas',
  },
]
