import { describe, expect, test } from 'vitest'
import { baliRealEstate } from '../../../stress/playbooks/bali-real-estate.ts'
import { talk } from '../testing/conversation.ts'
import { assess } from './assess.ts'

const good = [
  '< Добрый день! Увидела виллы в Instagram, интересно узнать подробнее',
  '> Анна, добрый день! Меня зовут Мария, я инвестиционный консультант. Подскажите, Вы смотрите дом для себя или чтобы сдавать?',
  '< Больше сдавать, но пару месяцев зимой хотим жить сами с детьми',
  '> То есть вилла работает круглый год, а зимой становится домом для Вашей семьи. По данным Estate Market, такие виллы заняты гостями 75% времени. Какой район Вам ближе: живой Чангу или тихий Санур?',
  '< Санур, наверное. Там же школа есть? И далеко ли море?',
  '> В Сануре две международные школы, и до моря от большинства вилл десять минут пешком. Берег там спокойный, с детьми это важно. На какую сумму Вы ориентируетесь, чтобы я не показывала лишнего?',
  '< До 350 тысяч долларов. Только меня смущает, что это leasehold, то есть не собственность',
  '> Осторожность понятна, Анна: слово непривычное. Leasehold — это право на 30 лет с продлением, его заверяет нотариус, так же живёт половина Лондона. Что в этом настораживает больше: срок или сам договор?',
  '< Срок. Но если продление прописано, то спокойнее. Решать всё равно будем вместе с мужем',
  '> Продление действительно прописано сразу, по закону 1960 года. И хорошо, что решаете вдвоём с мужем: позову на разговор обоих. А когда хотели бы получить ключи?',
  '< К следующей зиме, как раз продадим квартиру в Самаре',
  '> Успеем: часть домов уже готова. Подведу итог: дом для аренды и для зимовок с детьми, Санур, до 350 тысяч долларов, решаете с мужем. Предлагаю встретиться в Zoom на 20 минут: покажу три виллы и расчёт дохода. Вам удобнее завтра в 19:00 или в четверг в 12:00?',
  '< Завтра в 19:00 подойдёт, муж как раз дома',
  '> Тогда завтра в 19:00 по Москве, вдвоём с мужем. На какой e-mail прислать приглашение?',
  '< anna@example.com',
  '> Записала Вас на завтра, 24 ноября, 19:00 (по Москве). Приглашение придёт на anna@example.com.',
] as const

const assessed = (lines: readonly string[]) => {
  const { criteria, overallScore } = assess(talk(lines), baliRealEstate)
  return { overallScore, verdicts: Object.fromEntries(criteria.map(({ id, verdict }) => [id, verdict])) }
}
const baseline = assessed(good)

/** The good conversation with some of its words changed, each of which must be there. */
function but(...changes: [from: string, to: string][]): string[] {
  return changes.reduce<string[]>(
    (lines, [from, to]) => {
      if (!lines.some((line) => line.includes(from))) throw new Error(`"${from}" is not in the conversation`)
      return lines.map((line) => line.replace(from, to)).filter((line) => line.length > 2)
    },
    [...good],
  )
}

/** Which criteria are judged otherwise than in the good conversation. */
function changedBy(lines: readonly string[]): Record<string, string | undefined> {
  const { verdicts } = assessed(lines)
  const ids = Object.keys(verdicts).filter((id) => verdicts[id] !== baseline.verdicts[id])
  return Object.fromEntries(ids.map((id) => [id, verdicts[id]]))
}

test('the conversation that is changed is a good one', () => {
  expect(baseline.overallScore).toBeGreaterThanOrEqual(85)
  expect(Object.entries(baseline.verdicts).filter(([, verdict]) => verdict !== 'met')).toEqual([])
})

const summary = ' Подведу итог: дом для аренды и для зимовок с детьми, Санур, до 350 тысяч долларов, решаете с мужем.'

