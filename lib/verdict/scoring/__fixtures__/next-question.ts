import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'one question that follows',
    lines: [
      '< Хочу тихий район',
      '> Тихо в Сануре и Убуде. Вам ближе океан или джунгли?',
      '< Океан',
      '> Тогда Санур: там спокойный берег. Кто поедет с Вами?',
    ],
    verdict: 'met',
  },
  {
    what: 'a request with a full stop is a question',
    lines: [
      '< Хочу тихий район',
      '> Тихо в Сануре и Убуде, это разный отдых. Подскажите, что Вам ближе: океан или джунгли.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"пишите, если будут вопросы" asks nothing',
    lines: ['< Хочу тихий район', '> Тихо в Сануре и Убуде. Пишите, если будут вопросы, отвечу в любое время.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"хорошо?" at the end is no next question',
    lines: ['< Хочу тихий район', '> Тихо в Сануре и Убуде. Я подготовлю подборку и вернусь вечером, хорошо?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a rhetorical question that is answered at once',
    lines: [
      '< Почему leasehold?',
      '> Знаете, почему все покупают leasehold? Потому что иностранцам другое право недоступно. Это надёжная форма.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'four questions in a row',
    lines: ['< Хочу виллу', '> Сколько спален? Какой район? Нужен ли бассейн? Когда прилетаете?'],
    verdict: 'unmet',
  },
  {
    what: 'the question comes first and the fact behind it',
    lines: [
      '< Думаю про апартаменты',
      '> Апартаменты проще в управлении: всё берёт на себя отель. Вы планируете там жить сами? Если да, то важнее район, чем доход.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'an emoji behind the question changes nothing',
    lines: [
      '< Думаю про апартаменты',
      '> С апартаментами меньше хлопот: всё берёт на себя отель. Что для Вас важнее в них? 🙂',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'ends with a statement of readiness',
    lines: [
      '< Мне нравится Убуд',
      '> Убуд — это джунгли и тишина, оттуда час до моря. Готова подобрать для Вас несколько вариантов.',
    ],
    verdict: 'unmet',
  },
  {
    what: 'one linked pair',
    lines: [
      '< Мне нравится Убуд',
      '> Убуд — это джунгли и тишина, оттуда час до моря. Вам важна близость океана? Или важнее уединение?',
    ],
    verdict: 'met',
  },
  {
    what: '"верно?" only',
    lines: ['< Ищу виллу с садом', '> Значит, сад обязателен, верно?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a request in the imperative',
    lines: ['< Ищу виллу с садом', '> Сад есть у большинства вилл в Убуде. Расскажите, каким Вы его видите.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a question quoted from the client',
    lines: ['< Почему так дорого?', '> Вы спрашиваете: «Почему так дорого?» Цена складывается из земли и стройки.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'English: four at once',
    lines: ['< We need reporting', '> How many users? Which CRM? What budget? When do you start?'],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'three turns, each ends with one question',
    lines: [
      '< Здравствуйте',
      '> Добрый день! Что привело Вас к Бали?',
      '< Друзья позвали',
      '> Друзья на острове — это половина успеха. Они живут там круглый год?',
      '< Да, в Сануре',
      '> Санур уютный, соседи там дружат. Хотите жить рядом с ними?',
    ],
    verdict: 'met',
  },
  {
    what: '"подумайте, пожалуйста" at the end',
    lines: [
      '< Мне нравится Санур',
      '> Санур хорош для семей, там тихо и рядом школы. Подумайте, пожалуйста, и напишите мне.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asks what was just told',
    lines: [
      '< Берём для сдачи, жить не планируем',
      '> Хорошо, дома для сдачи есть. Вы для жизни или для сдачи выбираете?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"уточните" without a mark',
    lines: [
      '< Мне нравится Санур',
      '> Санур хорош для семей, там тихо и рядом школы. Уточните, пожалуйста, сколько Вас будет',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'English: statement at the end',
    lines: ['< We use sheets', '> Sheets break at scale. I will send you a brochure.'],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'a question in the middle, advice at the end',
    lines: [
      '< Думаю про Чангу',
      '> А Вы были там в сезон дождей? Дороги встают. Лучше Вам смотреть Санур, там просторнее.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'English: one that follows',
    lines: ['< We use sheets', '> Sheets work until two people edit at once. What breaks first for you?'],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: '"разве" that asks the client in earnest',
    lines: ['< не знаю даже', '> Понимаю, выбор большой. Разве Вам не важна школа рядом?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'ends with what everybody answers alike',
    lines: ['< ясно', '> Район тихий, соседи семьями. Какой мужчина не хочет своего дома?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a term that mentions the purpose',
    lines: [
      '< Хотим под сдачу',
      '> Под сдачу лучше Чангу, там туристы круглый год. До какого месяца нужно успеть, чтобы сдавать?',
    ],
    verdict: 'met',
    tricky: true,
  },
]
