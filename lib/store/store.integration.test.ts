import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { Store } from './store.ts'
import { aBegunResult, anAssessment, aResult, aRun, aTranscript } from './testing/examples.ts'
import { type ScratchStore, scratchStore } from './testing/scratch-store.ts'

let scratch: ScratchStore
let store: ScratchStore['store']
beforeAll(async () => {
  scratch = await scratchStore()
  store = scratch.store
})
afterAll(() => scratch?.[Symbol.asyncDispose]())

/** A run that is stored. */
async function storedRun() {
  const run = aRun()
  await store.insertRun(run)
  return run
}

const NONE = { passed: 0, failed: 0, inconclusive: 0, crashed: 0 }

describe('a run', () => {
  test('comes back as it was stored, and finished as it was finished', async () => {
    const run = await storedRun()
    expect(await store.readRun(run.id)).toEqual(run)
    const totals = { passed: 3, failed: 1, inconclusive: 0, crashed: 2 }
    expect(await store.finishRun({ id: run.id, finishedAt: '2026-03-01T10:05:00.000Z', totals })).toBe(true)
    expect(await store.readRun(run.id)).toEqual({ ...run, finishedAt: '2026-03-01T10:05:00.000Z', totals })
  })

  test('that is merged again is missing what is missing this time', async () => {
    const run = await storedRun()
    const ending = { id: run.id, finishedAt: '2026-03-01T10:05:00.000Z', totals: { ...NONE, passed: 1 } }
    for (const missingShards of [['1/3', '2/3'], []]) {
      await store.finishRun({ ...ending, missingShards })
      expect((await store.readRun(run.id))?.missingShards).toEqual(missingShards)
    }
  })

  test('stays as it is when it is stored a second time', async () => {
    const run = await storedRun()
    await store.insertRun({ ...run, agentName: 'another' })
    expect(await store.readRun(run.id)).toEqual(run)
  })

  test('is found as the latest when it was started last', async () => {
    const run = aRun({ startedAt: '2126-01-01T00:00:00.000Z' })
    await store.insertRun(run)
    await storedRun()
    expect((await store.readRun('latest'))?.id).toBe(run.id)
  })

  test('that is not stored is undefined, and cannot be finished', async () => {
    expect(await store.readRun(randomUUID())).toBeUndefined()
    expect(await store.finishRun({ id: randomUUID(), finishedAt: '2026-03-01T10:05:00Z', totals: NONE })).toBe(false)
  })
})

