import { randomBytes, randomInt } from 'node:crypto'
import type { Clock } from '../core/clock.ts'
import { ConfigError } from '../core/errors.ts'
import type { Random } from '../core/random.ts'
import { Faults } from './faults/faults.ts'
import type { FaultRequest } from './faults/request.ts'
import type { FaultPort } from './faults/telegram-faults.ts'
import { Journal, toJson } from './journal.ts'
import { journalWire } from './journal-wire.ts'
import { MtprotoServer } from './mtproto/server.ts'
import type { AccountRequest, ProvisionedAccount } from './provision.ts'
import { createAuthKey } from './provision.ts'
import { Dispatcher } from './rpc/dispatcher.ts'
import { registerMethods } from './rpc/methods.ts'
import { pushWorldEvents } from './rpc/pushing.ts'
import { createServices } from './rpc/services.ts'
import type { Account } from './world/account.ts'
import { Refusal } from './world/refusal.ts'
import { World } from './world/world.ts'

const HOST = '127.0.0.1'
const DC_ID = 2

export interface LocalTelegramOptions {
  /** 0, the default, takes any free one. */
  port?: number
  /** The time of messages, last seen and login codes: the prospect's time. */
  clock: Clock
  /** Real time, for the wire and the journal. */
  wallClock: Clock
  random: Random
  /** The journal is also appended to this file, one JSON object a line. */
  journalFile?: string
  /** The one application that may log users in; absent, any that names itself. */
  app?: { apiId: number; apiHash: string }
  /** Lines for whoever runs the server. */
  log: (line: string) => void
}

/** A Telegram of one's own that is running on this machine. */
export interface LocalTelegram extends FaultPort {
  readonly host: string
  readonly port: number
  readonly dcId: number
  /** For clients that make their own key exchange: PKCS #1 PEM, and by what they find it. Made when first read. */
  readonly publicKey: { pem: string; fingerprint: bigint }
  /** For clients that can be given an MTProxy but no address: 32 hexadecimal digits. */
  readonly proxySecret: string
  readonly journal: Journal
  readonly world: World
  /** Makes an account with a session; a ConfigError when the name is taken or not allowed. */
  provision(request: AccountRequest): ProvisionedAccount
  /** One more session of an account that exists: another device of the same person. */
  addSession(username: string): ProvisionedAccount
  /** Drops the connections of an account, or of all: a network failure, as clients see it. */
  disconnect(username?: string): void
  /** Ends every connection and frees the port. */
  stop(): Promise<void>
}

/** Starts a Telegram on 127.0.0.1; throws a ConfigError for a port or a journal file that it cannot have. */
export async function startLocalTelegram(options: LocalTelegramOptions): Promise<LocalTelegram> {
  const { port = 0, clock, wallClock, random, journalFile, app, log } = options
  const world = new World(clock, { firstAccountId: freshAccountId() })
  const journal = new Journal({ now: () => clock.now(), realNow: () => wallClock.now(), file: journalFile })
  const proxySecret = randomBytes(16).toString('hex')
  let address = { host: HOST, port, dcId: DC_ID }

  const services = createServices({
    world,
    clock,
    random,
    address: () => address,
    announceCode: ({ username, phone }, code) => {
      journal.record({ kind: 'login-code', account: username, phone, code })
      log(`Login code for @${username} (+${phone}): ${code}`)
    },
    knowsApp: (apiId, apiHash) =>
      app === undefined ? apiId > 0 && apiHash !== '' : apiId === app.apiId && apiHash === app.apiHash,
    pushToKey: (authKeyId, updates) => wire.pushToKey(authKeyId, updates),
    secureRandom: randomBytes,
    log,
  })
  const dispatcher = registerMethods(new Dispatcher(log), services)
  const ended = new AbortController()
  const faults = new Faults({
    world,
    clock,
    random: random.fork('faults'),
    levers: {
      disconnect: (id) => wire.disconnect(id),
      revoke: (id) => wire.revoke(id),
      restart: (ms, id, signal) => {
        const away = () =>
          clock.sleep(ms, AbortSignal.any([ended.signal, signal])).catch(() => ended.signal.throwIfAborted())
        return id === undefined ? wire.restart(away) : wire.restartFor(id, away)
      },
    },
    note: (state, { kind: fault, ...details }) => {
      const account = 'account' in details ? (details.account ?? null) : null
      journal.record({ kind: 'fault', state, fault, account, details: toJson(details) })
    },
  })
  const wire: MtprotoServer = new MtprotoServer({
    answer: faults.answering(dispatcher.answer),
    lag: (userId) => faults.lag(userId),
    admitsApp: (apiId) => app === undefined || apiId === app.apiId,
    clock: wallClock,
    random: randomBytes,
    log,
    observe: journalWire(journal, world),
    proxySecrets: [proxySecret],
  })
  const stopPushing = pushWorldEvents(services, faults.pushing(wire.push))
  try {
    address = { ...address, ...(await wire.listen({ host: HOST, port })) }
  } catch (error) {
    journal.close()
    throw error
  }

  const openSession = ({ id, username, firstName, phone }: Account): ProvisionedAccount => {
    const authKey = createAuthKey(randomBytes)
    wire.addAuthKey(authKey, id)
    return { id: String(id), username, firstName, phone, session: { ...address, authKey: authKey.toString('hex') } }
  }

  return {
    ...address,
    get publicKey() {
      const { publicPem: pem, fingerprint } = wire.rsaKey
      return { pem, fingerprint }
    },
    proxySecret,
    journal,
    world,
    provision: (request) => {
      const account = createAccount(world, request)
      if (request.password !== undefined) services.passwords.set(account.id, request.password, request.passwordHint)
      return openSession(account)
    },
    addSession: (username) => openSession(existingAccount(world, username)),
    disconnect: (username) => wire.disconnect(username === undefined ? undefined : existingAccount(world, username).id),
    beginFault: async (request) => ({ id: await faults.begin(withKnownAccount(world, request)) }),
    endFault: async (id) => (id === undefined ? faults.clear() : faults.end(id)),
    async stop() {
      ended.abort(new Error('the server stopped'))
      stopPushing()
      faults.clear()
      await wire.close()
      journal.close()
    },
  }
}

/**
 * Agents keep what they know by a user's id, in databases that outlive this server and may be shared by several:
 * so ids are not used again. None is greater than Telegram's can be (https://core.telegram.org/api/bots/ids#user-ids): some
 * libraries refuse those.
 */
function freshAccountId(): bigint {
  return BigInt(randomInt(7e9, 2 ** 40 - 1e6))
}

function createAccount(world: World, request: AccountRequest): Account {
  try {
    return world.createAccount(request)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new ConfigError(`The account @${request.username} cannot be made: ${error.explanation}`, {
      remedy: 'Choose another one.',
      cause: error,
    })
  }
}

/** The request with the account's name as it is written, so that names can be compared. */
function withKnownAccount(world: World, request: FaultRequest): FaultRequest {
  if (!('account' in request) || request.account === undefined) return request
  return { ...request, account: existingAccount(world, request.account).username }
}

function existingAccount(world: World, username: string): Account {
  const account = world.accounts.byUsername(username)
  if (account !== undefined) return account
  const known = world.accounts.all().map((each) => `@${each.username}`)
  throw new ConfigError(`The local Telegram has no account @${username}.`, {
    remedy: known.length > 0 ? `It has: ${known.join(', ')}.` : 'It has no account at all yet.',
  })
}
