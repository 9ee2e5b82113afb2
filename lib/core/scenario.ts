import { z } from 'zod'
import { author } from './authored.ts'
import { Outcome } from './outcome.ts'
import { Persona } from './persona.ts'
import { Playbook } from './playbook.ts'

const seconds = z.number().min(0).max(3600)
const range = z
  .tuple([seconds, seconds])
  .refine(([min, max]) => min <= max, 'must be [min, max] seconds with min <= max')

/** What a turn of the prospect does. */
export const TurnPattern = z.enum(['send', 'burst'])
export type TurnPattern = z.infer<typeof TurnPattern>

/** How the prospect strains the agent. Lists are taken in order, turn by turn; the last entry is repeated. */
export const StressConfig = z.object({
  /** Seconds of think time before each turn. */
  messageDelays: z.array(range).min(1),
  /** Seconds between the messages of a burst. */
  interMessageDelays: z
    .array(range)
    .min(1)
    .default([[0.2, 0.5]]),
  /** Messages per turn. */
  batchSizes: z.array(z.number().int().min(1).max(20)).min(1).default([1]),
  /** Multiplies the base timeout of 120 s that an answer is waited for. */
  timeoutMultiplier: z.number().positive().max(20).default(1),
  pattern: z.array(TurnPattern).min(1).default(['send']),
})
export type StressConfig = z.output<typeof StressConfig>

/** What is played: a persona, a way of straining the agent, and the outcome a good agent reaches. */
export const Scenario = z.object({
  name: z.string().min(1),
  description: z.string().min(1),
  persona: Persona,
  /** What a good conversation is; without one there is no score. */
  playbook: Playbook.optional(),
  stress: StressConfig,
  expectedOutcome: Outcome.default('zoom_scheduled'),
  /** Turns of the prospect after which the conversation is given up as going nowhere. */
  maxTurns: z.number().int().min(1).max(100).default(20),
})
export type Scenario = z.output<typeof Scenario>
export type ScenarioInput = z.input<typeof Scenario>

/** Checks and completes a scenario; throws a ScenarioError with all mistakes at once. */
export function defineScenario(scenario: ScenarioInput): Scenario {
  return author('Scenario', Scenario, scenario)
}
