import { expect, test } from 'vitest'
import { WriteQueue } from './write-queue.ts'

test('writes in order, however long each takes', async () => {
  const queue = new WriteQueue()
  const written: number[] = []
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  queue.add('one', () => gate.then(() => written.push(1)))
  queue.add('two', async () => written.push(2))
  open()
  await queue.settled()
  expect(written).toEqual([1, 2])
})

test('a failed write is told by name and the next one is still written', async () => {
  const queue = new WriteQueue()
  const written: number[] = []
  queue.add('the result', () => Promise.reject(new Error('connection refused')))
  queue.add('the next', async () => written.push(2))
  await queue.settled()
  expect(queue.losses).toEqual(['the result: connection refused'])
  expect(written).toEqual([2])
})
