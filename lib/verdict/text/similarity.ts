import { remember } from '../../core/remember.ts'
import { fold } from './language.ts'

const NEARLY_IDENTICAL = 0.8
/** A long sentence with a few words exchanged is still the same sentence; two others hardly share so many words. */
const LONG = 10
const LONG_NEARLY_IDENTICAL = 0.6
/** Shorter sentences ("Да, конечно!") may be repeated without being a repetition. */
const SHORTEST = 4

const words = new Intl.Segmenter('ru', { granularity: 'word' })
const sentences = new Intl.Segmenter('ru', { granularity: 'sentence' })

/** How much of their words two texts share: the Jaccard index of their sets of words, 0 to 1. */
export function similarity(a: string, b: string): number {
  const [left, right] = [wordSet(a), wordSet(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  const all = left.size + right.size - shared
  return all === 0 ? 0 : shared / all
}

/** True when two texts say nearly the same, or when one sentence of the one returns in the other. */
export function repeats(a: string, b: string): boolean {
  if (similarity(a, b) >= NEARLY_IDENTICAL && wordSet(a).size >= SHORTEST) return true
  return longSentences(a).some((left) => longSentences(b).some((right) => sameSentence(left, right)))
}

function sameSentence(a: string, b: string): boolean {
  const isLong = Math.min(wordSet(a).size, wordSet(b).size) >= LONG
  return similarity(a, b) >= (isLong ? LONG_NEARLY_IDENTICAL : NEARLY_IDENTICAL)
}

const wordSet = remember(
  (text): ReadonlySet<string> =>
    new Set([...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => fold(segment))),
)

const longSentences = remember((text): readonly string[] =>
  [...sentences.segment(text)].map(({ segment }) => segment).filter((one) => wordSet(one).size >= SHORTEST),
)
