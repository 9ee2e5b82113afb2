import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: '"выход" holds "вы" and no address',
    lines: ['< Здравствуйте', '> Выход на рынок занял три года. Твёрдая цена от застройщика.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'one "тебе" among formal forms',
    lines: ['< Здравствуйте', '> Вы правы. Я подберу тебе варианты.'],
    verdict: 'unmet',
  },
  {
    what: 'a verb in the second person singular without its pronoun',
    lines: ['< Сколько стоит вилла?', '> От 200 тысяч долларов. Какой район рассматриваешь?'],
    verdict: 'unmet',
  },
  {
    what: 'nouns that end like verbs',
    lines: [
      '< А что с медициной?',
      '> Помощь рядом, клиника в десяти минутах. Ночь там тихая, площадь участка лишь три сотки, и речь не о дачах.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a singular imperative',
    lines: ['< Куда писать?', '> Напиши мне свой e-mail, и приглашение придёт сегодня.'],
    verdict: 'unmet',
  },
  {
    what: 'a plural imperative',
    lines: ['< Куда писать?', '> Напишите, пожалуйста, Ваш e-mail. Скажите, какой район Вам ближе?'],
    verdict: 'met',
  },
  {
    what: 'the client\'s "ты" quoted back',
    lines: [
      '< Муж сказал: ты сначала договор почитай',
      '> Ваш муж прав: «ты сначала договор почитай» звучит разумно. Договор пришлём до брони.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the inclusive "давай"',
    lines: ['< Можно созвониться', '> Отлично, давай созвонимся завтра в 16:00.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the polite "давайте"',
    lines: ['< Можно созвониться', '> Давайте созвонимся завтра в 16:00. Как Вам такое время?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a proverb in quotation marks',
    lines: [
      '< Боюсь спешить',
      '> Спешить и правда не нужно: «тише едешь — дальше будешь». Когда Вы планируете покупку?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'possessive in an oblique case',
    lines: ['< Решаем с женой', '> Хорошо. С твоей женой тоже буду рада познакомиться, у Вас есть время в среду?'],
    verdict: 'unmet',
  },
  {
    what: 'past tense with the pronoun left out',
    lines: ['< Здравствуйте', '> Привет! Хотел узнать про виллы или про апартаменты?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'an imperative in -ай that no list of three words holds',
    lines: ['< Думаю пока', '> Ничего страшного. Приезжай на просмотр, когда соберётесь.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'names of places that end like imperatives',
    lines: [
      '< Чем Бали лучше?',
      '> Дубай дороже на входе, а Китай закрыт для частных инвесторов. В каждом случае считаем доход отдельно, и урожай туда же.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"будь то" and "пожалуй" address nobody',
    lines: [
      '< Что лучше?',
      '> Будь то вилла или апартаменты, считать нужно доход. Пожалуй, начну с апартаментов: для Вас это удобнее.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'formal pronoun with an informal verb',
    lines: ['< Бюджет 300', '> Понимаю Вас. Если хочешь, покажу три виллы.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the first person ends in nothing informal',
    lines: [
      '< Расскажите о себе',
      '> Я сама живу здесь, вижу стройки каждый день и слышу, что говорят соседи. Чем могу помочь Вам?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"тебя" in a long formal letter',
    lines: [
      '< Здравствуйте, интересует инвестиция',
      '> Здравствуйте! По данным Estate Market, виллы сдают 280 дней в году. Хочу понять, что для тебя важнее: доход или рост цены?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'an informal adjective in a question',
    lines: ['< Да, интересно', '> Отлично. Готов созвониться завтра в 16:00?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'an own readiness in a question',
    lines: ['< Покажете договор?', '> Готова показать его на экране. Вам удобно завтра в 16:00?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'thanks with a past tense',
    lines: ['< Вот мой адрес', '> Спасибо, что написал! Приглашение придёт на почту, как Вам такое время?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'imperatives of politeness in the plural',
    lines: ['< Не понял', '> Простите, поясню иначе. Посмотрите, пожалуйста, на срок: он указан в договоре.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"можешь"',
    lines: ['< Что дальше?', '> Дальше бронь. Можешь внести её картой или переводом, как Вам удобнее.'],
    verdict: 'unmet',
  },
  {
    what: '"пришли" tells of guests',
    lines: [
      '< Как сезон?',
      '> В июле гости пришли раньше обычного, и виллы вышли на загрузку 85%. Вам важен круглогодичный доход?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"пришли" asks',
    lines: ['< Куда?', '> Пришли мне, пожалуйста, почту, и я всё оформлю.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"площадь", "дочь", "мощь" and "сушь"',
    lines: [
      '< Мы едем с ребёнком',
      '> Если Ваша дочь пойдёт в школу, удобнее Санур: площадь дома больше, а в сушь там дует бриз. Сколько ей лет?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"не переживай"',
    lines: ['< Боюсь, что обманут', '> Не переживай, договор заверяет нотариус. Что ещё Вас смущает?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"твоя" of the purchase',
    lines: ['< Решил брать', '> Поздравляю! Твоя вилла уже забронирована, документы пришлём завтра.'],
    verdict: 'unmet',
  },
  {
    what: "the client's own words in straight quotes",
    lines: [
      '< Жена говорит: смотри, не торопись',
      '> Слова «смотри, не торопись» очень верные. Торопиться и не нужно, сначала покажу Вам отчёт проверки.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"смотря" and "включая"',
    lines: [
      '< Сколько стоит?',
      '> Смотря какой район: от 200 тысяч долларов, включая мебель. Вам ближе океан или тишина?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'an infinitive-like "-ись" form',
    lines: ['< Подумаю', '> Хорошо. Определись с районом и возвращайся, я на связи.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"давно" and "даваем"',
    lines: ['< Вы надёжные?', '> Мы давно на рынке и даём отчёт проверки до брони. Давайте начнём с района?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a colloquial verb without any pronoun',
    lines: ['< Сколько ждать?', '> Получишь расчёт сегодня вечером. Район уже выбрали?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"вы" in lower case and the client\'s first name',
    lines: ['< Хорошо', '> Анна, как вам Убуд? Там тише, чем в Чангу.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"сам посмотри"',
    lines: ['< Есть фото?', '> Есть, сам посмотри по ссылке. Какие понравились?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"пусть", "ведь" and "хоть"',
    lines: [
      '< Муж сомневается',
      '> Пусть муж тоже подключится, ведь решать Вам вместе. Хоть завтра, хоть в среду — как удобно?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"у тебя" in an aside',
    lines: ['< Мы из Самары', '> Самара — это плюс час к Москве, верно? У тебя получается 17:00.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: "a developer's brand in quotes",
    lines: ['< Кто строит?', '> Застройщик «Твой Остров» сдал три дома в срок. Показать Вам отчёт проверки?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"пока" means for now',
    lines: ['< Здравствуйте', '> Пока рано говорить про Zoom. Для себя смотрите?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"пока" begins what is done for now',
    lines: ['< Здравствуйте', '> Пока подберу варианты, а Вы подумайте.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a villa is sweet, not the client',
    lines: ['< Здравствуйте', '> Милая вилла с двумя спальнями ждёт Вас.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"пока" between commas tells how things stand',
    lines: ['< Здравствуйте', '> Дешёвых домов, пока, к сожалению, нет, но Вы первая в списке.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'takes leave like a friend',
    lines: ['< Здравствуйте', '> Ну всё, пока, до завтра!'],
    verdict: 'unmet',
  },
  {
    what: 'greets by name without a comma',
    lines: ['< Здравствуйте', '> Привет Анна, для себя смотрите?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'calls her dear',
    lines: ['< Здравствуйте', '> Хорошего дня, милая!'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'says bye',
    lines: ['< Здравствуйте', '> Пока! До связи.'],
    verdict: 'unmet',
  },
]
