import { ScaledClock } from './scaled-clock.ts'

/** The wall clock. */
export const realClock = new ScaledClock({ scale: 1, origin: 0 })
