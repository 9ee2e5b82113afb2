import { expect, test } from 'vitest'
import { Lanes } from './lanes.ts'

test('work with one key waits for its turn, and a failure does not stop what comes after', async () => {
  const lanes = new Lanes()
  const log: string[] = []
  let fail = (_reason: Error) => {}
  const first = lanes.run('a', () => new Promise<void>((_, reject) => (fail = reject)))
  const second = lanes.run('a', async () => log.push('second'))
  const other = lanes.run('b', async () => log.push('other'))
  await other
  fail(new Error('first failed'))
  await expect(first).rejects.toThrow('first failed')
  await second
  expect(log).toEqual(['other', 'second'])
})
