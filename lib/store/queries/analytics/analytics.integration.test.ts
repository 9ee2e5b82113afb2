import { afterAll, beforeAll, expect, test } from 'vitest'
import { Fault } from '../../../core/fault.ts'
import { BY_HAND, ResultStatus, type TestResult } from '../../../core/result.ts'
import type { TestRun } from '../../../core/run.ts'
import { counts, hasSoundTiming, reasonApart } from '../../../report/build/counting.ts'
import { aBegunResult, anAssessment, aResult, aRun } from '../../testing/examples.ts'
import { type ScratchStore, scratchStore } from '../../testing/scratch-store.ts'

let scratch: ScratchStore
let store: ScratchStore['store']
beforeAll(async () => {
  scratch = await scratchStore()
  store = scratch.store
})
afterAll(() => scratch?.[Symbol.asyncDispose]())

const DAY = 86_400_000
const NOW = Date.now()
const TODAY = Math.floor(NOW / DAY) * DAY
const daysAgo = (days: number) => new Date(days === 0 ? NOW : TODAY - days * DAY + 1_000).toISOString()
const dayOf = (days: number) => daysAgo(days).slice(0, 10)

async function storedRun(overrides: Partial<TestRun> = {}): Promise<TestRun> {
  const run = aRun({ startedAt: daysAgo(0), finishedAt: daysAgo(0), totals: TOTALS, ...overrides })
  await store.insertRun(run)
  return run
}
const TOTALS = { passed: 1, failed: 0, inconclusive: 0, crashed: 0 }

/** Stores a result and tells it; without an assessment, so that its score is its own. */
async function stored(run: TestRun, overrides: Partial<TestResult> = {}): Promise<TestResult> {
  const result = aResult({ runId: run.id, assessment: null, ...overrides })
  await store.saveResult(result)
  return result
}

const booked = (scheduled: boolean | null) => ({
  scheduling: { ...aResult().scheduling, scheduled } as TestResult['scheduling'],
})
const answered = (...times: number[]) => {
  const metrics = aResult().metrics as NonNullable<TestResult['metrics']>
  return { metrics: { ...metrics, responses: times.map((ms, index) => ({ turn: index + 1, ms, messageId: index })) } }
}

const UNANSWERED = {
  ...{ turn: 1, messages: 1, firstAt: 0, lastAt: 0, responseMs: null, censoredAtMs: 90_000, answers: 0 },
  ...{ premature: false, duplicate: false, questionsAsked: 0, questionsAnswered: 0, answerIds: [] },
}

test('a result is saved with its assessment, and comes back newest first', async () => {
  const run = await storedRun()
  const scenarioName = 'saved by hand'
  const older = aResult({ runId: run.id, scenarioName, assessment: null, timestamp: daysAgo(2) })
  const newer = aResult({ runId: run.id, scenarioName, assessment: null, overallScore: null, timestamp: daysAgo(1) })
  const assessment = anAssessment({ resultId: newer.id, overallScore: 61 })
  expect(await store.saveTestResult(older, null)).toBe(older.id)
  expect(await store.saveTestResult(newer, assessment)).toBe(newer.id)
  expect(await store.getTestResults({ scenarioName })).toEqual([
    { ...newer, assessment, overallScore: 61, scoreAbsence: null },
    older,
  ])
  expect((await store.getTestResults({ scenarioName, limit: 1 })).map(({ id }) => id)).toEqual([newer.id])
  expect((await store.getTestResults()).length).toBeGreaterThanOrEqual(2)
})

test('what counts in the database is what counts in the report, whatever became of it', async () => {
  const run = await storedRun()
  const outcomes = ResultStatus.options.flatMap((status) =>
    [null, ...Fault.options].flatMap((fault) =>
      [true, false, null].flatMap((scheduled) =>
        ['a persona', BY_HAND].map((personaId) => ({ status, fault, personaId, ...booked(scheduled) })),
      ),
    ),
  )
  const results = await Promise.all(
    [...outcomes, { scheduling: null }, { metrics: null }].map((outcome) => stored(run, outcome)),
  )
  interface Row {
    id: string
    apart: boolean
    counted: boolean
    booked: boolean
    timed: boolean
    waited: boolean
  }
  const rows = await scratch.sql<Row[]>`
    select id, apart, counted, booked, response_ms is not null as timed, unanswered_ms is not null as waited
    from ${scratch.sql(scratch.schema)}.test_results where run_id = ${run.id}`
  const kept = new Map(rows.map(({ id, ...row }) => [id, row]))
  expect(rows.length).toBe(5 * 8 * 3 * 2 + 2)
  for (const result of results) {
    expect([result.status, result.fault, kept.get(result.id)]).toEqual([
      result.status,
      result.fault,
      {
        apart: reasonApart(result) !== null,
        counted: counts(result),
        booked: result.scheduling?.scheduled === true,
        timed: hasSoundTiming(result),
        waited: hasSoundTiming(result),
      },
    ])
  }
})

