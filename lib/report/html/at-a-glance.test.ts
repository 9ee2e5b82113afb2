import { expect, test } from 'vitest'
import { buildReport } from '../build-report.ts'
import type { BookingView, ConversationView } from '../report-data.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { bookingPanel } from './booking.ts'
import { conductSections } from './conduct.ts'
import { renderHtml } from './render-html.ts'

const { run, results } = sampleRun(2)
const report = buildReport({
  run,
  results: results.map(({ result, transcript }) => ({
    result: {
      ...result,
      errors: result.errors.map((error) => `${error}\n\nReport: file:///home/olga/reports/1/index.html#c-1`),
    },
    transcript,
  })),
})
const [passed, phantom] = report.conversations as [ConversationView, ConversationView]
const page = renderHtml(report)
const inside = page.slice(page.indexOf(`<details class="conversation failed" id="${phantom.anchor}"`))

test('an error does not lead to the disk of whoever ran the test', () => {
  expect(phantom.errors.length).toBeGreaterThan(0)
  expect(JSON.stringify(report)).not.toContain('file:///')
})

test('a failed conversation shows the whole reason when it is unfolded', () => {
  expect(inside).toContain('<details class="error" open>')
})

test('a failure is led by its scenario', () => {
  expect(page).toContain(`<a href="#${phantom.anchor}" dir="auto">Urgency Demand</a>`)
})

test('a slow answer names its scenario first', () => {
  expect(page).toContain(`<p class="whose"><bdi>Urgency Demand</bdi> · <bdi>${phantom.title}</bdi></p>`)
})

test('a second record without a time is no defect of a confirmed call', () => {
  const booking = passed.booking as BookingView
  const [record] = booking.records
  const bare = { ...record, source: 'prospects.json', time: null, zoomUrl: null } as BookingView['records'][number]
  const both = String(bookingPanel({ ...booking, records: [...booking.records, bare] }))
  expect(both).toContain('<small>also in prospects.json</small>')
  expect(both).not.toContain('a booking without a time')
  expect(String(bookingPanel({ ...booking, records: [bare] }))).toContain('a booking without a time')
})

test('a correction that was not taken up stands out as a follow-up that was not kept does', () => {
  const conduct = { ...report.conduct, corrections: { ...report.conduct.corrections, n: 1, heeded: 0 } }
  expect(conductSections({ ...report, conduct }).join('')).toContain(
    '<div class="bad"><dt>Taken up</dt><dd>0 of 1</dd></div>',
  )
})

test('beside a booking that no record holds, the score says what it judges', () => {
  const words = 'The score judges the words only, not whether what they say is true.'
  expect(page.split(words)).toHaveLength(2)
})
