import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { realClock, ScaledClock } from '../../time/index.ts'
import { type ScratchStore, scratchStore } from '../testing/scratch-store.ts'
import { Lease, type LeaseOptions, type Pulse, type Queue, type Wanted } from './lease.ts'

let scratch: ScratchStore
beforeAll(async () => {
  scratch = await scratchStore()
})
afterAll(() => scratch[Symbol.asyncDispose]())
beforeEach(async () => {
  await scratch.sql`delete from ${scratch.sql(scratch.schema)}.leases`
})

const PULSE: Pulse = { beat: 100, held: 800, parting: 300, poll: 20, waiting: 300 }
const BOTH: Wanted[] = [
  { name: 'buyer-1', keys: ['telegram:1'] },
  { name: 'buyer-2', keys: ['telegram:2'] },
]
const ONE: Wanted[] = BOTH.slice(0, 1)
const RUN = '0192f3a1-0000-4000-8000-000000000000'

function optionsOf(options: Partial<LeaseOptions> = {}): LeaseOptions {
  return {
    ...{ url: scratch.url, schema: scratch.schema, wanted: BOTH, timeout: 5000, clock: realClock, pulse: PULSE },
    ...{ runId: RUN, host: 'ci-3', pid: 4711, specFile: 'stress/bursts.spec.ts', testName: 'bursts' },
    signal: new AbortController().signal,
    ...options,
  }
}

/** The time of a process that stood still. */
class LeapingClock extends ScaledClock {
  ahead = 0

  override now(): number {
    return super.now() + this.ahead
  }
}

/** It goes with the test. */
async function take(options?: Partial<LeaseOptions>): Promise<Lease> {
  const lease = await Lease.take(optionsOf(options))
  onTestFinished(() => lease.release())
  return lease
}

/** What is held and waited for by a process that is gone: nobody beats. */
async function leftBy(id: string, { wants, held }: { wants: string[][]; held: number }): Promise<number | null> {
  const request = { id, runId: RUN, host: 'gone', pid: 1, specFile: 'stress/gone.spec.ts', testName: 'gone', wants }
  return scratch.store.takeLease(request, { held, waiting: held })
}

const reasonOf = (promise: Promise<unknown>) => promise.then(String, String)

test('two conversations are never on one account, and a third waits until one is free', async () => {
  const [first, second] = [await take(), await take()]
  expect([first.place, second.place]).toEqual([0, 1])
  let given = false
  const third = take().then((lease) => {
    given = true
    return lease
  })
  await expect.poll(async () => (await scratch.store.readLeases()).length).toBe(3)
  expect(given).toBe(false)
  await second.release()
  expect((await third).place).toBe(1)
})

test('at once, from many sides, each account is given once', async () => {
  let most = 0
  let held = 0
  const conversations = Array.from({ length: 12 }, async () => {
    const lease = await Lease.take(optionsOf())
    most = Math.max(most, ++held)
    await realClock.sleep(15)
    held--
    await lease.release()
  })
  await Promise.all(conversations)
  expect(most).toBe(2)
  expect(await scratch.store.readLeases()).toEqual([])
})

test('who asked first is served first, and who is gone keeps nobody waiting', async () => {
  const holder = await take({ wanted: ONE })
  await leftBy('00000000-0000-4000-8000-000000000001', { wants: [['telegram:1']], held: 200 })
  const order: string[] = []
  const waiters = []
  for (const name of ['a', 'b', 'c', 'd']) {
    waiters.push(
      Lease.take(optionsOf({ wanted: ONE, testName: name })).then(async (lease) => {
        order.push(name)
        await lease.release()
      }),
    )
    await expect
      .poll(async () => (await scratch.store.readLeases()).map(({ testName }) => testName), { interval: 5 })
      .toContain(name)
  }
  await holder.release()
  await Promise.all(waiters)
  expect(order).toEqual(['a', 'b', 'c', 'd'])
})

test('one that needs two accounts at once is not passed over for ever by those that need one of them', async () => {
  const [one, two] = [await take({ wanted: [BOTH[0] as Wanted] }), await take({ wanted: [BOTH[1] as Wanted] })]
  const needy = take({ wanted: [{ name: 'both', keys: ['telegram:1', 'telegram:2'] }] })
  await expect.poll(async () => (await scratch.store.readLeases()).length).toBe(3)
  await one.release()
  const later = reasonOf(take({ wanted: ONE, timeout: 100 }))
  expect(await later).toContain('buyer-1  free, and kept for one that asked before')
  await two.release()
  await needy
})

test('an account whose holder gives no sign of life is taken over when its time is over, and not before', async () => {
  const began = realClock.now()
  expect(await leftBy('00000000-0000-4000-8000-000000000002', { wants: [['telegram:1']], held: 400 })).toBe(0)
  await take({ wanted: ONE })
  const waited = realClock.now() - began
  expect(waited).toBeGreaterThan(390)
  expect(waited).toBeLessThan(2000)
})

test('a holder that lives keeps its account for longer than a lease lasts', async () => {
  const holder = await take({ wanted: ONE })
  expect(await reasonOf(take({ wanted: ONE, timeout: 3 * PULSE.held }))).toContain('No account became free')
  expect(holder.lost.aborted).toBe(false)
})

