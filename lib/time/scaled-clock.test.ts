import { expect, test } from 'vitest'
import { ScaledClock } from './scaled-clock.ts'

test('runs as many times faster as its scale says', async () => {
  const clock = new ScaledClock({ scale: 100, origin: Date.now() })
  const [before, realBefore] = [clock.now(), performance.now()]
  await clock.sleep(2000)
  const [passed, realPassed] = [clock.now() - before, performance.now() - realBefore]
  expect(passed).toBeGreaterThanOrEqual(2000)
  expect(passed / realPassed).toBeCloseTo(100, 0)
})

test('two clocks with the same scale and origin agree', () => {
  const origin = Date.now() - 5000
  const [a, b] = [new ScaledClock({ scale: 20, origin }), new ScaledClock({ scale: 20, origin })]
  expect(Math.abs(a.now() - b.now())).toBeLessThan(20)
})

test('a sleep ends at once when its signal is aborted, with the reason', async () => {
  const clock = new ScaledClock({ scale: 1, origin: Date.now() })
  const abort = new AbortController()
  const sleep = clock.sleep(60_000, abort.signal)
  abort.abort(new Error('enough'))
  await expect(sleep).rejects.toThrow('enough')
})

test('a sleep whose signal is already aborted does not begin', async () => {
  const clock = new ScaledClock({ scale: 1, origin: Date.now() })
  await expect(clock.sleep(60_000, AbortSignal.abort(new Error('over')))).rejects.toThrow('over')
})
