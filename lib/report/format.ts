import type { Millis } from '../core/clock.ts'

/** A share as a whole percentage that no line break parts from its sign; a dash for none. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)}\u00a0%`
}

/** Where in a conversation: `0:07`, `12:31`, `1:02:03`. */
export function clock(t: Millis): string {
  const sign = t < 0 ? '−' : ''
  const seconds = Math.floor(Math.abs(t) / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const tail = `${String(rest).padStart(2, '0')}`
  return hours > 0 ? `${sign}${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${sign}${minutes}:${tail}`
}

/** A file's size: `640 bytes`, `12 KB`, `3.4 MB`. */
export function bytes(n: number): string {
  if (n < 1000) return count(n, 'byte')
  return n < 999_500 ? `${Math.round(n / 1000)} KB` : `${figure(n / 1_000_000)} MB`
}

/** A count with its noun: `1 message`, `5 messages`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`
}

/** A number with at most one decimal; a dash for none. */
export function figure(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 10) / 10)
}
