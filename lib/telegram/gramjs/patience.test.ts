import { expect, test } from 'vitest'
import { ChannelError } from '../../core/errors.ts'
import { ConnectionLost, Patience } from './patience.ts'

test('waits for floods as long as they are not too long together', () => {
  const patience = new Patience(60_000)
  expect(patience.after(flood(40))).toEqual({ reason: 'flood-wait', ms: 40_000 })
  expect(patience.after(flood(20))).toEqual({ reason: 'flood-wait', ms: 20_000 })
  expect(patience.after(flood(1))).toBeUndefined()
})

test('tries server trouble three times again, ever later', () => {
  const patience = new Patience(60_000)
  const pauses = Array.from({ length: 4 }, () => patience.after(refused(500, 'INTERNAL'))?.ms)
  expect(pauses).toEqual([250, 500, 1000, undefined])
})

test('tries again at once when the connection was lost, ten times', () => {
  const patience = new Patience(60_000)
  const pauses = Array.from({ length: 11 }, () => patience.after(new ConnectionLost('gone'))?.ms)
  expect(pauses).toEqual([...Array(10).fill(0), undefined])
})

test('has none with refusals for good and errors of ours', () => {
  const patience = new Patience(60_000)
  expect(patience.after(refused(400, 'PEER_FLOOD'))).toBeUndefined()
  expect(patience.after(new ChannelError('The messenger was closed.'))).toBeUndefined()
})

function refused(code: number, errorMessage: string): Error {
  return Object.assign(new Error(errorMessage), { code, errorMessage })
}

function flood(seconds: number): Error {
  return Object.assign(refused(420, 'FLOOD'), { seconds })
}
