import type { Instant, Millis } from '../core/clock.ts'
import { TYPING_FADES_AFTER } from '../core/crossing.ts'
import type { TranscriptMessage } from '../core/transcript.ts'
import { QuietPeriod } from '../time/quiet-period.ts'

/** The longest pace that was seen in real agents, with its typing, is well below this. */
const LONGEST_TURN: Millis = 180_000

/** Decides when the agent's turn is over: when it is quiet and no longer typing. */
export class AgentTurn {
  readonly #period: QuietPeriod
  #firstAt: Instant | undefined
  #typingUntil: Instant = Number.NEGATIVE_INFINITY

  constructor(quiet: Millis) {
    this.#period = new QuietPeriod(quiet)
  }

  /** @param touchedAt when it came, or was edited last. */
  add(message: TranscriptMessage, touchedAt: Instant): void {
    this.#firstAt ??= message.at
    this.#period.touch(touchedAt)
    this.#typingUntil = Number.NEGATIVE_INFINITY
  }

  typing(active: boolean, at: Instant): void {
    this.#typingUntil = active ? at + TYPING_FADES_AFTER : at
  }

  /**
   * When the turn will count as finished if nothing more happens; undefined before its first message.
   *
   * An agent that types or writes for ever is not listened to for ever.
   */
  endsAt(): Instant | undefined {
    const quiet = this.#period.endsAt()
    if (quiet === undefined || this.#firstAt === undefined) return undefined
    return Math.min(Math.max(quiet, this.#typingUntil), this.#firstAt + LONGEST_TURN)
  }
}
