import type { Millis } from '../../../core/clock.ts'
import type { Random } from '../../../core/random.ts'
import { type Budget, Cassette, type CassetteOptions, LlmClient } from '../../../llm/index.ts'
import { ClaudeJudge } from './claude-judge.ts'
import type { Judge } from './judge.ts'
import { rulesJudge } from './rules-judge.ts'

/** For one attempt: an answer takes half a minute. */
const TIMEOUT: Millis = 90_000

/** Who judges, as the configuration says. */
export type JudgeSettings =
  | { mode: 'rules' }
  | { mode: 'claude'; model: string; samples: number; cassette?: CassetteOptions }

export interface Casting {
  settings: JudgeSettings
  /** How the model is reached; absent where its answers can only be played. */
  access: { apiKey: string; baseUrl?: string } | undefined
  random: Random
  /** What judging may cost. */
  budget: Budget
  /** Aborted when nobody waits for the judge any more. */
  signal?: AbortSignal
}

/** The judge of one conversation. */
export function castJudge({ settings, access, random, budget, signal }: Casting): Judge {
  if (settings.mode === 'rules') return rulesJudge
  const { model, samples, cassette } = settings
  const llm = new LlmClient({
    ...(access && { apiKey: access.apiKey }),
    ...(access?.baseUrl !== undefined && { baseUrl: access.baseUrl }),
    ...(cassette && { cassette: new Cassette(cassette) }),
    model,
    budget,
    timeout: TIMEOUT,
  })
  return new ClaudeJudge({ llm, random, samples, ...(signal && { signal }) })
}
