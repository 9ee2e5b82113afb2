import { expect, test } from 'vitest'
import type { Turn } from '../report-data.ts'
import { passedConversation, phantomConversation, throttledConversation } from '../testing/sample-conversations.ts'
import { SAMPLE_FACTS } from '../testing/sample-run.ts'
import { chatOf } from './chat.ts'
import type { StoredResult } from './stored-result.ts'

function turnsOf({ result, transcript }: StoredResult): Turn[] {
  return chatOf(transcript, result.metrics).filter((item) => item.kind === 'turn')
}

test('messages of one side make turns', () => {
  const turns = turnsOf(passedConversation(SAMPLE_FACTS))
  expect(turns.map(({ side, messages }) => `${side} ${messages.length}`)).toEqual([
    ...['prospect 5', 'agent 2', 'prospect 3', 'agent 1', 'prospect 2', 'agent 2'],
    ...['prospect 1', 'agent 1', 'prospect 1', 'agent 1', 'prospect 1'],
  ])
  expect(turns.map(({ burstMs }) => burstMs !== null)).toEqual([
    ...[true, true, true, false, true, true],
    ...[false, false, false, false, false],
  ])
})

test('the answer carries its response time, and how the agent spent it', () => {
  const [, answer] = turnsOf(passedConversation(SAMPLE_FACTS))
  expect(answer?.response).toEqual({ ms: 17_800, readMs: 5_200, typingMs: 9_400 })
})

test('a second answer after a silence is a turn of its own, and is told beside what it answers', () => {
  const turns = turnsOf(phantomConversation(SAMPLE_FACTS))
  expect(turns.slice(0, 4).map(({ side }) => side)).toEqual(['prospect', 'agent', 'agent', 'prospect'])
  expect(turns[0]).toMatchObject({ answers: 2, duplicate: true })
})

test('a wait without an answer is told beside the message that waited', () => {
  expect(turnsOf(phantomConversation(SAMPLE_FACTS)).at(-1)).toMatchObject({ side: 'prospect', unansweredMs: 120_000 })
})

test('edits and plans stay visible', () => {
  const email = turnsOf(phantomConversation(SAMPLE_FACTS))
    .flatMap(({ messages }) => messages)
    .find(({ edits }) => edits.length > 0)
  expect(email).toMatchObject({
    text: 'Почта igor.panov@example.com',
    edits: [{ text: 'Почта i.panov@example.com, там была опечатка' }],
  })
  expect((email?.t ?? 0) - (email?.plannedT ?? 0)).toBeGreaterThan(0)
})

test('an agent that cuts into a burst splits it, and what is stored is said once', () => {
  const { result, transcript } = passedConversation(SAMPLE_FACTS)
  const [first, second] = transcript.events.filter((event) => event.kind === 'message')
  const between = ((first?.at ?? 0) + (second?.at ?? 0)) / 2
  const cut = { kind: 'message', side: 'agent', id: 900, text: 'Здравствуйте!', at: between } as const
  const events = [...transcript.events, cut].toSorted((a, b) => a.at - b.at)
  const bursts = result.metrics?.bursts.map((burst) => (burst.turn === 1 ? { ...burst, premature: true } : burst)) ?? []
  const metrics = result.metrics && { ...result.metrics, bursts }
  const turns = chatOf({ ...transcript, events }, metrics).filter((item) => item.kind === 'turn')
  expect(turns.slice(0, 3).map(({ side, messages, premature }) => [side, messages.length, premature])).toEqual([
    ['prospect', 1, false],
    ['agent', 1, false],
    ['prospect', 4, true],
  ])
})

test('what Telegram did is told as such, and so is what a test made it do', () => {
  const { result, transcript } = throttledConversation(SAMPLE_FACTS)
  const trouble = { kind: 'ban', sides: ['agent'], state: 'begun' } as const
  const events = [...transcript.events, { kind: 'note', text: 'The agent was banned.', trouble, at: 0 } as never]
  const notes = chatOf({ ...transcript, events }, result.metrics).filter((item) => item.kind === 'note')
  expect(notes.map(({ tone, text }) => `${tone}: ${text}`)).toEqual([
    'channel: Telegram made the prospect wait 42 s',
    'channel: Connection lost',
    'channel: Connection restored',
    'channel: The agent was banned.',
  ])
})
