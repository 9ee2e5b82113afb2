import type { Clock } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'
import type { Messenger, Peer } from '../../telegram/messenger.ts'

/** What an agent that runs inside the test is given. Nothing of it waits in real time. */
export interface AgentSurroundings {
  /** The agent's own account, not yet connected. */
  messenger: Messenger
  clock: Clock
  random: Random
  /** One line for each thing it does. */
  log: (line: string) => void
}

/** An agent that runs inside the test. */
export interface InProcessAgent {
  /** Resolves with its account when it listens. */
  start(): Promise<Peer>
  stop(): Promise<void>
}
