// not a literal: the flag "v" is newer than the language that TypeScript compiles to
const SOURCE = '^\\p{RGI_Emoji}$'
const EMOJI = new RegExp(SOURCE, 'v')
/** Hearts and suns that are typed without the selector that makes them colourful. */
const PICTURE = /^(?![©®™✓✔✗→←↔•])\p{Extended_Pictographic}\p{Emoji_Modifier}?$/u
const KEYCAP = /^[0-9#*]\uFE0F?\u20E3$/u

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The emoji of a text as a reader counts them: a flag or a family is one; numbers in a box and ✓ are signs. */
export function emojiIn(text: string): string[] {
  return [...segmenter.segment(text)]
    .map(({ segment }) => segment)
    .filter((one) => !KEYCAP.test(one) && !/^[©®™✓✔✗]/u.test(one) && (EMOJI.test(one) || PICTURE.test(one)))
}
