import type { Prospect } from './prospect.ts'

/** The agent's list of clients. */
export interface Prospects {
  load(): Promise<void>
  all(): readonly Prospect[]
  find(telegramId: string): Prospect | undefined
  /** Adds the prospect, or replaces the entry of the same person. Resolves when it is stored. */
  save(prospect: Prospect): Promise<void>
}

/** The list in memory, for runs in one process. */
export class MemoryProspects implements Prospects {
  #prospects: Prospect[]

  constructor(prospects: readonly Prospect[] = []) {
    this.#prospects = [...prospects]
  }

  async load(): Promise<void> {}

  all(): readonly Prospect[] {
    return this.#prospects
  }

  find(telegramId: string): Prospect | undefined {
    return this.#prospects.find((prospect) => String(prospect.telegram_id) === telegramId)
  }

  async save(prospect: Prospect): Promise<void> {
    const isOther = ({ telegram_id, username }: Prospect) =>
      telegram_id === null ? username !== prospect.username : telegram_id !== prospect.telegram_id
    this.#prospects = [...this.#prospects.filter(isOther), prospect]
  }
}
