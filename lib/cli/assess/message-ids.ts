import type { GivenId } from './document.ts'

/** Transcripts number their messages: ids that are ascending numbers already stay, others are counted from 1. */
export class MessageIds {
  /** By the id that a message has here, the one that it was given; null where they are the same. */
  readonly given: Record<number, GivenId> | null
  readonly #numbers: number[]
  readonly #byId: ReadonlyMap<string, number>

  constructor(given: readonly (GivenId | undefined)[]) {
    const asNumbers = given.map((id, index) => (id === undefined ? index + 1 : Number(id)))
    const areNumbers = asNumbers.every(
      (id, index) =>
        Number.isSafeInteger(id) &&
        String(id) === String(given[index] ?? id) &&
        id > (asNumbers[index - 1] ?? Number.NEGATIVE_INFINITY),
    )
    this.#numbers = areNumbers ? asNumbers : given.map((_, index) => index + 1)
    this.#byId = new Map(given.map((id, index) => [String(id ?? index + 1), this.at(index)]))
    this.given = areNumbers
      ? null
      : Object.fromEntries(given.map((id, index) => [this.#numbers[index], id ?? index + 1]))
  }

  at(index: number): number {
    return this.#numbers[index] as number
  }

  known(id: GivenId): number | undefined {
    return this.#byId.get(String(id)) ?? (this.given === null ? Number(id) : undefined)
  }

  /** 0 for a message that is not in the conversation: it comes before all others. */
  of(id: GivenId): number {
    return this.known(id) ?? 0
  }
}
