import { expect, test } from 'vitest'
import { realClock, VirtualClock } from '../time/index.ts'
import { WriteQueue, type WriteQueueOptions } from './write-queue.ts'

class Away extends Error {}

function aQueue(overrides: Partial<WriteQueueOptions> = {}) {
  const told: string[] = []
  const queue = new WriteQueue({
    clock: realClock,
    isAway: (error) => error instanceof Away,
    revive: async () => {},
    onAway: (reason) => void told.push(`away: ${reason.message}`),
    onBack: () => void told.push('back'),
    ...overrides,
  })
  const add = (what: string, write: () => Promise<unknown>) => queue.add({ what, write, safe: true })
  return { queue, add, told }
}

test('writes in order, however long each takes', async () => {
  const { queue, add } = aQueue()
  const written: number[] = []
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  add('one', () => gate.then(() => written.push(1)))
  add('two', async () => written.push(2))
  open()
  await queue.end(1000)
  expect(written).toEqual([1, 2])
})

test('a write that is refused is told by name, and the next one is still written', async () => {
  const { queue, add } = aQueue()
  const written: number[] = []
  add('the result', () => Promise.reject(new Error('violates check constraint')))
  add('the next', async () => written.push(2))
  await queue.end(1000)
  expect(queue.losses).toEqual(['the result: violates check constraint'])
  expect(queue.pending).toEqual([])
  expect(written).toEqual([2])
})

test('waits while the database is away, and goes on in order with what could not be written', async () => {
  const written: number[] = []
  let revivals = 0
  const { queue, add, told } = aQueue({
    revive: async () => {
      revivals++
    },
  })
  const write = (n: number) => async () => {
    if (n >= 2 && revivals < 3) throw new Away('connection refused')
    written.push(n)
  }
  for (const n of [1, 2, 3]) add(`number ${n}`, write(n))
  await queue.end(5000)
  expect(written).toEqual([1, 2, 3])
  expect(revivals).toBe(3)
  expect(told).toEqual(['away: connection refused', 'back'])
  expect(queue.losses).toEqual([])
  expect(queue.away).toBeUndefined()
})

test('ends with what is pending when the database stays away', async () => {
  const { queue, add, told } = aQueue()
  let tries = 0
  const refuse = async () => {
    tries++
    throw new Away('connection refused')
  }
  add('one', refuse)
  add('two', refuse)
  await queue.end(50)
  expect(queue.pending.map(({ what }) => what)).toEqual(['one', 'two'])
  expect(queue.losses).toEqual([])
  expect(queue.away?.message).toBe('connection refused')
  expect(told).toEqual(['away: connection refused'])
  const before = tries
  await realClock.sleep(300)
  expect(tries).toBe(before)
})

test('ends within its patience when a write hangs', async () => {
  const { queue, add } = aQueue()
  add('hangs', () => new Promise(() => {}))
  await queue.end(50)
  expect(queue.pending).toHaveLength(1)
})

test('waits longer than its patience as long as there is progress', async () => {
  const { queue, add } = aQueue()
  const written: number[] = []
  for (const n of [1, 2, 3, 4]) add(`number ${n}`, () => realClock.sleep(40).then(() => written.push(n)))
  await queue.end(60)
  expect(written).toEqual([1, 2, 3, 4])
})

test('a write that never answers is tried again', async () => {
  const clock = new VirtualClock(0)
  const { queue, add, told } = aQueue({ clock })
  let tries = 0
  add('hangs once', async () => {
    if (++tries === 1) await new Promise(() => {})
  })
  await queue.end(60_000)
  expect(tries).toBe(2)
  expect(told).toEqual(['away: it has not answered for 30 s', 'back'])
})
