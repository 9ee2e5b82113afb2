import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  { what: 'two', lines: ['< Интересно', '> Предлагаю Zoom: завтра в 16:00 или послезавтра в 11:00?'], verdict: 'met' },
  {
    what: 'when it suits',
    lines: ['< Интересно', '> Предлагаю созвониться в Zoom. Когда Вам удобно?'],
    verdict: 'unmet',
  },
  { what: 'one only', lines: ['< Интересно', '> Предлагаю созвониться в Zoom завтра в 16:00.'], verdict: 'unmet' },
  {
    what: 'two times, of the office',
    lines: [
      '< Интересно',
      '> Наш офис работает с 9:00, а по субботам с 11:00. Созвонимся в Zoom? Напишите, когда удобно.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a day with a part of the day is one',
    lines: ['< Интересно', '> Созвонимся в Zoom? Могу завтра утром или в четверг в 18:00.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'days without hours',
    lines: ['< Интересно', '> Созвонимся в Zoom завтра или послезавтра?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the hours are taken',
    lines: ['< Интересно', '> Предлагаю Zoom. Завтра в 16:00 и в 18:00 у меня занято, напишите, когда удобно Вам.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'in a message of their own',
    lines: [
      '< Интересно',
      '> Предлагаю созвониться в Zoom на 20 минут, покажу расчёт.',
      '> Во вторник в 15:00 или в среду в 12:00 по Москве?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'in words',
    lines: ['< Да', '> Давайте созвонимся. Есть окна в четверг в 10 утра и в пятницу в 7 вечера, что Вам ближе?'],
    verdict: 'met',
  },
  {
    what: 'the client is to name it',
    lines: ['< Да', '> Давайте созвонимся на этой неделе. В какое время Вам было бы комфортно?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'two hours of one day',
    lines: ['< Да', '> Давайте созвонимся завтра: в 12:00 или в 18:00?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a range is no alternative',
    lines: ['< Да', '> Давайте созвонимся завтра с 12:00 до 18:00, когда сможете?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: "the webinar's hours",
    lines: [
      '< Да',
      '> Вебинары идут во вторник в 19:00 и в четверг в 19:00. А созвониться в Zoom можем, когда скажете.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'offered after the first "when"',
    lines: [
      '< Да',
      '> Давайте созвонимся в Zoom?',
      '< Давайте, когда?',
      '> Могу в понедельник в 11:00 или во вторник в 17:30 по Москве.',
    ],
    verdict: 'met',
    tricky: true,
  },
  { what: 'every day', lines: ['< Да', '> Созвонимся в любой день на следующей неделе?'], verdict: 'unmet' },
  {
    what: 'two weekdays with hours',
    lines: ['< Ок', '> Предлагаю Zoom в среду в 12:00 или в пятницу в 18:00.'],
    verdict: 'met',
  },
  {
    what: 'mornings in general',
    lines: ['< Ок', '> Созвонимся в Zoom? По утрам или по вечерам Вам удобнее?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'one hour twice',
    lines: ['< Ок', '> Zoom завтра в 15:00? Да, именно завтра в 15:00, жду Вас.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a date of the hand-over',
    lines: ['< Ок', '> Дом сдают 12 марта, второй — 20 мая. Созвонимся на неделе?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'hours in words',
    lines: ['< Давайте', '> Созвонимся завтра в пять или в субботу часов в одиннадцать?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'parts of days',
    lines: ['< Давайте', '> Предлагаю Zoom завтра после обеда или в четверг утром.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'numbers in words that are no hours',
    lines: ['< Давайте', '> Вилла в два раза дешевле, собирают её в пять этапов. Созвонимся?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'until when a price holds',
    lines: ['> Shall we hop on a demo? This price dies at midnight.', '< Maybe'],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
]
