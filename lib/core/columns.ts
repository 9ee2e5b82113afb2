import stringWidth from 'string-width'

/** How many columns of a terminal a text takes: two for each Chinese character or emoji. */
export function columnsOf(text: string): number {
  return stringWidth(text)
}

/** The text with spaces up to that column. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

/** The text in two: what fits into so many columns, and the rest. Characters stay whole. */
export function splitAt(text: string, columns: number): [head: string, rest: string] {
  let head = ''
  let taken = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    taken += columnsOf(segment)
    if (taken > columns) break
    head += segment
  }
  return [head, text.slice(head.length)]
}

/** The text in at most so many columns, with an ellipsis where something was left out. */
export function shorten(text: string, columns: number): string {
  return columnsOf(text) <= columns ? text : `${splitAt(text, columns - 1)[0]}…`
}
