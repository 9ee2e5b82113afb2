import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'what it will show',
    lines: ['< Интересно', '> Предлагаю созвониться в Zoom на 15 минут: покажу три виллы с расчётом дохода.'],
    verdict: 'met',
  },
  {
    what: 'a call for its own sake',
    lines: ['< Интересно', '> Предлагаю созвониться в Zoom завтра в 16:00 или в среду в 11:00.'],
    verdict: 'unmet',
  },
  {
    what: 'the length of a call is no value',
    lines: ['< Интересно', '> Давайте созвонимся, это займёт всего 15 минут. Когда удобно?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the value in the sentence before',
    lines: [
      '< Интересно',
      '> На экране за 20 минут пройдём по договору и сравним два района по доходу. Созвонимся завтра в 16:00?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'shows something, but in the chat',
    lines: ['< Интересно', '> Сейчас покажу фотографии здесь в чате. Созвонимся завтра?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'in another word',
    lines: [
      '< Интересно',
      '> На встрече в Zoom Вы увидите виллы изнутри и получите расчёт окупаемости под Ваш бюджет. Завтра в 16:00 или в среду?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'compares',
    lines: ['< Да', '> Предлагаю короткий Zoom: сравним Чангу и Убуд по доходу и отвечу на вопросы про договор.'],
    verdict: 'met',
  },
  {
    what: 'to get to know each other',
    lines: ['< Да', '> Предлагаю созвониться, познакомиться и пообщаться. Завтра в 12:00?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'more details',
    lines: ['< Да', '> Давайте созвонимся в Zoom, обсудим детали. Завтра в 12:00 или в среду?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the reason in a message of its own',
    lines: [
      '< Да',
      '> За 20 минут на экране станет видно то, что в переписке займёт дни: планировки, смета, договор.',
      '> Созвонимся завтра в 12:00 или в среду в 18:00?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the expert shows',
    lines: [
      '< Да',
      '> Наш эксперт в Zoom откроет отчёт проверки и пройдёт с Вами по договору. Завтра в 12:00 или в среду в 18:00?',
    ],
    verdict: 'met',
    tricky: true,
  },
  { what: 'an order', lines: ['< Да', '> Нужен созвон. Напишите, когда можете.'], verdict: 'unmet' },
  {
    what: 'an expert without a reason',
    lines: ['< Ок', '> С Вами хочет поговорить наш эксперт. Zoom в среду в 12:00 или в пятницу в 18:00?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the calculation is promised for the call',
    lines: [
      '< Ок',
      '> Подготовлю к созвону расчёт доходности по двум виллам и отвечу на вопросы. Среда 12:00 или пятница 18:00?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'sees the contract line by line',
    lines: [
      '< Ок',
      '> Предлагаю 20 минут в Zoom: вместе пройдёмся по пунктам договора, чтобы не осталось белых пятен.',
    ],
    verdict: 'met',
    tricky: true,
  },
]
