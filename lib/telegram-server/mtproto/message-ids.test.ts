import { expect, test } from 'vitest'
import { checkMessageId, MessageIds } from './message-ids.ts'

const NOW = 1_700_000_000_500

test('grows even when time stands still or goes back', () => {
  let now = NOW
  const ids = new MessageIds(() => now)
  const drawn = [ids.next(true), ids.next(true), ids.next(false)]
  now -= 10_000
  drawn.push(ids.next(true))
  expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => (a < b ? -1 : 1)))
  expect(drawn.map((id) => id & 3n)).toEqual([1n, 1n, 3n, 1n])
  expect(drawn.map((id) => id >> 32n)).toEqual(Array(4).fill(1_700_000_000n))
})

test('holds the fraction of the second', () => {
  const fraction = new MessageIds(() => NOW).next(true) & 0xffffffffn
  expect(Number(fraction) / 2 ** 32).toBeCloseTo(0.5, 6)
})

test.each([
  ['now', 0, 0n, undefined],
  ['five minutes ago', -300, 0n, undefined],
  ['earlier', -301, 0n, 16],
  ['half a minute ahead', 30, 0n, undefined],
  ['later', 31, 0n, 17],
  ['now, with low bits', 0, 1n, 18],
])('takes the id of a client whose clock says %s', (_when, seconds, low, code) => {
  const id = (BigInt(Math.floor(NOW / 1000) + seconds + (seconds < 0 ? 1 : 0)) << 32n) | low
  expect(checkMessageId(id, NOW)).toBe(code)
})
