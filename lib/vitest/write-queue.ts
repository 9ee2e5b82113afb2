/** Writes one thing after the other, in order; a failed write is remembered and does not stop the next. */
export class WriteQueue {
  #tail: Promise<void> = Promise.resolve()
  readonly #losses: string[] = []

  /** @param what names the write where it is told that it failed. */
  add(what: string, write: () => Promise<unknown>): void {
    this.#tail = this.#tail.then(write).then(
      () => undefined,
      (error: unknown) => void this.#losses.push(`${what}: ${error instanceof Error ? error.message : String(error)}`),
    )
  }

  /** Resolves when everything added so far was written or lost. */
  settled(): Promise<void> {
    return this.#tail
  }

  get losses(): readonly string[] {
    return this.#losses
  }
}
