import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aBegunResult, aResult, aRun, aTranscript } from '../testing/examples.ts'
import { runScript } from '../testing/run-script.ts'
import { Journal } from './journal.ts'
import type { JournalRecord } from './journal-record.ts'
import { ownerLives, thisOwner } from './owner.ts'
import { concluded, readJournal } from './read-journal.ts'

const DATABASE = '00000000-0000-4000-8000-00000000000d'

let scratch: string
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'vitest-stress-journal-'))
})
afterEach(() => rmSync(scratch, { recursive: true }))

function aJournal(directory = join(scratch, 'journal')) {
  const run = aRun()
  const journal = new Journal({ directory, database: DATABASE, run })
  const result = aBegunResult({ runId: run.id })
  const transcript = aTranscript({ conversationId: result.id })
  const begun: JournalRecord = { kind: 'begun', result, transcript: { ...transcript, events: [] } }
  const events = transcript.events.map(
    (event, position): JournalRecord => ({ kind: 'event', resultId: result.id, position, event }),
  )
  const finished: JournalRecord = { kind: 'finished', result: aResult({ id: result.id, runId: run.id }), transcript }
  return { journal, run, result, transcript, begun, events, finished }
}

test('is read as it was told: the last word on a conversation, and all of its events', async () => {
  const { journal, run, result, transcript, begun, events, finished } = aJournal()
  for (const record of [begun, ...events.slice(0, 4)]) expect(journal.append(record)).toBe(true)
  const half = await readJournal(journal.file)
  expect(half?.header).toMatchObject({ database: DATABASE, run, owner: { pid: process.pid } })
  expect(half?.conversations).toEqual([
    {
      result,
      transcript: { ...transcript, events: [] },
      later: transcript.events.slice(0, 4).map((event, position) => ({ position, event })),
    },
  ])
  expect(half?.conversations.map(concluded)).toEqual([
    {
      result: {
        ...result,
        status: 'crashed',
        fault: 'harness',
        errors: ['The run ended before this conversation did.'],
        scoreAbsence: 'The conversation did not end.',
      },
      transcript: { ...transcript, events: transcript.events.slice(0, 4) },
    },
  ])

  for (const record of [...events.slice(4), finished]) journal.append(record)
  const totals = { passed: 1, failed: 0, inconclusive: 0, crashed: 0 }
  journal.append({ kind: 'ended', finishedAt: '2026-03-01T10:05:00.000Z', totals })
  journal.close()
  const whole = await readJournal(journal.file)
  expect(whole?.conversations).toEqual([{ result: finished.result, transcript, later: [] }])
  expect(whole?.ended).toEqual({ kind: 'ended', finishedAt: '2026-03-01T10:05:00.000Z', totals })
  expect(whole?.damaged).toBe(0)
})

test.skipIf(process.platform === 'win32')('is for its owner alone', () => {
  const { journal, begun } = aJournal()
  journal.append(begun)
  expect(statSync(journal.file).mode & 0o777).toBe(0o600)
  expect(statSync(join(scratch, 'journal')).mode & 0o777).toBe(0o700)
})

test('is not there before there is something to keep, nor after it was removed', () => {
  const { journal, begun } = aJournal()
  expect(existsSync(join(scratch, 'journal'))).toBe(false)
  journal.append(begun)
  journal.sync()
  expect(existsSync(journal.file)).toBe(true)
  journal.remove()
  expect(readdirSync(join(scratch, 'journal'))).toEqual([])
})

test.each([
  ['a line separator', 'one\u2028two\u2029three'],
  ['ends of lines', 'one\ntwo\r\nthree'],
  ['a null byte and half an emoji', 'null \0, half \ud83d'],
])('keeps hostile texts as they came: %s', async (_, text) => {
  const { journal, begun, result } = aJournal()
  journal.append(begun)
  journal.append({ kind: 'event', resultId: result.id, position: 0, event: { kind: 'note', text, at: 1 } })
  journal.append({ kind: 'event', resultId: result.id, position: 1, event: { kind: 'note', text: 'next', at: 2 } })
  const read = await readJournal(journal.file)
  expect(read?.damaged).toBe(0)
  expect(read?.conversations[0]?.later.map(({ event }) => event)).toEqual([
    { kind: 'note', text, at: 1 },
    { kind: 'note', text: 'next', at: 2 },
  ])
})

