import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Account } from '../accounts/index.ts'
import type { Clock } from '../core/clock.ts'
import { createRandom } from '../core/random.ts'
import { GramjsMessenger, writeTelethonFile } from '../telegram/index.ts'
import { type LocalTelegram, startLocalTelegram } from '../telegram-server/index.ts'
import { createClient } from '../telegram-server/mtproto/testing/client.ts'
import { gramjs } from '../telegram-server/mtproto/testing/client-library.ts'
import { realClock } from '../time/index.ts'
import { type CommandOptions, stress, stressAnswered } from './testing/stress-command.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const APP = { apiId: 1, apiHash: '0123456789abcdef0123456789abcdef' }

let telegram: LocalTelegram
/** How far the server's clock is ahead. */
let ahead: number
let directory: string
const clock: Clock = {
  now: () => realClock.now() + ahead,
  sleep: (ms, signal) => realClock.sleep(ms, signal),
  hold: (work) => work,
}

beforeEach(async () => {
  ahead = 0
  directory = join(ROOT, '.stress/login', crypto.randomUUID())
  mkdirSync(directory, { recursive: true })
  telegram = await startLocalTelegram({
    clock,
    wallClock: realClock,
    random: createRandom(1),
    app: APP,
    log: () => {},
  })
  writeFileSync(join(directory, 'key.pem'), telegram.publicKey.pem)
  for (const [name, value] of Object.entries(environment())) vi.stubEnv(name, value)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await telegram.stop()
  rmSync(directory, { recursive: true })
})

function environment() {
  return { XDG_CONFIG_HOME: directory, TELEGRAM_API_ID: String(APP.apiId), TELEGRAM_API_HASH: APP.apiHash }
}

const server = () => ['--server', `${telegram.host}:${telegram.port}`, '--server-key', 'key.pem']

function login(args: readonly string[], options: CommandOptions = {}) {
  return stressAnswered(['login', 'buyer', ...server(), ...args], { cwd: directory, ...options })
}

const file = () => join(directory, 'vitest-stress/accounts/buyer.json')
const kept = () => Account.parse(JSON.parse(readFileSync(file(), 'utf8')))

/** What was shown, without what differs from time to time. */
function plain(text: string): string {
  return text.replaceAll(directory, 'DIR').replaceAll(String(telegram.port), 'PORT').trim()
}

/** The newest code that the server has sent. */
function sentCode(): string {
  const codes = telegram.journal.entries().flatMap((entry) => (entry.kind === 'login-code' ? entry.code : []))
  return codes.at(-1) as string
}

async function whoIs({ session, server }: Account): Promise<string | null> {
  const messenger = new GramjsMessenger({ session, ...APP, ...(server && { endpoint: server }), clock: realClock })
  const { username } = await messenger.connect()
  await messenger.close()
  return username
}

