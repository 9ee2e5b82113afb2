import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { AuthKeys } from './auth-keys.ts'

test('finds the keys that a user is signed in with, whoever else has used them', () => {
  const keys = new AuthKeys(randomBytes)
  const [phone, laptop] = [keys.add(randomBytes(256), 7n), keys.add(randomBytes(256))]
  expect(keys.of(7n)).toEqual([phone])
  laptop.userId = 7n
  expect(keys.of(7n)).toEqual([phone, laptop])
  phone.userId = 8n
  expect([keys.of(7n), keys.of(8n)]).toEqual([[laptop], [phone]])
  phone.userId = undefined
  expect(keys.of(8n)).toEqual([])
})

test('whoever is logged out, or whose key is gone, is not signed in', () => {
  const keys = new AuthKeys(randomBytes)
  const [phone, laptop, other] = [7n, 7n, 8n].map((user) => keys.add(randomBytes(256), user))
  if (!phone || !laptop || !other) throw new Error('three keys were made')
  keys.remove(phone.key.id)
  expect(keys.of(7n)).toEqual([laptop])
  keys.revoke(7n)
  expect(keys.of(7n)).toEqual([])
  expect([laptop.revoked, other.revoked]).toEqual([true, false])
  expect(keys.of(8n)).toEqual([other])
})
