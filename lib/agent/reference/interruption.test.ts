import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { VirtualClock } from '../../time/index.ts'
import { Interruption } from './interruption.ts'

test('what lies in a socket when a timer fires late is taken in before it is decided', async () => {
  const interruption = new Interruption(new VirtualClock(0))
  const read = setImmediate().then(() => interruption.interrupt())
  expect(await interruption.takeIn()).toBe(false)
  await read
})

test('a wait lasts its time, or until the interruption, and lasts again after a reset', async () => {
  const clock = new VirtualClock(0)
  const interruption = new Interruption(clock)
  expect(await interruption.wait(1000)).toBe(true)
  const waiting = interruption.wait(60_000)
  interruption.interrupt()
  expect([await waiting, await interruption.wait(60_000), clock.now()]).toEqual([false, false, 1000])
  interruption.reset()
  expect([await interruption.wait(500), interruption.happened]).toEqual([true, false])
})
