import { grammars, type Language } from './language.ts'
import type { WordRange } from './phrase.ts'
import type { Word } from './words.ts'

/** The words of a clause, with their offsets in the sentence. */
export interface Clause {
  words: Word[]
}

/** The clauses of a sentence as words: cut at commas, brackets and words of contrast, not at dashes. */
export function wordClauses(text: string, words: readonly Word[], language: Language): Clause[] {
  const { contrasts } = grammars[language]
  const clauses: Word[][] = []
  words.forEach((word, index) => {
    const before = words[index - 1]
    const gap = before ? text.slice(before.end, word.start) : ''
    if (!before || /[,;()!?.…]/.test(gap) || contrasts.has(word.folded)) clauses.push([])
    clauses.at(-1)?.push(word)
  })
  return clauses.map((words) => ({ words }))
}

/**
 * True when a clause denies what stands at the given words: "сдавать не хочу", "бюджета нет".
 * A limit is no denial ("не больше 300"), nor is what only sounds like one ("не только", "не против").
 */
export function isDenied(words: readonly Word[], { from, to }: WordRange, language: Language): boolean {
  const { negations, harmlessAfterNegation, limits } = grammars[language]
  const isLimited = words.some(({ folded }) => limits.has(folded))
  return words.some(({ folded }, at) => {
    if (at >= from && at < to) return false
    if (!negations.has(folded) && !folded.endsWith("n't")) return false
    if (isLimited || harmlessAfterNegation.has(words[at + 1]?.folded ?? '')) return false
    // "нет для себя": an answer to the question, not a part of the sentence
    return !(at === 0 && folded === 'нет' && words.length > 1)
  })
}
