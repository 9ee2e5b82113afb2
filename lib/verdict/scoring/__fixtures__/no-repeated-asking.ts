import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'asks for a budget that was told',
    lines: ['< Ищу виллу до 300 тысяч долларов', '> Хорошо, в Чангу такие есть. На какую сумму Вы ориентируетесь?'],
    verdict: 'unmet',
  },
  {
    what: 'asks for what was told three turns ago, in other words',
    lines: [
      '< Смотрю квартиру под сдачу',
      '> Под сдачу хорош Чангу. Какой бюджет?',
      '< 200 тысяч долларов',
      '> Хватит на апартаменты. А вы хотели бы сами там жить или сдавать?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a closer question about what was told',
    lines: [
      '< Ищу виллу до 300 тысяч долларов',
      '> 300 тысяч долларов — это вместе с мебелью и оформлением или только сам дом?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'asks again after an evasion',
    lines: [
      '> На какой бюджет ориентируетесь?',
      '< Пока не готов сказать',
      '> Конечно. По данным Estate Market, две спальни стоят от 200 тысяч. Ближе к этой сумме или выше? Какой бюджет Вам спокоен?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'sums up and asks whether it is right',
    lines: [
      '< Под сдачу, до 300 тысяч долларов, решаю сам',
      '> Итак: вилла под сдачу, бюджет до 300 тысяч долларов, решение за Вами. Всё верно?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'asks for the name that stands in the first message',
    lines: ['< Добрый день, меня зовут Анна, интересует Бали', '> Добрый день! Как я могу к Вам обращаться?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'each thing once',
    lines: [
      '< Ищу виллу',
      '> Для себя или под аренду?',
      '< Для себя',
      '> Какой бюджет?',
      '< 300 тысяч долларов',
      '> Когда?',
    ],
    verdict: 'met',
  },
]
