import { expect, onTestFinished, test } from 'vitest'
import { aResult, aRun } from '../store/testing/examples.ts'
import { scratchStore } from '../store/testing/scratch-store.ts'
import { readHistory } from './history.ts'

test('a baseline that nobody knows is said to be unknown, with the name that may be meant', async () => {
  const scratch = await scratchStore()
  onTestFinished(() => scratch[Symbol.asyncDispose]())
  const { store } = scratch
  const run = aRun()
  await store.insertRun(run)
  await store.saveResult(aResult({ runId: run.id }))
  await store.setBaseline('release-1', run.id)
  const notes = async (name: string) => (await readHistory(store, aRun(), name))?.notes
  expect(await notes('release-1')).toEqual([])
  expect(await notes('relaese-1')).toEqual([
    `Not compared: no run is called "relaese-1" (did you mean 'release-1'?). Name one: npx stress baseline "relaese-1"`,
  ])
  expect(await notes('main')).toEqual(['Not compared: no run is called "main". Name one: npx stress baseline "main"'])
})
