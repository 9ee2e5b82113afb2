import { expect, test } from 'vitest'
import { saasDemo } from '../../../stress/playbooks/saas-demo.ts'
import { rulesJudge } from '../../verdict/index.ts'
import { assessOne } from './assessed.ts'
import { ConversationDocument } from './document.ts'
import { inWords } from './in-words.ts'
import { subjectOf } from './subject.ts'

async function shown(document: unknown): Promise<string> {
  const subject = subjectOf(ConversationDocument.parse(document), 0)
  return inWords(await assessOne(subject, { source: 'old.json', playbook: saasDemo, judge: rulesJudge }))
}

test('every criterion is a line with its points and first words, by the ids that were given', async () => {
  const text = await shown({
    messages: [
      { id: 'q1', sender: 'prospect', text: 'Hi, we struggle with spreadsheets.' },
      { id: 'a1', sender: 'agent', text: 'According to our customers that costs a day a week. What budget is set?' },
    ],
  })
  expect(text.split('\n').slice(0, 9)).toMatchInlineSnapshot(`
    [
      "old.json: saas-demo@1, judged by rules",
      "Score 45.8 of 100",
      "",
      "Criterion          Verdict        Points   First words",
      "────────────────   ────────────   ──────   ──────────────────────────────────────────────────────────────────",
      "entry              unmet          0/10     "What budget" (message a1)",
      "reflection         unmet          0/10     0 of 1 answers reflected.",
      "expertise          met            10/10    "According to our customers that costs a day a week." (message a1)",
      "nextQuestion       met            5/5      "What budget is set?" (message a1)",
    ]
  `)
  expect(text).toMatch(/^need +met +10\/10 +"we struggle" \(message q1\)$/m)
})

test('what a message holds cannot act on the terminal or break a line', async () => {
  const evil = 'Great\u001b[2J\u009b31m\u202e, so you\r\nsign off? What budget \u0007is it?'
  const text = await shown({
    id: 'x',
    messages: [
      { id: 'q\u001b1', sender: 'prospect', text: evil },
      { id: 'a\n\u001b1', sender: 'agent', text: evil },
    ],
  })
  expect(text).toContain('⟨ESC⟩')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/)
})

test('a conversation without an answer of the agent has no score, and the reason', async () => {
  expect(await shown({ messages: [{ sender: 'prospect', text: 'Anybody?' }] })).toMatchInlineSnapshot(`
    "old.json: saas-demo@1
    No score: The agent wrote nothing that could be scored.

    No booking is claimed.
    The prospect agrees to no call.
    No bookings were given to hold it against.
    No e-mail was collected."
  `)
})
