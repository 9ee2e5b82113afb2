import { expect, test } from 'vitest'
import { createRandom } from '../../core/random.ts'
import type { TestRun } from '../../core/run.ts'
import { buildReport } from '../build-report.ts'
import { type History, unreadHistory } from '../history.ts'
import { renderHtml } from '../html/render-html.ts'
import { renderMarkdown } from '../markdown.ts'
import { effectInWords, neededInWords, regressionHeadline } from '../regression/in-words.ts'
import { ReportData } from '../report-data.ts'
import { runSummary } from '../terminal/run-summary.ts'
import { conversations } from '../testing/compared-conversations.ts'
import { SAMPLE_RUN, sampleRun } from '../testing/sample-run.ts'
import { compareRuns } from './regression.ts'

const run = (overrides: Partial<TestRun> = {}): TestRun => ({ ...SAMPLE_RUN, ...overrides })

function history(after: Parameters<typeof conversations>[2] = {}, count = 6): History {
  const random = createRandom(2)
  const hostile = ['<script>alert(1)</script>', 'hurry']
  const named = (one: ReturnType<typeof conversations>) =>
    one.map((conversation, index) => ({ ...conversation, scenarioName: hostile[index % 2] as string }))
  return {
    before: {
      name: 'the last 2 runs of main',
      runs: [run({ seed: 1 }), run({ seed: 2, agentName: 'another agent' })],
      conversations: named(conversations(10, random, { scenarios: ['bursts', 'hurry'] })),
    },
    after: {
      name: 'this run',
      runs: [run()],
      conversations: named(conversations(count, random, { scenarios: ['bursts', 'hurry'], ...after })),
    },
    notes: [],
  }
}

test('a report says against which runs the agent got worse, and where', () => {
  const regression = compareRuns(history({ rate: 0, score: 30 }))
  expect(regressionHeadline(regression)).toBe('The agent got worse: calls booked, score')
  expect(regression).toMatchObject({ before: { conversations: 20, runs: [{}, {}] }, after: { conversations: 12 } })
  expect(regression.notes).toEqual(['Another agent: another agent, reference before, reference now.'])
  const [rate] = regression.comparisons
  expect(rate && effectInWords(rate)).toMatch(/^−\d+(\.\d)? points \(−\d+(\.\d)? to −\d+(\.\d)?\)$/)
  expect(rate && neededInWords(rate)).toBeNull()
})

test('it survives the way through JSON, and the page shows no text as markup', () => {
  const report = buildReport({ ...sampleRun(), history: history({ responseMs: 60_000 }) })
  expect(ReportData.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  const page = renderHtml(report)
  const section = page.slice(page.indexOf('<section id="regression"'))
  expect(section).toContain('Against the last 2 runs of main')
  expect(section).toContain('The agent got worse: response time.')
  expect(section.slice(0, section.indexOf('</section>'))).not.toContain('<script>')
  expect(renderMarkdown(report)).toContain('The agent got worse: response time')
})

test('the tests that passed before and fail now are listed wherever the comparison is', () => {
  const { before, after } = history()
  const conversations = after.conversations.map((one) => ({ ...one, passed: one.testName !== 'hurry' }))
  const report = buildReport({ ...sampleRun(), history: { before, after: { ...after, conversations }, notes: [] } })
  const words = 'stress/hurry.spec.ts: hurry (passed 1 of 1 before, 0 of 1 now)'
  const regression = report.regression as NonNullable<typeof report.regression>
  expect(regressionHeadline(regression)).toMatch(/; 1 test that passed before fails now$/)
  expect(ReportData.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  expect(renderHtml(report)).toContain(words)
  expect(renderMarkdown(report)).toContain(`\n- ${words}\n`)
  expect(runSummary(report)).toContain(`               fails now: ${words}`)
})

test('with nothing to compare with, it is said which runs were looked for', () => {
  const report = buildReport(sampleRun())
  expect(report.regression).toBeNull()
  const words =
    'Nothing to compare with: no earlier run of main with agent reference, reference daemon, local Telegram, and the same pace and judge'
  const hint = 'To compare with another run: npx stress compare previous latest, or STRESS_BASELINE'
  const page = renderHtml(report)
  expect(page).toContain(`${words}.</p>`)
  expect(page).toContain(hint)
  expect(renderMarkdown(report)).toContain(`\n${words}.\n`)
  expect(runSummary(report).join('\n')).toContain(`Regression     ${words}\n               ${hint}\n`)
})

test('a baseline that nobody knows is said to be unknown wherever the comparison is', () => {
  const { after } = history()
  const before = { name: 'the baseline "x"', runs: [], conversations: [] }
  const words = 'Not compared: no run is called x. Name one'
  const report = buildReport({ ...sampleRun(), history: { before, after, notes: [words] } })
  expect(report.regression).toMatchObject({ judged: false, verdict: "can't tell", notes: [words] })
  expect(renderHtml(report)).toContain(`${words}.</p>`)
  expect(renderMarkdown(report)).toContain(`\n${words}.\n`)
  expect(runSummary(report)).toContain(`Regression     ${words}`)
  for (const shown of [renderHtml(report), renderMarkdown(report)]) expect(shown).not.toContain('Too few conversations')
})

test('a run whose database is away is not said to be the first', () => {
  const report = buildReport({ ...sampleRun(), history: unreadHistory(SAMPLE_RUN) })
  expect(ReportData.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  for (const shown of [renderHtml(report), renderMarkdown(report), runSummary(report).join('\n')]) {
    expect(shown).toContain('Not compared: the database does not answer')
    expect(shown).not.toContain('Nothing to compare with')
  }
})

test('runs of one seed are said to be the same conversations', () => {
  const { before, after } = history()
  const alike = { ...before, runs: [run()] }
  expect(compareRuns({ before: alike, after, notes: [] }).notes).toEqual([
    'All have the same seed: what is found holds for these very conversations, and maybe no others.',
  ])
})
