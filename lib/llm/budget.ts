import { LlmError } from './llm-error.ts'

export interface Spending {
  usd: number
  tokens: number
}

/** The most that may be spent; what is not given is not limited. */
export type BudgetLimits = Partial<Spending>

/** Says afterwards what a call did cost. */
export type Settle = (spent: Spending) => void

/** Sets aside the most that a call may cost, or throws an LlmError where that is more than is left. */
export interface Reserves {
  reserve(most: Spending): Settle
}

/**
 * Refuses a call before it is made, if it could cost more than what is left.
 *
 * Calls that are under way count with the most that they may cost, so that several at once keep the budget too.
 */
export class Budget implements Reserves {
  readonly #limits: Spending
  #usd = 0
  #tokens = 0
  readonly #whole: Reserves | undefined

  /** @param whole what this budget is a part of. */
  constructor(limits: BudgetLimits = {}, whole?: Reserves) {
    const { usd = Number.POSITIVE_INFINITY, tokens = Number.POSITIVE_INFINITY } = limits
    this.#limits = { usd, tokens }
    this.#whole = whole
  }

  get spent(): Spending {
    return { usd: this.#usd, tokens: this.#tokens }
  }

  reserve(most: Spending): Settle {
    this.#refuseBeyond(most)
    const settleWhole = this.#whole?.reserve(most)
    this.#usd += most.usd
    this.#tokens += most.tokens
    return (spent) => {
      settleWhole?.(spent)
      this.#usd += spent.usd - most.usd
      this.#tokens += spent.tokens - most.tokens
    }
  }

  #refuseBeyond(most: Spending): void {
    const { usd, tokens } = this.#limits
    if (this.#usd + most.usd > usd) {
      throw overBudget(`${dollars(most.usd)}, and ${dollars(this.#usd)} of ${dollars(usd)} are spent`)
    }
    if (this.#tokens + most.tokens > tokens) {
      throw overBudget(`${most.tokens} tokens, and ${this.#tokens} of ${tokens} are spent`)
    }
  }
}

export function overBudget(what: string, setting = 'STRESS_BUDGET_USD'): LlmError {
  return new LlmError({
    kind: 'budget',
    what: `The model was not asked, because that may cost up to ${what}.`,
    remedy: `Raise ${setting}, or take a cheaper model with STRESS_MODEL.`,
  })
}

export function dollars(usd: number): string {
  // a budget that is smaller than its last digit is not nothing
  return `$${usd > 0 && usd < 0.0001 ? usd.toPrecision(1) : usd.toFixed(4)}`
}
