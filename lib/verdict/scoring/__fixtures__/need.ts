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
]
