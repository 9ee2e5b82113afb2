import { expect, test } from 'vitest'
import { buildReport } from '../build-report.ts'
import { strainedConversation } from '../testing/sample-conversations.ts'
import { SAMPLE_FACTS, SAMPLE_RUN, sampleRun } from '../testing/sample-run.ts'
import { renderHtml } from './render-html.ts'

const page = renderHtml(buildReport({ run: SAMPLE_RUN, results: [strainedConversation(SAMPLE_FACTS)] }))
const figuresOf = (id: string) => {
  const section = page.slice(page.indexOf(`<section id="${id}"`))
  return [
    ...section.slice(0, section.indexOf('</dl>')).matchAll(/<div class="(.*?)"><dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g),
  ].map(([, bad, name, value]) => `${name}: ${value}${bad ? ' (bad)' : ''}`)
}

test('each kind of stress has its section', () => {
  expect(
    ['urgency', 'interruptions', 'silences', 'follow-ups', 'corrections', 'attention'].flatMap(figuresOf),
  ).toMatchInlineSnapshot(`
    [
      "Deadlines met: 1 of 2 (bad)",
      "Tightest margin: −7.5 s (bad)",
      "Urgent turns, median of 2: 9.4 s",
      "Calm turns, median of 1: 8.0 s",
      "Gave way: 0 of 1 (bad)",
      "Answered: –",
      "Answered what was taken back: 1 (bad)",
      "Answered the same twice: 0",
      "Waited without a word: 1 of 2",
      "Unprompted messages: 2",
      "Most in one silence: 2 (bad)",
      "Earliest, after the answer: 21.0 s",
      "Kept: 1 of 1",
      "Acknowledged: 1 of 1",
      "Early: 0",
      "Late: 0",
      "Missing: 0",
      "In words said before: 0",
      "Taken up: 0 of 1 (bad)",
      "Answered as first written: 0",
    ]
  `)
})

test('a kind that never came has none', () => {
  const calm = renderHtml(buildReport(sampleRun(1)))
  expect(calm.match(/<section id="(urgency|interruptions|silences|follow-ups|corrections)"/g)).toBeNull()
})

test('the facts of a conversation tell it in a line each', () => {
  const facts = page.slice(page.indexOf('<h4>Facts</h4>'))
  const rows = [...facts.slice(0, facts.indexOf('</dl>')).matchAll(/<dt>(.*?)<\/dt><dd dir="auto">(.*?)<\/dd>/g)]
  expect(rows.map(([, name, value]) => `${name}: ${value}`)).toMatchInlineSnapshot(`
    [
      "Began: Wed 25 Nov 2026, 13:00, Moscow, GMT+3",
      "Ended: by the prospect: Nothing was settled",
      "Fault: the agent&#39;s fault",
      "Answers: 3 answers, 0 missing",
      "p50 / p95 / max: 9.4 s / 27.5 s / 27.5 s",
      "Read after: 3.0 s in the median",
      "Typing after: 5.0 s in the median",
      "By length: rank correlation 0.5 of wait and length",
      "Deadlines: 1 of 2 met",
      "Urgent / calm: 1.18 times the wait (95 % interval 1.18 to 3.44)",
      "Interruptions: 1: 1 talked over, 1 answered though taken back",
      "Silences: 2, up to 1 min 58 s, 2 unprompted messages",
      "Follow-up: asked for in 2 min 00 s: kept, after 2 min 06 s",
      "Corrections: 1: 0 taken up",
      "Our own pace: at most 31 ms off the plan",
      "Spec: stress/everything.spec.ts, seed 20261125",
    ]
  `)
})

test('reading and typing are told for each scenario', () => {
  const table = page.slice(page.indexOf('<table class="waits"'))
  expect(table.slice(table.indexOf('<tbody>'), table.indexOf('</tbody>'))).toBe(
    '<tbody><tr><th scope="row" dir="auto">Everything at once</th><td>3.0 s</td><td>5.0 s</td></tr>',
  )
})