test('a torn last line takes nothing along, wherever it is torn', async () => {
  const { journal, begun, events, finished } = aJournal()
  for (const record of [begun, ...events]) journal.append(record)
  const { size } = statSync(journal.file)
  journal.append(finished)
  journal.close()
  const whole = readFileSync(journal.file)
  let torn = 0
  for (let end = size; end < whole.length - 1; end += 97, torn++) {
    writeFileSync(journal.file, whole.subarray(0, end))
    const read = await readJournal(journal.file)
    expect(read?.damaged).toBe(0)
    expect(read?.conversations[0]?.result.status).toBe('running')
    expect(read?.conversations[0]?.later).toHaveLength(events.length)
  }
  expect(torn).toBeGreaterThan(10)
  truncateSync(journal.file, 40)
  expect(await readJournal(journal.file)).toBeUndefined()
})

test('a line in its midst that cannot be read is counted', async () => {
  const { journal, begun, events } = aJournal()
  journal.append(begun)
  appendFileSync(journal.file, '\0\0\0\0\n{"kind":"unheard of"}\n')
  for (const record of events) journal.append(record)
  const read = await readJournal(journal.file)
  expect(read?.damaged).toBe(2)
  expect(read?.conversations[0]?.later).toHaveLength(events.length)
})

test('a directory that cannot be written to is told, with what to do', () => {
  writeFileSync(join(scratch, 'file'), '')
  const { journal, begun } = aJournal(join(scratch, 'file/journal'))
  expect(journal.append(begun)).toBe(false)
  expect(journal.append(begun)).toBe(false)
  expect(journal.missed).toBe(2)
  expect(
    journal.failure?.message.replaceAll(scratch, 'scratch').replace(/[0-9a-f-]{36}/, 'RUN'),
  ).toMatchInlineSnapshot(`
    "The journal scratch/file/journal/RUN.jsonl could not be written: ENOTDIR: not a directory, mkdir 'scratch/file/journal'.
      Free some space, make the directory writable, or choose another one (STRESS_DATA_DIR)."
  `)
})

const tiny = mkdtempSync(join(tmpdir(), 'vitest-stress-tiny-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', tiny]).status === 0
afterAll(() => {
  if (mounted) spawnSync('umount', [tiny])
  rmSync(tiny, { recursive: true })
})

describe.skipIf(!mounted)('on a disk of 64 KiB', () => {
  test('what does not fit is counted and leaves no half line, and when there is space again it goes on', async () => {
    const { journal, begun, events, result } = aJournal(join(tiny, 'journal'))
    journal.append(begun)
    writeFileSync(join(tiny, 'filler'), Buffer.alloc(48 * 1024))
    const long: JournalRecord = {
      kind: 'event',
      resultId: result.id,
      position: 9,
      event: { kind: 'note', text: 'x'.repeat(20_000), at: 1 },
    }
    expect(journal.append(long)).toBe(false)
    expect(journal.missed).toBe(1)
    expect(journal.failure?.message).toMatch(/could not be written: ENOSPC/)
    rmSync(join(tiny, 'filler'))
    for (const record of events) expect(journal.append(record)).toBe(true)
    journal.close()
    const read = await readJournal(journal.file)
    expect(read?.damaged).toBe(0)
    expect(read?.conversations[0]?.later).toHaveLength(events.length)
  })

  test('that is full from the start, it begins when there is space', async () => {
    const { journal, run, begun } = aJournal(join(tiny, 'later'))
    mkdirSync(join(tiny, 'later'))
    try {
      writeFileSync(join(tiny, 'filler'), Buffer.alloc(64 * 1024))
    } catch {}
    expect(journal.append(begun)).toBe(false)
    expect(readdirSync(join(tiny, 'later'))).toEqual([])
    rmSync(join(tiny, 'filler'))
    expect(journal.append(begun)).toBe(true)
    journal.close()
    expect((await readJournal(journal.file))?.header.run).toEqual(run)
  })
})

test('its process is known by its birth, not by its number alone', async () => {
  const me = thisOwner()
  expect(ownerLives(me)).toBe(true)
  if (me.birth !== null) expect(ownerLives({ ...me, birth: 'another boot 1' })).toBe(false)
  expect(ownerLives({ ...me, birth: null })).toBe(true)
  const script = runScript(`
    import { thisOwner } from './lib/store/journal/owner.ts'
    process.send(thisOwner())
    setInterval(() => {}, 1000)
  `)
  const other = (await script.message()) as ReturnType<typeof thisOwner>
  expect(ownerLives(other)).toBe(true)
  const gone = new Promise((resolve) => script.process.once('exit', resolve))
  script.process.kill('SIGKILL')
  await gone
  expect(ownerLives(other)).toBe(false)
})
