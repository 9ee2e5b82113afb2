import type { Millis } from './clock.ts'
import { ConfigError } from './errors.ts'

/** A span of time as people write it: a number of milliseconds, or text such as `'250ms'`, `'30s'`, `'2m'`, `'1h'`. */
export type Duration = Millis | string

const UNITS: Record<string, Millis> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** Reads a {@link Duration}; throws a ConfigError that shows the value and what is allowed. */
export function toMillis(duration: Duration): Millis {
  if (typeof duration === 'number' && Number.isFinite(duration) && duration >= 0) return duration
  const match = typeof duration === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*(ms|s|m|h)\s*$/.exec(duration) : null
  if (!match) {
    throw new ConfigError(`${JSON.stringify(duration)} is not a duration.`, {
      remedy: "Write milliseconds as a number, or text such as '250ms', '30s', '2m' or '1h'.",
    })
  }
  return Number(match[1]) * (UNITS[match[2] as string] as number)
}

/** Shows a span of time the way reports and the terminal do: `840 ms`, `12.4 s`, `2 min 05 s`. */
export function formatMillis(ms: Millis): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const tail = `${minutes} min ${String(rest).padStart(2, '0')} s`
  return hours > 0 ? `${hours} h ${tail}` : tail
}
