import { expect, test } from 'vitest'
import { buildReport } from './build-report.ts'
import { renderJson, resultsSchema } from './json.ts'
import { ReportData } from './report-data.ts'
import { sampleRun } from './testing/sample-run.ts'

test('results.json is the report itself', () => {
  const report = buildReport(sampleRun())
  expect(ReportData.parse(JSON.parse(renderJson(report)))).toEqual(report)
})

test('what acts without being seen is escaped, and reads as it was', () => {
  const report = buildReport(sampleRun())
  const name = 'a\u202eb\u202c \u009b31m \u200b\u2028\ufeff\u007f 👩‍👩‍👧'
  const text = renderJson({ ...report, run: { ...report.run, agentName: name } })
  expect(text).not.toMatch(/[\x7f-\x9f\u200b\u2028\u202a-\u202e\ufeff]/)
  expect(text).toContain(String.raw`a\u202eb\u202c \u009b31m \u200b\u2028\ufeff\u007f 👩‍👩‍👧`)
  expect(JSON.parse(text).run.agentName).toBe(name)
})

test('the schema says what the figures mean', () => {
  expect(resultsSchema()).toMatchObject({
    type: 'object',
    required: expect.arrayContaining(['run', 'summary', 'timing', 'conversations']),
    properties: {
      summary: {
        properties: { passRate: { description: 'calls scheduled of the conversations that count' } },
      },
    },
  })
})

/** Where it is not: `npx vitest run --config vitest.test.config.ts lib/report/json -u` writes it anew. */
test('the schema in docs/ is the one of this version', async () => {
  await expect(`${JSON.stringify(resultsSchema(), null, 2)}\n`).toMatchFileSnapshot('../../docs/results.schema.json')
})