test('who waited in vain is told who holds what, and how to get out', async () => {
  await take({ wanted: ONE })
  await leftBy('00000000-0000-4000-8000-000000000003', { wants: [['telegram:2']], held: 60_000 })
  const { sql, schema } = scratch
  await sql`update ${sql(schema)}.leases set beat_at = beat_at - interval '25 s' where host = 'gone'`
  await leftBy('00000000-0000-4000-8000-000000000004', { wants: [['telegram:2']], held: 60_000 })
  const told = await reasonOf(Lease.take(optionsOf({ timeout: 50 })))
  expect(told.replace(/for \d+ ms/g, 'for 0 ms').replace(/25\.\d s/, '25 s')).toMatchInlineSnapshot(`
    "LeaseError: No account became free in 50 ms; both are leased.
      buyer-1  by run 0192f3a1, stress/bursts.spec.ts, for 0 ms (process 4711 on ci-3)
      buyer-2  by run 0192f3a1, stress/gone.spec.ts, for 0 ms (process 1 on gone), last sign of life 25 s ago
      1 conversation asked before this one and waited too.
      Play fewer at once, add accounts, or wait longer (STRESS_LEASE_TIMEOUT).
      If it hangs, free it: npx stress accounts release buyer-2"
  `)
  expect((await scratch.store.readLeases()).length).toBe(3)
})

test('who is kept from a free account by the agent of another is told to free the agent', async () => {
  const agent = 'telegram:@an_agent'
  await take({ wanted: [{ name: 'buyer-2', keys: ['telegram:2', agent] }] })
  const wanted = [{ name: 'buyer-1', keys: ['telegram:1', agent] }]
  const told = await reasonOf(Lease.take(optionsOf({ wanted, timeout: 50 })))
  expect(told).toMatch(/accounts release telegram:@an_agent$/)
})

test('who waits hears who holds what', async () => {
  const holder = await take({ wanted: ONE })
  const heard: Queue[] = []
  const waiter = take({ wanted: ONE, onWaiting: (queue) => heard.push(queue) })
  await expect.poll(() => heard.length).toBeGreaterThan(1)
  await holder.release()
  await waiter
  expect(heard[0]).toEqual({ ahead: 0, holders: ['buyer-1 by run 0192f3a1, stress/bursts.spec.ts'] })
})

test('a wait ends at once with its test, and leaves nothing', async () => {
  await take({ wanted: ONE })
  const over = new AbortController()
  const waiting = reasonOf(Lease.take(optionsOf({ wanted: ONE, signal: over.signal })))
  await expect.poll(async () => (await scratch.store.readLeases()).length).toBe(2)
  over.abort(new Error('the test is over'))
  expect(await waiting).toBe('Error: the test is over')
  expect((await scratch.store.readLeases()).length).toBe(1)
})

test("an account that is asked back is nobody else's before its holder has heard of it and stopped", async () => {
  const holder = await take({ wanted: ONE })
  const keyOf = scratch.store.recallKey('telegram:1')
  expect([await keyOf, await scratch.store.recallKey('telegram:2')]).toEqual([true, false])
  let lostBefore: boolean | undefined
  const next = take({ wanted: ONE }).then(() => {
    lostBefore = holder.lost.aborted && released
  })
  let released = false
  await expect.poll(() => holder.lost.aborted).toBe(true)
  expect((await scratch.store.readLeases()).map(({ recalled }) => recalled)).toEqual([true, false])
  released = true
  await holder.release()
  await next
  expect(lostBefore).toBe(true)
  expect(String(holder.lost.reason)).toMatchInlineSnapshot(`
    "LeaseError: The lease of buyer-1 is gone: it was asked back by hand, or had run out and was taken over.
      Another conversation is played on that account now, or soon, so this one was cut."
  `)
})

test('a holder that stood still for longer than its lease lasts is told so before it does anything', async () => {
  const clock = new LeapingClock({ scale: 1, origin: 0 })
  const holder = await take({ wanted: ONE, clock })
  holder.assertHeld()
  clock.ahead = PULSE.held - PULSE.parting
  expect(() => holder.assertHeld()).toThrow('The lease of buyer-1 ran out')
  expect(holder.lost.aborted).toBe(true)
})

test('a holder that cannot reach the database gives up, with time to stop, before others take over', async () => {
  const holder = await take({ wanted: ONE })
  const { sql, schema } = scratch
  const left = await sql.begin(async (blocked) => {
    await blocked`lock table ${blocked(schema)}.leases in access exclusive mode`
    await expect.poll(() => holder.lost.aborted, { timeout: 3000, interval: 5 }).toBe(true)
    const rows = await blocked`
      select extract(epoch from expires_at - clock_timestamp())::float8 * 1000 as ms from ${blocked(schema)}.leases
    `
    return Number(rows[0]?.ms)
  })
  expect(String(holder.lost.reason)).toMatchInlineSnapshot(`
    "LeaseError: The lease of buyer-1 ran out: the database could not be told for 500 ms that it is needed.
      Others may soon take that account, so the conversation was cut. Check the database and the way to it."
  `)
  expect(left).toBeGreaterThan(PULSE.parting / 2)
  expect(left).toBeLessThan(PULSE.held)
})

test('a session that turns out to be of an account that plays already is told of', async () => {
  await take({ wanted: ONE })
  const other = await take({ wanted: [{ name: 'session:0a1b2c3d4e5f', keys: ['session:0a1b2c3d4e5f'] }] })
  expect((await reasonOf(other.hold('telegram:1'))).replace(/for \d+ ms/, 'for 0 ms')).toMatchInlineSnapshot(`
    "LeaseError: session:0a1b2c3d4e5f is of an account that is played on already by run 0192f3a1, stress/bursts.spec.ts, for 0 ms (process 4711 on ci-3).
      Name each account once: its sessions cannot be used at the same time."
  `)
  await other.hold('telegram:7')
  await other.hold('telegram:7')
  await other.release()
  await take({ wanted: [{ name: 'buyer-7', keys: ['telegram:7'] }] })
})
