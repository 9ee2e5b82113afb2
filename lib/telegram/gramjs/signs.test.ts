import { expect, test } from 'vitest'
import { Signs } from './signs.ts'

const typing = (receivedAt: number, active = true, peerId = '7') =>
  ({ kind: 'typing', peerId, active, receivedAt }) as const

test('a notice that comes twice is one', () => {
  const signs = new Signs()
  expect(signs.isNew(typing(0))).toBe(true)
  expect(signs.isNew(typing(20))).toBe(false)
  expect(signs.isNew(typing(40, false))).toBe(true)
  expect(signs.isNew(typing(60, false))).toBe(false)
  expect(signs.isNew(typing(60, false, '8'))).toBe(true)
})

test('a notice that is repeated after a while is another one, and so is one after a message', () => {
  const signs = new Signs()
  signs.isNew(typing(0))
  expect(signs.isNew(typing(5000))).toBe(true)
  signs.forget('7')
  expect(signs.isNew(typing(5010))).toBe(true)
})
