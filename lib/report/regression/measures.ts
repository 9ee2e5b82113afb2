import type { Random } from '../../core/random.ts'
import { median } from '../../stats/describe.ts'
import { exactTest, type TestFigures } from '../../stats/exact-test.ts'
import type { Stratum, Subject } from '../../stats/rank-scores.ts'
import { rankTest, smallestP } from '../../stats/rank-test.ts'
import { type Effect, rateDifference, type Tally } from '../../stats/rate-difference.ts'
import { subjectsForRanks, trialsForRates } from '../../stats/sample-size.ts'
import { shiftOf } from '../../stats/shift.ts'
import type { ComparedConversation } from '../../store/index.ts'
import type { Comparison } from './regression-data.ts'

/** The conversations of one scenario. */
export interface Pair {
  before: readonly ComparedConversation[]
  after: readonly ComparedConversation[]
}

/** What one measure says of two samples. */
export interface Finding {
  before: Comparison['before']
  after: Comparison['after']
  effect: Effect | null
  figures: TestFigures
  /** The smallest p that so many conversations could give, whatever became of them. */
  smallestBySize: number
  /** How many conversations on each side would do, at this level. */
  needed: (alpha: number) => number
}

/** A way to compare conversations that were played before with those played after. */
export interface Measure {
  name: Comparison['measure']
  /** Whether more of it is better. */
  moreIsBetter: boolean
  /** Those conversations that say something of it; only what can be compared with each other. */
  pairOf: (pair: Pair) => Pair
  find: (pairs: readonly Pair[], random: Random) => Finding
}

/** What is worth noticing, for the number of conversations that are needed to notice it. */
export const NOTICEABLE = { share: 0.2, points: 10, times: 1.25 }

const RATE: Measure = {
  name: 'calls booked',
  moreIsBetter: true,
  pairOf: only(({ counted }) => counted),
  find(pairs) {
    const tallies = pairs.map(({ before, after }) => ({ before: tally(before), after: tally(after) }))
    const { before, after, effect } = rateDifference(tallies)
    const sizes = sizesOf(pairs)
    return {
      before: { conversations: sizes.before, value: before },
      after: { conversations: sizes.after, value: after },
      effect,
      figures: exactTest(tallies),
      smallestBySize: smallestP(pairs.map((pair) => strataOf(pair, () => ({ values: [0], censored: [] })))),
      needed: (alpha) => {
        const now = (before * sizes.before + 1) / (sizes.before + 2)
        return trialsForRates(now, now + (now > NOTICEABLE.share ? -NOTICEABLE.share : NOTICEABLE.share), alpha)
      },
    }
  },
}

const SCORE: Measure = {
  name: 'score',
  moreIsBetter: true,
  pairOf: ({ before, after }) => {
    const hasScore = ({ counted, score }: ComparedConversation) => counted && score !== null
    const scored = after.filter(hasScore)
    const judges = new Set(scored.map(({ scoredBy }) => scoredBy))
    const alike = before.filter((one) => hasScore(one) && judges.has(one.scoredBy))
    const shared = new Set(alike.map(({ scoredBy }) => scoredBy))
    // one judge and playbook: scores of different ones are not to be compared
    const newest = scored.findLast(({ scoredBy }) => shared.has(scoredBy))?.scoredBy
    const same = ({ scoredBy }: ComparedConversation) => scoredBy === newest && newest !== undefined
    return { before: alike.filter(same), after: scored.filter(same) }
  },
  find: (pairs, random) => {
    const strata = pairs.map((pair) => strataOf(pair, ({ score }) => ({ values: [score as number], censored: [] })))
    const middle = (side: 'before' | 'after') =>
      median(strata.flatMap((one) => one[side].flatMap(({ values }) => values)))
    return {
      ...ranked(strata, random, { precision: 0.05, noticeable: -NOTICEABLE.points }),
      before: { conversations: sizesOf(pairs).before, value: middle('before') },
      after: { conversations: sizesOf(pairs).after, value: middle('after') },
    }
  },
}

/** Compared as logarithms: an agent that got slower got so many times as slow, whatever the scenario. */
const RESPONSE_TIME: Measure = {
  name: 'response time',
  moreIsBetter: false,
  pairOf: only(({ responseMs, unansweredMs }) => responseMs.length + unansweredMs.length > 0),
  find: (pairs, random) => {
    const log = (ms: number) => Math.log(Math.max(1, ms))
    const subject = ({ responseMs, unansweredMs }: ComparedConversation) => ({
      values: responseMs.map(log),
      censored: unansweredMs.map(log),
    })
    const strata = pairs.map((pair) => strataOf(pair, subject))
    const middle = (side: 'before' | 'after') =>
      median(pairs.flatMap((one) => one[side].flatMap((of) => of.responseMs)))
    const found = ranked(strata, random, { precision: 0.002, noticeable: Math.log(NOTICEABLE.times) })
    return {
      ...found,
      effect: found.effect && mapEffect(found.effect, Math.exp),
      before: { conversations: sizesOf(pairs).before, value: middle('before') },
      after: { conversations: sizesOf(pairs).after, value: middle('after') },
    }
  },
}

export const ALL: readonly Measure[] = [RATE, SCORE, RESPONSE_TIME]

function only(says: (conversation: ComparedConversation) => boolean): Measure['pairOf'] {
  return ({ before, after }) => ({ before: before.filter(says), after: after.filter(says) })
}

function tally(conversations: readonly ComparedConversation[]): Tally {
  return { successes: conversations.filter(({ booked }) => booked).length, n: conversations.length }
}

function sizesOf(pairs: readonly Pair[]): { before: number; after: number } {
  const sizeOf = (side: keyof Pair) => pairs.reduce((sum, pair) => sum + pair[side].length, 0)
  return { before: sizeOf('before'), after: sizeOf('after') }
}

function strataOf({ before, after }: Pair, subject: (conversation: ComparedConversation) => Subject): Stratum {
  return { before: before.map(subject), after: after.map(subject) }
}

function ranked(
  strata: readonly Stratum[],
  random: Random,
  { precision, noticeable }: { precision: number; noticeable: number },
) {
  return {
    effect: shiftOf(strata, precision),
    figures: rankTest(strata, random),
    smallestBySize: smallestP(strata),
    needed: (alpha: number) => subjectsForRanks(shareLarger(strata, noticeable), alpha),
  }
}

/** How often a conversation of before would differ in that direction from one of before that is shifted. */
function shareLarger(strata: readonly Stratum[], shift: number): number {
  const pairs = strata.flatMap(({ before }) => {
    const middles = before.flatMap(({ values }) => median(values) ?? [])
    return middles.flatMap((one) => middles.map((other) => Math.sign(one + shift - other)))
  })
  if (pairs.length === 0) return 1
  return 0.5 + Math.abs(pairs.reduce<number>((sum, sign) => sum + sign, 0)) / pairs.length / 2
}

function mapEffect({ value, low, high }: Effect, map: (value: number) => number): Effect {
  return { value: map(value), low: low === null ? null : map(low), high: high === null ? null : map(high) }
}
