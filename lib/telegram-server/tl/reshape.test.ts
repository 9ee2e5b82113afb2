import { expect, test } from 'vitest'
import { adaptAnswer, adaptCall } from './reshape.ts'

const old = { _: 'messages.sendMessage', message: 'hi', reply_to_msg_id: 7 }

test('gives an old call the newest shape', () => {
  expect(adaptCall(old, 144)).toEqual({
    _: 'messages.sendMessage',
    message: 'hi',
    reply_to: { _: 'inputReplyToMessage', reply_to_msg_id: 7 },
  })
})

test('leaves alone what has not changed', () => {
  expect(adaptCall(old, 198)).toBe(old)
  const plain = { _: 'messages.sendMessage', message: 'hi' }
  expect(adaptCall(plain, 144)).toBe(plain)
  expect(adaptAnswer(plain, 144)).toBe(plain)
})
