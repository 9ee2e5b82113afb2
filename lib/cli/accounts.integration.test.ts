import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AccountDirectory } from '../accounts/index.ts'
import { BUYER } from '../accounts/testing/buyer.ts'
import { stressHere } from './testing/stress-command.ts'

let root: string
let directory: AccountDirectory
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'accounts-'))
  vi.stubEnv('XDG_CONFIG_HOME', root)
  directory = new AccountDirectory(join(root, 'vitest-stress/accounts'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

async function accounts(...args: string[]) {
  const { code, out, err } = await stressHere(['accounts', ...args], { cwd: root })
  expect(out + err).not.toMatch(/a-secret|9996600/)
  return { code, out: out.replaceAll(root, 'DIR'), err: err.replaceAll(root, 'DIR') }
}

function keepThree() {
  directory.save({
    ...BUYER,
    lastUsedAt: '2026-11-28T11:30:12.000Z',
    floodUntil: new Date(Date.now() + 2 * 3_600_000).toISOString(),
  })
  directory.save({ ...BUYER, name: 'ci', username: null, phone: null, server: { host: '127.0.0.1', port: 4000 } })
  directory.save({ ...BUYER, name: 'test', testDc: true, floodUntil: '2026-11-27T10:00:00.000Z' })
}

test('lists accounts with their last use and flood wait, and neither session nor phone', async () => {
  keepThree()
  const { code, out, err } = await accounts()
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.replace(/1 h 59 min \d\d s|2 h 0 min 00 s/, '2 h')).toMatchInlineSnapshot(`
    "Name    Account   Phone   Telegram                Logged in              Last use               Flood wait
    ─────   ───────   ─────   ─────────────────────   ────────────────────   ────────────────────   ───────────────────────────────
    buyer   @alice    +…17    live                    2026-11-28 10:00 UTC   2026-11-28 11:30 UTC   for 2 h
    ci      42        -       local, 127.0.0.1:4000   2026-11-28 10:00 UTC   never                  none
    test    @alice    +…17    test                    2026-11-28 10:00 UTC   never                  over since 2026-11-27 10:00 UTC
    "
  `)
})

test('lists them for programs', async () => {
  keepThree()
  const { out } = await accounts('--json')
  expect(JSON.parse(out)).toMatchObject([
    { name: 'buyer', username: 'alice', id: '42', phone: '+…17', lastUsedAt: '2026-11-28T11:30:12.000Z' },
    { name: 'ci', username: null, phone: null, server: { port: 4000 }, lastUsedAt: null, floodUntil: null },
    { name: 'test', testDc: true, floodUntil: '2026-11-27T10:00:00.000Z' },
  ])
})

test('a database that cannot tell who plays on them hides none', async () => {
  keepThree()
  vi.stubEnv('DATABASE_URL', 'postgres://me:hunter2@127.0.0.1:1/stress')
  const { code, out, err } = await accounts()
  expect(code).toBe(0)
  expect(out).toContain('@alice')
  expect(out).not.toContain('Lease')
  expect(err).toMatchInlineSnapshot(`
    "Who plays on the accounts is not known. The database at postgres://me:***@127.0.0.1:1/stress cannot be used: nothing listens there.
      Check that the server is running and that host and port are right.
      Or unset DATABASE_URL: the tests then start a PostgreSQL of their own.
    "
  `)
})

test('says where there is none, and what is no account', async () => {
  const none = await accounts()
  directory.save(BUYER)
  writeFileSync(directory.file('cut'), '{ "session": "1-a-secr', { mode: 0o600 })
  const some = await accounts()
  expect([none, { code: some.code, err: some.err }]).toMatchInlineSnapshot(`
    [
      {
        "code": 0,
        "err": "",
        "out": "There is no account in DIR/vitest-stress/accounts. Log one in: stress login NAME
    ",
      },
      {
        "code": 2,
        "err": "DIR/vitest-stress/accounts/cut.json holds no account: it is no JSON.
      Log in again: stress login cut
    ",
      },
    ]
  `)
  expect(some.out).toContain('@alice')
})

test('removes one by its name', async () => {
  keepThree()
  const removed = await accounts('remove', 'ci')
  const again = await accounts('remove', 'ci')
  expect([removed, again]).toMatchInlineSnapshot(`
    [
      {
        "code": 0,
        "err": "",
        "out": "The account "ci" is forgotten here. Telegram still knows the session: end it in the settings of the account, under Devices.
    ",
      },
      {
        "code": 2,
        "err": "There is no account "ci" in DIR/vitest-stress/accounts.
      There are: buyer, test. Log it in: stress login ci
    ",
        "out": "",
      },
    ]
  `)
  expect(directory.list().accounts.map(({ name }) => name)).toEqual(['buyer', 'test'])
})

describe('export', () => {
  test('prints the session and nothing else, with a warning beside it', async () => {
    keepThree()
    const { code, out, err } = await stressHere(['accounts', 'export', 'buyer'], { cwd: root })
    expect({ code, out }).toEqual({ code: 0, out: `${BUYER.session}\n` })
    expect(err).toMatchInlineSnapshot(`
      "Whoever has this string is the account "buyer": put it into a secret, as STRESS_PROSPECT_SESSION.
      It goes with TELEGRAM_API_ID 1, and with one program at a time: Telegram ends a session that two use at once.
      "
    `)
  })

  test('refuses an account of a local Telegram, and one that is not there', async () => {
    keepThree()
    const refused = [await accounts('export', 'ci'), await accounts('export', 'buyr')]
    expect(refused.map(({ code, out }) => ({ code, out }))).toEqual(Array(2).fill({ code: 2, out: '' }))
    expect(refused.map(({ err }) => err).join('\n')).toMatchInlineSnapshot(`
      "The account "ci" is on the local Telegram at 127.0.0.1:4000, and a session string does not carry the port.
        Where the file is, use it by its name: STRESS_PROSPECT_ACCOUNT=ci

      There is no account "buyr" (did you mean 'buyer'?) in DIR/vitest-stress/accounts.
        There are: buyer, ci, test. Log it in: stress login buyr
      "
    `)
  })
})
