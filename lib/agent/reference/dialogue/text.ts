/** Between a letter or digit and something else: JavaScript's own `\b` knows Latin letters only. */
const EDGE = '(?:(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}]))'

/** The letters of the languages that the agent speaks. */
const LETTERS = 'a-zß-ÿа-яё'

/**
 * A case-blind pattern for {@link plain} text, in which `\b` is a word's edge in every alphabet.
 *
 * `\p{L}` and `\p{N}` become plain ranges: with them and the flag u a pattern costs 30 times as much to compile, a
 * second for all patterns of the agent.
 */
export function re(template: TemplateStringsArray): RegExp {
  return pattern(template.raw[0] as string)
}

/** The same for a source that is put together; `flags` besides the blindness to case. */
export function pattern(source: string, flags = ''): RegExp {
  const edged = source.replaceAll('\\b', EDGE)
  const plain = edged.replace(/\[([^\]]*)\]|\\p\{[LN]\}/g, (part, inside?: string) => `[${inRanges(inside ?? part)}]`)
  return new RegExp(plain, `i${flags}`)
}

function inRanges(part: string): string {
  return part.replaceAll('\\p{L}', LETTERS).replaceAll('\\p{N}', '0-9')
}

/** Text as patterns see it: lower case, ё as е, one kind of quote, dash and space, nothing invisible. */
export function plain(text: string): string {
  return tidy(text).toLowerCase().replaceAll('ё', 'е')
}

/** Text in its own letters, without invisible characters and with one kind of quote, dash and space. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\u00ad]/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

/** One thought of the client. */
export interface Sentence {
  /** {@link plain}, without its final marks. */
  text: string
  /** {@link tidy}, without its final marks. */
  original: string
  /** It ends with a question mark. */
  question: boolean
}

/** Looks like a question although it may lack the mark, as "как инвестицию" does too. */
export const ASKING = re`^(?:(?:а|и|ну|так|еще|кстати|подскажите|скажите|and|so|but|also|by the way|tell me)[ ,]+)*(?:как(?:ой|ая|ое|ие|ую|ова|ов|овы)?|сколько|кто|кому|кем|где|куда|откуда|когда|зачем|почему|что|чем|можно ли|есть ли|нужно ли|надо ли|правда ли|а если|what|how|who|which|where|when|why|can|could|is|are|do|does|did|will|would|should|what's|who's|how's)\b`

/** Not after abbreviations that are usual beside sums: "400 тыс. евро". */
const SENTENCE_END = /(?<=[.!?…]["»)]*)(?<!(?:тыс|млн|руб|долл|ок|max|approx)\.)\s+|\n+/iu

/** Splits a message at sentence ends and line breaks; numbers of a list fall away. */
export function sentencesOf(message: string): Sentence[] {
  return tidy(message)
    .split(SENTENCE_END)
    .map((piece) => piece.replace(/^\s*(?:\d{1,2}[.)]|[-*•])\s*/u, '').trim())
    .filter((piece) => /[\p{L}\p{N}@+]/u.test(piece))
    .map((piece) => {
      const original = piece.replace(/[.!?…\s]+$/u, '')
      const text = plain(original)
      return { text, original, question: /\?["»)!. ]*$/u.test(piece) }
    })
}

/** The sentences of a message that its earlier version did not have; empty when it says the same. */
export function newSentences(text: string, earlier: string): string {
  const known = new Set(sentencesOf(earlier).map(({ text }) => text))
  return sentencesOf(text)
    .filter(({ text }) => !known.has(text))
    .map(({ original, question }) => original + (question ? '?' : '.'))
    .join(' ')
}

/** How many sentences a reply has, as a reader would count them. */
export function countSentences(reply: string): number {
  return reply.split(/(?<=[.!?…])\s+/u).filter((piece) => /\p{L}/u.test(piece)).length
}

/** `а`, `а и б`, `а, б и в`. */
export function list(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}
