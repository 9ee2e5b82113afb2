import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { VirtualClock } from './virtual-clock.ts'

test('an hour of waiting takes no time and ends exactly an hour later', async () => {
  const clock = new VirtualClock(1000)
  const before = performance.now()
  await clock.sleep(3_600_000)
  expect(clock.now()).toBe(3_601_000)
  expect(performance.now() - before).toBeLessThan(1000)
})

test('several sleepers wake in the order of their times, those of one instant in the order of their calls', async () => {
  const clock = new VirtualClock(0)
  const woken: string[] = []
  const sleeper = async (name: string, ms: number) => {
    await clock.sleep(ms)
    woken.push(`${name} ${clock.now()}`)
  }
  await Promise.all([sleeper('late', 50), sleeper('first', 20), sleeper('second', 20), sleeper('now', 0)])
  expect(woken).toEqual(['now 0', 'first 20', 'second 20', 'late 50'])
})

test('time does not pass a sleeper by who goes on without waiting', async () => {
  const clock = new VirtualClock(0)
  const seen: number[] = []
  const busy = (async () => {
    for (let step = 0; step < 3; step++) {
      await Promise.resolve().then(() => undefined)
      await clock.sleep(10)
      seen.push(clock.now())
    }
  })()
  await Promise.all([busy, clock.sleep(25)])
  expect(seen).toEqual([10, 20, 30])
})

test('time stands still while real work is held', async () => {
  const clock = new VirtualClock(0)
  let woken = false
  const sleep = clock.sleep(5).then(() => {
    woken = true
  })
  const during = await clock.hold(readFile(import.meta.filename, 'utf8').then(() => ({ woken, now: clock.now() })))
  expect(during).toEqual({ woken: false, now: 0 })
  await sleep
  expect(clock.now()).toBe(5)
})

test('an aborted sleep rejects with the reason, and its timer no longer moves time', async () => {
  const clock = new VirtualClock(0)
  const abort = new AbortController()
  const sleep = clock.sleep(1000, abort.signal)
  abort.abort(new Error('enough'))
  await expect(sleep).rejects.toThrow('enough')
  await clock.sleep(1)
  expect(clock.now()).toBe(1)
  await expect(clock.sleep(1, abort.signal)).rejects.toThrow('enough')
})

/** As often as this the event loop comes round before something is said never to happen. */
const ROUNDS = 20

async function rounds(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await new Promise((resolve) => setImmediate(resolve))
}

test('a clock that was stopped wakes nobody, and a sleep with a signal still rejects', async () => {
  const clock = new VirtualClock(0)
  const abort = new AbortController()
  const woken: string[] = []
  void clock.sleep(10).then(() => woken.push('before'))
  const sleep = clock.sleep(10, abort.signal)
  const guest = clock.during(new AbortController().signal)
  clock.stop()
  for (const one of [clock, guest]) void one.sleep(10).then(() => woken.push('after'))
  await rounds()
  expect([woken, clock.now()]).toEqual([[], 0])
  abort.abort(new Error('enough'))
  await expect(sleep).rejects.toThrow('enough')
})

test('who left is never woken and holds nothing, and time goes on for the others', async () => {
  const clock = new VirtualClock(0)
  const life = new AbortController()
  const guest = clock.during(life.signal)
  const woken: string[] = []
  void guest.sleep(10).then(() => woken.push('guest'))
  void guest.hold(new Promise(() => {}))
  await rounds()
  expect(clock.now()).toBe(0)
  life.abort()
  await clock.sleep(1000)
  void guest.sleep(1).then(() => woken.push('guest'))
  void guest.hold(new Promise(() => {}))
  await clock.sleep(1000)
  expect([woken, clock.now(), guest.now()]).toEqual([[], 2000, 2000])
})

test('work that ends after its holder left is released once', async () => {
  const clock = new VirtualClock(0)
  const life = new AbortController()
  let finish = () => {}
  const held = clock.during(life.signal).hold(new Promise<void>((resolve) => (finish = resolve)))
  life.abort()
  finish()
  await held
  let woken = false
  const other = clock.hold(rounds())
  void clock.sleep(5).then(() => (woken = true))
  await rounds().then(() => expect(woken).toBe(false))
  await other
})
