import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { maskedPhone } from './account.ts'
import { AccountDirectory } from './account-directory.ts'
import { BUYER } from './testing/buyer.ts'

let root: string
let directory: AccountDirectory
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'accounts-'))
  directory = new AccountDirectory(join(root, 'deep', 'accounts'))
})
afterEach(() => rmSync(root, { recursive: true }))

const refused = (work: () => unknown) => {
  try {
    return `it was not: ${JSON.stringify(work())}`
  } catch (error) {
    return String(error).replaceAll(root, 'DIR')
  }
}

test('what is saved is read again, by its owner only, and leaves nothing else', () => {
  directory.save(BUYER)
  directory.save({ ...BUYER, name: 'another' })
  directory.note('buyer', { lastUsedAt: '2026-11-28T11:00:00.000Z' })
  expect(directory.read('buyer')).toEqual({ ...BUYER, lastUsedAt: '2026-11-28T11:00:00.000Z' })
  expect(readdirSync(directory.path)).toEqual(['another.json', 'buyer.json'])
  expect(statSync(directory.path).mode & 0o777).toBe(0o700)
  expect(statSync(directory.file('buyer')).mode & 0o777).toBe(0o600)
  directory.remove('another')
  expect(directory.list()).toMatchObject({ accounts: [{ name: 'buyer' }], unusable: [] })
})

test('an account that is not there is told with those that are', () => {
  expect(directory.list()).toEqual({ accounts: [], unusable: [] })
  expect(refused(() => directory.read('buyr'))).toMatchInlineSnapshot(`
    "ConfigError: There is no account "buyr" in DIR/deep/accounts.
      There is none yet. Log it in: stress login buyr"
  `)
  directory.save(BUYER)
  expect(refused(() => directory.remove('buyr'))).toMatchInlineSnapshot(`
    "ConfigError: There is no account "buyr" (did you mean 'buyer'?) in DIR/deep/accounts.
      There are: buyer. Log it in: stress login buyr"
  `)
})

test('a file that is damaged, or open to others, is refused without showing it, and hides no other', () => {
  directory.save(BUYER)
  directory.save({ ...BUYER, name: 'open' })
  chmodSync(directory.file('open'), 0o644)
  writeFileSync(directory.file('cut'), '{ "session": "1-a-secr', { mode: 0o600 })
  writeFileSync(directory.file('odd'), JSON.stringify({ ...BUYER, id: ['1-a-secret'] }), { mode: 0o600 })
  const { accounts, unusable } = directory.list()
  expect(accounts.map(({ name }) => name)).toEqual(['buyer'])
  expect(unusable.map(({ name }) => name)).toEqual(['cut', 'odd', 'open'])
  const told = unusable.map(({ error }) => error.message)
  expect(told.join('\n').replaceAll(root, 'DIR')).toMatchInlineSnapshot(`
    "DIR/deep/accounts/cut.json holds no account: it is no JSON.
      Log in again: stress login cut
    DIR/deep/accounts/odd.json holds no account: id is not what it has to be.
      Log in again: stress login odd
    DIR/deep/accounts/open.json can be read by other users, and whoever reads it is that account.
      If nobody has: chmod 600 DIR/deep/accounts/open.json
      Otherwise end that session in the settings of Telegram, and: stress login open"
  `)
  expect(told.join()).not.toContain('1-a-sec')
})

test.each(['../buyer', '.hidden', 'a/b', '', 'x'.repeat(65)])('a name that leads elsewhere is none: %s', (name) => {
  expect(() => directory.read(name)).toThrow('cannot be the name of an account')
})

test('a phone number is shown by its last two digits', () => {
  expect([maskedPhone(BUYER), maskedPhone({ phone: null })]).toEqual(['+…17', null])
})
