import { sampleRankCorrelation } from 'simple-statistics'
import type { Burst } from './burst.ts'
import { responseTime } from './response-time.ts'

const FEWEST = 3

/**
 * Spearman's rank correlation of response time with the length of the turn in characters, -1 to 1: does the agent take
 * longer for more? Null below three answers, or when all lengths or all times are equal.
 */
export function lengthCorrelation(bursts: readonly Burst[]): number | null {
  const answered = bursts.flatMap((burst) => {
    const { responseMs } = responseTime(burst)
    const length = lengthOf(burst)
    // a picture without a word is no short message
    return responseMs === null || length === 0 ? [] : [{ length, responseMs }]
  })
  if (answered.length < FEWEST) return null
  const rho = sampleRankCorrelation(
    answered.map(({ length }) => length),
    answered.map(({ responseMs }) => responseMs),
  )
  return Number.isFinite(rho) ? rho : null
}

function lengthOf({ messages }: Burst): number {
  return messages.reduce((sum, { text }) => sum + [...text].length, 0)
}
