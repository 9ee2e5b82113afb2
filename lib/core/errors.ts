import type { Fault } from './fault.ts'

export interface StressErrorOptions {
  /** What the reader should do next, most likely first; shown indented under the message. */
  remedy?: string
  cause?: unknown
}

/** The base of every error of ours: what happened with the value, then what to do next. Its class says whose fault. */
export class StressError extends Error {
  /** Undefined for mistakes of the user, made before anything ran. */
  static readonly fault: Fault | undefined = undefined

  constructor(message: string, { remedy, cause }: StressErrorOptions = {}) {
    const text = remedy ? `${message}\n${remedy.replace(/^/gm, '  ')}` : message
    super(text, cause === undefined ? undefined : { cause })
    this.name = new.target.name
  }
}

/** Whose fault an error is; undefined for mistakes of the user and for errors that are not ours. */
export function faultOf(error: unknown): Fault | undefined {
  return error instanceof StressError ? (error.constructor as typeof StressError).fault : undefined
}

/** What an error says, without what to do about it. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] as string
}

/** A mistake in the configuration, found before anything ran. */
export class ConfigError extends StressError {}

/** A mistake in a scenario, persona, playbook or spec. */
export class ScenarioError extends StressError {}

/** The agent did not behave: it stayed silent, or left the conversation. */
export class AgentError extends StressError {
  static override readonly fault = 'agent'
}

/** The agent's process did not start, was never ready, or died. */
export class DaemonError extends StressError {
  static override readonly fault = 'daemon'
}

/** Telegram or the way to it failed. */
export class ChannelError extends StressError {
  static override readonly fault = 'channel'
  /** True when the same call may succeed later. */
  readonly retryable: boolean

  constructor(message: string, { retryable = false, ...options }: StressErrorOptions & { retryable?: boolean } = {}) {
    super(message, options)
    this.retryable = retryable
  }
}

/** The persona could not say what it had to say. */
export class PersonaError extends StressError {
  static override readonly fault = 'persona'
}

/** The judge gave no usable answer: the conversation is not assessed, which is not the agent's failure. */
export class JudgeError extends StressError {
  static override readonly fault = 'judge'
}

/** No account was free in time, or somebody else got the one that was played on: nothing that speaks against the agent. */
export class LeaseError extends StressError {
  static override readonly fault = 'harness'
}

/** A database of ours or a system of record could not be read or written. */
export class StoreError extends StressError {
  static override readonly fault = 'store'
}

/** A bug of vitest-stress itself. */
export class InternalError extends StressError {
  static override readonly fault = 'harness'

  constructor(message: string, options: StressErrorOptions = {}) {
    super(message, { remedy: 'This is a bug in vitest-stress: please report it.', ...options })
  }
}

/** The classes by name, which is all that is left of a class where an error comes from another process or bundle. */
export const ERRORS: ReadonlyMap<string, typeof StressError> = new Map(
  Object.entries({
    ConfigError,
    ScenarioError,
    AgentError,
    DaemonError,
    ChannelError,
    PersonaError,
    JudgeError,
    LeaseError,
    StoreError,
    InternalError,
  }),
)
