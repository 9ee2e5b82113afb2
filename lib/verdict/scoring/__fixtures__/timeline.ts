import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'asked and told',
    lines: ['> Когда планируете покупку?', '< К лету хотелось бы'],
    verdict: 'met',
  },
  {
    what: 'what stands in the way',
    lines: ['> В какие сроки смотрите?', '< Сначала надо квартиру в Питере продать'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'no hurry is a timeline too',
    lines: ['> Как скоро хотите купить?', '< Да не горит, просто изучаю рынок'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the time of the call',
    lines: ['> Предлагаю Zoom. Когда Вам удобно?', '< Завтра в 16:00'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a year in the past',
    lines: ['< Были на Бали летом прошлого года, влюбились', '> Понимаю! Что больше всего запомнилось?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the term of the lease',
    lines: ['< Leasehold на 30 лет, а потом через 30 лет что?', '> Продлевается. Какой район Вам ближе?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'unasked, with the purchase',
    lines: ['< Хотим купить виллу до конца года', '> До конца года успеем. Какой район?'],
    verdict: 'met',
  },
  {
    what: 'a time after which to write',
    lines: ['< Напишите мне через месяц', '> Хорошо, напишу. Какой район Вам присмотреть?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asked, and left open',
    lines: ['> Когда планируете покупать?', '< Ещё не думал об этом'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'after the birth',
    lines: ['> Когда хотели бы въехать?', '< Как малыш родится, это в мае'],
    verdict: 'met',
  },
  {
    what: 'soonest',
    lines: [
      '< Готов внести бронь хоть на этой неделе, лишь бы объект хороший',
      '> Тогда ускоримся. Что для Вас хороший объект?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a holiday on Bali',
    lines: ['< Мы прилетаем на Бали в декабре на две недели', '> Отличное время! Что хотите посмотреть?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'payback',
    lines: ['< Если окупится за 7 лет, меня устроит', '> Посчитаем. Какой район нравится?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asked; years away',
    lines: ['> На какой срок планируете покупку?', '< Года через два, сейчас коплю'],
    verdict: 'met',
  },
  {
    what: 'asked; evaded',
    lines: ['> В какие сроки хотите купить?', '< Куда вы меня торопите?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asked; it depends on a deal',
    lines: ['> Когда планируете?', '< Жду, когда покупатель на мою дачу внесёт остаток'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'English: quarter',
    lines: ['> How soon do you need this running?', '< Before Q3 starts'],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'English: call time',
    lines: ['> When would be a good time for a demo?', '< Next week is fine'],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'not before',
    lines: ['> Когда думаете покупать?', '< Не раньше осени'],
    verdict: 'met',
  },
  {
    what: 'within half a year',
    lines: ['< Хотим за полгода всё оформить', '> За полгода успеем. Для себя?'],
    verdict: 'met',
  },
  {
    what: 'the house is ready in 2026',
    lines: ['< А дом сдают в 2026?', '> Да, в марте. Для себя смотрите?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'was there three years ago',
    lines: ['< Три года назад жила там полгода', '> Значит, остров знаете. Какой район?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'money comes in March',
    lines: ['> Когда планируете сделку?', '< Деньги освободятся в марте'],
    verdict: 'met',
  },
  {
    what: 'busy now, write later',
    lines: ['> Когда планируете покупку?', '< Я на работе, давайте позже'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'English: no rush',
    lines: ['> How soon would you like to switch?', '< No rush, contract with the old vendor runs till December'],
    verdict: 'met',
    playbook: 'saas',
  },
]
