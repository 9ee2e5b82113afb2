import type { BurstFigures } from '../../core/metrics.ts'
import { checkEach } from './check-each.ts'
import { idsOfTurn } from './excerpt.ts'
import type { MatcherResult } from './matcher-result.ts'

/** Passes when every question of the prospect was answered where it was asked; one that was taken back is none. */
export function toAnswerEveryQuestion(received: unknown, isNot: boolean): MatcherResult {
  return checkEach<BurstFigures>(received, {
    matcher: 'toAnswerEveryQuestion',
    isNot,
    cases: ({ bursts }) => bursts.filter(({ questionsAsked }) => questionsAsked > 0),
    nothing: 'the prospect asked none of the questions of its persona',
    expected: () => 'an answer to every question of each turn',
    complaint,
    fine: 'an answer to every question',
    facts: ({ turn, questionsAsked }) => ({
      Turn: `#${turn}, with ${questionsAsked === 1 ? 'a question' : `${questionsAsked} questions`}`,
    }),
    evidence: ({ turn, answerIds }, transcript) => [...idsOfTurn(transcript, turn), ...answerIds],
  })
}

function complaint({ questionsAsked, questionsAnswered, unanswered = [] }: BurstFigures): string | null {
  if (questionsAnswered === questionsAsked) return null
  const which = unanswered.length > 0 ? ` (no answer to ${unanswered.join(', ')})` : ''
  return `${questionsAnswered} of ${questionsAsked} answered${which}`
}
