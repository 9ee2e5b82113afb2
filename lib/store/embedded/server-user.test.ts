import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canReach, chooseServerUser } from './server-user.ts'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'vitest-stress-user-'))
  chmodSync(directory, 0o755)
})
afterAll(() => rmSync(directory, { recursive: true }))

function passwd(...names: string[]): string {
  const file = join(directory, 'passwd')
  writeFileSync(file, names.map((name, i) => `${name}:x:${100 + i}:${200 + i}::/:/bin/sh\n`).join(''))
  return file
}

test('a normal user runs the server as itself', () => {
  expect(chooseServerUser({ uid: 1000, homes: [] })).toBeUndefined()
  expect(chooseServerUser({ uid: undefined, homes: [] })).toBeUndefined()
})

test('root runs it as postgres, else as nobody', () => {
  const both = chooseServerUser({ uid: 0, homes: [], passwdFile: passwd('root', 'nobody', 'postgres') })
  expect(both).toEqual({ name: 'postgres', uid: 102, gid: 202 })
  const one = chooseServerUser({ uid: 0, homes: [], passwdFile: passwd('root', 'nobody') })
  expect(one).toEqual({ name: 'nobody', uid: 101, gid: 201 })
})

test('root without such a user is told what to do', () => {
  expect(() => chooseServerUser({ uid: 0, homes: [], passwdFile: passwd('root') })).toThrowErrorMatchingInlineSnapshot(`
    [StoreError: PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as.
      Create one (useradd --system postgres), run the tests as a normal user,
      or set DATABASE_URL to a PostgreSQL that is already running.]
  `)
})

test('a directory is reached only through open ones', () => {
  const inner = join(directory, 'closed', 'inner')
  mkdirSync(inner, { recursive: true })
  const stranger = { name: 'stranger', uid: 60_001, gid: 60_001 }
  expect(canReach(inner, stranger)).toBe(true)
  chmodSync(join(directory, 'closed'), 0o700)
  expect(canReach(inner, stranger)).toBe(false)
})
