import type { Millis } from '../core/clock.ts'

/** Time since the conversation began, as minutes and seconds: `1:07.3`. */
export function offset(ms: Millis): string {
  const tenths = Math.max(0, Math.round(ms / 100))
  const seconds = (tenths % 600) / 10
  return `${Math.floor(tenths / 600)}:${seconds.toFixed(1).padStart(4, '0')}`
}
