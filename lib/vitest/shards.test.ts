import { expect, test } from 'vitest'
import { missingShards } from './shards.ts'

const shards = (...names: string[]) =>
  names.map((name) => {
    const [index, count] = name.split('/').map(Number) as [number, number]
    return { index, count }
  })

test.each([
  ['of a run in one piece', [], []],
  ['where all are here, some of them twice', ['2/2', '1/2', '1/2'], []],
  ['in their order', ['3/4'], ['1/4', '2/4', '4/4']],
  ['of each number of shards', ['2/3', '1/2', '3/3'], ['2/2', '1/3']],
])('what is missing is told %s', (_, here, missing) => {
  expect(missingShards(shards(...here))).toEqual(missing)
})
