import type { Criterion } from '../../core/assessment.ts'

/**
 * Each criterion as the sample in the middle has it, with the lowest and highest points of all.
 *
 * Where most samples leave it open, it is open. Of two in the middle the lower counts.
 */
export function medianOf(samples: readonly (readonly Criterion[])[]): Criterion[] {
  const [first = []] = samples
  if (samples.length === 1) return [...first]
  return first.map((_, index) => middleOf(samples.flatMap((criteria) => criteria[index] ?? [])))
}

function middleOf(sampled: readonly Criterion[]): Criterion {
  const decided = sampled.filter(({ verdict }) => verdict !== 'inconclusive')
  const counting = decided.length * 2 > sampled.length ? decided : sampled.filter((one) => !decided.includes(one))
  // by the share: what has no weight has no points
  const sorted = counting.toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0))
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] as Criterion
  const points = sampled.map((one) => one.points)
  return { ...middle, spread: { low: Math.min(...points), high: Math.max(...points) } }
}
