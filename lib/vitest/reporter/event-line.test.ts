import { expect, test } from 'vitest'
import type { TranscriptMessage } from '../../core/transcript.ts'
import { eventLine } from './event-line.ts'

const party = (name: string) => ({ telegramId: '1', username: null, name })
const people = { prospect: party('Anna'), agent: party('Alina'), startedAt: 0 }
const line = (message: Partial<TranscriptMessage>) =>
  eventLine({ kind: 'message', side: 'agent', id: 2, text: '', at: 1500, ...message }, people)

test('what a message carries, answers and passes on is told in words', () => {
  const lines = [
    line({ text: 'the view', media: { kind: 'photo', name: 'villa.jpg' } }),
    line({ media: { kind: 'voice', seconds: 7 }, replyTo: 1 }),
    line({ text: 'tomorrow at 16:00', forwarded: 'prospect' }),
    line({ text: 'done', forwarded: 'other' }),
  ]
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    " 0:01.5  Alina  [photo: villa.jpg] the view
     0:01.5  Alina  (in reply to message 1) [voice message: 7 s]
     0:01.5  Alina  (forwarded from Anna) tomorrow at 16:00
     0:01.5  Alina  (forwarded from somebody else) done"
  `)
})

test('the name of a file cannot steer the terminal, and tells nobody how to reach people', () => {
  const name = 'anna.smith@example.com \u001b[2J\r\n\u202efdp.exe'
  expect(line({ media: { kind: 'document', name } })).toMatchInlineSnapshot(
    `" 0:01.5  Alina  [document: a…@example.com ⟨ESC⟩[2J ⟨U+202E⟩fdp.exe]"`,
  )
})