test('trends break where agent, playbook or judge changed, and days without a run have no row', async () => {
  const scenarioName = 'trends'
  const first = await storedRun({ startedAt: daysAgo(3), agentVersion: 'a1', judgeVersion: 'rules@4' })
  const second = await storedRun({ startedAt: daysAgo(1), agentVersion: 'a2', judgeVersion: 'rules@4' })
  const long = await storedRun({ startedAt: daysAgo(30) })
  await stored(long, { scenarioName })
  await stored(first, { scenarioName, overallScore: 90, playbookVersion: 'p@1#1' })
  await stored(first, {
    scenarioName,
    overallScore: 70,
    playbookVersion: 'p@1#1',
    status: 'failed',
    fault: 'agent',
    ...booked(false),
  })
  await stored(first, { scenarioName, overallScore: 10, playbookVersion: 'p@1#2' })
  await stored(second, { scenarioName, overallScore: null, status: 'inconclusive', fault: 'channel', ...booked(false) })
  await stored(second, { scenarioName, overallScore: null, status: 'crashed', fault: 'harness', ...booked(null) })
  await store.saveResult(aBegunResult({ runId: second.id, scenarioName }))
  const rows = await store.getScoreTrends({ scenarioName })
  expect(
    rows.map(({ day, agentVersion, playbookVersion, passRate, medianScore, apart }) => ({
      ...{ day, agentVersion, playbookVersion, medianScore, apart },
      rate: [passRate.successes, passRate.n],
    })),
  ).toEqual([
    {
      ...{ day: dayOf(3), agentVersion: 'a1', playbookVersion: 'p@1#1', medianScore: 80, rate: [1, 2] },
      apart: { inconclusive: 0, crashed: 0, running: 0 },
    },
    {
      ...{ day: dayOf(3), agentVersion: 'a1', playbookVersion: 'p@1#2', medianScore: 10, rate: [1, 1] },
      apart: { inconclusive: 0, crashed: 0, running: 0 },
    },
    {
      ...{
        day: dayOf(1),
        agentVersion: 'a2',
        playbookVersion: 'real-estate@3#0a1b2c3d',
        medianScore: null,
        rate: [0, 0],
      },
      apart: { inconclusive: 1, crashed: 1, running: 1 },
    },
  ])
  expect(rows[0]).toMatchObject({ runs: 1, scored: 2, averageScore: 80, lowestScore: 70, highestScore: 90 })
  expect((await store.getScoreTrends({ scenarioName, days: 31 })).length).toBe(4)
  expect((await store.getScoreTrends({ scenarioName, days: 2 })).length).toBe(1)
})

test('a scenario is summed up: pass rate, pass^k, scores by judge, response times by nearest rank', async () => {
  const scenarioName = "it's a scenario; drop table test_results --"
  const rules = await storedRun({ startedAt: daysAgo(2), judgeVersion: 'rules@4' })
  const model = await storedRun({ startedAt: daysAgo(1), judgeVersion: 'model@1' })
  for (const [index, score] of [40, 50, 60, 70].entries()) {
    const times = index === 0 ? [1_000, 2_000] : [3_000]
    await stored(rules, { scenarioName, overallScore: score, ...answered(...times), ...booked(index > 0) })
  }
  await stored(model, { scenarioName, overallScore: 99, ...answered(50_000) })
  await stored(model, {
    scenarioName,
    status: 'inconclusive',
    fault: 'channel',
    overallScore: null,
    ...answered(999_000),
  })
  const { trend, ...analytics } = await store.getScenarioAnalytics(scenarioName)
  expect(analytics).toMatchObject({
    ...{ runs: 2, results: 6, passRate: { successes: 4, n: 5, rate: 0.8 }, apart: { inconclusive: 1, crashed: 0 } },
    scores: [
      { judgeVersion: 'model@1', n: 1, average: 99, p50: 99 },
      { judgeVersion: 'rules@4', n: 4, average: 55, p5: 40, p50: 50, p95: 70 },
    ],
    responseTimes: { n: 6, censored: 0, p50: 3_000, p95: 50_000, p99: 50_000, max: 50_000 },
  })
  expect(analytics.passHatK.map(({ value }) => value?.toFixed(3))).toEqual([
    '0.800',
    '0.600',
    '0.400',
    '0.200',
    '0.000',
  ])
  expect(trend.map(({ day }) => day)).toEqual([dayOf(2), dayOf(1)])
})

test('what could not be judged, or was led by hand, is in no score, and in no rate either', async () => {
  const scenarioName = 'the database went away'
  const run = await storedRun()
  await stored(run, { scenarioName, overallScore: 100 })
  const lost = { status: 'inconclusive', fault: 'store', ...booked(null) } as const
  const { metrics } = answered(999_000)
  await stored(run, { scenarioName, overallScore: 86, ...lost, metrics: { ...metrics, bursts: [UNANSWERED] } })
  await stored(run, { scenarioName, overallScore: 10, personaId: BY_HAND, ...booked(false), metrics: null })
  const figures = { passRate: { successes: 1, n: 1 }, apart: { inconclusive: 1 }, ledByHand: 1 }
  const score = { scored: 1, averageScore: 100, medianScore: 100, lowestScore: 100, highestScore: 100 }
  expect(await store.getScoreTrends({ scenarioName })).toMatchObject([{ ...figures, ...score }])
  expect(await store.getScenarioAnalytics(scenarioName)).toMatchObject({
    ...figures,
    scores: [{ n: 1, p5: 100, p95: 100 }],
    responseTimes: { n: 1, censored: 0, max: 33_000.25 },
  })
})