describe('by code', () => {
  test('keeps a session that works, in a file for its owner only', async () => {
    const { phone, id } = telegram.provision({ username: 'alice', firstName: 'Alice' })
    const { code, out, err, asked } = await login([], { answers: [`+${phone}`, sentCode] })
    expect({ code, err, out: plain(out).replace(id, 'ID') }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Logged in as @alice, kept as "buyer".
      The session is in DIR/vitest-stress/accounts/buyer.json: whoever has that file is this account.",
      }
    `)
    expect(asked).toEqual([
      { question: 'Phone number, with the country code: ', secret: false },
      { question: 'The code that Telegram has sent to the Telegram app of the account: ', secret: false },
    ])
    expect(kept()).toMatchObject({ name: 'buyer', username: 'alice', id, phone, apiId: 1, testDc: false })
    expect(await whoIs(kept())).toBe('alice')
    expect(out).not.toContain(kept().session)
    expect(out).not.toContain(phone)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(statSync(join(file(), '..')).mode & 0o777).toBe(0o700)
  })

  test('asks for a wrong number again, three times at most, and shows none', async () => {
    const { phone } = telegram.provision({ username: 'alice', firstName: 'Alice' })
    const mended = await login([], { answers: ['abc', '+9996612345', phone, sentCode] })
    expect({ code: mended.code, err: mended.err }).toEqual({ code: 0, err: '' })
    expect(mended.asked.slice(0, 3).map(({ question }) => question)).toMatchInlineSnapshot(`
      [
        "Phone number, with the country code: ",
        "That is not a phone number. Phone number, with the country code: ",
        "No account has this number. Phone number, with the country code: ",
      ]
    `)
    rmSync(file())
    const wrong = [
      await login([], { answers: ['1', '2', 'abc', phone] }),
      await login(['--phone', '12'], { answers: [phone] }),
      await login(['--phone', '+9996612345'], { answers: [phone] }),
    ]
    expect(wrong.map(({ code, asked }) => [code, asked.length])).toEqual([
      [2, 3],
      [2, 0],
      [2, 0],
    ])
    expect(wrong.map(({ err }) => err).join('\n')).toMatchInlineSnapshot(`
      "Telegram refused auth.sendCode because that is not a phone number: 400 PHONE_NUMBER_INVALID.
        Give it with the country code: a plus, the code (such as 380), the number without a 0 before it.

      Telegram refused auth.sendCode (+…12) because that is not a phone number: 400 PHONE_NUMBER_INVALID.
        Give it with the country code: a plus, the code (such as 380), the number without a 0 before it.

      Telegram refused auth.sendCode (+…45) because no account has this number: 400 PHONE_NUMBER_UNOCCUPIED.
        Check the number, or sign up with an official app first: accounts are not made here.
      "
    `)
  })

  test('takes the key of the server however its lines are indented', async () => {
    const { phone } = telegram.provision({ username: 'alice', firstName: 'Alice' })
    writeFileSync(
      join(directory, 'key.pem'),
      `\n${telegram.publicKey.pem.replace(/^/gm, '  ').replaceAll('\n', ' \r\n')}`,
    )
    const { code, err } = await login(['--phone', phone], { answers: [sentCode] })
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('asks for a wrong code again, three times at most, and keeps nothing then', async () => {
    telegram.provision({ username: 'alice', firstName: 'Alice' })
    const phone = ['--phone', '+9996600001']
    const wrong = await login(phone, { answers: ['1', '2', '3', sentCode] })
    expect(wrong.asked.map(({ question }) => question).slice(1)).toEqual([
      'The code is wrong. The code once more: ',
      'The code is wrong. The code once more: ',
    ])
    expect({ code: wrong.code, err: wrong.err }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "Telegram refused auth.signIn (+…01) because the code is wrong: 400 PHONE_CODE_INVALID.
        Log in again: Telegram sends a new code, to another device of the account or by SMS.
      ",
      }
    `)
    expect(() => kept()).toThrow('ENOENT')
    expect((await login(phone, { answers: ['1', sentCode] })).code).toBe(0)
  })

  test('says that a code has expired', async () => {
    telegram.provision({ username: 'alice', firstName: 'Alice' })
    const late = () => {
      ahead = 6 * 60_000
      return sentCode()
    }
    const { code, err } = await login(['--phone', '9996600001'], { answers: [late] })
    expect({ code, err }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "Telegram refused auth.signIn (+…01) because the code has expired, or was tried too often: 400 PHONE_CODE_EXPIRED.
        Log in again, and type the new code within a few minutes.
      ",
      }
    `)
  })

  test('says how long to wait after too many logins', async () => {
    telegram.provision({ username: 'alice', firstName: 'Alice' })
    for (let n = 1; n <= 5; n++) await login(['--phone', '9996600001'], { answers: ['1', '2', '3'] })
    const { code, err, asked } = await login(['--phone', '9996600001'])
    expect(code).toBe(2)
    expect(err).toMatch(/^Telegram makes this account wait (9 min 5\d|10 min 00) s before the next auth.sendCode/)
    expect(asked).toEqual([])
  })

  test('as its own process, with answers that are piped in as they are asked for', async () => {
    const { phone } = telegram.provision({ username: 'alice', firstName: 'Alice', password: 'корабль 7' })
    const { child, output, ended } = stress(['login', 'buyer', ...server()], {
      cwd: directory,
      env: environment(),
      input: null,
    })
    const answer = async (question: string, text: () => string) => {
      await vi.waitFor(() => expect(output.err).toContain(question), 20_000)
      child.stdin.write(`${text()}\n`)
    }
    await answer('Phone number', () => phone)
    await answer('The code', sentCode)
    await answer('The password', () => 'корабль 7')
    const { code, out, err } = await ended
    expect({ code, out: out.split('\n')[0] }).toEqual({ code: 0, out: 'Logged in as @alice, kept as "buyer".' })
    expect(err).not.toContain('корабль')
    expect(await whoIs(kept())).toBe('alice')
  }, 40_000)
})

describe('with a password', () => {
  test('asks for it without showing it, again after a wrong one', async () => {
    const { phone } = telegram.provision({
      username: 'alice',
      firstName: 'Alice',
      password: 'корабль 7',
      passwordHint: 'the \u001b[31mship',
    })
    const { code, asked } = await login(['--phone', phone], { answers: [sentCode, 'корабль 8', 'корабль 7'] })
    expect(code).toBe(0)
    expect(asked.slice(1)).toEqual([
      { question: 'The password of Two-Step Verification (its hint: the ⟨ESC⟩[31mship): ', secret: true },
      {
        question: 'The password is wrong. The password of Two-Step Verification (its hint: the ⟨ESC⟩[31mship): ',
        secret: true,
      },
    ])
    expect(await whoIs(kept())).toBe('alice')
  })

  test('gives up after three wrong ones', async () => {
    const { phone } = telegram.provision({ username: 'alice', firstName: 'Alice', password: 'secret' })
    const { code, err } = await login(['--phone', phone], { answers: [sentCode, 'a', 'b', 'c', 'secret'] })
    expect({ code, err }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "Telegram refused auth.checkPassword because the password is wrong: 400 PASSWORD_HASH_INVALID.
        It is the one of Settings, Privacy and Security, Two-Step Verification. There it can be reset, too.
      ",
      }
    `)
    expect(() => kept()).toThrow('ENOENT')
  })
})

