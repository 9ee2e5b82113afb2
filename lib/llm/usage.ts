import type { Price } from './model.ts'

/** What was asked of the service, in calls and tokens. The three kinds of input do not overlap. */
export interface Usage {
  calls: number
  /** Input that was neither read from the cache nor written to it. */
  input: number
  cacheWrite: number
  cacheRead: number
  /** The model's thinking included. */
  output: number
}

export const NO_USAGE: Usage = { calls: 0, input: 0, cacheWrite: 0, cacheRead: 0, output: 0 }

export function addUsage(a: Usage, b: Usage): Usage {
  return {
    calls: a.calls + b.calls,
    input: a.input + b.input,
    cacheWrite: a.cacheWrite + b.cacheWrite,
    cacheRead: a.cacheRead + b.cacheRead,
    output: a.output + b.output,
  }
}

export function tokensOf({ input, cacheWrite, cacheRead, output }: Usage): number {
  return input + cacheWrite + cacheRead + output
}

/** In US dollars. */
export function costOf(usage: Usage, price: Price): number {
  const { input, cacheWrite, cacheRead, output } = usage
  return (
    (input * price.input + cacheWrite * price.cacheWrite + cacheRead * price.cacheRead + output * price.output) / 1e6
  )
}
