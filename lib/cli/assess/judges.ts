import type { CommandConfig } from '../../config.ts'
import { createRandom } from '../../core/random.ts'
import { Budget } from '../../llm/index.ts'
import { castJudge, type Judge } from '../../verdict/index.ts'

/** Gives each conversation its judge, as the configuration says; what they may cost together is limited too. */
export function judges({ judge: settings, llm: access }: CommandConfig, signal: AbortSignal): (seed: number) => Judge {
  const whole = new Budget(access?.runBudgetUsd === undefined ? {} : { usd: access.runBudgetUsd })
  return (seed) =>
    castJudge({
      settings,
      access,
      random: createRandom(seed).fork('judge'),
      budget: new Budget(access ? { usd: access.budgetUsd } : {}, whole),
      signal,
    })
}
