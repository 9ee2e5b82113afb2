import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDirectory } from './make-directory.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'make-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

test('makes what is missing, names the first of it, and keeps what is there', () => {
  const path = join(directory, 'a', 'b', 'c')
  expect(makeDirectory(path, { mode: 0o700 })).toBe(join(directory, 'a'))
  expect(statSync(path).isDirectory()).toBe(true)
  for (const part of ['a', 'a/b', 'a/b/c']) expect(statSync(join(directory, part)).mode & 0o777).toBe(0o700)
  expect(makeDirectory(path)).toBeUndefined()
  expect(makeDirectory(join(path, 'd'))).toBe(join(path, 'd'))
})

test('ends where a parent is there and can hold nothing', () => {
  writeFileSync(join(directory, 'file'), '')
  expect(() => makeDirectory(join(directory, 'file'))).toThrow(/^EEXIST/)
  expect(() => makeDirectory(join(directory, 'file', 'a'))).toThrow(/^ENOTDIR/)
  expect(() => makeDirectory(join(directory, 'file', 'a', 'b'))).toThrow(/^ENOTDIR/)
  symlinkSync(join(directory, 'gone'), join(directory, 'link'))
  expect(() => makeDirectory(join(directory, 'link'))).toThrow(/^EEXIST/)
})

test.runIf(process.platform === 'linux').each(['/proc/x', '/proc/x/y/z'])('ends in %s', (path) => {
  expect(() => makeDirectory(path)).toThrow(/^ENOENT: no such file or directory, mkdir '\/proc\/x'$/)
})
