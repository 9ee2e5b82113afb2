import { KNOWLEDGE } from './reading.ts'
import type { Talk } from './talk.ts'

/** Answers every question and objection of the burst, in the order in which they came. */
export function answer(talk: Talk): void {
  const { reading, draft, phrases } = talk
  const told = new Set(draft.memory.told)
  const alone = reading.answers.length === 1 && !reading.unknownQuestions
  for (const { id, brief, more } of reading.answers) {
    const again = told.has(id) && more !== ''
    draft.say('answers', [again ? more : alone && draft.memory.greeted && more ? `${brief} ${more}` : brief])
    told.add(id)
  }
  if (reading.unknownQuestions > 0) {
    draft.say('answers', reading.answers.length > 0 ? phrases.unknown.rest : phrases.unknown.all)
    draft.act({ kind: 'note', text: 'has a question for the expert' })
  }
  const worries = reading.answers.filter(({ worry }) => worry).map(({ id }) => id)
  draft.remember({ told: [...told], worries: [...new Set([...draft.memory.worries, ...worries])] })
}

/** The client's worries in words, for the summary; the latest two, so that it stays short. */
export function worriesOf({ draft }: Talk): string[] {
  const known = KNOWLEDGE[draft.memory.language]
  return draft.memory.worries.flatMap((id) => known.find((entry) => entry.id === id)?.worry ?? []).slice(-2)
}
