import type { Outcome } from '../../core/outcome.ts'
import type { CallExpectation } from './call-expectation.ts'
import { excusing } from './excusing.ts'
import { toAnswerEachBurstOnce } from './to-answer-each-burst-once.ts'
import { toAnswerEveryQuestion } from './to-answer-every-question.ts'
import { toAvoidForbiddenTopics } from './to-avoid-forbidden-topics.ts'
import { toCollectEmail } from './to-collect-email.ts'
import { type BantBounds, toCoverBant } from './to-cover-bant.ts'
import { toEndWith } from './to-end-with.ts'
import { toFollowZmeyka, type ZmeykaBounds } from './to-follow-zmeyka.ts'
import { toHandleInterruptions } from './to-handle-interruptions.ts'
import { toHaveScheduledCall } from './to-have-scheduled-call.ts'
import { toHeedCorrections } from './to-heed-corrections.ts'
import { toKeepPromises } from './to-keep-promises.ts'
import { toMeetDeadlines } from './to-meet-deadlines.ts'
import { type ResponseBounds, toRespondWithin } from './to-respond-within.ts'
import { toScoreAbove } from './to-score-above.ts'
import { toStayFormal } from './to-stay-formal.ts'
import { type PatienceBounds, toStayPatient } from './to-stay-patient.ts'

/** What `expect(conversation)` can say besides Vitest's own matchers. */
export interface StressMatchers {
  /**
   * A call stands in the agent's system of record, at the time that was agreed, and at the one that is asked for.
   * @example await expect(conversation).toHaveScheduledCall({ at: '16:00' })
   */
  toHaveScheduledCall(expectation?: CallExpectation): Promise<void>
  /**
   * The agent asked for the prospect's e-mail, and it arrived in the record unchanged.
   * @example await expect(conversation).toCollectEmail()
   */
  toCollectEmail(): Promise<void>
  /**
   * The conversation ended like that, or as its scenario expects, by the record and by the prospect's own decision.
   * @example await expect(conversation).toEndWith('zoom_scheduled')
   */
  toEndWith(outcome?: Outcome): Promise<void>
  /**
   * The conversation scores more than this, of 100.
   * @example await expect(conversation).toScoreAbove(70)
   */
  toScoreAbove(threshold: number): Promise<void>
  /**
   * The agent learned budget, authority, need and timeline from the prospect, or as many or such as given.
   * @example await expect(conversation).toCoverBant({ atLeast: 3 })
   */
  toCoverBant(bounds?: BantBounds): Promise<void>
  /**
   * The agent followed the four stages of the snake (entry, reflection, expertise, next question): at least 7 of 10.
   * @example await expect(conversation).toFollowZmeyka({ atLeast: 8 })
   */
  toFollowZmeyka(bounds?: ZmeykaBounds): Promise<void>
  /**
   * The agent never addressed the prospect informally.
   * @example await expect(conversation).toStayFormal()
   */
  toStayFormal(): Promise<void>
  /**
   * The agent said nothing that the playbook forbids.
   * @example await expect(conversation).toAvoidForbiddenTopics()
   */
  toAvoidForbiddenTopics(): Promise<void>
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
  /**
   * Every question of the prospect was answered in the answer to the turn that asked it.
   * @example expect(conversation).toAnswerEveryQuestion()
   */
  toAnswerEveryQuestion(): void
  /**
   * Every demand for an answer within a named time ("ответьте в течение 2 минут") was met.
   * @example expect(conversation).toMeetDeadlines()
   */
  toMeetDeadlines(): void
  /**
   * The agent gave way to each message that came while it was typing: it answered that, nothing twice, and nothing that
   * had been taken back.
   * @example expect(conversation).toHandleInterruptions()
   */
  toHandleInterruptions(): void
  /**
   * The agent wrote at most one message, or as many as given, into each silence of the prospect.
   * @example expect(conversation).toStayPatient({ unpromptedPerSilence: 0 })
   */
  toStayPatient(bounds?: PatienceBounds): void
  /**
   * Every follow-up that the prospect asked for was acknowledged, and came in time and in other words.
   * @example expect(conversation).toKeepPromises()
   */
  toKeepPromises(): void
  /**
   * After the prospect corrected a message by editing it, the agent went by the correction.
   * @example expect(conversation).toHeedCorrections()
   */
  toHeedCorrections(): void
}

declare global {
  namespace Chai {
    interface Assertion extends StressMatchers {}
  }
}

interface State {
  isNot: boolean
}

const plain = {
  toHaveScheduledCall(this: State, received: unknown, expectation?: CallExpectation) {
    return toHaveScheduledCall(received, expectation, this.isNot)
  },
  toCollectEmail(this: State, received: unknown) {
    return toCollectEmail(received, this.isNot)
  },
  toEndWith(this: State, received: unknown, outcome?: Outcome) {
    return toEndWith(received, outcome, this.isNot)
  },
  toCoverBant(this: State, received: unknown, bounds?: BantBounds) {
    return toCoverBant(received, bounds, this.isNot)
  },
  toFollowZmeyka(this: State, received: unknown, bounds?: ZmeykaBounds) {
    return toFollowZmeyka(received, bounds, this.isNot)
  },
  toStayFormal(this: State, received: unknown) {
    return toStayFormal(received, this.isNot)
  },
  toAvoidForbiddenTopics(this: State, received: unknown) {
    return toAvoidForbiddenTopics(received, this.isNot)
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
  toAnswerEveryQuestion(this: State, received: unknown) {
    return toAnswerEveryQuestion(received, this.isNot)
  },
  toMeetDeadlines(this: State, received: unknown) {
    return toMeetDeadlines(received, this.isNot)
  },
  toHandleInterruptions(this: State, received: unknown) {
    return toHandleInterruptions(received, this.isNot)
  },
  toStayPatient(this: State, received: unknown, bounds?: PatienceBounds) {
    return toStayPatient(received, bounds, this.isNot)
  },
  toKeepPromises(this: State, received: unknown) {
    return toKeepPromises(received, this.isNot)
  },
  toHeedCorrections(this: State, received: unknown) {
    return toHeedCorrections(received, this.isNot)
  },
}

/** In the form that `expect.extend` takes. */
export const matchers = Object.fromEntries(
  Object.entries(plain).map(([name, matcher]) => [name, excusing(name, matcher as never)]),
) as unknown as typeof plain

/** Those whose result is a promise. */
export const ASYNC_MATCHERS = [
  'toHaveScheduledCall',
  'toCollectEmail',
  'toEndWith',
  'toScoreAbove',
  'toCoverBant',
  'toFollowZmeyka',
  'toStayFormal',
  'toAvoidForbiddenTopics',
] as const
