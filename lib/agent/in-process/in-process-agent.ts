import type { Clock } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'
import type { Party } from '../../core/transcript.ts'
import type { Messenger, Peer } from '../../telegram/messenger.ts'

/** What every agent inside the test is told, as a process is by its environment. */
export interface AgentFacts {
  /** Its own account. */
  agent: Party
  /** Who will write to it. */
  prospect: Party
  /** The run's database. */
  databaseUrl: string
  /** Where in it the agent's bookings are looked for. */
  records: { schema: string; table: string; actionType: string }
  /** Where its `prospects.json` is expected. */
  prospectsFile: string
  random: Random
  /** One line for each thing it does. */
  log: (line: string) => void
  /** Aborted when the agent is to stop. */
  signal: AbortSignal
}

/** What an agent that runs inside the test is given. Nothing of it waits in real time. */
export interface AgentSurroundings extends AgentFacts {
  /** The agent's own account, not yet connected. What its listeners throw ends the conversation. */
  messenger: Messenger
  /** Virtual. Once `signal` is aborted, a sleep rejects if it was given the signal, and otherwise never ends. */
  clock: Clock
  /** Ends the conversation at once, as the agent's failure: for errors that nobody else would see. */
  fail: (error: unknown) => void
}

/** An agent that runs inside the test. */
export interface InProcessAgent {
  /** Resolves with its account when it listens. */
  start(): Promise<Peer>
  stop(): Promise<void>
}
