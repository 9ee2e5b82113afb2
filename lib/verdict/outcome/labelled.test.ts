import { describe, expect, test } from 'vitest'
import { talk } from '../testing/conversation.ts'
import { cases as inEnglish } from './__fixtures__/claims-en.ts'
import { cases as inRussian } from './__fixtures__/claims-ru.ts'
import { cases as replies } from './__fixtures__/consent.ts'
import { claimsIn } from './claim.ts'
import { consentsIn } from './consent.ts'

const instants = (times: readonly string[] | null | undefined) => times?.map((time) => Date.parse(time))

describe('what a careful reader says of an agent’s words', () => {
  test.for([...inRussian, ...inEnglish])('$text', ({ text, claims, time, before = [] }) => {
    const found = claimsIn(talk([...before, `> ${text}`])).filter(({ messageId }) => messageId === before.length + 1)
    expect(found.length > 0).toBe(claims)
    if (time !== undefined) expect(instants([String(found[0]?.time)])).toEqual(instants([time]))
  })
})

describe('what a careful reader says of a prospect’s reply', () => {
  test.for(replies)('$reply', ({ reply, consents, times, before }) => {
    const found = consentsIn(talk([...before, `< ${reply}`])).filter(({ messageId }) => messageId === before.length + 1)
    expect(found.length > 0).toBe(consents)
    if (times !== undefined) expect(instants(found[0]?.times)).toEqual(instants(times))
  })
})
