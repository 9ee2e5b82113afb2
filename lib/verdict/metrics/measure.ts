import type { Millis } from '../../core/clock.ts'
import type { BurstFigures, Metrics } from '../../core/metrics.ts'
import type { PersonaQuestion } from '../../core/persona.ts'
import { createRandom, type Random } from '../../core/random.ts'
import type { Transcript } from '../../core/transcript.ts'
import { readTimes, typingTimes } from './attention.ts'
import { batchDetectionAccuracy, batchHandlingScore } from './batching.ts'
import { type Burst, isOwedAnAnswer } from './burst.ts'
import { correctionsOf } from './corrections.ts'
import { isAnsweredTwice } from './duplicates.ts'
import { type Exchange, exchangesOf } from './exchange.ts'
import { firstReply } from './first-reply.ts'
import { followUpsOf } from './follow-ups.ts'
import { interruptionsOf } from './interruptions.ts'
import { lengthCorrelation } from './length-correlation.ts'
import { pacing } from './pacing.ts'
import { percentiles } from './percentiles.ts'
import { questionsOf } from './questions.ts'
import { responseTime, turnTime } from './response-time.ts'
import { settle } from './settle.ts'
import { silencesOf } from './silences.ts'
import { urgencyOf } from './urgency.ts'

export interface MeasureOptions {
  /** The persona's questions, with the words that answer them. */
  questions: readonly PersonaQuestion[]
  /** Silence after which the agent's turn is over, in the prospect's time; 12 s when absent. */
  quiet?: Millis
  /** For the intervals that are found by resampling; a stream of the transcript's own seed when absent. */
  random?: Random
}

/** Everything that a transcript says in numbers. */
export function measure(recorded: Transcript, options: MeasureOptions): Required<Metrics> {
  const transcript = settle(recorded)
  const { questions, quiet = 12_000, random = createRandom(transcript.seed).fork('intervals') } = options
  const all = exchangesOf(transcript, { questions, quiet })
  const owed = all.filter(({ burst }) => isOwedAnAnswer(burst, transcript, quiet))
  const bursts = owed.map(({ burst }) => burst)
  const figures = owed.map((exchange) => burstFigures(exchange, questions))
  return {
    ...timing(owed),
    bursts: figures,
    batchDetectionAccuracy: batchDetectionAccuracy(figures),
    batchHandlingScore: batchHandlingScore(figures),
    pacing: pacing(transcript),
    urgency: urgencyOf(bursts, random),
    interruptions: interruptionsOf(transcript, all, questions),
    silences: silencesOf(all, quiet),
    followUps: followUpsOf(transcript, all, quiet),
    corrections: correctionsOf(transcript),
    readTimes: readTimes(transcript, bursts),
    typingTimes: typingTimes(transcript, bursts),
    lengthCorrelation: lengthCorrelation(bursts),
  }
}

function timing(exchanges: readonly Exchange[]): Pick<Metrics, 'responseTimes' | 'responses' | 'turnTimes'> {
  const responses = exchanges.flatMap(({ burst }) => {
    const reply = firstReply(burst)
    return reply ? [{ turn: burst.turn, ms: reply.at - burst.lastAt, messageId: reply.id }] : []
  })
  const times = responses.map(({ ms }) => ms)
  const turnTimes = exchanges.map(turnTime).filter((ms) => ms !== null)
  const censored = exchanges.length - responses.length
  return { responseTimes: percentiles(times, censored), responses, turnTimes: percentiles(turnTimes, censored) }
}

function burstFigures(exchange: Exchange, questions: readonly PersonaQuestion[]): BurstFigures {
  const { burst, answers } = exchange
  return {
    turn: burst.turn,
    messages: burst.messages.length,
    firstAt: burst.firstAt,
    lastAt: burst.lastAt,
    ...responseTime(burst),
    answers: answers.length,
    premature: isPremature(burst),
    duplicate: isAnsweredTwice(exchange),
    ...questionsOf(burst, questions),
    answerIds: answers.flatMap(({ messages }) => messages.map(({ id }) => id)),
  }
}

/** The agent wrote before it could have taken in the whole burst. Writing into an interruption is no fault by itself. */
function isPremature(burst: Burst): boolean {
  const { replies, messages, lastAt } = burst
  if (replies.some(({ at }) => at < lastAt)) return true
  const first = firstReply(burst)
  return first !== undefined && replies[0] !== first && !messages.at(-1)?.interrupts
}
