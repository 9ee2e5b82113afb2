import { z } from 'zod'
import { author, rule } from './authored.ts'
import { Outcome } from './outcome.ts'
import { Pattern } from './pattern.ts'
import { duration, line, Persona } from './persona.ts'
import { Playbook } from './playbook.ts'

const seconds = z.number().min(0).max(3600)
const range = z
  .tuple([seconds, seconds])
  .refine(([min, max]) => min <= max, 'must be [min, max] seconds with min <= max')
const turn = z.number().int().min(1).max(100)

/**
 * What a turn of the prospect does:
 * - `send`: everything in one message,
 * - `burst`: several messages,
 * - `interrupt`: one message, and another as soon as the agent is seen typing,
 * - `correct`: like send, but with a slip that is corrected by editing where the persona has one.
 */
export const TurnPattern = z.enum(['send', 'burst', 'interrupt', 'correct'])
export type TurnPattern = z.infer<typeof TurnPattern>

/** A phrase that says it is urgent, and with which turns it is said. */
const UrgencyRequest = z.strictObject({
  turns: z.array(turn).min(1),
  say: line,
  /** The time that it demands an answer in; without it, it only says that it is urgent. */
  within: duration.optional(),
})

/** What is said while the agent is typing. */
export const Interruption = z.strictObject({
  say: line,
  /** The question that it asks, with the words that answer it. */
  question: z.strictObject({ id: z.string().min(1), answeredBy: z.array(Pattern).min(1) }).optional(),
  /** It takes back what the turn asked, and asks again after this pause ("стоп, не отвечайте пока"). */
  withdraws: z.strictObject({ resumeAfter: range, resume: line }).optional(),
})
export type Interruption = z.output<typeof Interruption>

/** "I am busy, write to me in two minutes": said instead of an answer, and waited for in silence. */
const FollowUpRequest = z.strictObject({ turn, say: line, after: duration })

/**
 * How the prospect strains the agent.
 *
 * Turns are those of the scenario, from 1: a nudge, with which a persona asks again where no answer came, is none of
 * them. In the lists, the n-th entry is for the n-th turn, whatever its pattern, unless it says otherwise; the last
 * entry is repeated.
 */
export const StressConfig = z.strictObject({
  /** Seconds of think time before each turn. */
  messageDelays: z.array(range).min(1),
  /**
   * Seconds between the messages of a turn: the n-th entry is for its n-th pause. The first is also the pause before an
   * interruption or a correction.
   */
  interMessageDelays: z
    .array(range)
    .min(1)
    .default([[0.2, 0.5]]),
  /** Messages of the n-th turn where its pattern is `burst`; entries for turns of another pattern are passed over. */
  batchSizes: z.array(z.number().int().min(1).max(20)).min(1).default([1]),
  urgencyRequests: z.array(UrgencyRequest).default([]),
  /** The n-th entry is for the n-th turn with pattern `interrupt`, and not for the n-th of all turns. */
  interruptions: z.array(Interruption).default([]),
  followUpRequests: z.array(FollowUpRequest).default([]),
  /** Multiplies the persona's patience. */
  timeoutMultiplier: z.number().positive().max(20).default(1),
  pattern: z.array(TurnPattern).min(1).default(['send']),
})
export type StressConfig = z.output<typeof StressConfig>

/** What the rules over several fields need of them. */
const Straining = z.object({
  stress: z.object({
    pattern: z.array(z.string()),
    interruptions: z.array(z.unknown()).transform(({ length }) => length),
    batchSizes: z.array(z.number()),
  }),
})
const Turns = z.object({
  urgencyRequests: z.array(z.object({ turns: z.array(z.number()) })).catch([]),
  followUpRequests: z.array(z.object({ turn: z.number() })).catch([]),
})
const Placing = z.object({ maxTurns: turn, stress: Turns })

/** Where something is said with a certain turn. */
function placed({
  urgencyRequests,
  followUpRequests,
}: z.output<typeof Turns>): { turn: number; path: PropertyKey[] }[] {
  return [
    ...followUpRequests.map(({ turn }, index) => ({ turn, path: ['stress', 'followUpRequests', index, 'turn'] })),
    ...urgencyRequests.flatMap(({ turns }, index) =>
      turns.map((turn, entry) => ({ turn, path: ['stress', 'urgencyRequests', index, 'turns', entry] })),
    ),
  ]
}

function lacking(pattern: TurnPattern): string {
  return `stress.pattern has no ${pattern}`
}

/** What is played: a persona, a way of straining the agent, and the outcome a good agent reaches. */
export const Scenario = z
  .strictObject({
    name: z.string().min(1),
    description: z.string().min(1),
    persona: Persona,
    /** What a good conversation is; without one there is no score. */
    playbook: Playbook.optional(),
    stress: StressConfig,
    expectedOutcome: Outcome.default('zoom_scheduled'),
    /** Turns of the scenario after which the conversation is given up as going nowhere. */
    maxTurns: turn.default(20),
  })
  .check(
    rule(Straining, ({ stress: { pattern, interruptions, batchSizes } }, complain) => {
      const [interrupts, bursts] = [pattern.includes('interrupt'), pattern.includes('burst')]
      const at = ['stress', 'interruptions']
      if (interrupts && interruptions === 0) complain(at, 'must have an entry, because stress.pattern has interrupt')
      if (!interrupts && interruptions > 0) complain(at, `has no use: ${lacking('interrupt')}`)
      if (!bursts && batchSizes.some((size) => size > 1))
        complain(['stress', 'batchSizes'], `has no use: ${lacking('burst')}`)
    }),
    rule(Placing, ({ maxTurns, stress }, complain) => {
      const taken = new Map<number, string>()
      for (const { turn, path } of placed(stress)) {
        const other = taken.get(turn)
        if (turn > maxTurns) complain(path, `must not be beyond maxTurns, which is ${maxTurns}`)
        if (other !== undefined) complain(path, `must be a turn that nothing else is said with, and ${other} has it`)
        else taken.set(turn, path.join('.'))
      }
    }),
  )
export type Scenario = z.output<typeof Scenario>
export type ScenarioInput = z.input<typeof Scenario>

/** Checks and completes a scenario; throws a ScenarioError with all mistakes at once. */
export function defineScenario(scenario: ScenarioInput): Scenario {
  return author('Scenario', Scenario, scenario)
}

/** Whom the prospect is taken for, and what it wanted to know and feared, wherever that is written. */
export type Asking = Pick<Persona, 'name' | 'questions' | 'objections'>

/** The persona's questions and objections, those of its letters and of the scenario's interruptions among them. */
export function askingOf({ persona, stress }: Scenario): Asking {
  const interrupting = stress.interruptions.flatMap(({ say, question }) => (question ? [{ say, ...question }] : []))
  const written = persona.letters.flatMap(({ say, questions }) => questions.map((question) => ({ say, ...question })))
  return {
    name: persona.name,
    questions: [...persona.questions, ...written, ...interrupting],
    objections: persona.objections,
  }
}
