import { describe, expect, test } from 'vitest'
import { talk } from '../testing/conversation.ts'
import { cases as choices } from './__fixtures__/choices.ts'
import { cases as inEnglish } from './__fixtures__/claims-en.ts'
import { cases as inRussian } from './__fixtures__/claims-ru.ts'
import { cases as replies } from './__fixtures__/consent.ts'
import { claimsIn } from './claim.ts'
import { consentsIn, placedConsentsIn } from './consent.ts'
import { allows } from './wish.ts'

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

describe('which hour a careful reader says that a reply agrees to', () => {
  test.for(choices)('$reply: $hour', ({ before, reply, hour, allowed }) => {
    const wishes = placedConsentsIn(talk([...before, `< ${reply}`])).flatMap((consent) => consent.wishes)
    expect(wishes.some((wish) => allows(wish, `2026-11-24T${hour}:00:00+03:00`))).toBe(allowed)
  })
})
