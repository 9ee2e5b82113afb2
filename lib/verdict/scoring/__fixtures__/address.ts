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
]