test('by a QR code that another device scans', async () => {
  const alice = telegram.provision({ username: 'alice', firstName: 'Alice' })
  const scan = async (link: string) => {
    const device = await createClient(gramjs, {
      address: telegram,
      authKey: Buffer.from(alice.session.authKey, 'hex'),
    })
    await device.connect()
    await device.invoke(new gramjs.Api.auth.AcceptLoginToken({ token: Buffer.from(link, 'base64url') }))
    await device.destroy()
  }
  const scans: Promise<void>[] = []
  const onOut = (text: string) => {
    const [, link] = /tg:\/\/login\?token=(\S+)/.exec(text) ?? []
    if (link) scans.push(scan(link))
  }
  const { code, out, asked } = await login(['--qr'], { onOut })
  await Promise.all(scans)
  expect({ code, asked }).toEqual({ code: 0, asked: [] })
  expect(out).toMatch(/[▀▄█]{20}/)
  expect(kept()).toMatchObject({ username: 'alice', phone: alice.phone })
  expect(await whoIs(kept())).toBe('alice')
})

describe('from a file of Telethon', () => {
  test('takes the session, and looks whose it is', async () => {
    const alice = telegram.provision({ username: 'alice', firstName: 'Alice' })
    await writeTelethonFile(join(directory, 'old.session'), alice.session)
    const { code, err } = await login(['--import', 'old.session'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(kept()).toMatchObject({ username: 'alice', id: alice.id, phone: null })
    expect(await whoIs(kept())).toBe('alice')
  })

  test('refuses a session that Telegram does not know, and a file that is none', async () => {
    const { session } = telegram.provision({ username: 'alice', firstName: 'Alice' })
    const strange = { ...session, authKey: session.authKey.replace(/..$/, '00').replace(/^.{8}/, 'abcdef01') }
    await writeTelethonFile(join(directory, 'strange.session'), strange)
    const unknown = await login(['--import', 'strange.session'])
    const missing = await login(['--import', 'missing.session'])
    expect([unknown, missing].map(({ code, err }) => ({ code, err: plain(err) }))).toMatchInlineSnapshot(`
      [
        {
          "code": 2,
          "err": "Telegram at 127.0.0.1:PORT refused the connection: it does not know the key of this session (transport error 404).
        Log in again and use the new session, on the Telegram it was made for.",
        },
        {
          "code": 2,
          "err": "There is no session file DIR/missing.session.
        Give a session that is logged in, whole, as its library wrote it.",
        },
      ]
    `)
    expect(() => kept()).toThrow('ENOENT')
  })
})

describe('a name that an account has', () => {
  const provision = (username: string) => telegram.provision({ username, firstName: username })
  /** What differs from time to time besides the place. */
  const told = ({ code, err }: { code: number; err: string }) => ({ code, err: plain(err) })

  async function keepAlice() {
    const alice = provision('alice')
    await login(['--phone', alice.phone], { answers: [sentCode] })
    return { alice, before: kept() }
  }

  test('is not given to another that logs in by code, whose new session is ended', async () => {
    const { before } = await keepAlice()
    const bohdan = provision('bohdan')
    const refused = await login(['--phone', bohdan.phone], { answers: [sentCode] })
    expect({ ...told(refused), out: refused.out }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": ""buyer" is @alice (+…01): its session can be renewed, and no other account is kept under this name.
      "buyer" is @alice, and this login is of @bohdan: nothing was replaced. The new session was ended.
        Log @bohdan in under another name, or forget @alice here first: stress accounts remove buyer",
        "out": "",
      }
    `)
    expect(kept()).toEqual(before)
    expect(await whoIs(kept())).toBe('alice')
    expect(telegram.journal.entries({ method: 'auth.logOut' })).toMatchObject([{ kind: 'call', account: 'bohdan' }])
  })

  test('is not given to another of a Telethon file, which keeps its session', async () => {
    const { before } = await keepAlice()
    const bohdan = provision('bohdan')
    await writeTelethonFile(join(directory, 'old.session'), bohdan.session)
    expect(told(await login(['--import', 'old.session']))).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": ""buyer" is @alice (+…01): its session can be renewed, and no other account is kept under this name.
      "buyer" is @alice, and this login is of @bohdan: nothing was replaced. Its session is in DIR/old.session, as before.
        Log @bohdan in under another name, or forget @alice here first: stress accounts remove buyer",
      }
    `)
    expect(kept()).toEqual(before)
    const { code } = await stressAnswered(['login', 'bohdan', ...server(), '--import', 'old.session'], {
      cwd: directory,
    })
    expect(code).toBe(0)
  })

  test('is not given to an account on another Telegram, before anything is asked', async () => {
    const { before } = await keepAlice()
    const there = ['--server', '127.0.0.1:1', '--server-key', 'key.pem']
    const elsewhere = await stressAnswered(['login', 'buyer', ...there], { cwd: directory })
    expect({ ...told(elsewhere), asked: elsewhere.asked }).toMatchInlineSnapshot(`
      {
        "asked": [],
        "code": 2,
        "err": ""buyer" is @alice on the local Telegram at 127.0.0.1:PORT, and this login is on the local Telegram at 127.0.0.1:1.
        Log in under another name, or forget @alice here first: stress accounts remove buyer",
      }
    `)
    expect(kept()).toEqual(before)
  })

  test('has its session renewed by the same account, also where the file was open to others', async () => {
    const { alice, before } = await keepAlice()
    chmodSync(file(), 0o644)
    const renewed = await login(['--phone', alice.phone], { answers: [sentCode] })
    expect({ ...told(renewed), out: plain(renewed.out) }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": ""buyer" is @alice (+…01): its session can be renewed, and no other account is kept under this name.",
        "out": "Logged in as @alice, kept as "buyer".
      Telegram keeps the session before it until you end it: Settings, Devices.
      The session is in DIR/vitest-stress/accounts/buyer.json: whoever has that file is this account.",
      }
    `)
    expect(kept().session).not.toBe(before.session)
    expect(await whoIs(kept())).toBe('alice')
  })

  test('is free where its file holds no account', async () => {
    const { alice } = await keepAlice()
    writeFileSync(file(), '{ "session": "1-a-secr')
    const { code, err } = await login(['--phone', alice.phone], { answers: [sentCode] })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(kept().username).toBe('alice')
  })
})

test('a mistake is told before anything is asked', async () => {
  const here = (args: string[]) => stressAnswered(['login', ...args], { cwd: directory })
  const answers = [
    await here(['../buyer', ...server()]),
    await here(['buyer', '--server', 'localhost']),
    await here(['buyer', '--server', '127.0.0.1:1']),
    await here(['buyer', '--server-key', 'key.pem']),
    await here(['buyer', '--server-key', 'key.pem', '--import', 'old.session']),
    await here(['buyer', '--server', '127.0.0.1:1', '--server-key', 'none.pem']),
    await here(['buyer', '--qr', '--phone', '+1']),
  ]
  vi.stubEnv('TELEGRAM_API_ID', '')
  vi.stubEnv('TELEGRAM_API_HASH', 'mistyped')
  answers.push(await here(['buyer', ...server()]))
  expect(answers.map(({ code, asked }) => ({ code, asked }))).toEqual(answers.map(() => ({ code: 2, asked: [] })))
  expect(answers.map(({ err }) => plain(err)).join('\n\n')).toMatchInlineSnapshot(`
    ""../buyer" cannot be the name of an account.
      A name has up to 64 letters, digits, dots, dashes and underscores, and begins with a letter or a digit.

    --server is "localhost", which is no address.
      Give it as stress telegram shows it, such as 127.0.0.1:40123.

    A login on a local Telegram needs its public key.
      Write what stress telegram shows into a file, and name it: --server-key FILE

    --server-key is the key of a local Telegram, and --server does not say where that is.
      Give its address too, as stress telegram shows it: --server HOST:PORT

    --server-key is the key of a local Telegram, and --server does not say where that is.
      Give its address too, as stress telegram shows it: --server HOST:PORT

    DIR/none.pem holds no public key: ENOENT: no such file or directory, open 'DIR/none.pem'.
      Write what stress telegram shows into it, from BEGIN to END.

    error: option '--qr' cannot be used with option '--phone <number>'
    See stress --help.

    The configuration has 2 mistakes:
    - TELEGRAM_API_HASH is (not shown): must be 32 hexadecimal digits.
      See .env.example for what it means.
    - TELEGRAM_API_ID is not set, and a login needs it.
      Get one at https://my.telegram.org and put it in .env (see .env.example)."
  `)
})