describe('a result', () => {
  test('comes back with its assessment and transcript', async () => {
    const { id: runId } = await storedRun()
    const result = aResult({ runId })
    const transcript = aTranscript({ conversationId: result.id })
    await store.saveResult(result, transcript)
    expect(await store.readResults(runId)).toEqual([result])
    expect(await store.readTranscript(result.id)).toEqual(transcript)
  })

  test('is stored once, however often it is reported', async () => {
    const { id: runId } = await storedRun()
    const result = aResult({ runId })
    const transcript = aTranscript({ conversationId: result.id })
    await store.saveResult(aBegunResult({ id: result.id, runId }), { ...transcript, events: [] })
    for (let i = 0; i < 3; i++) await store.saveResult(result, transcript)
    expect(await store.readResults(runId)).toEqual([result])
    expect((await store.readTranscript(result.id))?.events).toHaveLength(transcript.events.length)
    const { sql, schema } = scratch
    const [row] = await sql`
      select count(*)::integer as assessments from ${sql(schema)}.test_assessments where test_result_id = ${result.id}
    `
    expect(row).toEqual({ assessments: 1 })
  })

  test('sends of its transcript only what is not stored yet', async () => {
    const { id: runId } = await storedRun()
    const result = aResult({ runId })
    const transcript = aTranscript({ conversationId: result.id })
    const placed = transcript.events.map((event, position) => ({ position, event }))
    await store.saveResult(aBegunResult({ id: result.id, runId }), { ...transcript, events: [] })
    await store.appendMessages(result.id, [...placed.slice(0, 3), ...placed.slice(4)])

    const inserted: unknown[] = []
    const debug = (_: number, query: string, values: unknown[]) => {
      if (/insert into \S+test_messages/.test(query)) inserted.push((values as unknown[]).slice(-2))
    }
    await using observed = new Store(connect(scratch.url, { max: 1, debug }), scratch.schema, scratch.url)
    await observed.saveResult(result, transcript)
    expect(inserted).toEqual([[result.id, [placed[3]]]])
    expect((await store.readTranscript(result.id))?.events).toEqual(transcript.events)
  })

  test('comes back though something in its transcript cannot be read, and that is told in its place', async () => {
    const { id: runId } = await storedRun()
    const result = aResult({ runId })
    const transcript = aTranscript({ conversationId: result.id })
    const at = transcript.startedAt + 7
    const broken = { kind: 'typing', side: 'agent', active: Number.NaN, at } as never
    const events = [...transcript.events.slice(0, 2), broken, ...transcript.events.slice(2)]
    await store.saveResult(result, { ...transcript, events })
    const note = {
      kind: 'note',
      at,
      text: expect.stringMatching(/^What is stored here cannot be read \(active: .+\)\.$/),
    }
    expect((await store.readTranscript(result.id))?.events).toEqual(
      events.map((event) => (event === broken ? note : event)),
    )
  })

  test('is replaced by what is reported later', async () => {
    const { id: runId } = await storedRun()
    const result = aResult({ runId })
    await store.saveResult(result)
    const later = aResult({
      ...result,
      status: 'failed',
      fault: 'agent',
      overallScore: 12,
      assessment: anAssessment({ resultId: result.id, overallScore: 12 }),
    })
    await store.saveResult(later)
    expect(await store.readResults(runId)).toEqual([later])
  })

  test('without a score, an assessment and metrics has none, rather than zeros', async () => {
    const { id: runId } = await storedRun()
    const result = aResult({
      runId,
      status: 'inconclusive',
      fault: 'judge',
      outcome: null,
      overallScore: null,
      scoreAbsence: 'The judge gave no usable answer.',
      assessment: null,
      metrics: null,
      scheduling: null,
    })
    await store.saveResult(result)
    expect(await store.readResults(runId)).toEqual([result])
  })

  test('of which nothing was decided keeps its criteria, and has no score and no sub-scores', async () => {
    const { id: runId } = await storedRun()
    const result = aResult({ runId, overallScore: null, scoreAbsence: 'Nothing was decided.' })
    const undecided = { overallScore: null, personalizationScore: null, questionsScore: null, valueFirstScore: null }
    const assessment = anAssessment({
      ...{ resultId: result.id, ...undecided, zmeykaAdherence: null, objectionHandling: null },
      reckoning: { points: 0, weight: 0, uncapped: null, cap: null },
    })
    await store.saveResult({ ...result, assessment })
    expect((await store.readResults(runId))[0]?.assessment).toEqual(assessment)
  })

  test('whose booking has an unreadable time is stored, with that text', async () => {
    const { id: runId } = await storedRun()
    const result = aResult({ runId })
    if (result.scheduling) result.scheduling.scheduledTime = 'завтра в 15'
    await store.saveResult(result)
    expect((await store.readResults(runId))[0]?.scheduling?.scheduledTime).toBe('завтра в 15')
  })

  test.each([
    ['a score above 100', { overallScore: 777 }],
    ['a score below 0', { overallScore: -1 }],
    ['a score that is no number', { overallScore: Number.NaN }],
    ['a status that does not exist', { status: 'fine' as 'passed' }],
    ['a fault that does not exist', { fault: 'weather' as 'agent' }],
  ])('with %s is refused by the database', async (_, wrong) => {
    const { id: runId } = await storedRun()
    await expect(store.saveResult(aResult({ runId, ...wrong }))).rejects.toThrow(/violates check constraint/)
    expect(await store.readResults(runId)).toEqual([])
  })

  test('is not half stored when its assessment is refused', async () => {
    const { id: runId } = await storedRun()
    const result = aResult({ runId })
    const assessment = anAssessment({ resultId: result.id, questionsScore: 11 })
    await expect(store.saveResult({ ...result, assessment })).rejects.toThrow(/questions_score/)
    expect(await store.readResults(runId)).toEqual([])
  })

  test('of a run that is not stored is refused with a sentence', async () => {
    const result = aResult({
      id: '00000000-0000-4000-8000-000000000001',
      runId: '00000000-0000-4000-8000-000000000002',
    })
    const error: Error = await store.saveResult(result).then(
      () => expect.unreachable(),
      (reason) => reason,
    )
    const shown = error.message.replace(scratch.schema, 'scratch').replace(/:\d+\//, ':PORT/')
    expect(shown).toMatchInlineSnapshot(`
      "Could not store the result 00000000-0000-4000-8000-000000000001: insert or update on table "test_results" violates foreign key constraint "test_results_run_id_fkey"
        The database is postgres://stress:***@127.0.0.1:PORT/stress, schema "scratch"."
    `)
  })
})

describe('a conversation that is cut off', () => {
  test('is there as far as it went, and is closed as crashed', async () => {
    const { id: runId } = await storedRun()
    const result = aBegunResult({ runId })
    const transcript = aTranscript({ conversationId: result.id, endedAt: null, ending: null })
    const { events } = transcript
    await store.saveResult(result, { ...transcript, events: [] })
    const placed = events.map((event, position) => ({ position, event }))
    await store.appendMessages(result.id, placed.slice(0, 2))
    await store.appendMessages(result.id, placed.slice(1, 3))

    const left = await store.readTranscript(result.id)
    expect(left).toMatchObject({ endedAt: null, events: events.slice(0, 3) })
    expect(await store.markCrashed(runId)).toEqual([result.id])
    expect(await store.readResults(runId)).toMatchObject([
      {
        id: result.id,
        status: 'crashed',
        fault: 'harness',
        overallScore: null,
        errors: ['The run ended before this conversation did.'],
      },
    ])
    expect(await store.markCrashed(runId)).toEqual([])
  })

  test('leaves finished results of its run as they are', async () => {
    const { id: runId } = await storedRun()
    const result = aResult({ runId })
    await store.saveResult(result)
    expect(await store.markCrashed(runId)).toEqual([])
    expect(await store.readResults(runId)).toEqual([result])
  })

  test('never existed when nothing was stored of it', async () => {
    expect(await store.readTranscript(randomUUID())).toBeUndefined()
  })
})

describe('hostile texts', () => {
  test.each([
    ['a null byte', 'null \0 byte and \\u0000 written out'],
    ['halves of an emoji', 'half an emoji \ud83d, the other half \ude00'],
    ['our own escape character', '␛0000 ␛ ␛␛0000'],
    ['script and SQL', "<script>alert(1)</script>'; drop table test_results; --"],
    ['control characters', '\u202Eright to left\u202C \u001b[31mred\u001b[0m \u0007 \uffff'],
    ['the longest message', 'я'.repeat(4096)],
    ['nothing', ''],
  ])('come back as they came: %s', async (_, text) => {
    const run = aRun({ gitBranch: text, agentName: text })
    await store.insertRun(run)
    expect(await store.readRun(run.id)).toEqual(run)

    const result = aResult({ runId: run.id, errors: [text, text], testName: text, scoreAbsence: text })
    result.assessment = anAssessment({ resultId: result.id, judge: text, whatWentWell: [text] })
    const transcript = aTranscript({ conversationId: result.id })
    transcript.events.push({ kind: 'message', side: 'agent', id: 99, text, at: 5 }, { kind: 'note', text, at: 6 })
    await store.saveResult(result, transcript)
    expect(await store.readResults(run.id)).toEqual([result])
    expect(await store.readTranscript(result.id)).toEqual(transcript)
  })
})

test('the columns of a message are what its event says', async () => {
  const { id: runId } = await storedRun()
  const result = aResult({ runId })
  await store.saveResult(result, aTranscript({ conversationId: result.id }))
  const { sql, schema } = scratch
  const rows = await sql`
    select position, kind, sender, telegram_id, text, planned_at, sent_at, received_at
    from ${sql(schema)}.test_messages where result_id = ${result.id} and kind = 'message' order by position limit 1
  `
  expect(Array.from(rows)).toEqual([
    {
      position: 0,
      kind: 'message',
      sender: 'prospect',
      telegram_id: '1',
      text: 'Здравствуйте!',
      planned_at: new Date('2026-03-01T10:00:00.000Z'),
      sent_at: new Date('2026-03-01T10:00:00.012Z'),
      received_at: null,
    },
  ])
})

test('a run takes its results, assessments and messages along when it is deleted', async () => {
  const { id: runId } = await storedRun()
  const result = aResult({ runId })
  await store.saveResult(result, aTranscript({ conversationId: result.id }))
  const { sql, schema } = scratch
  await sql`delete from ${sql(schema)}.test_runs where id = ${runId}`
  const [left] = await sql`
    select
      (select count(*)::integer from ${sql(schema)}.test_results where id = ${result.id}) as results,
      (select count(*)::integer from ${sql(schema)}.test_assessments where test_result_id = ${result.id}) as assessments,
      (select count(*)::integer from ${sql(schema)}.test_messages where result_id = ${result.id}) as messages
  `
  expect(left).toEqual({ results: 0, assessments: 0, messages: 0 })
})
