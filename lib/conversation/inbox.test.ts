import { expect, test } from 'vitest'
import type { TranscriptMessage } from '../core/transcript.ts'
import { Inbox } from './inbox.ts'

const message = (id: number, at: number, text = `message ${id}`): TranscriptMessage => ({
  kind: 'message',
  side: 'agent',
  id,
  text,
  at,
})
const burst = { id: 10, at: 100_000, agentTyping: false, alone: false }
const heard = (inbox: Inbox) => {
  const { earlier, answer } = inbox.take()
  return { earlier: earlier.map(({ id }) => id), answer: answer.map(({ id }) => id) }
}

test('what came before the last message is earlier, however late it is heard', () => {
  const inbox = new Inbox()
  inbox.add(message(8, 90_000))
  inbox.sent(burst)
  inbox.add(message(9, 100_000))
  inbox.add(message(11, 110_000))
  expect(heard(inbox)).toEqual({ earlier: [8, 9], answer: [11] })
})

test('a message that follows a burst within half a second is an answer only where no other comes', () => {
  const inbox = new Inbox()
  inbox.sent(burst)
  inbox.add(message(11, 100_500))
  expect(inbox.answer).toEqual([])
  inbox.add(message(12, 100_501))
  expect(heard(inbox)).toEqual({ earlier: [11], answer: [12] })
  inbox.sent({ ...burst, id: 13 })
  inbox.add(message(14, 100_001))
  expect(heard(inbox)).toEqual({ earlier: [], answer: [14] })
})

test('an agent that was typing cannot have taken in what came half a second before it sent', () => {
  const inbox = new Inbox()
  inbox.sent({ ...burst, agentTyping: true, alone: true })
  inbox.add(message(11, 100_500))
  expect(heard(inbox)).toEqual({ earlier: [11], answer: [] })
})

test('a single message may be answered at once', () => {
  const inbox = new Inbox()
  inbox.sent({ ...burst, alone: true })
  inbox.add(message(11, 100_001))
  expect(heard(inbox)).toEqual({ earlier: [], answer: [11] })
})

test('where nothing was sent since the last turn, the next message is the next turn', () => {
  const inbox = new Inbox()
  inbox.add(message(1, 1000))
  expect(heard(inbox)).toEqual({ earlier: [], answer: [1] })
  inbox.sent(burst)
  inbox.add(message(11, 110_000))
  expect(heard(inbox)).toEqual({ earlier: [], answer: [11] })
  inbox.add(message(12, 160_000))
  expect(heard(inbox)).toEqual({ earlier: [], answer: [12] })
})

test('a placeholder answers from the edit that gives it words', () => {
  const inbox = new Inbox()
  inbox.sent(burst)
  inbox.add(message(11, 105_000, '⏳'))
  expect(inbox.answer).toEqual([])
  inbox.edit(11, 'From 200', 115_000)
  inbox.edit(11, 'From 200 to 300', 116_000)
  expect(inbox.answer).toEqual([
    { message: message(11, 115_000, 'From 200 to 300'), standing: 'answer', touchedAt: 116_000 },
  ])
})

test('a placeholder of an earlier turn that gets its words now answers now', () => {
  const inbox = new Inbox()
  inbox.add(message(9, 90_000, '…'))
  expect(heard(inbox)).toEqual({ earlier: [9], answer: [] })
  inbox.sent(burst)
  inbox.edit(9, 'From 200', 115_000)
  expect(heard(inbox)).toEqual({ earlier: [], answer: [9] })
})
