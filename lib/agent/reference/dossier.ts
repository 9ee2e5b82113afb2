import type { Clock, Instant } from '../../core/clock.ts'
import type { ClientMessage } from '../buffer.ts'
import { type Memory, newMemory } from './dialogue/memory.ts'
import { sayableName } from './dialogue/person.ts'
import { type HistoryEntry, type Prospect, withMemory, withMessage } from './prospect.ts'
import type { Prospects } from './prospects.ts'

export interface DossierOptions {
  prospect: Prospect
  prospects: Prospects
  clock: Clock
  /** False: a booking is not noted in the status either. */
  stores: boolean
  log(line: string): void
}

/** What is kept of one client: the entry in the list of prospects, and what the dialogue remembers. */
export class Dossier {
  readonly #options: DossierOptions
  #prospect: Prospect
  #memory: Memory

  constructor(options: DossierOptions) {
    this.#options = options
    this.#prospect = options.prospect
    this.#memory = options.prospect.memory ?? newMemory('ru', sayableName(options.prospect.name))
  }

  get memory(): Memory {
    return this.#memory
  }

  /** What the client's message says as far as it is known. */
  textOf(id: number): string {
    const isIt = (entry: HistoryEntry) => entry.id === id && entry.sender === 'prospect'
    return this.#prospect.conversation_history.find(isIt)?.text ?? ''
  }

  /** False when this message, in these words, is known already. */
  heard({ id, text }: ClientMessage, at: Instant): boolean {
    const { conversation_history: history } = this.#prospect
    const index = history.findIndex((entry) => entry.id === id && entry.sender === 'prospect')
    const known = history[index]
    if (known?.text === text) return false
    this.#prospect = known
      ? { ...this.#prospect, conversation_history: history.with(index, { ...known, text }) }
      : withMessage(this.#prospect, 'prospect', id, text, at)
    void this.#save()
    return true
  }

  said(id: number, text: string, at: Instant): void {
    this.#prospect = withMessage(this.#prospect, 'agent', id, text, at)
  }

  async learned(memory: Memory): Promise<void> {
    this.#memory = memory
    const next = withMemory(this.#prospect, memory)
    const unstored = !this.#options.stores && next.status === 'zoom_scheduled'
    this.#prospect = unstored ? { ...next, status: 'in_conversation' } : next
    await this.#save()
  }

  async noted(note: string): Promise<void> {
    this.#prospect = { ...this.#prospect, notes: [this.#prospect.notes, note].filter(Boolean).join('; ') }
    await this.#save()
  }

  /** A list that cannot be written must not keep the agent from talking: it is logged, and tried again with the next change. */
  async #save(): Promise<void> {
    const { prospects, clock, log } = this.#options
    try {
      await clock.hold(prospects.save(this.#prospect))
    } catch (error) {
      log((error as Error).message)
    }
  }
}
