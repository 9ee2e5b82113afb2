import { expect, test } from 'vitest'
import type { TranscriptEvent } from '../../core/transcript.ts'
import { typingOf } from './typing.ts'

const typing = (at: number, active = true): TranscriptEvent => ({ kind: 'typing', side: 'agent', active, at })
const message = (at: number): TranscriptEvent => ({ kind: 'message', side: 'agent', id: 1, text: 'x', at })
const spans = (events: TranscriptEvent[], endedAt: number | null = null) =>
  typingOf({ startedAt: 1_000, endedAt, events }).map(({ from, to }) => [from, to])

test('a notification holds for six seconds', () => {
  expect(spans([typing(2_000)])).toEqual([[1_000, 7_000]])
})

test('notifications that follow each other are one span, up to the message', () => {
  expect(spans([typing(2_000), typing(7_000), typing(12_000), message(14_500)])).toEqual([[1_000, 13_500]])
})

test('a cancelled span ends at once, and a later one is another', () => {
  expect(spans([typing(2_000), typing(4_000, false), typing(30_000), message(31_000)])).toEqual([
    [1_000, 3_000],
    [29_000, 30_000],
  ])
})

test('a span never outlasts the conversation', () => {
  expect(spans([typing(2_000)], 3_000)).toEqual([[1_000, 2_000]])
})
