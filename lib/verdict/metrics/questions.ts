import { inWords } from '../../core/in-words.ts'
import { matchesAny } from '../../core/pattern.ts'
import type { PersonaQuestion } from '../../core/persona.ts'
import type { Burst } from './burst.ts'

/**
 * Which of these questions a text answers, each once, by the words that the persona takes for an answer. A file's name is
 * of the text: where a catalogue was asked for, `catalogue.pdf` is one.
 */
export function answeredIn(ids: Iterable<string>, text: string, questions: readonly PersonaQuestion[]): string[] {
  const wanted = new Set(ids)
  const answered = questions.filter(({ id, answeredBy }) => wanted.has(id) && matchesAny(answeredBy, text))
  return [...new Set(answered.map(({ id }) => id))]
}

export function answersAny(ids: Iterable<string>, text: string, questions: readonly PersonaQuestion[]): boolean {
  return answeredIn(ids, text, questions).length > 0
}

/** How many of the questions of a burst its replies answer, and which they do not. */
export function questionsOf({ asks, replies }: Burst, questions: readonly PersonaQuestion[]) {
  const said = replies.map(inWords).join('\n')
  const answered = answeredIn(asks, said, questions)
  return {
    questionsAsked: asks.length,
    questionsAnswered: answered.length,
    unanswered: asks.filter((id) => !answered.includes(id)),
  }
}
