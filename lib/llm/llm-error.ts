import { StressError } from '../core/errors.ts'

/**
 * What went wrong with a question to the model:
 * - `overloaded`: rate limited or overloaded (429, 529), after all retries,
 * - `unavailable`: not reached, or an error of the service (5xx), after all retries,
 * - `timeout`: no answer in time, after all retries,
 * - `key`: the key was not accepted (401, 403),
 * - `rejected`: the service does not take the request (400, 404, ...): a wrong model, no credit,
 * - `refused`: the model declined to answer,
 * - `cut off`: the answer reached its limit of tokens,
 * - `malformed`: the answer does not fit the schema,
 * - `budget`: the question was not asked, because it could exceed the budget,
 * - `recording`: the answer was to be played from a recording, or kept in one, and cannot be.
 */
export type LlmErrorKind =
  | 'overloaded'
  | 'unavailable'
  | 'timeout'
  | 'key'
  | 'rejected'
  | 'refused'
  | 'cut off'
  | 'malformed'
  | 'budget'
  | 'recording'

export interface LlmErrorOptions {
  kind: LlmErrorKind
  /** A sentence. */
  what: string
  remedy: string
  /** What the model said, where it said something that cannot be used. */
  answer?: string
  cause?: unknown
}

/** A question to the model that has no usable answer. Whose fault that is, says the one who asked. */
export class LlmError extends StressError {
  readonly kind: LlmErrorKind
  readonly what: string
  readonly remedy: string
  readonly answer: string | undefined

  constructor({ kind, what, remedy, answer, cause }: LlmErrorOptions) {
    super(what, cause === undefined ? { remedy } : { remedy, cause })
    this.kind = kind
    this.what = what
    this.remedy = remedy
    this.answer = answer
  }
}
