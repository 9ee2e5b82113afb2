import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Journal, type JournalEvent, toJson } from './journal.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'journal-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

function openJournal(file?: string) {
  let now = 5000
  return new Journal({ now: () => (now += 20), realNow: () => Date.UTC(2026, 0, 2), file })
}

const call = (account: string, method: string): JournalEvent => {
  return { kind: 'call', account, session: '1', method, params: {} }
}

test('numbers entries and stamps them with both clocks', () => {
  const journal = openJournal()
  journal.record(call('alice', 'messages.sendMessage'))
  journal.record({ kind: 'disconnect', connection: 1, reason: 'the client left' })
  expect(journal.entries()).toEqual([
    { seq: 1, at: 5020, real: '2026-01-02T00:00:00.000Z', ...call('alice', 'messages.sendMessage') },
    {
      seq: 2,
      at: 5040,
      real: '2026-01-02T00:00:00.000Z',
      kind: 'disconnect',
      connection: 1,
      reason: 'the client left',
    },
  ])
})

test('finds entries by account, by method and since a number', () => {
  const journal = openJournal()
  journal.record(call('alice', 'messages.sendMessage'))
  journal.record(call('bohdan', 'messages.sendMessage'))
  journal.record(call('alice', 'messages.setTyping'))
  journal.record({ kind: 'connect', connection: 1 })
  const seqs = (query: Parameters<Journal['entries']>[0]) => journal.entries(query).map(({ seq }) => seq)
  expect(seqs({ account: 'alice' })).toEqual([1, 3])
  expect(seqs({ method: 'messages.sendMessage' })).toEqual([1, 2])
  expect(seqs({ since: 2 })).toEqual([3, 4])
  expect(seqs({ since: 1, account: 'alice', method: 'messages.setTyping' })).toEqual([3])
})

test('writes each entry to its file at once, readable for the owner only', () => {
  const file = join(directory, 'journal.jsonl')
  const journal = openJournal(file)
  const lines = () => readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const first = journal.record(call('alice', 'a'))
  expect(lines().map((line) => JSON.parse(line))).toEqual([first])
  journal.record(call('alice', 'line\nbreak'))
  expect(lines()).toHaveLength(2)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  journal.close()
  journal.record(call('alice', 'after'))
  expect(lines()).toHaveLength(2)
})

test('a file that cannot be written is a ConfigError that names it', () => {
  expect(() => openJournal('/no/such/directory/journal.jsonl')).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The journal of the local Telegram cannot be written to /no/such/directory/journal.jsonl: ENOENT: no such file or directory, open '/no/such/directory/journal.jsonl'.
      Name a file in a directory that exists and is writable.]
  `)
})

test('shows longs as text and bytes by their length only', () => {
  const value = { _: 'x', id: 2n ** 62n, bytes: Uint8Array.of(1, 2), list: [1n, true, 'a', 0.5], absent: undefined }
  expect(toJson(value)).toEqual({ _: 'x', id: '4611686018427387904', bytes: '<2 bytes>', list: ['1', true, 'a', 0.5] })
})
