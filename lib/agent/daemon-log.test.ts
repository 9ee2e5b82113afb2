import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DaemonLog } from './daemon-log.ts'

function logOf(limit?: number): DaemonLog {
  const directory = mkdtempSync(join(tmpdir(), 'log-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const log = new DaemonLog(join(directory, 'daemon.log'), new Map([['s3cret', 'KEY']]), limit)
  log.open()
  return log
}

const fileOf = ({ path }: DaemonLog) => readFileSync(path, 'utf8')

test('the file ends at its limit and says so; the last lines stay at hand', () => {
  const log = logOf(20)
  log.write('stdout', 'one\ntwo\nthree\na line too long for it\nlast\n')
  log.close()
  expect(fileOf(log)).toBe('one\ntwo\nthree\n(the log ends here, at 20 bytes: the rest is dropped)\n')
  expect(log.tail(1)).toEqual(['last'])
})

test('many lines are taken at once, and stored in turns, masked and in order', async () => {
  const log = logOf()
  const lines = Array.from({ length: 20_000 }, (_, at) => `${at} s3cret of anna.petrova@example.com`)
  log.write('stdout', `${lines.join('\n')}\n`)
  expect(log.tail(1)).toEqual(['19999 ⟨KEY⟩ of anna.petrova@example.com'])
  expect(fileOf(log)).toBe('')
  await log.stored()
  const stored = fileOf(log).split('\n')
  expect(stored).toHaveLength(20_001)
  expect(stored.slice(0, 20_000).every((line, at) => line === `${at} ⟨KEY⟩ of a…@example.com`)).toBe(true)
  log.close()
})
