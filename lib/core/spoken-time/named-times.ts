import type { Instant } from '../clock.ts'
import { readTimes, resolve, type Saying } from './read.ts'

/** A time that was named with day and hour. */
export interface NamedTime {
  /** The words, as written. */
  quote: string
  at: Instant
}

/** Only times with both day and hour: "завтра утром" and "в 16:00" leave too much open to be agreed on. */
export function namedTimes(text: string, saying: Saying): NamedTime[] {
  return readTimes(text, saying).flatMap((spoken) => {
    const meant = spoken.date === null ? null : resolve(spoken)
    return meant === null ? [] : [{ quote: spoken.text, at: Date.parse(meant) }]
  })
}
