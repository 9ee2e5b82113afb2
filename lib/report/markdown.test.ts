import { expect, test } from 'vitest'
import { buildReport } from './build-report.ts'
import { renderMarkdown } from './markdown.ts'
import type { ConversationView, ReportData } from './report-data.ts'
import { sampleRun } from './testing/sample-run.ts'

const markdown = renderMarkdown(buildReport(sampleRun()))

test('the summary says it first', () => {
  expect(markdown.split('\n').slice(0, 9).join('\n')).toMatchInlineSnapshot(`
    "## 2 of 5 conversations booked a call; 3 tests failed, 1 test crashed

    25 November 2026 at 10:00 UTC · main 4f1c2d9a with uncommitted changes · agent reference

    | Calls booked | 95 % interval | Not counted | Score | Answers | p50 | p95 | p99 | Never answered |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | 2 of 5 (40 %) | 12 % to 77 % | 1 | 48.3 (n = 3) | 11 | 17.8 s | 1 min 01 s | 1 min 01 s (weak: n &lt; 100) | 2 |

    Nothing to compare with: no earlier run of main with agent reference, reference daemon, local Telegram, and the same pace and judge."
  `)
})

test('what failed is there with its reason', () => {
  const phantom = markdown.slice(markdown.indexOf('<details><summary>failed: a deadline'))
  expect(phantom.slice(0, phantom.indexOf('</details>'))).toMatchInlineSnapshot(`
    "<details><summary>failed: a deadline of two minutes is met and ends in a booked call (the agent's fault)</summary>

    The agent said that a call is booked. No record holds it. The agent did not answer each burst of messages exactly once.

    \`\`\`text
    expect(conversation).toHaveScheduledCall() failed

    Expected:  a booking of this prospect in scheduled_actions or prospects.json
    Received:  none, although the agent said «записал Вас на сегодня, 19:00»

      0:41  prospect  Сегодня в 19:00 по Екатеринбургу
      1:28  agent     Игорь, всё готово: записал Вас на сегодня, 19:00.
    \`\`\`

    \`\`\`text
    expect(conversation).toAnswerEachBurstOnce() failed

    Turn:      #1, a burst of 3 messages
    Expected:  one answer
    Received:  2 answers that say nearly the same
    \`\`\`

    "
  `)
})

test('hostile text starts no tag, no mention and no table cell', () => {
  const fenced = markdown.replaceAll(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
  expect(new Set([...fenced.matchAll(/<\/?[a-z][^>]*>/g)].map(([tag]) => tag))).toEqual(
    new Set(['<details>', '<summary>', '</summary>', '</details>']),
  )
  expect(rowOf('a|b @everyone [x](y)\n# `z`')).toBe('a\\|b @\u2060everyone \\[x\\](y) / # \\`z\\`')
  expect(rowOf('![x](https://example.com/x.png) www.example.com')).toBe(
    '\\!\\[x\\](https:\\//example.com/x.png) www\\.example.com',
  )
  expect(rowOf('closes #12 and GH-13, $x$')).toBe('closes #\u206012 and GH-\u206013, <span>$</span>x<span>$</span>')
})

test('a name within HTML is not escaped twice', () => {
  expect(failed({ title: 'it is *good* & <b>' })).toContain('<summary>failed: it is *good* &amp; &lt;b&gt; (')
})

test.each([
  ['three hundred conversations', buildReport(sampleRun(300))],
  ['errors of a megabyte', reportWith({ errors: Array.from({ length: 20 }, () => '<'.repeat(50_000)) })],
  ['names of a megabyte', reportWith({ title: '|'.repeat(1e6), scenarioName: '$'.repeat(1e6) })],
])('%s fit into a comment', (_, report) => {
  const comment = renderMarkdown(report)
  expect(comment.length).toBeLessThan(65_536)
  expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length)
})

test('what has no room is counted', () => {
  const comment = renderMarkdown(buildReport(sampleRun(300)))
  expect(comment).toContain('\n250 more conversations are in index.html.\n')
  const shown = comment.match(/<details>/g)?.length ?? 0
  expect(shown).toBeGreaterThan(50)
  expect(comment).toContain(`\n${250 - shown} more that did not pass are in index.html.\n`)
})

function reportWith(changes: Partial<ConversationView>): ReportData {
  const report = buildReport(sampleRun(2))
  const [passed, phantom] = report.conversations as [ConversationView, ConversationView]
  return { ...report, conversations: [passed, { ...phantom, ...changes }] }
}

function failed(changes: Partial<ConversationView>): string {
  return renderMarkdown(reportWith(changes))
}

/** The cell of the test's name. */
function rowOf(title: string): string | undefined {
  return /^\| failed \| (.*) \| Urgency Demand \|/m.exec(failed({ title }))?.[1]
}

test('a fence is longer than any within', () => {
  const run = buildReport(sampleRun(2))
  const [passed, failed] = run.conversations
  const data = { ...run, conversations: [passed, { ...failed, errors: ['before\n```\n<b>after'] }] } as typeof run
  expect(renderMarkdown(data)).toContain('````text\nbefore\n```\n<b>after\n````')
})
