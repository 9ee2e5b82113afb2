/** A point in time: milliseconds since the Unix epoch, on the conversation's own clock. */
export type Instant = number

/** A span of time in milliseconds. In figures and scenarios always the prospect's time, never the scaled-down one. */
export type Millis = number

/**
 * The only way to know or to spend time. Whatever has a rule about time takes a clock as an argument.
 *
 * Real, scaled and virtual clocks are in `lib/time`.
 */
export interface Clock {
  now(): Instant
  /** Resolves after `ms` of this clock's time; rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: Millis, signal?: AbortSignal): Promise<void>
  /** Marks real I/O, so that a virtual clock stands still until `work` has settled. */
  hold<T>(work: Promise<T>): Promise<T>
}
