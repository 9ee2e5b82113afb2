import { toAnswerEachBurstOnce } from './to-answer-each-burst-once.ts'
import { toHaveScheduledCall } from './to-have-scheduled-call.ts'
import { type ResponseBounds, toRespondWithin } from './to-respond-within.ts'
import { toScoreAbove } from './to-score-above.ts'

/** What `expect(conversation)` can say besides Vitest's own matchers. */
export interface StressMatchers {
  /**
   * A call stands in the agent's system of record, at the time that was agreed.
   * @example await expect(conversation).toHaveScheduledCall()
   */
  toHaveScheduledCall(): Promise<void>
  /**
   * The conversation scores more than this, of 100.
   * @example await expect(conversation).toScoreAbove(70)
   */
  toScoreAbove(threshold: number): Promise<void>
  /**
   * The agent's response times stay within bounds, in the prospect's time.
   * @example expect(conversation).toRespondWithin({ p95: '30s' })
   */
  toRespondWithin(bounds: ResponseBounds): void
  /**
   * Each burst of several messages was answered by exactly one turn, which began after it had ended.
   * @example expect(conversation).toAnswerEachBurstOnce()
   */
  toAnswerEachBurstOnce(): void
}

declare global {
  namespace Chai {
    interface Assertion extends StressMatchers {}
  }
}

interface State {
  isNot: boolean
}

/** In the form that `expect.extend` takes. */
export const matchers = {
  toHaveScheduledCall(this: State, received: unknown) {
    return toHaveScheduledCall(received, this.isNot)
  },
  toScoreAbove(this: State, received: unknown, threshold: number) {
    return toScoreAbove(received, threshold, this.isNot)
  },
  toRespondWithin(this: State, received: unknown, bounds: ResponseBounds) {
    return toRespondWithin(received, bounds, this.isNot)
  },
  toAnswerEachBurstOnce(this: State, received: unknown) {
    return toAnswerEachBurstOnce(received, this.isNot)
  },
}

/** Those whose result is a promise. */
export const ASYNC_MATCHERS = ['toHaveScheduledCall', 'toScoreAbove'] as const
