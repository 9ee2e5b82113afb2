import type { Instant, Millis } from '../core/clock.ts'
import type { TranscriptMessage } from '../core/transcript.ts'
import { QuietPeriod } from '../time/quiet-period.ts'

/** Telegram shows a typing notification for this long unless it is repeated: https://core.telegram.org/method/messages.setTyping */
const TYPING_FADES_AFTER: Millis = 6000

/** The longest pace that was seen in real agents, with its typing, is well below this. */
const LONGEST_TURN: Millis = 180_000

/** Gathers the agent's whole turn: all its messages until it is quiet and no longer typing. */
export class AgentTurn {
  readonly #period: QuietPeriod
  readonly #messages: TranscriptMessage[] = []
  #typingUntil: Instant = Number.NEGATIVE_INFINITY

  constructor(quiet: Millis) {
    this.#period = new QuietPeriod(quiet)
  }

  add(message: TranscriptMessage): void {
    this.#messages.push(message)
    this.#period.touch(message.receivedAt ?? message.at)
    this.#typingUntil = Number.NEGATIVE_INFINITY
  }

  typing(active: boolean, at: Instant): void {
    this.#typingUntil = active ? at + TYPING_FADES_AFTER : at
  }

  get messages(): readonly TranscriptMessage[] {
    return this.#messages
  }

  isTyping(now: Instant): boolean {
    return now < this.#typingUntil
  }

  /**
   * When the turn will count as finished if nothing more happens; undefined before its first message.
   *
   * An agent that types or writes for ever is not listened to for ever.
   */
  endsAt(): Instant | undefined {
    const [quiet, first] = [this.#period.endsAt(), this.#messages[0]]
    if (quiet === undefined || first === undefined) return undefined
    return Math.min(Math.max(quiet, this.#typingUntil), first.at + LONGEST_TURN)
  }
}
