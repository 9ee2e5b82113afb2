import type { Random } from '../../core/random.ts'
import type { ComparedConversation } from '../../store/index.ts'

/** How an agent does: what a conversation of it looks like to a comparison. */
export interface Conduct {
  /** How likely a call is booked. */
  rate: number
  score: number
  /** Milliseconds of a middling answer. */
  responseMs: number
  /** How likely an answer never comes. */
  silence: number
  scoredBy: string
}

export const USUAL: Conduct = {
  ...{ rate: 0.8, score: 75, responseMs: 14_000, silence: 0.02 },
  scoredBy: 'rules · real-estate@3, rules 4 · real-estate@3#0a1b2c3d',
}

export const SCENARIO_NAMES = [
  'bursts',
  'corrections',
  'follow-ups',
  'hurry',
  'interruptions',
  'letters',
  'patience',
  'tempo',
]

/**
 * Conversations as they differ in life: scenarios are harder and slower than others, some conversations are slow as a
 * whole, whose answers are then alike, and whole scores come up again and again.
 */
export function conversations(
  count: number,
  random: Random,
  { scenarios = SCENARIO_NAMES, ...given }: Partial<Conduct> & { scenarios?: readonly string[] } = {},
): ComparedConversation[] {
  const conduct = { ...USUAL, ...given }
  return scenarios.flatMap((scenarioName) =>
    Array.from({ length: count }, () =>
      conversation(scenarioName, SCENARIO_NAMES.indexOf(scenarioName) - 3.5, conduct, random),
    ),
  )
}

function conversation(scenarioName: string, hard: number, conduct: Conduct, random: Random): ComparedConversation {
  const pace = Math.exp(0.12 * hard + 0.35 * normal(random))
  const answers = random.integer(4, 9)
  const times = Array.from({ length: answers }, () => conduct.responseMs * pace * Math.exp(0.3 * normal(random)))
  const answered = times.filter(() => random.between(0, 1) >= conduct.silence)
  return {
    ...{ id: crypto.randomUUID(), runId: crypto.randomUUID(), scenarioName },
    ...{ specFile: `stress/${scenarioName}.spec.ts`, testName: scenarioName, passed: true },
    ...(random.between(0, 1) < 0.95 ? { counted: true, apart: false } : { counted: false, apart: true }),
    booked: random.between(0, 1) < conduct.rate - 0.02 * hard,
    score: Math.round(Math.min(100, Math.max(0, conduct.score - 2 * hard + 8 * normal(random)))),
    scoredBy: conduct.scoredBy,
    responseMs: answered,
    unansweredMs: Array.from({ length: answers - answered.length }, () => 120_000),
  }
}

/** The sum of twelve uniform values has a standard deviation of 1, and is as good as normal. */
function normal(random: Random): number {
  return Array.from({ length: 12 }, () => random.between(-0.5, 0.5)).reduce((sum, value) => sum + value, 0)
}
