import { afterAll, beforeAll, expect, test } from 'vitest'
import { aResult, aRun } from '../testing/examples.ts'
import { type ScratchStore, scratchStore } from '../testing/scratch-store.ts'

let scratch: ScratchStore
const run = aRun()
const ids = ['aaaa0000-0000-4000-8000-000000000001', 'aaaa1000-0000-4000-8000-000000000002']

beforeAll(async () => {
  scratch = await scratchStore()
  await scratch.store.insertRun(run)
  for (const [index, id] of ids.entries()) {
    const timestamp = `2026-03-0${index + 1}T10:00:00.000Z`
    await scratch.store.saveResult(aResult({ id, runId: run.id, timestamp, assessment: null }))
  }
})
afterAll(() => scratch[Symbol.asyncDispose]())

const found = async (beginning: string, limit = 9) =>
  (await scratch.store.findResults(beginning, limit)).map(({ id }) => id)

test('results are found by the beginning of their id, in either case, the newest first', async () => {
  expect(await found('AAAA')).toEqual(ids.toReversed())
  expect(await found('aaaa1')).toEqual([ids[1]])
  expect(await found(ids[0] as string)).toEqual([ids[0]])
  expect(await found('', 1)).toEqual([ids[1]])
})

test('nothing else is found, and no sign has a meaning', async () => {
  expect(await found('bbbb')).toEqual([])
  expect(await found('%')).toEqual([])
  expect(await found('0000')).toEqual([])
})
