import type { Random } from '../../core/random.ts'
import { holm, testable } from '../../stats/several-tests.ts'
import type { ComparedConversation } from '../../store/index.ts'
import { ALL, type Finding, type Measure, type Pair } from './measures.ts'
import type { Comparison, Verdict } from './regression-data.ts'

/** The share of reports that may raise a false alarm, all their comparisons taken together. */
const ALPHA = 0.05

/** Comparisons, and whether there were conversations enough for any of them. */
export interface Compared {
  verdict: Verdict
  judged: boolean
  comparisons: Comparison[]
}

interface Candidate {
  scenarioName: string | null
  measure: Measure
  /** Null where one side has nothing that could be compared. */
  finding: Finding | null
}

/**
 * Compares what was played after with what was played before: calls booked, score and response time, of all scenarios
 * together and of each. Whatever their number, a false alarm among them is no likelier than 5 %.
 */
export function compare(
  before: readonly ComparedConversation[],
  after: readonly ComparedConversation[],
  random: Random,
): Compared {
  const names = [...new Set(after.map(({ scenarioName }) => scenarioName))].sort()
  const pairs = new Map(names.map((name) => [name, { before: of(name, before), after: of(name, after) }]))
  const scopes = [null, ...(names.length > 1 ? names : [])]
  const candidates = scopes.flatMap((scenarioName) =>
    ALL.map((measure) => {
      const played = scenarioName === null ? [...pairs.values()] : [pairs.get(scenarioName) as Pair]
      return candidateOf(scenarioName, measure, played, random)
    }),
  )
  const comparisons = judge(candidates)
  return {
    verdict: summed(comparisons.map(({ verdict }) => verdict)),
    judged: candidates.some(({ finding }) => finding !== null && finding.smallestBySize <= ALPHA),
    comparisons,
  }
}

function of(name: string, conversations: readonly ComparedConversation[]): ComparedConversation[] {
  return conversations.filter(({ scenarioName }) => scenarioName === name)
}

function candidateOf(
  scenarioName: string | null,
  measure: Measure,
  played: readonly Pair[],
  random: Random,
): Candidate {
  const pairs = played.map(measure.pairOf).filter(({ before, after }) => before.length > 0 && after.length > 0)
  const chance = random.fork(`${measure.name} ${scenarioName ?? ''}`)
  return { scenarioName, measure, finding: pairs.length === 0 ? null : measure.find(pairs, chance) }
}

function judge(candidates: readonly Candidate[]): Comparison[] {
  const worthwhile = testable(
    candidates.map(({ finding }) => finding?.figures.smallest ?? 1),
    ALPHA,
  )
  const tested = candidates.filter((_, index) => worthwhile[index])
  const adjusted = holm(tested.map(({ finding }) => finding?.figures.p ?? 1))
  return candidates.map((candidate) => {
    const place = tested.indexOf(candidate)
    return comparisonOf(candidate, place < 0 ? null : (adjusted[place] as number), ALPHA / Math.max(1, tested.length))
  })
}

function comparisonOf(
  { scenarioName, measure, finding }: Candidate,
  adjustedP: number | null,
  level: number,
): Comparison {
  const what = { scenarioName, measure: measure.name }
  if (!finding) {
    const nothing = { conversations: 0, value: null }
    const empty = { before: nothing, after: nothing, effect: null, p: null, adjustedP: null, needed: null }
    return { ...what, ...empty, verdict: "can't tell", reason: 'Nothing of before can be compared with it.' }
  }
  const { before, after, effect, figures, smallestBySize, needed } = finding
  const verdict = adjustedP !== null && adjustedP <= ALPHA ? directionOf(finding, measure) : "can't tell"
  return {
    ...what,
    before,
    after,
    effect,
    p: smallestBySize > ALPHA ? null : figures.p,
    adjustedP,
    verdict,
    reason: smallestBySize > ALPHA ? 'Too few conversations for any verdict.' : null,
    needed: verdict === "can't tell" ? needed(level) : null,
  }
}

function directionOf({ effect }: Finding, { name, moreIsBetter }: Measure): Verdict {
  const nothing = name === 'response time' ? 1 : 0
  return (effect?.value ?? nothing) > nothing === moreIsBetter ? 'better' : 'worse'
}

function summed(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('worse')) return 'worse'
  return verdicts.includes('better') ? 'better' : "can't tell"
}
