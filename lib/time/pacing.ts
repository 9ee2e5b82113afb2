import type { Instant, Millis } from '../core/clock.ts'
import type { Random } from '../core/random.ts'

/** A span in seconds from which a pause is drawn, both ends included. */
export type SecondsRange = readonly [number, number]

/** When the prospect's turns are sent: think time before a turn, then pauses between the messages of a burst. */
export interface Pace {
  messageDelays: readonly SecondsRange[]
  interMessageDelays: readonly SecondsRange[]
}

/**
 * Plans the send times of one turn.
 *
 * Times are absolute, so that a late message does not push the following ones back.
 *
 * @param turn the prospect's turn, from 1: lists are taken in order, their last entry is repeated.
 * @param from when it became the prospect's turn.
 */
export function planTurn(pace: Pace, turn: number, messages: number, from: Instant, random: Random): Instant[] {
  const times = [from + drawPause(entry(pace.messageDelays, turn), random)]
  for (let gap = 1; gap < messages; gap++) {
    times.push((times.at(-1) as Instant) + drawPause(entry(pace.interMessageDelays, gap), random))
  }
  return times
}

/** The entry for a 1-based turn: in order, the last one repeated. */
export function entry<T>(list: readonly T[], turn: number): T {
  return list[Math.min(turn, list.length) - 1] as T
}

/** A pause in milliseconds from a range in seconds. */
export function drawPause([min, max]: SecondsRange, random: Random): Millis {
  return random.between(min, max) * 1000
}
