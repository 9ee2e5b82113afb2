import { foldUsername } from '../core/username.ts'
import type { Config, LiveTelegram } from './config.ts'

/** Whether the agent's account is taken with the prospect's: a process of ours that plays it serves one conversation. */
export function startsAgent({ mode }: Pick<Config['daemon'], 'mode'>): boolean {
  return mode === 'command'
}

/** How many conversations can be played at once on these accounts; more workers would only wait. */
export function workersOf({ pairs }: Pick<LiveTelegram, 'pairs'>, daemon: Pick<Config['daemon'], 'mode'>): number {
  return startsAgent(daemon)
    ? new Set(pairs.map(({ agentUsername }) => foldUsername(agentUsername))).size
    : pairs.length
}
