import { inWords } from '../../core/in-words.ts'
import type { PersonaQuestion } from '../../core/persona.ts'
import type { Transcript } from '../../core/transcript.ts'
import { repeats } from '../text/similarity.ts'
import { type AgentTurn, agentTurnsOf } from './agent-turns.ts'
import { type Burst, burstsOf } from './burst.ts'
import { firstReply } from './first-reply.ts'
import { assignLateAnswers, type LateAnswerOptions } from './late-answers.ts'
import { answeredIn, answersAny } from './questions.ts'

/** One turn of the prospect with all that the agent wrote until the next. */
export interface Exchange {
  burst: Burst
  /** All turns of the agent, in order. */
  turns: AgentTurn[]
  /** Those that answer the burst: one is right. */
  answers: AgentTurn[]
  /** Those that the agent began by itself after a finished answer; one that says the same again is an answer, too. */
  unprompted: AgentTurn[]
}

/**
 * The conversation as exchanges, goodbyes included.
 *
 * @param transcript settled.
 */
export function exchangesOf(transcript: Transcript, options: LateAnswerOptions): Exchange[] {
  return assignLateAnswers(burstsOf(transcript), options).map((burst) => {
    const turns = agentTurnsOf(transcript, burst, options.quiet)
    const unprompted = unpromptedOf(burst, turns, options.questions)
    const isMore = (turn: AgentTurn) => !unprompted.includes(turn) || saysAgain(turn, turns, burst, options.questions)
    return { burst, turns, unprompted, answers: turns.filter(isMore) }
  })
}

/**
 * After a finished answer and a silence of the agent's own, a turn is unprompted, unless the agent had only then read
 * the rest of the burst, or it answers a question that was still open.
 */
function unpromptedOf(burst: Burst, turns: readonly AgentTurn[], questions: readonly PersonaQuestion[]): AgentTurn[] {
  const first = firstReply(burst)
  let [open, finished] = [burst.asks, false]
  return turns.filter((turn) => {
    const answered = answeredIn(open, textOf(turn), questions)
    const unprompted = finished && !turn.tookInMore && answered.length === 0
    open = open.filter((id) => !answered.includes(id))
    finished ||= first !== undefined && turn.messages.some(({ at }) => at >= first.at)
    return unprompted
  })
}

/** It answers what was answered already, or nearly in the same words. */
function saysAgain(turn: AgentTurn, turns: readonly AgentTurn[], burst: Burst, questions: readonly PersonaQuestion[]) {
  const earlier = turns.slice(0, turns.indexOf(turn))
  return answersAny(burst.asks, textOf(turn), questions) || earlier.some((other) => sayTheSame(other, turn))
}

export function textOf({ messages }: AgentTurn): string {
  return messages.map(inWords).join('\n')
}

/** True when a message of the one turn says nearly the same as one of the other. */
export function sayTheSame(a: AgentTurn, b: AgentTurn): boolean {
  return a.messages.some((one) => b.messages.some((other) => repeats(one.text, other.text)))
}