describe('one change moves the matching criterion, no other, and the score falls', () => {
  test.for<[what: string, changes: [string, string][], moved: Record<string, string>]>([
    [
      'without the question about the budget and its answer',
      [
        ['На какую сумму Вы ориентируетесь, чтобы я не показывала лишнего?', 'Что ещё для Вас важно?'],
        ['До 350 тысяч долларов. Только меня', 'Меня'],
        [', до 350 тысяч долларов, решаете', ', решаете'],
      ],
      { budget: 'unmet' },
    ],
    [
      'without a word of who decides',
      [
        [' Решать всё равно будем вместе с мужем', ''],
        [' И хорошо, что решаете вдвоём с мужем: позову на разговор обоих.', ''],
        [', решаете с мужем', ''],
        [', муж как раз дома', ''],
        [', вдвоём с мужем', ''],
      ],
      { authority: 'unmet' },
    ],
    [
      'without a word of when',
      [
        ['А когда хотели бы получить ключи?', 'А что ещё важно для детей?'],
        ['К следующей зиме, как раз продадим квартиру в Самаре', 'Важно, чтобы двор был закрытый'],
        ['Успеем: часть домов уже готова.', 'Двор закроем.'],
      ],
      { timeline: 'unmet' },
    ],
    [
      'with the budget as the opener',
      [['Подскажите, Вы смотрите дом для себя или чтобы сдавать?', 'Какой у Вас бюджет?']],
      { entry: 'unmet' },
    ],
    [
      'with the objection put off',
      [
        [
          'Leasehold — это право на 30 лет с продлением, его заверяет нотариус, так же живёт половина Лондона.',
          'Про договор поговорим позже.',
        ],
      ],
      { objections: 'unmet' },
    ],
    [
      'with what is known asked for again',
      [['А когда хотели бы получить ключи?', 'А когда хотели бы получить ключи? И какой у Вас бюджет?']],
      { noRepeatedAsking: 'unmet' },
    ],
    ['with one message informal', [['Подскажите, Вы смотрите', 'Подскажи, ты смотришь']], { address: 'unmet' }],
    [
      'with a forbidden topic',
      [['Берег там спокойный', 'Оформим freehold для иностранцев. Берег там спокойный']],
      { forbidden: 'unmet' },
    ],
    [
      'with a message three times as long',
      [
        [
          'Берег там спокойный, с детьми это важно.',
          'Берег там спокойный, с детьми это важно. Волн почти нет. Пляж чистый. Тротуары ровные. Аптека за углом. Рынок рядом. Больница тоже. Кафе много. Парк большой.',
        ],
      ],
      { length: 'unmet' },
    ],
    [
      'with the summary behind the invitation',
      [
        [summary, ''],
        ['или в четверг в 12:00?', `или в четверг в 12:00?${summary}`],
      ],
      { summary: 'unmet', redFlags: 'unmet' },
    ],
  ])('%s', ([, changes, moved]) => {
    const changed = but(...changes)
    expect(changedBy(changed)).toEqual(moved)
    expect(assessed(changed).overallScore).toBeLessThan(baseline.overallScore as number)
  })
})

/** What runs through the conversation changes only if it is changed throughout. */
describe('a habit of the agent is judged over the whole conversation', () => {
  const agentLines = (change: (line: string, index: number) => string) =>
    good.map((line, index) => (line.startsWith('> ') && index < 11 ? change(line, index) : line))

  test('filing every answer instead of saying it back', () => {
    const filed = agentLines((line, index) =>
      index < 3 ? line : `> Зафиксировала. ${line.split(/(?<=[.?])\s/u).at(-1)}`,
    )
    expect(changedBy(filed)).toMatchObject({ reflection: 'unmet', valueFirst: 'unmet', expertise: 'unmet' })
    expect(assessed(filed).overallScore).toBeLessThan(baseline.overallScore as number)
  })

  test('questions for yes or no', () => {
    const closed = agentLines((line) => line.replace(/[^.?]+\?$/u, ' Вам это подходит?'))
    expect(changedBy(closed)).toMatchObject({ openQuestions: 'unmet' })
  })

  test('no questions', () => {
    const silent = agentLines((line) => line.replace(/[^.?]+\?$/u, ''))
    expect(changedBy(silent)).toMatchObject({ nextQuestion: 'unmet', entry: 'unmet' })
  })
})

test('what changes nothing for a reader changes nothing for the rules', () => {
  const typed = good.map((line) => line.replaceAll('ё', 'е').replaceAll('—', '-').replaceAll('тысяч', 'тыс.'))
  expect(changedBy(typed)).toEqual({})
  const emoji = good.map((line) => (line.startsWith('< ') ? `${line} 🙂` : line))
  expect(changedBy(emoji)).toEqual({})
})
