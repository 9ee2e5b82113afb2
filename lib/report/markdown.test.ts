import { expect, test } from 'vitest'
import { buildReport } from './build-report.ts'
import { renderMarkdown } from './markdown.ts'
import { sampleRun } from './testing/sample-run.ts'

const markdown = renderMarkdown(buildReport(sampleRun()))

test('the summary says it first', () => {
  expect(markdown.split('\n').slice(0, 9).join('\n')).toMatchInlineSnapshot(`
    "## 2 of 5 conversations booked a call

    25 November 2026 at 10:00 UTC · main 4f1c2d9a with uncommitted changes · agent reference

    | Pass rate | 95 % interval | Not counted | Score | Answers | p50 | p95 | p99 | Never answered |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | 2 of 5 (40 %) | 12 % to 77 % | 1 | 48.3 (n = 3) | 11 | 17.8 s | 1 min 01 s | 1 min 01 s (weak: n &lt; 100) | 2 |

    |  | Test | Scenario | Outcome | Score | p50 | p95 |"
  `)
})

test('what failed is there with its reason', () => {
  const phantom = markdown.slice(markdown.indexOf('<details><summary>failed: a deadline'))
  expect(phantom.slice(0, phantom.indexOf('</details>'))).toMatchInlineSnapshot(`
    "<details><summary>failed: a deadline of two minutes is met and ends in a booked call (the agent's fault)</summary>

    The agent said that a call is booked. No record holds it.

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
  const tags = [...markdown.matchAll(/<\/?[a-z][^>]*>/g)].map(([tag]) => tag)
  const fenced = markdown.replaceAll(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
  expect(tags.length).toBeGreaterThan(0)
  expect(new Set([...fenced.matchAll(/<\/?[a-z][^>]*>/g)].map(([tag]) => tag))).toEqual(
    new Set(['<details>', '<summary>', '</summary>', '</details>']),
  )
  const [run] = [buildReport(sampleRun(1))]
  const [conversation] = run.conversations
  const nasty = { ...run, conversations: [{ ...conversation, title: 'a|b @everyone [x](y)\n# `z`' }] }
  expect(renderMarkdown(nasty as typeof run)).toContain('| passed | a\\|b @\u2060everyone \\[x\\](y) \\# \\`z\\` |')
})

test('a fence is longer than any within', () => {
  const run = buildReport(sampleRun(2))
  const [passed, failed] = run.conversations
  const data = { ...run, conversations: [passed, { ...failed, errors: ['before\n```\n<b>after'] }] } as typeof run
  expect(renderMarkdown(data)).toContain('````text\nbefore\n```\n<b>after\n````')
})
