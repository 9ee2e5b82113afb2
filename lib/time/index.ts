export { QuietPeriod } from './quiet-period.ts'
export { ScaledClock, type ScaledClockOptions } from './scaled-clock.ts'
