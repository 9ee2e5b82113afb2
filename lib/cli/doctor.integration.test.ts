import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { AccountDirectory } from '../accounts/index.ts'
import { BUYER } from '../accounts/testing/buyer.ts'
import { MessagesApi } from '../llm/testing/messages-api.ts'
import { toGramjsString } from '../telegram/index.ts'
import { findNode, suits } from './doctor/runtime.ts'
import { stress } from './testing/stress-command.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const LONG = 120_000

/** A project with a configuration; it goes with the test. */
function project(config = 'stress()'): string {
  const directory = join(ROOT, '.stress/doctor', crypto.randomUUID())
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  mkdirSync(directory, { recursive: true })
  writeFileSync(
    join(directory, 'vitest.config.ts'),
    `import { stress } from '${ROOT}/lib/vitest/plugin.ts'\nexport default { plugins: [${config}] }\n`,
  )
  return directory
}

const DATA = { STRESS_DATA_DIR: join(ROOT, '.stress/tests') }

/** One line for each examination, without what depends on the machine. */
function findings(out: string): string[] {
  return out.split('\n').map((line) => line.replace(/\/\S*\/(?=\S)/g, '…/').replace(/[\d.]+ GB/, 'N GB'))
}

test('where all is well, doctor says what was seen of everything, and exits with 0', { timeout: LONG }, async () => {
  await using api = await MessagesApi.start([])
  const env = { ...DATA, ANTHROPIC_API_KEY: MessagesApi.KEY, ANTHROPIC_BASE_URL: api.url }
  const { code, out } = await stress(['doctor'], { cwd: project(), env }).ended
  expect(code).toBe(0)
  expect(out).not.toContain(MessagesApi.KEY)
  const seen = out.split('\n').map((line) => line.trim().split(/ {2,}/))
  expect(seen.slice(0, 9).map(([state, what]) => [state, what])).toEqual([
    ['ok', 'Node'],
    ['ok', 'Vitest'],
    ['ok', 'Configuration'],
    ['ok', 'Data folder'],
    ['ok', 'Reports'],
    ['ok', 'Database'],
    ['ok', 'Telegram'],
    ['ok', 'Agent'],
    ['ok', 'Model'],
  ])
  expect(out).toMatch(/claude-opus-5-5 at 127\.0\.0\.1:\d+ accepts the key/)
  expect(out).toContain('All is well.')
})

test('doctor finds everything that is wrong at once, says what to do, and shows no secret', {
  timeout: LONG,
}, async () => {
  await using api = await MessagesApi.start([])
  const cwd = project(
    `stress({ daemon: { command: 'no-such-agent', args: ['--token=hunter3'], env: { KEY: 'hunter4' } } })`,
  )
  writeFileSync(join(cwd, 'occupied'), '')
  const env = {
    ...DATA,
    DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/stress',
    STRESS_REPORTS_DIR: 'occupied',
    ANTHROPIC_API_KEY: 'sk-ant-wrong-one',
    ANTHROPIC_BASE_URL: api.url,
  }
  const { code, out } = await stress(['doctor'], { cwd, env }).ended
  expect(code).toBe(2)
  expect(out).not.toMatch(/hunter|wrong-one/)
  expect(findings(out).slice(3).join('\n')).toMatchInlineSnapshot(`
    "ok       Data folder     …/tests, N GB free
    PROBLEM  Reports         …/occupied cannot be written to: EEXIST: file already exists, mkdir '…/occupied'
                             Make it writable for this user, or name another folder in STRESS_REPORTS_DIR.
    PROBLEM  Database        The database at postgres:…/stress cannot be used: nothing listens there.
                             Check that the server is running and that host and port are right.
                             Or unset DATABASE_URL: the tests then start a PostgreSQL of their own.
    ok       Telegram        local, on 127.0.0.1
    PROBLEM  Agent           There is no program no-such-agent on the PATH.
                             Install it, or mend stress({ daemon }) in vitest.config.ts.
    PROBLEM  Model           The model's service does not accept the key (401): invalid x-api-key.
                             Check ANTHROPIC_API_KEY; keys are made at https:…/keys.

    4 things are not well.
    "
  `)
})

test('a configuration without the plugin, or that is wrong, is told before anything that hangs on it', {
  timeout: LONG,
}, async () => {
  const without = await stress(['doctor'], { cwd: project(''), env: DATA }).ended
  expect(without.code).toBe(2)
  expect(findings(without.out).slice(2).join('\n')).toMatchInlineSnapshot(`
    "PROBLEM  Configuration   vitest.config.ts does not use vitest-stress.
                             Add it to the plugins:
                             import { stress } from 'vitest-stress/plugin'
                             import { defineConfig } from 'vitest/config'
                             export default defineConfig({ plugins: [stress()] })
    -        The rest        is looked at when the configuration is right

    One thing is not well.
    "
  `)
  const env = { ...DATA, STRESS_TELEGRAM: 'live', STRESS_TIME_SCALE: '20' }
  const wrong = await stress(['doctor'], { cwd: project(), env }).ended
  expect(wrong.code).toBe(2)
  expect(wrong.out).toContain('TELEGRAM_API_ID is not set, and STRESS_TELEGRAM=live needs it.')
})