test('a scenario of which nothing is stored has no figures', async () => {
  expect(await store.getScenarioAnalytics('unheard of')).toMatchObject({
    ...{ runs: 0, results: 0, passRate: { n: 0, rate: null }, scores: [], trend: [] },
    responseTimes: { n: 0, censored: 0, p50: null, max: null },
  })
})

test('what is compared: counted, booked, scored by whom, answered or waited for in vain', async () => {
  const run = await storedRun()
  const { metrics } = answered(1_500.5)
  const good = await stored(run, { metrics: { ...metrics, bursts: [UNANSWERED] } })
  await store.saveResult({ ...good, assessment: anAssessment({ resultId: good.id }) })
  const slowed = await stored(run, { status: 'inconclusive', fault: 'channel', timestamp: daysAgo(0) })
  await store.saveResult(aBegunResult({ runId: run.id }))
  expect(await store.readCompared([run.id])).toEqual([
    {
      ...{ specFile: good.specFile, testName: good.testName, passed: true, apart: false },
      ...{ id: good.id, runId: run.id, scenarioName: 'rapid-fire', counted: true, booked: true, score: 81.25 },
      ...{ scoredBy: 'rules · rubric@2 · real-estate@3#0a1b2c3d', responseMs: [1_500.5], unansweredMs: [90_000] },
    },
    {
      ...{ specFile: slowed.specFile, testName: slowed.testName, passed: null, apart: true },
      ...{ id: slowed.id, runId: run.id, scenarioName: 'rapid-fire', counted: false, booked: true, score: 81.25 },
      ...{ scoredBy: 'real-estate@3#0a1b2c3d', responseMs: [], unansweredMs: [] },
    },
  ])
  expect(await store.readCompared([])).toEqual([])
})

test.each([
  ['passed', null, true],
  ['failed', 'agent', false],
  ['failed', null, false],
  ['crashed', 'daemon', false],
  ['crashed', 'harness', null],
  ['inconclusive', 'channel', null],
] as const)('a test that is %s by %s passed: %s', async (status, fault, passed) => {
  const run = await storedRun()
  await stored(run, { status, fault })
  expect(await store.readCompared([run.id])).toMatchObject([{ passed }])
})

test('what is led by hand does not count among what books calls', async () => {
  const run = await storedRun()
  await stored(run, { personaId: 'by-hand' })
  expect(await store.readCompared([run.id])).toMatchObject([{ apart: false, counted: false }])
})

test('runs are compared with those of their branch and configuration before them', async () => {
  const like = { gitBranch: 'branch-of-its-own', finishedAt: daysAgo(1), totals: TOTALS }
  const now = await storedRun({ ...like, startedAt: daysAgo(1) })
  const before = await storedRun({ ...like, startedAt: daysAgo(3), agentVersion: 'another is fine' })
  const longBefore = await storedRun({ ...like, startedAt: daysAgo(9) })
  const others = await Promise.all([
    storedRun({ ...like, startedAt: daysAgo(3), gitBranch: null }),
    storedRun({ ...like, startedAt: daysAgo(3), telegramMode: 'live' }),
    storedRun({ ...like, startedAt: daysAgo(3), daemonMode: 'command' }),
    storedRun({ ...like, startedAt: daysAgo(3), agentName: 'another' }),
    storedRun({ ...like, startedAt: daysAgo(3), timeScale: 1 }),
    storedRun({ ...like, startedAt: daysAgo(3), judgeVersion: 'another' }),
    storedRun({ ...like, startedAt: daysAgo(3), finishedAt: null, totals: null }),
    storedRun({ ...like, startedAt: daysAgo(0) }),
  ])
  for (const run of [now, before, longBefore, ...others]) await stored(run)
  await storedRun({ ...like, startedAt: daysAgo(2) }) // without a result
  const found = async (limit: number) => (await store.earlierRuns(now, limit)).map(({ id }) => id)
  expect(await found(10)).toEqual([before.id, longBefore.id])
  expect(await found(1)).toEqual([before.id])
  const ofBranch = await store.findRuns({ branch: 'branch-of-its-own', limit: 3 })
  expect(ofBranch[0]).toEqual(others.at(-1))
  expect(
    (await store.findRuns({ beginning: before.id.slice(0, 13).toUpperCase(), limit: 2 })).map(({ id }) => id),
  ).toEqual([before.id])
})

test('a name leads to one run, the last that was given it', async () => {
  const [one, other] = [await storedRun(), await storedRun()]
  await store.setBaseline('main', one.id)
  await store.setBaseline('release 1', one.id)
  await store.setBaseline('main', other.id)
  expect((await store.readBaselines()).map(({ name, runId }) => [name, runId])).toEqual([
    ['main', other.id],
    ['release 1', one.id],
  ])
})
