import { expect, test } from 'vitest'
import { namedTimes } from '../../../core/spoken-time/named-times.ts'
import { KNOWLEDGE } from './reading.ts'
import { countSentences } from './text.ts'

const ENTRIES = Object.entries(KNOWLEDGE).flatMap(([language, entries]) =>
  entries.map((entry) => ({ language, ...entry })),
)
const SOURCE =
  /по данным|по отчётам|по нашим|по опыту|по графикам|наблюдения|в договорах|по статье|стать[ияе]|закон|стандарт|мы .*проверяем|наши \d+|проверка по 140|check on 140|наших|according to|under|article|in our|our|law|standard|Most people/i

test.each(ENTRIES)('$language $id: one sentence, then one or two', ({ brief, more }) => {
  expect(countSentences(brief)).toBe(1)
  expect(countSentences(more)).toBeLessThanOrEqual(2)
})

test.each(ENTRIES.filter(({ brief }) => /\d/.test(brief)))(
  '$language $id: a figure has its source',
  ({ id, brief }) => {
    if (['leasehold', 'why-call', 'medicine', 'costs'].includes(id)) return // lengths of terms and talks, years, upper bounds
    expect(brief).toMatch(SOURCE)
  },
)

test.each(ENTRIES)('$language $id: promises nothing forbidden and names no time of day', ({ brief, more }) => {
  const text = `${brief} ${more}`
  expect(text).not.toMatch(/freehold|фрихолд|золот\p{L}+ виз|golden visa|риелтор|гарантируем/iu)
  expect(namedTimes(text, { at: Date.now(), timeZone: 'UTC' })).toEqual([])
})

test('both languages know the same worries', () => {
  const ids = (language: 'ru' | 'en') =>
    KNOWLEDGE[language]
      .filter(({ objection }) => objection)
      .map(({ id }) => id)
      .sort()
  expect(ids('ru').filter((id) => id !== 'after-war')).toEqual(ids('en'))
})
