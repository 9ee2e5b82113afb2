import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What a run costs before its first message, part by part, in milliseconds: `npx tsx bench/startup.ts`.
 *
 * The first start of PostgreSQL makes a new data directory, the second one finds it.
 */
const began = performance.now()
let last = began

function lap(part: string): void {
  const now = performance.now()
  console.log(
    `${part.padEnd(44)}${Math.round(now - last)
      .toString()
      .padStart(6)}`,
  )
  last = performance.now()
}

const { migrate, startDatabase } = await import('../lib/store/index.ts')
const { startControl, startLocalTelegram } = await import('../lib/telegram-server/index.ts')
const { connectControl } = await import('../lib/telegram-server/remote.ts')
const { realClock } = await import('../lib/time/index.ts')
const { createRandom } = await import('../lib/core/random.ts')
const { GramjsMessenger, toGramjsString } = await import('../lib/telegram/index.ts')
const { Daemon, referenceCommand } = await import('../lib/agent/index.ts')
lap('load our modules (through tsx)')

const directory = mkdtempSync(join(tmpdir(), 'stress-startup-'))
const place = { dataDirectory: join(directory, 'postgres'), clock: realClock, searchPath: process.env.PATH ?? '' }
await (await startDatabase(place)).stop()
lap('PostgreSQL, first start and stop')
const database = await startDatabase(place)
lap('PostgreSQL, warm start')
await migrate({ url: database.url, schema: 'stress' })
lap('migrations')
const telegram = await startLocalTelegram({
  clock: realClock,
  wallClock: realClock,
  random: createRandom(1),
  log: () => {},
})
const control = await startControl(telegram)
lap('local Telegram and its control')
const remote = connectControl(control)
const [prospect, agent] = [
  await remote.provision({ username: 'prospect_1', firstName: 'P' }),
  await remote.provision({ username: 'agent_1', firstName: 'A' }),
]
lap('two accounts')
const messenger = new GramjsMessenger({
  session: prospect.session,
  apiId: 1,
  apiHash: '0'.repeat(32),
  clock: realClock,
})
await messenger.connect()
lap('the prospect connects, GramJS loaded')
const { command, args, ready } = referenceCommand()
const daemon = new Daemon({
  command,
  args,
  ready,
  readyTimeout: 30_000,
  logFile: join(directory, 'daemon.log'),
  env: {
    PATH: process.env.PATH ?? '',
    TELEGRAM_SESSION: toGramjsString(agent.session),
    TELEGRAM_API_ID: '1',
    TELEGRAM_API_HASH: '0'.repeat(32),
    TELEGRAM_HOST: agent.session.host,
    TELEGRAM_PORT: String(agent.session.port),
    DATABASE_URL: database.url,
    PROSPECTS_FILE: join(directory, 'prospects.json'),
  },
})
await daemon.start()
lap('the sample agent, from its start to ready')
await daemon.stop()
lap('the sample agent stops')
await messenger.close()
await control.close()
await telegram.stop()
await database.stop()
lap('everything else stops')
rmSync(directory, { recursive: true, force: true })
