/*
 * How often a comparison errs and how often it finds:  npx tsx bench/regression.ts [COMPARISONS]
 *
 * Compares an agent with itself, and with one that got worse, in samples as runs have them: eight scenarios, pass rate,
 * score and response time of each and of all together.
 */
import { createRandom, type Random } from '../lib/core/random.ts'
import { wilson } from '../lib/report/index.ts'
import { compare } from '../lib/report/regression/compare.ts'
import { type Conduct, conversations } from '../lib/report/testing/compared-conversations.ts'

const COMPARISONS = Number(process.argv[2] ?? 200)
const SIZES = [
  [3, 1],
  [10, 1],
  [10, 4],
  [30, 10],
] as const

console.log(`${COMPARISONS} comparisons each; conversations of each scenario before and after`)
for (const [before, after] of SIZES) {
  report(`the same agent, ${before} and ${after}`, (random) => sample(before, after, {}, random))
}
for (const [before, after] of SIZES) {
  report(`books 60 % instead of 80 %, ${before} and ${after}`, (random) => sample(before, after, { rate: 0.6 }, random))
  report(`scores 10 points less, ${before} and ${after}`, (random) => sample(before, after, { score: 65 }, random))
  report(`a quarter slower, ${before} and ${after}`, (random) => sample(before, after, { responseMs: 17_500 }, random))
}
report('the same agent, runs with a day of their own', (random) => {
  const runs = Array.from({ length: 11 }, () => ({ responseMs: 14_000 * random.between(0.85, 1.15) }))
  const [now, ...earlier] = runs.map((conduct) => conversations(4, random, conduct))
  return [earlier.flat(), now ?? []]
})

type Samples = [ReturnType<typeof conversations>, ReturnType<typeof conversations>]

function sample(before: number, after: number, conduct: Partial<Conduct>, random: Random): Samples {
  return [conversations(before, random), conversations(after, random, conduct)]
}

function report(name: string, play: (random: Random) => Samples): void {
  const verdicts = Array.from({ length: COMPARISONS }, (_, round) => {
    const random = createRandom(50_000).fork(String(round))
    const [before, after] = play(random)
    return compare(before, after, random).verdict
  })
  const shares = (['worse', 'better'] as const).map((verdict) => {
    const { rate, low, high } = wilson(verdicts.filter((one) => one === verdict).length, COMPARISONS)
    return `${verdict} ${percent(rate)} (${percent(low)} to ${percent(high)})`
  })
  console.log(`${name.padEnd(48)} ${shares.join('   ')}`)
}

function percent(share: number | null): string {
  return `${((share ?? 0) * 100).toFixed(1)} %`
}
