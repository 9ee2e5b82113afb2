import { resolve } from 'node:path'
import { type Account, AccountDirectory } from '../../accounts/index.ts'
import { readEnvironment, readLoginConfig } from '../../config.ts'
import type { Clock } from '../../core/clock.ts'
import { printable } from '../../core/printable.ts'
import { GramjsMessenger, readTelethonFile, toGramjsString } from '../../telegram/index.ts'
import { type Login, type LoginServer, logIn, logInByQr } from '../../telegram/login/index.ts'
import { realClock } from '../../time/index.ts'
import type { Terminal } from '../terminal.ts'
import { qrText } from './qr-text.ts'
import { Questions } from './questions.ts'
import { type Address, addressOf, serverOf } from './server.ts'

export interface LoginRequest {
  phone?: string
  qr?: boolean
  testDc?: boolean
  /** A Telethon file. */
  import?: string
  /** host:port of a local Telegram. */
  server?: string
  /** A PEM file. */
  serverKey?: string
}

interface Surroundings {
  apiId: number
  apiHash: string
  clock: Clock
}

type Found = Login & { server: Address | null }

/** Logs an account in as it was asked for, and keeps it under `name`. */
export async function logInAccount(name: string, request: LoginRequest, terminal: Terminal): Promise<void> {
  const { apiId, apiHash, accounts } = readLoginConfig(readEnvironment(terminal.root))
  const directory = new AccountDirectory(accounts)
  const file = directory.file(name) // a bad name is told before anything is asked
  const surroundings = { apiId, apiHash, clock: realClock }
  const found =
    request.import === undefined
      ? await loggedIn(request, surroundings, terminal)
      : await imported(resolve(terminal.cwd, request.import), request, surroundings)
  const account: Account = {
    name,
    id: found.account.id,
    username: found.account.username,
    phone: found.phone,
    apiId,
    session: found.session,
    server: found.server,
    testDc: request.testDc ?? false,
    createdAt: new Date(realClock.now()).toISOString(),
    lastUsedAt: null,
    floodUntil: null,
  }
  const replaced = directory.has(name)
  directory.save(account)
  terminal.out(printable(told(account, file, replaced)))
}

async function loggedIn(request: LoginRequest, surroundings: Surroundings, terminal: Terminal): Promise<Found> {
  const server = serverOf(request, terminal.cwd)
  const options = { ...surroundings, ...(server && { server }), testDc: request.testDc ?? false }
  const questions = new Questions(terminal)
  const answers = {
    askCode: questions.code.bind(questions),
    askPassword: questions.password.bind(questions),
  }
  const login = request.qr
    ? await logInByQr({ ...options, ...answers, signal: terminal.signal, onQr: (code) => terminal.out(qrText(code)) })
    : await logIn({ ...options, ...answers, phone: request.phone ?? (await questions.phone()) })
  return { ...login, server: addressFrom(server) }
}

function addressFrom(server: LoginServer | undefined): Address | null {
  return server ? { host: server.host, port: server.port } : null
}

/** A session that another library has logged in: asked whose it is before it is kept. */
async function imported(file: string, request: LoginRequest, surroundings: Surroundings): Promise<Found> {
  const key = await readTelethonFile(file)
  const session = toGramjsString(key)
  const server = addressOf(request) ?? null
  const messenger = new GramjsMessenger({ session, ...surroundings, ...(server && { endpoint: server }) })
  try {
    return { session, account: await messenger.connect(), phone: null, server }
  } finally {
    await messenger.close()
  }
}

function told({ name, username, id }: Account, file: string, replaced: boolean): string {
  const who = username === null ? `the account ${id}` : `@${username}`
  const before = replaced ? ' in place of what had that name' : ''
  return [
    `Logged in as ${who}, kept as "${name}"${before}.`,
    `The session is in ${file}: whoever has that file is this account.`,
  ].join('\n')
}
