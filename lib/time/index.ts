export { entry, type Pace, planTurn, type SecondsRange } from './pacing.ts'
export { QuietPeriod } from './quiet-period.ts'
export { ScaledClock, type ScaledClockOptions } from './scaled-clock.ts'
