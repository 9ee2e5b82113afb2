import { AccountDirectory, findAccount, floodLeft } from '../accounts/index.ts'
import type { LivePair, LiveTelegram } from '../config.ts'
import { formatMillis } from '../core/duration.ts'
import { ConfigError, StressError } from '../core/errors.ts'
import { bareUsername } from '../core/username.ts'
import { sessionString } from '../telegram/index.ts'
import { realClock } from '../time/index.ts'

/** Who is to write to whom, each account looked at; throws one ConfigError with all that cannot be used now. */
export function pairsInWords({ pairs, apiId }: Pick<LiveTelegram, 'pairs' | 'apiId'>): string {
  const looked = pairs.map((pair) => look(pair, apiId))
  const problems = looked.flatMap((one) => (one instanceof StressError ? [one.message] : []))
  if (problems.length > 0) throw new ConfigError(problems.join('\n'))
  const each = pairs.map((pair, index) => `writing to @${bare(pair)}; ${looked[index]}`)
  if (each.length === 1) return each[0] as string
  return [`${each.length} pairs of accounts`, ...each].join('\n')
}

function look({ prospect }: LivePair, apiId: number): string | StressError {
  try {
    return 'session' in prospect ? sessionInWords(prospect.session) : accountInWords(prospect, apiId)
  } catch (error) {
    if (error instanceof StressError) return error
    throw error
  }
}

function sessionInWords(session: string): string {
  try {
    sessionString(session)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new ConfigError(`STRESS_PROSPECT_SESSION cannot be used. ${error.message}`, { cause: error })
  }
  return 'the session is set and well-formed, and not tried'
}

function accountInWords({ account: wanted, directory }: { account: string; directory: string }, apiId: number): string {
  const account = findAccount(new AccountDirectory(directory), wanted, apiId)
  const { name, id, username, lastUsedAt } = account
  const wait = floodLeft(account, realClock.now())
  if (wait > 0) {
    throw new ConfigError(`Telegram makes the account "${name}" wait for another ${formatMillis(wait)}.`, {
      remedy: 'Wait that long, or name another account in STRESS_PROSPECT_ACCOUNT: stress accounts lists them.',
    })
  }
  const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`
  return `as ${username === null ? id : `@${username}`}, the account "${name}", ${used}, and not tried`
}

function bare({ agentUsername }: LivePair): string {
  return bareUsername(agentUsername)
}
