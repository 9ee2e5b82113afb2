import { expect, test } from 'vitest'
import { aResult, aRun, aTranscript } from '../store/testing/examples.ts'
import { recordedRun } from './recorded-run.ts'
import type { StressRecord } from './stress-record.ts'

const first = aRun({ startedAt: '2026-03-01T10:00:00.000Z', seed: 1 })
const second = aRun({ startedAt: '2026-03-01T10:00:05.000Z', seed: 2 })

function played(run: typeof first): StressRecord[] {
  const result = aResult({ runId: run.id, errors: [`Report: reports/${run.id}/index.html`] })
  const transcript = { ...aTranscript(), conversationId: result.id }
  return [
    { kind: 'run', run },
    { kind: 'begun', result, transcript: { ...transcript, events: [] } },
    { kind: 'finished', result, transcript },
  ]
}

test('the run of the first shard stands for all, with an id that only the shards decide', () => {
  const [one, two] = [played(first), played(second)]
  const merged = recordedRun([...one, ...two])
  expect(merged?.run).toEqual({ ...first, id: merged?.run.id })
  expect(merged?.run.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect([first.id, second.id]).not.toContain(merged?.run.id)
  expect(recordedRun([...two, ...one])?.run).toEqual(merged?.run)
  expect(merged?.conversations).toHaveLength(2)
  for (const { result } of merged?.conversations ?? []) {
    expect(result.runId).toBe(merged?.run.id)
    expect(result.errors).toEqual([`Report: reports/${merged?.run.id}/index.html`])
  }
})

test('a run in one piece keeps its id', () => {
  expect(recordedRun(played(first))?.run).toEqual(first)
})

test('a conversation that never ended has the events that were told', () => {
  const [run, begun, finished] = played(first) as [StressRecord, StressRecord, StressRecord]
  if (finished.kind !== 'finished') throw new Error('It is.')
  const { events } = finished.transcript
  const told = events.map(
    (event, position) => ({ kind: 'event', resultId: finished.result.id, position, event }) as const,
  )
  expect(events.length).toBeGreaterThan(2)
  expect(recordedRun([run, begun, ...told])?.conversations).toMatchObject([{ transcript: { events } }])
})

test('shards that were played otherwise make a run that says so, and that is none of them', () => {
  const other = { ...second, agentVersion: 'vB', gitRevision: 'f00d', timeScale: 1, judgeVersion: 'rules@2' }
  const records = [...played({ ...first, agentVersion: 'vA' }), ...played(other)]
  const again = records.map((record) =>
    record.kind === 'finished' && record.result.runId === other.id
      ? { ...record, result: { ...record.result, playbookVersion: 'real-estate@3#ffffffff' } }
      : record,
  )
  const merged = recordedRun(again)
  expect(merged?.differing).toMatchInlineSnapshot(`
    [
      "version of the agent: vA, vB",
      "revision: 4b825dc642cb+, f00d+",
      "judge: rules@1, rules@2",
      "pace: 1 times life, 20 times life",
      "playbook: real-estate@3#0a1b2c3d, real-estate@3#ffffffff",
    ]
  `)
  expect(merged?.run).toMatchObject({ agentVersion: 'vA, vB', judgeVersion: 'rules@1, rules@2', gitRevision: null })
  expect(recordedRun([...played(first), ...played(second)])?.differing).toEqual([])
})

test('blobs without a conversation are no run', () => {
  expect(recordedRun([])).toBeUndefined()
})
