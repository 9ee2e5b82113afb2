import { expect, test } from 'vitest'
import { columnsOf } from '../../core/columns.ts'
import { BEGUN, type ResultStatus, type TestResult } from '../../core/result.ts'
import type { Transcript, TranscriptEvent } from '../../core/transcript.ts'
import type { StressRecord } from '../stress-record.ts'
import { Progress } from './progress.ts'
import { progressLine, progressLines } from './progress-lines.ts'

const STARTED = 1_000_000

function transcript(id: string, scenarioName: string, timeScale = 20): Transcript {
  const party = { telegramId: '1', username: null, name: 'Anna' }
  const [prospect, agent] = [party, party]
  const nobody = { playbookId: null, timeZone: 'UTC', seed: 1, endedAt: null, ending: null, events: [] }
  const facts = { conversationId: id, scenarioName, personaId: 'p', timeScale, startedAt: STARTED }
  return { ...nobody, ...facts, prospect, agent }
}

function result(id: string, status: ResultStatus = 'running'): TestResult {
  const test = {
    runId: 'r',
    specFile: 'a.spec.ts',
    testName: 't',
    trial: 0,
    scenarioName: 's',
    personaId: 'p',
    playbookVersion: null,
  }
  return { ...BEGUN, ...test, id, status, seed: 1, timestamp: new Date(STARTED).toISOString() }
}

function begun(id: string, name: string): StressRecord {
  return { kind: 'begun', result: result(id), transcript: transcript(id, name) }
}

function said(resultId: string, event: Partial<Extract<TranscriptEvent, { kind: 'message' }>>): StressRecord {
  const message = { kind: 'message', side: 'prospect', id: 1, text: 'Hi', at: STARTED, ...event } as const
  return { kind: 'event', resultId, position: 0, event: message }
}

test('a conversation is shown with its turn, what it waits for, and for how long on its own clock', () => {
  const progress = new Progress()
  progress.take(begun('c', 'Rapid Fire'), 0)
  expect(progress.running(100)).toEqual([{ scenario: 'Rapid Fire', turn: '', doing: 'gets ready', elapsed: '' }])
  progress.take(said('c', { turn: 2, at: STARTED + 30_000 }), 2000)
  expect(progress.running(2000)).toMatchObject([{ turn: 'turn 2', doing: 'writes', elapsed: '0:30' }])
  const now = STARTED + 30_000
  progress.take({ kind: 'waiting', resultId: 'c', what: 'an answer', now, until: now + 90_000 }, 2000)
  expect(progress.running(2600)).toMatchObject([{ doing: 'waits for an answer, 0:12 of 1:30', elapsed: '0:42' }])
  const typing = { kind: 'typing', side: 'agent', active: true, at: now + 13_000 } as const
  progress.take({ kind: 'event', resultId: 'c', position: 1, event: typing }, 2650)
  expect(progress.running(2650)).toMatchObject([{ doing: 'waits for an answer, 0:13 of 1:30, agent is typing' }])
  progress.take(said('c', { side: 'agent', id: 2, at: now + 20_000 }), 3000)
  expect(progress.running(3000)).toMatchObject([{ turn: 'turn 2', doing: 'reads the answer and thinks' }])
  progress.take({ kind: 'finished', result: result('c', 'passed'), transcript: transcript('c', 'Rapid Fire') }, 4000)
  expect(progress.running(4000)).toEqual([])
  expect(progress.done).toEqual(['passed'])
})

test('a name cannot steer the terminal', () => {
  const progress = new Progress()
  progress.take(begun('c', 'evil\x1b[2J\nname'), 0)
  expect(progress.running(0)[0]?.scenario).toBe('evil⟨ESC⟩[2J name')
})

const conversation = { scenario: '漢字 scenario', turn: 'turn 1', doing: 'waits for an answer', elapsed: '0:05' }
const view = (count: number) => ({
  running: Array.from({ length: count }, () => conversation),
  done: ['passed', 'passed', 'failed'] as ResultStatus[],
  files: { done: 3, all: 9 },
  elapsed: 65_000,
})

test('the window has a line for each conversation, and never more than the terminal has', () => {
  expect(progressLines(view(1), { columns: 100, rows: 24 })).toEqual([
    ' 1 running · 2 passed · 1 failed · 3 of 9 spec files done · 1:05',
    '   漢字 scenario  turn 1  waits for an answer   0:05',
  ])
  const narrow = progressLines(view(20), { columns: 24, rows: 10 })
  expect(narrow).toHaveLength(8)
  expect(narrow.at(-1)).toBe('   … and 14 more')
  for (const line of narrow) expect(columnsOf(line)).toBeLessThan(24)
})

test('a log gets one line without any control character', () => {
  expect(progressLine(view(2))).toBe(
    '… 1:05  漢字 scenario, turn 1, waits for an answer · 漢字 scenario, turn 1, waits for an answer',
  )
})
