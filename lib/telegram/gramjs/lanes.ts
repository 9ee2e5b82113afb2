/** Lets work with the same key happen one after another, in the order in which it was asked for. */
export class Lanes {
  readonly #last = new Map<string, Promise<unknown>>()

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve()
    // a failure concerns its own caller, not whoever waits behind it
    const mine = before.then(work, work)
    this.#last.set(key, mine)
    return mine
  }
}
