import { expect, test } from 'vitest'
import { buildReport } from './build-report.ts'
import { failureInWords } from './failure-in-words.ts'
import { renderHtml } from './html/render-html.ts'
import { renderMarkdown } from './markdown.ts'
import type { ConversationView } from './report-data.ts'
import { sampleRun } from './testing/sample-run.ts'

const report = buildReport(sampleRun(2))
const phantom = report.conversations[1] as ConversationView
const PHANTOM = 'The agent said that a call is booked. No record holds it.'
const BURSTS = 'The agent did not answer each burst of messages exactly once.'

test('a failure is told in sentences, and what the booking shows is told once', () => {
  expect(failureInWords(phantom)).toEqual([PHANTOM, BURSTS])
  const errors = ['expect(conversation).toHeedCorrections() failed\n\nExpected: 1', 'AssertionError: no', 'Error']
  expect(failureInWords({ booking: null, errors })).toEqual([
    'The agent went by what the client had said before correcting it.',
  ])
})

test('what was expected not to happen is not told as its opposite', () => {
  expect(failureInWords({ booking: null, errors: ['expect(conversation).not.toHaveScheduledCall() failed'] })).toEqual(
    [],
  )
})

test('the page and the comment have the sentences', () => {
  expect(renderHtml(report)).toContain(`<p class="why"><b>${PHANTOM} ${BURSTS}</b></p>`)
  expect(renderMarkdown(report)).toContain(`\n${PHANTOM} ${BURSTS}\n`)
})
