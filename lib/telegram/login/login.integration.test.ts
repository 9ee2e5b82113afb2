import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../core/clock.ts'
import { ChannelError } from '../../core/errors.ts'
import { createRandom } from '../../core/random.ts'
import { type LocalTelegram, type LocalTelegramOptions, startLocalTelegram } from '../../telegram-server/index.ts'
import { createClient } from '../../telegram-server/mtproto/testing/client.ts'
import { gramjs } from '../../telegram-server/mtproto/testing/client-library.ts'
import { realClock } from '../../time/index.ts'
import { GramjsMessenger } from '../gramjs/messenger.ts'
import { type CodeRequest, logIn, logInByQr, type PasswordRequest } from './login.ts'
import type { QrCode } from './qr.ts'

const APP = { apiId: 1, apiHash: 'the hash of 1' }

let telegram: LocalTelegram
let ahead: number
const clock: Clock = {
  now: () => realClock.now() + ahead,
  sleep: (ms, signal) => realClock.sleep(ms, signal),
  hold: (work) => work,
}

async function start(options: Partial<LocalTelegramOptions> = {}) {
  return startLocalTelegram({ clock, wallClock: realClock, random: createRandom(1), log: () => {}, ...options })
}

beforeEach(async () => {
  ahead = 0
  telegram = await start({ app: APP })
})

afterEach(() => telegram.stop())

function account(username: string, more: { password?: string; passwordHint?: string } = {}) {
  return telegram.provision({ username, firstName: username, ...more })
}

/** The newest code that the server has sent. */
function sentCode(): string {
  const [code] = telegram.journal
    .entries()
    .flatMap((entry) => (entry.kind === 'login-code' ? entry.code : []))
    .slice(-1)
  return code as string
}

const asked: (CodeRequest | PasswordRequest)[] = []

function login(phone: string, codes: (string | (() => string))[] = [sentCode], passwords: string[] = [], more = {}) {
  asked.length = 0
  const [nextCode, nextPassword] = [codes.values(), passwords.values()]
  return logIn({
    ...APP,
    phone,
    server: telegram,
    clock,
    askCode: async (request) => {
      asked.push(request)
      const code = nextCode.next().value
      return typeof code === 'function' ? code() : (code ?? 'no more codes')
    },
    askPassword: async (request) => {
      asked.push(request)
      return nextPassword.next().value ?? 'no more passwords'
    },
    ...more,
  })
}

async function failure(work: Promise<unknown>): Promise<ChannelError> {
  const error = await work.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ChannelError)
  return error as ChannelError
}

/** The messenger of a login's session is who it says. */
async function whoIs(session: string): Promise<string | null> {
  const messenger = new GramjsMessenger({ session, ...APP, endpoint: telegram, clock })
  const { username } = await messenger.connect()
  await messenger.close()
  return username
}

describe('by code', () => {
  test('gives a session that works', async () => {
    const { phone } = account('alice')
    const { session, account: self } = await login(`+${phone.slice(0, 3)} ${phone.slice(3)}`)
    expect(self).toMatchObject({ username: 'alice', name: 'alice' })
    expect(await whoIs(session)).toBe('alice')
    expect(asked).toEqual([{ phone: `+${phone}`, sentBy: 'app', attempt: 1, problem: undefined }])
  })

  test('a wrong code is asked for again, with the reason', async () => {
    const { phone } = account('alice')
    await login(phone, ['00000', ' ', () => sentCode().replace(/(..)/, '$1 - ')])
    expect(asked.map(({ attempt, problem }) => [attempt, problem])).toEqual([
      [1, undefined],
      [2, 'The code is wrong.'],
      [3, 'No code was given.'],
    ])
  })

  test('three wrong codes are enough', async () => {
    account('alice')
    const error = await failure(login('9996600001', ['1', '2', '3', sentCode]))
    expect(error.message).toMatchInlineSnapshot(`
      "Telegram refused auth.signIn (+…01) because the code is wrong: 400 PHONE_CODE_INVALID.
        Log in again: Telegram sends a new code, to another device of the account or by SMS."
    `)
    expect(asked).toHaveLength(3)
  })

  test('a code that has expired is said to be', async () => {
    account('alice')
    const late = () => {
      ahead = 6 * 60_000
      return sentCode()
    }
    expect((await failure(login('9996600001', [late]))).message).toMatchInlineSnapshot(`
      "Telegram refused auth.signIn (+…01) because the code has expired, or was tried too often: 400 PHONE_CODE_EXPIRED.
        Log in again, and type the new code within a few minutes."
    `)
  })

  test('the sixth code within ten minutes has to be waited for, with the time', async () => {
    account('alice')
    for (let n = 1; n <= 5; n++) await failure(login('9996600001', ['1', '2', '3']))
    const error = await failure(login('9996600001'))
    expect(error.message).toMatch(
      /^Telegram makes this account wait (9 min 5\d|10 min 00) s before the next auth.sendCode \(\+…01\)\./,
    )
    expect(asked).toEqual([])
    ahead = 11 * 60_000
    await login('9996600001')
  })
})

