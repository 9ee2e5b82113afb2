import type { SpokenTime } from '../../core/spoken-time/read.ts'

/** An hour without a day takes the day with which this hour was named before. */
export function withDay(meant: SpokenTime, earlier: readonly SpokenTime[]): SpokenTime {
  if (meant.date !== null || meant.time === null) return meant
  const hour = meant.time
  const sameHour = earlier.findLast(({ date, time }) => date !== null && time?.equals(hour))
  return sameHour ? { ...meant, date: sameHour.date, zone: meant.zone ?? sameHour.zone } : meant
}
