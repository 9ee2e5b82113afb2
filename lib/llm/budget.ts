import { LlmError } from './llm-error.ts'

export interface Spending {
  usd: number
  tokens: number
}

/** The most that may be spent; what is not given is not limited. */
export type BudgetLimits = Partial<Spending>

/**
 * Refuses a call before it is made, if it could cost more than what is left.
 *
 * Calls that are under way count with the most that they may cost, so that several at once keep the budget too.
 */
export class Budget {
  readonly #limits: Spending
  #usd = 0
  #tokens = 0

  constructor({ usd = Number.POSITIVE_INFINITY, tokens = Number.POSITIVE_INFINITY }: BudgetLimits = {}) {
    this.#limits = { usd, tokens }
  }

  get spent(): Spending {
    return { usd: this.#usd, tokens: this.#tokens }
  }

  /** Sets aside the most that a call may cost; the caller says afterwards what it did cost. */
  reserve(most: Spending): (spent: Spending) => void {
    this.#refuseBeyond(most)
    this.#usd += most.usd
    this.#tokens += most.tokens
    return (spent) => {
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

function overBudget(what: string): LlmError {
  return new LlmError({
    kind: 'budget',
    what: `The model was not asked, because that may cost up to ${what}.`,
    remedy: 'Raise STRESS_BUDGET_USD, or take a cheaper model with STRESS_MODEL.',
  })
}

function dollars(usd: number): string {
  return `$${usd.toFixed(4)}`
}
