import { expect, test } from 'vitest'
import { buildReport } from '../build-report.ts'
import { ReportData } from '../report-data.ts'
import { strainedConversation, throttledConversation } from '../testing/sample-conversations.ts'
import { SAMPLE_FACTS, SAMPLE_RUN, sampleRun } from '../testing/sample-run.ts'
import { summarizeConduct } from './conduct.ts'

const strained = strainedConversation(SAMPLE_FACTS)
const conduct = summarizeConduct([strained])

test('every demand is listed with what was said and what was left of the time', () => {
  const { demands, urgent, calm } = conduct.urgency
  expect(demands.map(({ said, met, marginMs }) => [said, met, marginMs])).toEqual([
    ['Сколько стоит вилла с двумя спальнями? Ответьте в течение минуты', true, 50_600],
    ['Это очень срочно, ответьте за 20 секунд: рассрочка есть?', false, -7_500],
  ])
  expect(urgent).toMatchObject({ n: 2, p50: 9_400 })
  expect(calm).toMatchObject({ n: 1, p50: 8_000 })
})

test('turns that were never answered are counted beside the times of the others', () => {
  const { result, transcript } = strained
  const metrics = result.metrics as NonNullable<typeof result.metrics>
  const [hurry] = metrics.urgency?.demands ?? []
  const bursts = metrics.bursts.map((burst) =>
    burst.turn === hurry?.turn ? { ...burst, responseMs: null, censoredAtMs: 120_000 } : burst,
  )
  const { urgent, calm } = summarizeConduct([
    { transcript, result: { ...result, metrics: { ...metrics, bursts } } },
  ]).urgency
  expect(urgent).toMatchObject({ n: 1, censored: 1 })
  expect(calm).toMatchObject({ n: 1, censored: 0 })
})

test('interruptions, silences and follow-ups are counted', () => {
  expect(conduct.interruptions).toEqual({ n: 1, yielded: 0, asking: 0, answered: 0, stale: 1, double: 0 })
  expect(conduct.silences).toMatchObject({ n: 2, kept: 1, unprompted: 2, mostUnprompted: 2, earliestMs: 21_000 })
  expect(conduct.followUps).toEqual({ n: 1, kept: 1, early: 0, late: 0, missing: 0, acknowledged: 1, repeated: 0 })
  expect(conduct.corrections).toEqual({ n: 1, heeded: 0, stale: 0 })
})

test('medians of reading and typing stand beside each other by scenario', () => {
  expect(conduct.attention).toEqual([
    { scenarioName: 'Everything at once', read: { from: 3_000, to: 3_000 }, typing: { from: 5_000, to: 5_000 } },
  ])
})

test('a conversation whose pace was not the agent’s counts for nothing', () => {
  expect(summarizeConduct([throttledConversation(SAMPLE_FACTS)]).attention).toEqual([])
})

test('what was stored before these figures were taken is a report too', () => {
  const { metrics } = strained.result
  const { urgency, interruptions, silences, followUps, readTimes, typingTimes, lengthCorrelation, ...old } =
    metrics ?? {}
  const before = { ...strained, result: { ...strained.result, metrics: old as NonNullable<typeof metrics> } }
  const report = buildReport({ run: SAMPLE_RUN, results: [before] })
  expect(ReportData.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  expect(report.conduct).toMatchObject({ urgency: { demands: [] }, interruptions: { n: 0 }, attention: [] })
})

test('nothing of it in a run without any', () => {
  expect(summarizeConduct(sampleRun(0).results)).toMatchObject({
    silences: { n: 0, longestMs: null },
    followUps: { n: 0 },
  })
})
