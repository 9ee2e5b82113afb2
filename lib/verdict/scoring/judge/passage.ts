import { printable } from '../../../core/printable.ts'

/**
 * The words of a text that a quote repeats, as they stand there; null where they do not.
 *
 * Word for word: only white space may differ, and no word is begun or ended in its middle. A quote without a letter or
 * digit quotes nothing. What acts without being seen is compared by the name under which the judge was shown it.
 */
export function passageOf(quote: string, text: string): string | null {
  const wanted = shownOf(quote).shown.trim()
  if (!/[\p{L}\p{N}]/u.test(wanted)) return null
  const { shown, at } = shownOf(text)
  for (let from = shown.indexOf(wanted); from !== -1; from = shown.indexOf(wanted, from + 1)) {
    const to = from + wanted.length
    if (!isInsideWord(shown, from) && !isInsideWord(shown, to)) return text.slice(at[from], at[to])
  }
  return null
}

/** The text as the judge sees it, white space made one space, and where each of its characters stands in the text. */
function shownOf(text: string): { shown: string; at: number[] } {
  let shown = ''
  const at: number[] = []
  let index = 0
  for (const character of text) {
    const visible = character === '\r' ? ' ' : printable(character)
    const piece = /^\s+$/.test(visible) ? ' ' : visible
    if (piece !== ' ' || !shown.endsWith(' ')) {
      shown += piece
      for (let unit = 0; unit < piece.length; unit++) at.push(index)
    }
    index += character.length
  }
  at.push(text.length)
  return { shown, at }
}

const WORD = /^[\p{L}\p{M}\p{N}]$/u

function isInsideWord(text: string, at: number): boolean {
  const [before = '', after = ''] = [[...text.slice(Math.max(0, at - 2), at)].at(-1), [...text.slice(at, at + 2)][0]]
  return WORD.test(before) && WORD.test(after)
}