describe('is refused', () => {
  test('to a number that is none, that nobody has, or that is banned, in a sentence', async () => {
    account('alice')
    const alice = telegram.world.accounts.byUsername('alice')
    if (alice) alice.banned = true
    expect((await failure(login('12'))).message).toMatchInlineSnapshot(`
      "Telegram refused auth.sendCode (+…12) because that is not a phone number: 400 PHONE_NUMBER_INVALID.
        Give it with the country code: a plus, the code (such as 380), the number without a 0 before it."
    `)
    expect((await failure(login('+380441234567'))).message).toMatchInlineSnapshot(`
      "Telegram refused auth.sendCode (+…67) because no account has this number: 400 PHONE_NUMBER_UNOCCUPIED.
        Check the number, or sign up with an official app first: accounts are not made here."
    `)
    expect((await failure(login('9996600001'))).message).toMatchInlineSnapshot(`
      "Telegram refused auth.sendCode (+…01) because the account of this number is banned: 400 PHONE_NUMBER_BANNED.
        Use another number; an official app tells how to appeal."
    `)
  })

  test('to an application that Telegram does not know', async () => {
    account('alice')
    const error = await failure(login('9996600001', [], [], { apiHash: 'mistyped' }))
    expect(error.message).toMatchInlineSnapshot(`
      "Telegram refused auth.sendCode (+…01) because the api_id and api_hash do not belong together: 400 API_ID_INVALID.
        Take both from https://my.telegram.org."
    `)
  })

  test('where nobody listens', async () => {
    const { publicKey, host, port, dcId } = telegram
    await telegram.stop()
    const error = await failure(login('9996600001', [], [], { server: { publicKey, host, port, dcId } }))
    expect(error.message.replaceAll(String(port), 'PORT')).toMatchInlineSnapshot(`
      "There is no connection to Telegram at 127.0.0.1:PORT: connect ECONNREFUSED 127.0.0.1:PORT.
        Is it still running?"
    `)
    telegram = await start()
  })
})

describe('by code and password', () => {
  test('asks for the password with its hint, again after a wrong one', async () => {
    const { phone } = account('alice', { password: 'корабль 7', passwordHint: 'the ship' })
    const { session } = await login(phone, [sentCode], ['корабль 8', 'корабль 7'])
    expect(await whoIs(session)).toBe('alice')
    expect(asked.slice(1)).toEqual([
      { hint: 'the ship', attempt: 1, problem: undefined },
      { hint: 'the ship', attempt: 2, problem: 'The password is wrong.' },
    ])
  })

  test('three wrong passwords are enough, and after five Telegram wants a pause', async () => {
    const { phone } = account('alice', { password: 'secret' })
    const error = await failure(login(phone, [sentCode], ['a', 'b', 'c']))
    expect(error.message).toMatchInlineSnapshot(`
      "Telegram refused auth.checkPassword because the password is wrong: 400 PASSWORD_HASH_INVALID.
        It is the one of Settings, Privacy and Security, Two-Step Verification. There it can be reset, too."
    `)
    expect(error.message).not.toContain('secret')
    const second = await failure(login(phone, [sentCode], ['d', 'e', 'secret']))
    expect(second.message).toMatch(
      /^Telegram makes this account wait (1 min 00 s|59\S* s) before the next auth.checkPass/,
    )
  })
})

describe('by QR code', () => {
  /** A device of the account that scans what it is shown. */
  async function scan(session: { authKey: string }, url: string): Promise<void> {
    const authKey = Buffer.from(session.authKey, 'hex')
    const device = await createClient(gramjs, { address: telegram, authKey })
    await device.connect()
    const token = Buffer.from(url.replace('tg://login?token=', ''), 'base64url')
    try {
      await device.invoke(new gramjs.Api.auth.AcceptLoginToken({ token }))
    } finally {
      await device.destroy()
    }
  }

  const byQr = (onQr: (code: QrCode) => void, more = {}) =>
    logInByQr({
      ...APP,
      server: telegram,
      clock,
      askCode: async () => 'never',
      askPassword: async () => 'secret',
      onQr,
      ...more,
    })

  test('another device scans it', async () => {
    const alice = account('alice')
    const { session } = await byQr(({ url }) => void scan(alice.session, url))
    expect(await whoIs(session)).toBe('alice')
  })

  test('asks for the password of an account that has one', async () => {
    const alice = account('alice', { password: 'secret' })
    const { session } = await byQr(({ url }) => void scan(alice.session, url))
    expect(await whoIs(session)).toBe('alice')
  })

  test('a code lasts half a minute, then there is another one', async () => {
    const alice = account('alice')
    const codes: QrCode[] = []
    const late: Promise<unknown>[] = []
    const quick = { ...clock, sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms / 100, signal) }
    const onQr = (code: QrCode) => {
      codes.push(code)
      if (codes.length === 1) {
        expect(code.expiresAt - clock.now()).toBeGreaterThan(28_000)
        ahead = 31_000
        late.push(scan(alice.session, code.url).catch((error: Error) => error.message))
      } else if (codes.length === 2) void scan(alice.session, code.url)
    }
    await byQr(onQr, { clock: quick })
    expect(await late[0]).toContain('AUTH_TOKEN_')
    expect(codes[0]?.url).not.toBe(codes[1]?.url)
  })

  test('the waiting can be given up', async () => {
    const giveUp = new AbortController()
    const waiting = byQr(() => giveUp.abort(new Error('enough')), { signal: giveUp.signal })
    await expect(waiting).rejects.toThrow('enough')
  })
})