test('the account of live mode is told of, and what keeps it from being used', { timeout: LONG }, async () => {
  const cwd = project("stress({ daemon: { command: 'node' } })")
  const accounts = new AccountDirectory(join(cwd, 'vitest-stress/accounts'))
  const env = {
    ...DATA,
    XDG_CONFIG_HOME: cwd,
    STRESS_TELEGRAM: 'live',
    STRESS_AGENT_USERNAME: 'the_agent',
    STRESS_PROSPECT_ACCOUNT: 'buyer',
    TELEGRAM_API_ID: '1',
    TELEGRAM_API_HASH: '0'.repeat(32),
  }
  const telegram = async (apiId = '1') => {
    const { out } = await stress(['doctor', '--offline'], { cwd, env: { ...env, TELEGRAM_API_ID: apiId } }).ended
    expect(out).not.toContain('a-secret')
    const lines = findings(out)
    const line = lines.findIndex((one) => one.includes(' Telegram '))
    return lines.slice(line, line + 2).filter((one) => !one.includes(' Agent '))
  }
  const missing = await telegram()
  accounts.save({ ...BUYER, lastUsedAt: '2026-11-28T11:00:00.000Z' })
  const [well, other] = [await telegram(), await telegram('2')]
  accounts.note('buyer', { floodUntil: new Date(Date.now() + 3_600_000).toISOString() })
  const flooded = await telegram()
  accounts.save({ ...BUYER, name: 'buyer-2', id: '43', username: null })
  const pool = { ...env, STRESS_PROSPECT_ACCOUNT: 'buyer-2,buyer-3,buyer', STRESS_AGENT_USERNAME: 'the_agent' }
  const several = await stress(['doctor', '--offline'], { cwd, env: pool }).ended
  expect(several.out).toContain(
    'PROBLEM  Telegram        There is no account "buyer-3" (did you mean \'buyer\'?)'.replace(/ \(.*/, ''),
  )
  expect(several.out).toMatch(/Telegram makes the account "buyer" wait/)
  accounts.note('buyer', { floodUntil: null })
  const two = await stress(['doctor', '--offline'], {
    cwd,
    env: { ...pool, STRESS_PROSPECT_ACCOUNT: 'buyer-2,buyer', STRESS_AGENT_USERNAME: 'the_agent,another' },
  }).ended
  expect(two.out).toContain(
    [
      'ok       Telegram        live, 2 pairs of accounts',
      'writing to @the_agent; as 43, the account "buyer-2", never used, and not tried',
      'writing to @another; as @alice, the account "buyer", last used 2026-11-28T11:00:00.000Z, and not tried',
    ].join(`\n${' '.repeat(25)}`),
  )
  const told = [...missing, ...well, ...other, ...flooded].join('\n')
  expect(told.replaceAll(cwd, 'DIR').replace(/59 min \d\d s/, '59 min')).toMatchInlineSnapshot(`
    "PROBLEM  Telegram        There is no account "buyer" in …/accounts.
                             There is none yet. Log it in: stress login buyer
    ok       Telegram        live, writing to @the_agent; as @alice, the account "buyer", last used 2026-11-28T11:00:00.000Z, and not tried
    PROBLEM  Telegram        The account "buyer" was logged in with the application 1, and TELEGRAM_API_ID is 2.
                             Set TELEGRAM_API_ID and TELEGRAM_API_HASH to those of the login, or: stress login buyer
    PROBLEM  Telegram        Telegram makes the account "buyer" wait for another 59 min.
                             Wait that long, or name another account in STRESS_PROSPECT_ACCOUNT: stress accounts lists them."
  `)
})

test('a session that cannot be one is found by its form, and not shown', { timeout: LONG }, async () => {
  const cwd = project("stress({ daemon: { command: 'node' } })")
  const telegram = async (STRESS_PROSPECT_SESSION: string) => {
    const env = {
      ...{ ...DATA, STRESS_TELEGRAM: 'live', TELEGRAM_API_ID: '1', TELEGRAM_API_HASH: '0'.repeat(32) },
      ...{ STRESS_AGENT_USERNAME: 'the_agent', STRESS_PROSPECT_SESSION },
    }
    const { out } = await stress(['doctor', '--offline'], { cwd, env }).ended
    return findings(out)
      .slice(6, 8)
      .filter((line) => !line.includes(' Agent '))
      .join('\n')
  }
  const session = toGramjsString({ host: '149.154.167.51', port: 443, dcId: 2, authKey: 'ab'.repeat(256) })
  const told = [await telegram('s3cret'), await telegram(session)].join('\n')
  expect(told).toMatchInlineSnapshot(`
    "PROBLEM  Telegram        STRESS_PROSPECT_SESSION cannot be used. A text of 6 characters is no Telegram session: that starts with 1 and has more than 340.
                             Give the whole session string, on one line, as stress accounts export NAME prints it.
    ok       Telegram        live, writing to @the_agent; the session is set and well-formed, and not tried"
  `)
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be written to is found', { timeout: LONG }, async () => {
  const cwd = project()
  mkdirSync(join(cwd, 'mine'))
  chmodSync(join(cwd, 'mine'), 0o500)
  const { out } = await stress(['doctor'], { cwd, env: { ...DATA, STRESS_REPORTS_DIR: 'mine' } }).ended
  expect(out).toMatch(/PROBLEM {2}Reports .*mine cannot be written to: EACCES/)
})

test('versions that are too old are found', () => {
  expect(findNode('20.18.3')).toMatchObject({ state: 'problem', seen: '20.18.3' })
  expect([findNode('20.19.0'), findNode('22.1.0')]).toMatchObject([{ state: 'ok' }, { state: 'ok' }])
  expect(['3.2.4', '4.0.18', '6.0.0'].filter(suits)).toEqual([])
  expect(['4.1.0', '4.2.0', '5.0.1'].filter(suits)).toHaveLength(3)
})
