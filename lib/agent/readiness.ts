import type { Millis } from '../core/clock.ts'

/** How it is known that an agent is ready. */
export interface Readiness {
  /** A line of its output that says so: text that it contains, or a pattern. Null: it is ready when it runs. */
  line: string | RegExp | null
  /** Real milliseconds; 30 s unless told. */
  timeout?: Millis
}

export function saysReady({ line }: Readiness, output: string): boolean {
  if (line === null) return false
  // a pattern with the flag g would remember where it stopped
  return typeof line === 'string'
    ? output.includes(line)
    : new RegExp(line.source, line.flags.replace(/[gy]/g, '')).test(output)
}

/** `"agent ready"` or `/ready: @\w+/`. */
export function describeReadiness({ line }: Readiness): string {
  return typeof line === 'string' ? JSON.stringify(line) : String(line)
}
