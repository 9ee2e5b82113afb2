import { fold, type Language } from './language.ts'
import { type Word, wordsOf } from './words.ts'

/**
 * Finds a phrase of a playbook in a text and returns it as it is written there, or null.
 *
 * A phrase is words in order, compared in all their forms: "на какую сумму" finds "на какую сумму", "бюджет" finds
 * "бюджета". In a phrase
 * - `=word` is this form only,
 * - `*шь` is any word with this ending,
 * - `...` is a gap of up to three words.
 */
export function findPhrase(
  phrase: string,
  text: string,
  language: Language,
  words = wordsOf(text, language),
): string | null {
  const steps = compile(phrase, language)
  for (let start = 0; start < words.length; start++) {
    const end = matchAt(steps, words, start)
    if (end !== null) return text.slice((words[start] as Word).start, (words[end - 1] as Word).end)
  }
  return null
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

type Step = { gap: true } | { gap: false; matches: (word: Word) => boolean }

const WIDEST_GAP = 3
const compiled = new Map<string, Step[]>()

function compile(phrase: string, language: Language): Step[] {
  const key = `${language}:${phrase}`
  const known = compiled.get(key)
  if (known) return known
  const steps = phrase.split(/\s+/).flatMap((part): Step[] => {
    if (part === '...') return [{ gap: true }]
    if (part.startsWith('=')) return [{ gap: false, matches: ({ folded }) => folded === fold(part.slice(1)) }]
    if (part.startsWith('*')) return [{ gap: false, matches: ({ folded }) => folded.endsWith(fold(part.slice(1))) }]
    return wordsOf(part, language).map(({ stem }) => ({ gap: false, matches: (word) => word.stem === stem }))
  })
  compiled.set(key, steps)
  return steps
}

/** The index after the last matched word, or null. */
function matchAt(steps: readonly Step[], words: readonly Word[], at: number): number | null {
  const [step, ...rest] = steps
  if (!step) return at
  if (!step.gap) {
    const word = words[at]
    return word && step.matches(word) ? matchAt(rest, words, at + 1) : null
  }
  for (let skipped = 0; skipped <= WIDEST_GAP; skipped++) {
    const end = matchAt(rest, words, at + skipped)
    if (end !== null) return end
  }
  return null
}
