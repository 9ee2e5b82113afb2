import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Journal } from '../store/index.ts'
import { aResult, aRun, aTranscript } from '../store/testing/examples.ts'
import { type ScratchStore, scratchStore } from '../store/testing/scratch-store.ts'
import { stressHere } from './testing/stress-command.ts'

let scratch: ScratchStore
beforeAll(async () => {
  scratch = await scratchStore()
})
afterAll(() => scratch?.[Symbol.asyncDispose]())

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'vitest-stress-flush-command-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

const flush = () => stressHere(['flush'], { cwd })

/** A run of this project that had lost its database. */
function aJournal(database: string) {
  const run = aRun()
  const journal = new Journal({ directory: join(cwd, '.stress/journal'), database, run })
  const result = aResult({ runId: run.id })
  journal.append({ kind: 'finished', result, transcript: aTranscript({ conversationId: result.id }) })
  const totals = { passed: 1, failed: 0, inconclusive: 0, crashed: 0 }
  journal.append({ kind: 'ended', finishedAt: '2026-03-01T10:05:00.000Z', totals })
  journal.close()
  return { run, result, file: journal.file }
}

test('writes what is left of earlier runs, once', async () => {
  writeFileSync(join(cwd, '.env'), `DATABASE_URL=${scratch.url}\nSTRESS_SCHEMA=${scratch.schema}\n`)
  const { run, result } = aJournal(await scratch.store.readIdentity())
  expect(await flush()).toEqual({
    code: 0,
    out: `Run ${run.id} had not been stored to its end. Now it is: 1 conversation.\n`,
    err: '',
  })
  expect(await scratch.store.readResults(run.id)).toEqual([result])
  expect(readdirSync(join(cwd, '.stress/journal'))).toEqual([])
  expect(await flush()).toEqual({ code: 0, out: 'Nothing was left to be written.\n', err: '' })
})

test('says which journal stays where it is, and why', async () => {
  writeFileSync(join(cwd, '.env'), `DATABASE_URL=${scratch.url}\nSTRESS_SCHEMA=${scratch.schema}\n`)
  const { file } = aJournal('00000000-0000-4000-8000-00000000000d')
  const { code, err } = await flush()
  expect(code).toBe(2)
  expect(err.replace(file, 'FILE')).toMatchInlineSnapshot(`
    "The journal FILE was not written to the database: It belongs to another database or schema (DATABASE_URL, STRESS_SCHEMA).
      It stays where it is. Mend that and call  npx stress flush  or remove it, if you can do without what it holds.
    "
  `)
})

test('starts no database where there was none', async () => {
  mkdirSync(join(cwd, '.stress'))
  const { code, err } = await flush()
  expect(code).toBe(2)
  expect(err.replace(cwd, 'PROJECT')).toMatchInlineSnapshot(`
    "Nothing is stored here: there is no PROJECT/.stress/postgres.
      Go to the folder of the project, or set STRESS_DATA_DIR or DATABASE_URL.
    "
  `)
  expect(readdirSync(join(cwd, '.stress'))).toEqual([])
})
