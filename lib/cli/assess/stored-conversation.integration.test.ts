import { afterAll, beforeAll, expect, test } from 'vitest'
import { aResult, aRun, aTranscript } from '../../store/testing/examples.ts'
import { type ScratchStore, scratchStore } from '../../store/testing/scratch-store.ts'
import { Catalogue } from '../authored/catalogue.ts'
import { readStored } from './stored-conversation.ts'

let scratch: ScratchStore
const ids = ['aaaa0000-0000-4000-8000-000000000001', 'aaaa1000-0000-4000-8000-000000000002']

beforeAll(async () => {
  scratch = await scratchStore()
  const run = aRun()
  await scratch.store.insertRun(run)
  for (const id of ids) {
    const result = aResult({ id, runId: run.id, assessment: null })
    await scratch.store.saveResult(result, { ...aTranscript(), conversationId: id })
  }
})
afterAll(() => scratch[Symbol.asyncDispose]())

async function read(id: string) {
  const notes: string[] = []
  const catalogue = new Catalogue('/nowhere')
  const document = await readStored(id, { store: scratch.store, catalogue, note: (line) => notes.push(line) })
  return { document, notes }
}

test('a beginning that several results share is answered with all of them', async () => {
  await expect(read('aaaa')).rejects.toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: aaaa is the beginning of several results.
      Say more of it:
      aaaa0000-0000-4000-8000-000000000001  2026-03-01T10:00  rapid-fire
      aaaa1000-0000-4000-8000-000000000002  2026-03-01T10:00  rapid-fire]
  `)
  await expect(read('bbbb')).rejects.toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: There is no file and no stored result bbbb.
      The newest results:
      aaaa0000-0000-4000-8000-000000000001  2026-03-01T10:00  rapid-fire
      aaaa1000-0000-4000-8000-000000000002  2026-03-01T10:00  rapid-fire]
  `)
})

test('what is not known without the scenario is noted, and the bookings come along', async () => {
  const { document, notes } = await read('aaaa1')
  expect(document).toMatchObject({ id: ids[1], bookings: [{ id: '17' }] })
  expect(document.persona).not.toHaveProperty('objections')
  expect(notes).toMatchInlineSnapshot(`
    [
      "aaaa1000-0000-4000-8000-000000000002: no scenario "rapid-fire" in stress/scenarios, so nothing is known of what its persona asks and objects.",
    ]
  `)
})
