import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPostmaster, readPostmasterPid } from './postmaster-pid.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'vitest-stress-pid-'))
})
afterEach(() => rmSync(data, { recursive: true }))

const write = (text: string) => writeFileSync(join(data, 'postmaster.pid'), text)

test('reads pid, port and status', async () => {
  write('4242\n/data\n1763800000\n54321\n\n127.0.0.1\n  123  456\nready   \n')
  expect(await readPostmasterPid(data)).toEqual({ pid: 4242, port: 54_321, status: 'ready' })
})

test('has no status while the file is being written', async () => {
  write('4242\n/data\n')
  expect(await readPostmasterPid(data)).toMatchObject({ pid: 4242, status: '' })
})

test('no file, or an empty one, is no server', async () => {
  expect(await readPostmasterPid(data)).toBeUndefined()
  write('')
  expect(await readPostmasterPid(data)).toBeUndefined()
})

test('a process id that nobody has any more is no server', async () => {
  write(`${2 ** 22 + 1}\n/data\n1\n5432\n\n\n\nready\n`) // above the largest pid of Linux and macOS
  expect(await findPostmaster(data)).toBeUndefined()
})

test.skipIf(process.platform !== 'linux')('a process id that another program has taken over is forgotten', async () => {
  write(`${process.pid}\n/data\n1\n5432\n\n\n\nready\n`)
  expect(await findPostmaster(data)).toBeUndefined()
  expect(existsSync(join(data, 'postmaster.pid'))).toBe(false)
})
