import type { Millis } from '../../core/clock.ts'
import type { BurstFigures, Metrics } from '../../core/metrics.ts'
import type { PersonaQuestion } from '../../core/persona.ts'
import type { Transcript } from '../../core/transcript.ts'
import { type AgentTurn, agentTurnsOf } from './agent-turns.ts'
import { batchDetectionAccuracy, batchHandlingScore } from './batching.ts'
import { type Burst, burstsOf } from './burst.ts'
import { isAnsweredTwice } from './duplicates.ts'
import { pacing } from './pacing.ts'
import { percentiles } from './percentiles.ts'
import { questionsOf } from './questions.ts'
import { firstReply, responseTime, turnTime } from './response-time.ts'

export interface MeasureOptions {
  /** The persona's questions, with the words that answer them. */
  questions: readonly PersonaQuestion[]
  /** Silence after which the agent's turn is over, in the prospect's time; 12 s when absent. */
  quiet?: Millis
}

/** Everything that a transcript says in numbers. */
export function measure(transcript: Transcript, { questions, quiet = 12_000 }: MeasureOptions): Metrics {
  const answered = burstsOf(transcript, quiet).map((burst) => ({
    burst,
    turns: agentTurnsOf(transcript, burst, quiet),
  }))
  const figures = answered.map(({ burst, turns }) => burstFigures(burst, turns, questions))
  const responses = answered.flatMap(({ burst }) => {
    const reply = firstReply(burst)
    return reply ? [{ turn: burst.turn, ms: reply.at - burst.lastAt, messageId: reply.id }] : []
  })
  const turnTimes = answered.map(({ burst, turns }) => turnTime(burst, turns)).filter((ms) => ms !== null)
  const censored = answered.length - responses.length
  return {
    responseTimes: percentiles(
      responses.map(({ ms }) => ms),
      censored,
    ),
    responses,
    turnTimes: percentiles(turnTimes, censored),
    bursts: figures,
    batchDetectionAccuracy: batchDetectionAccuracy(figures),
    batchHandlingScore: batchHandlingScore(figures),
    pacing: pacing(transcript),
  }
}

function burstFigures(burst: Burst, turns: AgentTurn[], questions: readonly PersonaQuestion[]): BurstFigures {
  return {
    turn: burst.turn,
    messages: burst.messages.length,
    firstAt: burst.firstAt,
    lastAt: burst.lastAt,
    ...responseTime(burst),
    answers: turns.length,
    premature: burst.replies.some(({ at }) => at < burst.lastAt),
    duplicate: isAnsweredTwice(burst, turns),
    ...questionsOf(burst, questions),
    answerIds: burst.replies.map(({ id }) => id),
  }
}
