import { matchesAny } from '../../core/pattern.ts'
import type { PersonaQuestion } from '../../core/persona.ts'
import type { Burst } from './burst.ts'

/** How many of the questions of a burst its replies answer, by the words that the persona takes for an answer. */
export function questionsOf(
  burst: Burst,
  questions: readonly PersonaQuestion[],
): { questionsAsked: number; questionsAnswered: number } {
  const asked = new Set(burst.messages.flatMap(({ asks }) => asks ?? []))
  const replies = burst.replies.map(({ text }) => text).join('\n')
  const answered = questions.filter(({ id, answeredBy }) => asked.has(id) && matchesAny(answeredBy, replies))
  return { questionsAsked: asked.size, questionsAnswered: answered.length }
}
