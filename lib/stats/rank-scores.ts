/** One conversation's values. They belong together: conversations are independent, what is within one is not. */
export interface Subject {
  values: readonly number[]
  /** Known only to be larger than this: waits that ended without an answer. */
  censored: readonly number[]
}

/** What is compared with each other, and with nothing else: the conversations of one scenario. */
export interface Stratum {
  before: readonly Subject[]
  after: readonly Subject[]
}

/** The mean score of each subject. */
export interface RankScores {
  before: number[]
  after: number[]
}

/**
 * Where each subject stands among all of its stratum, from -1 to 1: the mean, over its values, of how many others are
 * certainly less, without how many are certainly greater, as a share of all. One number for each subject, so that a long
 * conversation has no more of a say than a short one. `shift` is taken off everything that came after.
 *
 * @see E. A. Gehan, Biometrika 52 (1965) 203-223, for values that are only known to be larger
 */
export function rankScores({ before, after }: Stratum, shift = 0): RankScores {
  const all = [...before, ...after]
  const values = sorted(all.flatMap((subject, index) => moved(subject.values, index < before.length ? 0 : shift)))
  const censored = sorted(all.flatMap((subject, index) => moved(subject.censored, index < before.length ? 0 : shift)))
  const n = values.length + censored.length
  const scoreOf = (subject: Subject, by: number) => {
    const known = moved(subject.values, by).map(
      (value) => countBelow(values, value) - (values.length - countUpTo(values, value)) - countFrom(censored, value),
    )
    const longer = moved(subject.censored, by).map((value) => countUpTo(values, value))
    return [...known, ...longer].reduce((sum, score) => sum + score, 0) / (known.length + longer.length) / n
  }
  return { before: before.map((one) => scoreOf(one, 0)), after: after.map((one) => scoreOf(one, shift)) }
}

function moved(values: readonly number[], by: number): number[] {
  return values.map((value) => value - by)
}

function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort()
}

function countBelow(sample: Float64Array, value: number): number {
  return partition(sample, (one) => one < value)
}

function countUpTo(sample: Float64Array, value: number): number {
  return partition(sample, (one) => one <= value)
}

function countFrom(sample: Float64Array, value: number): number {
  return sample.length - countBelow(sample, value)
}

/** How many of a sorted sample, from its beginning, are as asked. */
function partition(sample: Float64Array, isLow: (value: number) => boolean): number {
  let [low, high] = [0, sample.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isLow(sample[middle] as number)) low = middle + 1
    else high = middle
  }
  return low
}
