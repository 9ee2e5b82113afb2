import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { ConfigError } from '../core/errors.ts'
import { createRandom } from '../core/random.ts'
import { toGramjsString } from '../telegram/index.ts'
import { type LocalTelegram, type ProvisionedAccount, startLocalTelegram } from '../telegram-server/index.ts'
import { realClock, ScaledClock } from '../time/index.ts'
import { journalLine } from './journal-line.ts'
import type { Terminal } from './terminal.ts'

export interface TelegramOptions {
  /** Usernames without @. */
  account?: string[]
  /** 0 for any free one. */
  port: number
  scale: number
}

/** Runs a local Telegram until the terminal wants it to end. */
export async function serveTelegram(
  { account: usernames = [], port, scale }: TelegramOptions,
  terminal: Terminal,
): Promise<void> {
  if (usernames.length === 0) {
    throw new ConfigError('No account was named, and a Telegram without accounts is of no use.', {
      remedy: 'Name some: stress telegram --account alice --account bohdan',
    })
  }
  const telegram = await startLocalTelegram({
    port,
    clock: scale === 1 ? realClock : new ScaledClock({ scale, origin: realClock.now() }),
    wallClock: realClock,
    random: createRandom(randomInt(2 ** 31)),
    log: (line) => terminal.err(line),
  })
  try {
    const accounts = usernames.map((username) => telegram.provision({ username, firstName: capitalized(username) }))
    terminal.out(introduction(telegram, accounts))
    telegram.journal.follow((entry) => terminal.out(journalLine(entry)))
    if (!terminal.signal.aborted) await once(terminal.signal, 'abort')
  } finally {
    await telegram.stop()
  }
}

function introduction({ host, port, dcId, publicKey, proxySecret }: LocalTelegram, accounts: ProvisionedAccount[]) {
  return [
    `Local Telegram on ${host}:${port}, data centre ${dcId}. Ctrl-C ends it, and everything on it is gone.`,
    '',
    'For clients that take no address, it is an MTProxy as well:',
    `  server ${host}  port ${port}  secret ${proxySecret}`,
    '',
    'For clients that log in by code, its public key (the code is shown below):',
    publicKey.pem.trim(), // not indented: it is copied into a file
    ...accounts.flatMap((account) => [
      '',
      `@${account.username}  id ${account.id}  phone +${account.phone}`,
      '  session for GramJS and teleproto (whoever has it is this account):',
      `  ${toGramjsString(account.session)}`,
    ]),
    '',
  ].join('\n')
}

function capitalized(username: string): string {
  return username.charAt(0).toUpperCase() + username.slice(1)
}
