import { expect, test } from 'vitest'
import { BEGUN, BY_HAND, CRASHED, type TestResult } from '../core/result.ts'
import type { ComparedConversation } from '../store/index.ts'
import type { StoredResult } from './build/stored-result.ts'
import { buildReport } from './build-report.ts'
import { renderHtml } from './html/render-html.ts'
import { renderMarkdown } from './markdown.ts'
import { ReportData } from './report-data.ts'
import { runSummary } from './terminal/run-summary.ts'
import { sampleRun } from './testing/sample-run.ts'

const report = buildReport(sampleRun())
const [passed, phantom, mismatched, crashed, throttled, hostile] = report.conversations as [
  ReportData['conversations'][number],
  ...ReportData['conversations'],
]

test('a report survives the way through JSON', () => {
  expect(ReportData.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
})

test('calls booked are those scheduled of the conversations that count', () => {
  const { successes, n, rate } = report.summary.passRate
  expect({ successes, n, rate }).toEqual({ successes: 2, n: 5, rate: 0.4 })
  expect(report.summary.statuses).toEqual({ passed: 1, failed: 3, inconclusive: 1, crashed: 1, running: 0 })
})

test.each([
  ['the page', renderHtml(report)],
  ['the comment', renderMarkdown(report)],
  ['the terminal', runSummary(report).join('\n')],
])('%s calls them so, and speaks of no pass rate beside tests that pass', (_, shown) => {
  expect(shown).toContain('Calls booked')
  expect(shown).not.toMatch(/pass rate/i)
})

/** The sample run as it is stored when its process died, with so many conversations in this state. */
function cutRun(n: number, state: Partial<TestResult>): ReportData {
  const { run, results } = sampleRun(3)
  const cut = results.map(({ result, transcript }, at) => ({
    result: at < n ? { ...result, ...state } : result,
    transcript,
  }))
  return buildReport({ run: { ...run, finishedAt: null, totals: null }, results: cut })
}

test.each([
  [
    'This run was killed: 2 conversations were running, and what should have followed was not played',
    cutRun(2, CRASHED),
  ],
  [
    'This run was killed: no conversation was running, and what should have followed was not played',
    cutRun(0, CRASHED),
  ],
  ['This run goes on, or was killed: 1 conversation is running', cutRun(1, BEGUN)],
])('"%s" is said before anything else', (words, cut) => {
  expect(renderMarkdown(cut).split('\n')[0]).toBe(`**${words}.**`)
  expect(renderHtml(cut)).toMatch(new RegExp(`<p class="cut">${words}.</p>\\s*<h1>`))
  expect(runSummary(cut)[0]).toBe(`${words}.`)
})

test.each([
  ['Shard 2/2 is missing: what it had to play is in none of these figures', ['2/2']],
  ['Shards 1/4, 3/4 and 4/4 are missing: what they had to play is in none of these figures', ['1/4', '3/4', '4/4']],
])('"%s" is said before anything else', (words, missingShards) => {
  const { run, results } = sampleRun(3)
  const partial = buildReport({ run: { ...run, missingShards }, results })
  expect(renderMarkdown(partial).split('\n')[0]).toBe(`**${words}.**`)
  expect(renderHtml(partial)).toMatch(new RegExp(`<p class="cut">${words}.</p>\\s*<h1>`))
  expect(runSummary(partial)[0]).toBe(`${words}.`)
  expect(partial.run.missingShards).toEqual(missingShards)
})

test('a run that came to its end says nothing of the kind', () => {
  for (const shown of [renderMarkdown(report), renderHtml(report), runSummary(report).join('\n')]) {
    expect(shown).not.toMatch(/This run|missing:/)
  }
})

test('what is led by hand is in no rate of booked calls, and is told apart', () => {
  const { run, results } = sampleRun(3)
  const [first, second, third] = results as [StoredResult, StoredResult, StoredResult]
  const byHand = [second, third].map(({ result, transcript }) => ({
    result: { ...result, personaId: BY_HAND, scenarioName: result.testName },
    transcript,
  }))
  const led = buildReport({ run, results: [first, ...byHand] })
  expect(led.summary).toMatchObject({ passRate: { successes: 1, n: 1 }, apart: [], ledByHand: 2 })
  expect(renderHtml(led)).toContain('<h1>The conversation booked a call; 2 tests failed</h1>')
  expect(renderHtml(led)).toContain('2 conversations led by hand, not counted here.')
  expect(renderMarkdown(led)).toContain('| 0, and 2 led by hand |')
  expect(runSummary(led).join('\n')).toMatch(/^Calls booked {3}1 of 1 \(.*\); 2 led by hand, not counted here$/m)
  const only = buildReport({ run, results: byHand })
  expect(renderMarkdown(only)).toMatch(/^## Every conversation was led by hand; 2 tests failed\n/)
  expect(runSummary(only)).toContain('Calls booked   2 led by hand, not counted here')
})

test('a conversation by hand that could not be judged stays apart', () => {
  const { run, results } = sampleRun(5)
  const throttled = results.at(-1) as StoredResult
  const byHand = { ...throttled, result: { ...throttled.result, personaId: BY_HAND } }
  expect(buildReport({ run, results: [byHand] }).summary).toMatchObject({ apart: [{}], ledByHand: 0 })
})

test.each([
  ['passed', 'All 2 conversations booked a call'],
  ['failed', 'All 2 conversations booked a call; 1 test failed'],
  ['crashed', 'All 2 conversations booked a call; 1 test crashed'],
] as const)('a test that %s though every call was booked makes the headline "%s"', (status, words) => {
  const { run, results } = sampleRun(1)
  const [first] = results as [StoredResult]
  const second = {
    ...first,
    result: { ...first.result, status, fault: status === 'passed' ? null : ('agent' as const) },
  }
  const led = buildReport({ run, results: [first, second] })
  expect(renderMarkdown(led)).toContain(`## ${words}\n`)
  expect(renderHtml(led)).toContain(`<h1>${words}</h1>`)
})

test('each scenario has its own results', () => {
  expect(
    report.summary.scenarios.map(({ scenarioName, passRate, averageScore }) => [
      scenarioName,
      passRate.successes,
      passRate.n,
      averageScore,
    ]),
  ).toEqual([
    ['Rapid Fire Burst', 2, 2, 100],
    ['Urgency Demand', 0, 1, 35],
    ['Slow Responder', 0, 1, null],
    ['Mixed Timing', 0, 0, null],
    ['Long Messages', 0, 1, 10],
  ])
})

test('what does not count is listed with its reason', () => {
  expect(report.summary.apart).toEqual([
    {
      conversationId: throttled?.id,
      anchor: throttled?.anchor,
      title: 'an uneven pace gets no stale answers',
      fault: 'channel',
      reason: 'Telegram, or the way to it, got in between.',
    },
  ])
})

test('response times are pooled value by value, without those that Telegram slowed down', () => {
  const { overall, scenarios } = report.timing
  expect(overall).toEqual({ n: 11, censored: 2, p50: 17_800, p95: 61_000, p99: 61_000, max: 61_000, p99Weak: true })
  expect(scenarios.map(({ scenarioName, percentiles: { n } }) => [scenarioName, n])).toEqual([
    ['Rapid Fire Burst', 7],
    ['Urgency Demand', 2],
    ['Slow Responder', 1],
    ['Long Messages', 1],
  ])
})

test('the ninety-ninth percentile is weak below a hundred values', () => {
  expect(buildReport(sampleRun(54)).timing.overall).toMatchObject({ n: 99, p99Weak: true })
  expect(buildReport(sampleRun(55)).timing.overall).toMatchObject({ n: 104, p99Weak: false })
})

test('the slowest answers come with what was asked and what was said', () => {
  expect(report.timing.slowest[1]).toEqual({
    ms: 46_200,
    anchor: `${phantom?.anchor}-m108`,
    scenarioName: 'Urgency Demand',
    title: 'a deadline of two minutes is met and ends in a booked call',
    prospectSaid: 'Сегодня в 19:00 по Екатеринбургу / Почта i…@example.com',
    agentSaid: 'Игорь, всё готово: записал Вас на сегодня, 19:00. Ссылка придёт на почту.',
  })
})

test('bursts are added up from what is stored', () => {
  expect(report.batching).toMatchObject({
    bursts: 7,
    messages: 30,
    severalAnswers: 1,
    duplicate: 1,
    unanswered: 0,
    premature: 0,
  })
  expect(report.batching.answeredOnce).toMatchObject({ successes: 6, n: 7 })
})

test('scores fall into bins of ten, and those without one say why', () => {
  expect(report.scores).toMatchObject({ n: 3, median: 35, min: 10, max: 100, bins: [0, 1, 0, 1, 0, 0, 0, 0, 0, 1] })
  expect(report.scores.absent.map(({ reason }) => reason)).toEqual([
    'The judge gave no usable answer in 2 attempts; timing and outcome are kept.',
    'The conversation broke off after 2 turns.',
    'Telegram made the prospect wait 42 s.',
  ])
})

test('what could not be judged is in no score and in no response time, and says why', () => {
  const { run, results } = sampleRun(2)
  const [sound, lost] = results as [StoredResult, StoredResult]
  const state = { status: 'inconclusive', fault: 'store' } as const
  const cut = buildReport({ run, results: [sound, { ...lost, result: { ...lost.result, ...state } }] })
  expect(cut.summary).toMatchObject({ averageScore: 100, scored: 1, apart: [{ fault: 'store' }] })
  expect(cut.summary.scenarios).toMatchObject([{ averageScore: 100 }, { averageScore: null }])
  expect(cut.scores).toMatchObject({
    ...{ n: 1, median: 100, min: 100 },
    absent: [{ reason: 'Its score of 35 does not count. The system of record could not be read.' }],
  })
  expect(cut.scores.parts).toEqual(buildReport({ run, results: [sound] }).scores.parts)
  expect(cut.timing.overall).toMatchObject({ n: 5, censored: 0 })
  expect(cut.conversations[1]?.score).toBe(35)
  expect(runSummary(cut)).toContain('Score          100 on average')
  const judged = { status: 'inconclusive', fault: 'judge' } as const
  const unjudged = buildReport({ run, results: [sound, { ...lost, result: { ...lost.result, ...judged } }] })
  expect(unjudged.timing.overall).toMatchObject({ n: 7, censored: 1 })
})

test('a claim and its record stand beside each other on the clock of the prospect', () => {
  expect(mismatched?.booking).toMatchObject({
    agreement: 'time mismatch',
    claim: { time: { local: 'Thu 26 Nov 2026, 12:00', zone: 'Yekaterinburg, GMT+5' } },
    records: [{ source: 'scheduled_actions', time: { local: 'Thu 26 Nov 2026, 14:00' } }],
  })
  expect(phantom?.booking).toMatchObject({ agreement: 'phantom', scheduled: false, records: [] })
  expect(crashed?.booking).toBeNull()
})

test('a quote leads to its message, or says that there is none', () => {
  const quotes = hostile?.assessment?.criteria.flatMap(({ evidence }) => evidence)
  expect(quotes).toEqual([
    { anchor: `${hostile?.anchor}-m113`, quote: '<script>alert("agent")</script>' },
    { anchor: null, quote: 'a quote of no message' },
  ])
})

test('personal data is masked wherever it appears', () => {
  const text = JSON.stringify(report)
  expect(text).toContain('m…@example.com')
  expect(text).not.toMatch(/marina\.volkova|c2VjcmV0|igor\.panov/)
  expect(passed.booking?.records[0]?.zoomUrl).toBe('https://zoom.us/j/91234567890?…')
})

test('scenarios and tests whose names look alike once they are masked are told apart all the same', () => {
  const { run, results } = sampleRun(3)
  const [first, second] = results as [StoredResult, StoredResult]
  const named = ({ result, transcript }: StoredResult, name: string) => {
    const names = { scenarioName: `asks ${name}@x.example.com`, testName: `${name}@x.example.com is called` }
    return { result: { ...result, ...names }, transcript }
  }
  const played = [named(first, 'anna'), named(second, 'alex')]
  const compared = (passed: readonly boolean[]) =>
    played.map(
      ({ result: { id, runId, specFile, testName, scenarioName } }, at): ComparedConversation => ({
        ...{ id, runId, specFile, testName, scenarioName, passed: passed[at] === true, apart: false, counted: true },
        ...{ booked: true, score: 70, scoredBy: 'rules', responseMs: [1000], unansweredMs: [] },
      }),
    )
  const history = {
    before: { name: 'the last run', runs: [run], conversations: compared([true, false]) },
    after: { name: 'this run', runs: [run], conversations: compared([false, true]) },
    notes: [],
  }
  const { summary, timing, conduct, regression, ...others } = buildReport({ run, results: played, history })
  const masked = 'asks a…@x.example.com'
  expect(summary.scenarios.map(({ scenarioName }) => scenarioName)).toEqual([masked, masked])
  expect(timing.scenarios).toHaveLength(2)
  expect(conduct.attention).toHaveLength(2)
  expect(regression?.newlyFailing).toMatchObject([
    { testName: 'a…@x.example.com is called', conversationId: first.result.id },
  ])
  expect(new Set(regression?.comparisons.map(({ scenarioName }) => scenarioName))).toEqual(new Set([null, masked]))
  expect(JSON.stringify([summary, timing, conduct, regression, others])).not.toMatch(/anna|alex/)
})

test('a run without results is a report too', () => {
  const empty = buildReport(sampleRun(0))
  expect(empty.summary).toMatchObject({ tests: 0, averageScore: null, passRate: { n: 0, rate: null } })
  expect(empty.timing.overall).toMatchObject({ n: 0, p50: null })
})
