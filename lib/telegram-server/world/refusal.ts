/**
 * The world says no, with Telegram's own name for the reason, for example `MESSAGE_TOO_LONG`.
 *
 * @see https://core.telegram.org/api/errors
 */
export class Refusal extends Error {
  readonly reason: string
  /** The same in a sentence, with the value. */
  readonly explanation: string

  constructor(reason: string, explanation: string) {
    super(`${reason}: ${explanation}`)
    this.name = 'Refusal'
    this.reason = reason
    this.explanation = explanation
  }
}
