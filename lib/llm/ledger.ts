import { appendFileSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeDirectory } from '../core/make-directory.ts'
import { dollars, overBudget, type Reserves, type Settle, type Spending } from './budget.ts'

export interface LedgerOptions {
  /** Shared by all that spend from it; made when it is needed. */
  file: string
  /** The most that all of them may spend, in US dollars. */
  usd: number
}

/**
 * A budget that several processes share: each appends what it sets aside and gives back.
 *
 * What is set aside is written before it is added up, so that two that ask at the same moment may both be refused, but
 * never both be let through. A process that dies leaves its last question as spent.
 */
export class Ledger implements Reserves {
  readonly #options: LedgerOptions

  constructor(options: LedgerOptions) {
    this.#options = options
    makeDirectory(dirname(options.file))
  }

  /** In US dollars, with what is set aside. */
  get spent(): number {
    const lines = readFileSync(this.#options.file, { encoding: 'utf8', flag: 'a+' }).split('\n')
    return lines.reduce((sum, line) => sum + Number(line), 0)
  }

  reserve(most: Spending): Settle {
    const before = this.spent
    this.#append(most.usd)
    if (this.spent > this.#options.usd) {
      this.#append(-most.usd)
      const what = `${dollars(most.usd)}, and ${dollars(before)} of the run's ${dollars(this.#options.usd)} are spent`
      throw overBudget(what, 'STRESS_RUN_BUDGET_USD')
    }
    return (spent) => this.#append(spent.usd - most.usd)
  }

  #append(usd: number): void {
    appendFileSync(this.#options.file, `${usd}\n`)
  }
}
