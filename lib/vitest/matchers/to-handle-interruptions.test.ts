import { expect, test } from 'vitest'
import { NOT_SEEN_TYPING } from '../../core/transcript.ts'
import { agent, conversation, type Line, prospect, read, typing } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const questions = [
  { id: 'price', say: 'Сколько стоит?', answeredBy: ['\\d+ тыс'] },
  { id: 'lease', say: 'Это в собственность?', answeredBy: ['лизхолд'] },
]
const told = (...lines: Line[]) => judgeable(conversation(lines), { questions })
const asked = [prospect(0, 'Сколько стоит вилла?', { turn: 1, asks: ['price'] }), read(3, 1), typing(5)]
const more = prospect(6, 'И ещё: это в собственность?', { turn: 1, interrupts: true, asks: ['lease'] })
const stop = prospect(6, 'Стоп, не отвечайте пока', { turn: 1, interrupts: true, withdraws: ['price'] })

test('passes when the agent takes the interruption in', () => {
  const calm = [typing(6.1, false), read(10, 2), agent(18, 'От 200 тыс., это лизхолд.')]
  expect(told(...asked, more, ...calm)).toHandleInterruptions()
  expect(
    told(...asked, stop, prospect(40, 'Теперь слушаю', { turn: 1, asks: ['price'] }), agent(50, 'От 200 тыс.')),
  ).toHandleInterruptions()
})

test('shows a draft that was sent all the same', async () => {
  const stubborn = told(...asked, more, agent(8, 'От 200 тыс.'), read(11, 2), agent(17, 'Это лизхолд.'))
  expect(await messageOf(() => expect(stubborn).toHandleInterruptions())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toHandleInterruptions() failed

    Turn:      #1, interrupted
    Expected:  one answer that takes the interruption in, and none to what was taken back
    Received:  a draft that was sent as if nothing had been said

      0:00.0  Анна   Сколько стоит вилла?
      0:06.0  Анна   И ещё: это в собственность?
      0:08.0  Мария  От 200 тыс.
      0:17.0  Мария  Это лизхолд.

    Report: reports/1/index.html#c-1"
  `)
})

test('tells a stale answer, none, and a double one apart', async () => {
  const received = async (...lines: Line[]) =>
    /Received: +(.+)/.exec(await messageOf(() => expect(told(...asked, ...lines)).toHandleInterruptions()))?.[1]
  expect([
    await received(stop, agent(9, 'От 200 тыс.')),
    await received(more, agent(9, 'От 200 тыс.')),
    await received(more, agent(9, 'От 200 тыс.'), read(11, 2), agent(20, 'От 200 тыс., и это лизхолд.')),
  ]).toMatchInlineSnapshot(`
    [
      "an answer to what had been taken back",
      "no answer to what the interruption asks",
      "the same answer before the interruption and again after it",
    ]
  `)
})

test('fails where the agent was never seen typing, so that nobody could interrupt it', async () => {
  const unseen: Line = ({ origin }) => ({ kind: 'note', text: NOT_SEEN_TYPING, at: origin + 60_000 })
  const hidden = told(prospect(0, 'Сколько стоит вилла?', { turn: 1 }), unseen, agent(70, 'От 200 тыс.'))
  expect(await messageOf(() => expect(hidden).toHandleInterruptions())).toMatch(
    /^Error: expect.*nothing to measure: the prospect never wrote while the agent was typing/s,
  )
})

test('blames the spec where nothing was interrupted', async () => {
  expect(
    await messageOf(() => expect(told(...asked, agent(8, 'От 200 тыс.'))).toHandleInterruptions()),
  ).toMatchInlineSnapshot(`
    "ScenarioError: toHandleInterruptions() has nothing to measure: the prospect never wrote while the agent was typing.
      Play what it is about, or take the expectation out.
      Report: reports/1/index.html#c-1"
  `)
})
