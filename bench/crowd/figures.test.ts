import { expect, test } from 'vitest'
import type { Transcript } from '../../lib/core/transcript.ts'
import type { JournalEntry } from '../../lib/telegram-server/index.ts'
import { figuresOf } from './figures.ts'
import type { Pair, Report } from './orders.ts'

const START = Date.parse('2026-11-23T12:00:00Z')

function account(id: string, username: string): Pair['prospect'] {
  const session = { host: '127.0.0.1', port: 1, dcId: 2, authKey: '' }
  return { id, username, firstName: username, phone: '', session }
}

const PAIRS: Pair[] = [{ number: 0, prospect: account('1', 'client_0'), agent: account('2', 'agent_0') }]

let seq = 0
const entry = { at: START, real: new Date(START).toISOString(), session: 's' }
const call = (account: string, random_id: string, message: string): JournalEntry => {
  const params = { random_id, message }
  return { ...entry, seq: ++seq, kind: 'call', account, method: 'messages.sendMessage', params }
}
const push = (account: string, id: number, message: string): JournalEntry => {
  const updates = [{ _: 'updateNewMessage', message: { _: 'message', id, message } }]
  return { ...entry, seq: ++seq, kind: 'push', account, updates }
}
const sent = (text: string, at: number) => ({ by: 'client_0', text, at: START + at })
const heard = (id: number, text: string, at: number) => ({ by: 'agent_0', id, text, at: START + at })

/** "Hi" twice, "Price?" and "Bye" were sent: the second "Hi" was tried twice, "Price?" came twice, "Bye" never. */
function report(changes: Partial<Report> = {}): Report {
  return {
    journal: [
      call('client_0', '1', 'Hi'),
      push('agent_0', 1, 'Hi'),
      call('client_0', '2', 'Hi'),
      call('client_0', '2', 'Hi'),
      push('agent_0', 2, 'Hi'),
      call('client_0', '3', 'Price?'),
      push('agent_0', 3, 'Price?'),
      call('client_0', '4', 'Bye'),
    ],
    sent: [sent('Hi', 0), sent('Hi', 100), sent('Price?', 200), sent('Bye', 300)],
    heard: [heard(1, 'Hi', 5), heard(2, 'Hi', 107), heard(3, 'Price?', 211), heard(3, 'Price?', 212)],
    transcripts: [played()],
    booked: ['1'],
    ...changes,
  }
}

function played(
  ending: Transcript['ending'] = { by: 'prospect', reason: 'booked', fault: null },
  late = 20,
): Transcript {
  return {
    conversationId: '0192f3a1-0000-4000-8000-000000000000',
    scenarioName: 'test',
    personaId: 'test',
    playbookId: null,
    prospect: { telegramId: '1', username: 'client_0', name: 'Client' },
    agent: { telegramId: '2', username: 'agent_0', name: 'Agent' },
    timeZone: 'UTC',
    seed: 1,
    timeScale: 1,
    startedAt: START,
    endedAt: START + 1000,
    ending,
    events: [{ kind: 'message', side: 'prospect', id: 1, text: 'Hi', plannedAt: START, at: START + late }],
  }
}

test('counts what was sent, pushed and heard, and finds what was lost and what came twice', () => {
  const { toAgents, toProspects } = figuresOf(PAIRS, report())
  expect(toAgents).toEqual({ sent: 4, pushed: 3, heard: 4, lost: 1, doubled: 1 })
  expect(toProspects).toEqual({ sent: 0, pushed: 0, heard: 0, lost: 0, doubled: 0 })
})

test('measures each message by its own call and by its own plan', () => {
  const { latency, pacing } = figuresOf(PAIRS, report())
  expect(latency).toEqual([5, 7, 11])
  expect(pacing).toEqual([20])
})

test('a conversation ended well only by its prospect, with one call in the record', () => {
  expect(figuresOf(PAIRS, report())).toMatchObject({ well: 1, disturbed: [], broken: [] })
  const broken = (changes: Partial<Report>) => {
    const figures = figuresOf(PAIRS, report(changes))
    expect(figures).toMatchObject({ well: 0, disturbed: [] })
    return figures.broken
  }
  expect([
    broken({ booked: [] }),
    broken({ booked: ['1', '1'] }),
    broken({ transcripts: [] }),
    broken({ transcripts: [played({ by: 'harness', reason: 'no connection', fault: 'channel' })] }),
  ]).toEqual([
    ["the agent's record holds 0 calls"],
    ["the agent's record holds 2 calls"],
    ['it never ended'],
    ['it was cut off: no connection'],
  ])
})

test('one that missed its plan is neither well nor broken', () => {
  const figures = figuresOf(PAIRS, report({ transcripts: [played(undefined, 300)] }))
  expect(figures).toMatchObject({ well: 0, broken: [], disturbed: [expect.stringContaining('300 ms too late')] })
})
