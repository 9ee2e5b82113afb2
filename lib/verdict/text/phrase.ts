import { fold, type Language } from './language.ts'
import { type Word, wordsOf } from './words.ts'

/**
 * Finds a phrase of a playbook in a text and returns it as it is written there, or null.
 *
 * A phrase is words in order, compared in all their forms: "на какую сумму" finds "на какую сумму", "бюджет" finds
 * "бюджета". In a phrase
 * - `=word` is this form only,
 * - `инвест*` is any word with this beginning, `*шь` any with this ending,
 * - `муж|жена` is one word or the other, each written in any of these ways,
 * - `...` is a gap of up to three words.
 */
export function findPhrase(
  phrase: string,
  text: string,
  language: Language,
  words = wordsOf(text, language),
): string | null {
  const found = locate(phrase, words, language)
  return found && text.slice((words[found.from] as Word).start, (words[found.to - 1] as Word).end)
}

/** The first of the phrases that is found, as it is written in the text. */
export function findAny(
  phrases: readonly string[],
  text: string,
  language: Language,
  words = wordsOf(text, language),
): string | null {
  for (const phrase of phrases) {
    const found = findPhrase(phrase, text, language, words)
    if (found !== null) return found
  }
  return null
}

/** Words of a list: [from, to). */
export interface WordRange {
  from: number
  to: number
}

/** Which words a phrase covers, or null. */
export function locate(phrase: string, words: readonly Word[], language: Language): WordRange | null {
  const steps = compile(phrase, language)
  for (let from = 0; from < words.length; from++) {
    const to = matchAt(steps, words, from)
    if (to !== null) return { from, to }
  }
  return null
}

/** Which words each of the phrases covers that are there. */
export function locateAll(phrases: readonly string[], words: readonly Word[], language: Language): WordRange[] {
  return phrases.flatMap((phrase) => locate(phrase, words, language) ?? [])
}

/** True when one of the phrases is among the words. */
export function holdsAny(phrases: readonly string[], words: readonly Word[], language: Language): boolean {
  return phrases.some((phrase) => locate(phrase, words, language) !== null)
}

type Matches = (word: Word) => boolean
/** A gap, or the words that may stand here, each of them one word or several that a hyphen joins. */
type Step = { gap: true } | { gap: false; alternatives: Matches[][] }

const WIDEST_GAP = 3
const compiled = new Map<string, Step[]>()

function compile(phrase: string, language: Language): Step[] {
  const key = `${language}:${phrase}`
  const known = compiled.get(key)
  if (known) return known
  const steps = phrase.split(/\s+/).flatMap((part): Step[] => {
    if (part === '...') return [{ gap: true }]
    const alternatives = part.split('|').map((one) => wordsIn(one, language))
    const written = alternatives.filter(({ length }) => length > 0)
    return written.length === 0 ? [] : [{ gap: false, alternatives: written }]
  })
  compiled.set(key, steps)
  return steps
}

/** An alternative is one word, or several where it holds a hyphen. */
function wordsIn(part: string, language: Language): Matches[] {
  if (part === '') return []
  const folded = fold(part.replace(/^[=*]|\*$/g, ''))
  if (part.endsWith('*')) return [(word) => word.folded.startsWith(folded)]
  if (part.startsWith('=')) return [(word) => word.folded === folded]
  if (part.startsWith('*')) return [(word) => word.folded.endsWith(folded)]
  return wordsOf(part, language).map(
    ({ stem }) =>
      (word) =>
        word.stem === stem,
  )
}

/** The index after the last matched word, or null. */
function matchAt(steps: readonly Step[], words: readonly Word[], at: number): number | null {
  const [step, ...rest] = steps
  if (!step) return at
  if (!step.gap) {
    for (const alternative of step.alternatives) {
      const end = at + alternative.length
      const stands = end <= words.length && alternative.every((matches, offset) => matches(words[at + offset] as Word))
      const last = stands ? matchAt(rest, words, end) : null
      if (last !== null) return last
    }
    return null
  }
  for (let skipped = 0; skipped <= WIDEST_GAP; skipped++) {
    const end = matchAt(rest, words, at + skipped)
    if (end !== null) return end
  }
  return null
}
