import { AccountDirectory, findAccount } from '../../accounts/index.ts'
import type { Config } from '../../config.ts'
import { formatMillis } from '../../core/duration.ts'
import { ConfigError } from '../../core/errors.ts'
import { createRandom } from '../../core/random.ts'
import { startLocalTelegram } from '../../telegram-server/index.ts'
import { realClock } from '../../time/index.ts'
import { type Finding, find, skipped } from './finding.ts'

/** Whether the local Telegram can be started. On the real one nothing is tried: its settings are there and well-formed. */
export async function findTelegram({ telegram, daemon }: Config): Promise<Finding> {
  const what = 'Telegram'
  if (daemon.mode === 'in-process') return skipped(what, 'not needed: the agent runs inside the test')
  if (telegram.mode === 'live') {
    const to = `live, writing to @${telegram.agentUsername.replace(/^@/, '')}`
    return find(what, () => `${to}; ${prospectOf(telegram)}`)
  }
  return find(what, async () => {
    const server = await startLocalTelegram({
      port: telegram.port,
      clock: realClock,
      wallClock: realClock,
      random: createRandom(0),
      log: () => {},
    })
    const { host, port } = server
    await server.stop()
    return `local, on ${host}${telegram.port === 0 ? '' : `:${port}`}`
  })
}

type Live = Extract<Config['telegram'], { mode: 'live' }>

/** Who is to play the prospect; throws a ConfigError where it cannot be now. */
function prospectOf({ prospect, apiId }: Live): string {
  if ('session' in prospect) return 'the session is set, and not tried'
  const account = findAccount(new AccountDirectory(prospect.directory), prospect.account, apiId)
  const { name, id, username, lastUsedAt, floodUntil } = account
  const wait = floodUntil === null ? 0 : Date.parse(floodUntil) - realClock.now()
  if (wait > 0) {
    throw new ConfigError(`Telegram makes the account "${name}" wait for another ${formatMillis(wait)}.`, {
      remedy: 'Wait that long, or name another account in STRESS_PROSPECT_ACCOUNT: stress accounts lists them.',
    })
  }
  const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`
  return `as ${username === null ? id : `@${username}`}, the account "${name}", ${used}, and not tried`
}
