import type { Millis } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'

/** So much is kept back, for so long, to have something to change the order of. */
const MOST = 4
const LONGEST: Millis = 400

interface Options<T> {
  deliver: (item: T) => void
  /** Resolves after so long, or earlier when waiting makes no sense any more. */
  sleep: (ms: Millis) => Promise<void>
  random: Random
}

/** Passes things on in another order: never one alone if there is a second one soon enough. */
export class Shuffle<T> {
  readonly #options: Options<T>
  #held: T[] = []
  #round = 0

  constructor(options: Options<T>) {
    this.#options = options
  }

  push(item: T): void {
    this.#held.push(item)
    if (this.#held.length >= MOST) this.flush()
    else if (this.#held.length === 1) void this.#flushLater(this.#round)
  }

  /** Passes on what is held. */
  flush(): void {
    this.#round += 1
    const { random, deliver } = this.#options
    for (const item of shuffled(this.#held.splice(0), random)) deliver(item)
  }

  async #flushLater(round: number): Promise<void> {
    await this.#options.sleep(LONGEST)
    if (round === this.#round) this.flush()
  }
}

/** Another order than the given one, if there is one. */
function shuffled<T>(items: T[], random: Random): T[] {
  const rest = [...items]
  const result: T[] = []
  // the first one is never first
  const [from, to] = [Math.min(1, rest.length - 1), rest.length - 1]
  if (rest.length > 0) result.push(...rest.splice(random.integer(from, to), 1))
  while (rest.length > 0) result.push(...rest.splice(random.integer(0, rest.length - 1), 1))
  return result
}
