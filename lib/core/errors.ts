import type { Fault } from './fault.ts'

export interface StressErrorOptions {
  /** What the reader should do next, most likely first. */
  remedy?: string
  cause?: unknown
}

/** The base of every error of ours: what happened with the value, then what to do next, and whose fault it is. */
export class StressError extends Error {
  /** Undefined for mistakes made before anything ran (configuration, authoring). */
  readonly fault: Fault | undefined
  readonly remedy: string | undefined

  constructor(message: string, fault: Fault | undefined, options: StressErrorOptions = {}) {
    const text = options.remedy ? `${message}\n${options.remedy.replace(/^/gm, '  ')}` : message
    super(text, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.fault = fault
    this.remedy = options.remedy
  }
}

/** A mistake in the configuration, found before anything ran. */
export class ConfigError extends StressError {
  constructor(message: string, options?: StressErrorOptions) {
    super(message, undefined, options)
  }
}

/** A mistake in a scenario, persona, playbook or spec. */
export class ScenarioError extends StressError {
  constructor(message: string, options?: StressErrorOptions) {
    super(message, undefined, options)
  }
}

/** The agent did not behave: it stayed silent, or left the conversation. */
export class AgentError extends StressError {
  constructor(message: string, options?: StressErrorOptions) {
    super(message, 'agent', options)
  }
}

/** The agent's process did not start, was never ready, or died. */
export class DaemonError extends StressError {
  constructor(message: string, options?: StressErrorOptions) {
    super(message, 'daemon', options)
  }
}

/** Telegram or the way to it failed. */
export class ChannelError extends StressError {
  /** True when the same call may succeed later. */
  readonly retryable: boolean
  constructor(message: string, options: StressErrorOptions & { retryable?: boolean } = {}) {
    super(message, 'channel', options)
    this.retryable = options.retryable ?? false
  }
}

/** The persona could not say what it had to say. */
export class PersonaError extends StressError {
  constructor(message: string, options?: StressErrorOptions) {
    super(message, 'persona', options)
  }
}

/** The judge gave no usable answer: the conversation is not assessed, which is not the agent's failure. */
export class JudgeError extends StressError {
  constructor(message: string, options?: StressErrorOptions) {
    super(message, 'judge', options)
  }
}

/** A database of ours or a system of record could not be read or written. */
export class StoreError extends StressError {
  constructor(message: string, options?: StressErrorOptions) {
    super(message, 'store', options)
  }
}

/** A bug of vitest-stress itself. */
export class InternalError extends StressError {
  constructor(message: string, options: StressErrorOptions = {}) {
    super(message, 'harness', { remedy: 'This is a bug in vitest-stress: please report it.', ...options })
  }
}
