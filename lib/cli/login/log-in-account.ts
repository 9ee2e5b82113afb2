import { resolve } from 'node:path'
import { type Account, AccountDirectory } from '../../accounts/index.ts'
import { readEnvironment, readLoginConfig } from '../../config.ts'
import type { Clock } from '../../core/clock.ts'
import { printable } from '../../core/printable.ts'
import { GramjsMessenger, readTelethonFile, toGramjsString } from '../../telegram/index.ts'
import { type Login, logIn, logInByQr } from '../../telegram/login/index.ts'
import { realClock } from '../../time/index.ts'
import type { Terminal } from '../terminal.ts'
import { qrText } from './qr-text.ts'
import { Questions } from './questions.ts'
import { addressOf, serverOf } from './server.ts'
import { TakenName, whoIs } from './taken-name.ts'

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
  taken: TakenName | undefined
}

/** Logs an account in as it was asked for, and keeps it under `name`, unless that is another account's. */
export async function logInAccount(name: string, request: LoginRequest, terminal: Terminal): Promise<void> {
  const { apiId, apiHash, accounts } = readLoginConfig(readEnvironment(terminal.root))
  const directory = new AccountDirectory(accounts)
  const file = directory.file(name) // a bad name is told before anything is asked
  const place = { server: addressOf(request) ?? null, testDc: request.testDc ?? false }
  const taken = TakenName.of(directory, name)
  taken?.checkPlace(place)
  if (taken) terminal.err(printable(taken.inWords()))
  const surroundings = { apiId, apiHash, clock: realClock, taken }
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
    ...place,
    createdAt: new Date(realClock.now()).toISOString(),
    lastUsedAt: null,
    floodUntil: null,
  }
  directory.save(account)
  terminal.out(printable(told(account, file, taken)))
}

async function loggedIn(
  request: LoginRequest,
  { taken, ...surroundings }: Surroundings,
  terminal: Terminal,
): Promise<Login> {
  const server = serverOf(request, terminal.cwd)
  const options = { ...surroundings, ...(server && { server }), testDc: request.testDc ?? false }
  const questions = new Questions(terminal)
  const answers = {
    askCode: questions.code.bind(questions),
    askPassword: questions.password.bind(questions),
    admit: async (account: Login['account'], logOut: () => Promise<unknown>) => {
      if (taken && !taken.isOf(account)) throw taken.refusal(account, await ended(logOut))
    },
  }
  return request.qr
    ? await logInByQr({ ...options, ...answers, signal: terminal.signal, onQr: (code) => terminal.out(qrText(code)) })
    : await logIn({ ...options, ...answers, phone: request.phone ?? questions.phone.bind(questions) })
}

/** What became of a session that is not kept. */
async function ended(logOut: () => Promise<unknown>): Promise<string> {
  try {
    await logOut()
    return 'The new session was ended.'
  } catch {
    return 'The new session could not be ended: do it in the settings of the account, under Devices.'
  }
}

/** A session that another library has logged in: asked whose it is before it is kept. */
async function imported(file: string, request: LoginRequest, { taken, ...surroundings }: Surroundings): Promise<Login> {
  const key = await readTelethonFile(file)
  const session = toGramjsString(key)
  const server = addressOf(request)
  const messenger = new GramjsMessenger({ session, ...surroundings, ...(server && { endpoint: server }) })
  try {
    const account = await messenger.connect()
    if (taken && !taken.isOf(account)) throw taken.refusal(account, `Its session is in ${file}, as before.`)
    return { session, account, phone: null }
  } finally {
    await messenger.close()
  }
}

function told(account: Account, file: string, taken: TakenName | undefined): string {
  const renewed = taken !== undefined && taken.owner.session !== account.session
  return [
    `Logged in as ${whoIs(account)}, kept as "${account.name}".`,
    ...(renewed ? ['Telegram keeps the session before it until you end it: Settings, Devices.'] : []),
    `The session is in ${file}: whoever has that file is this account.`,
  ].join('\n')
}
