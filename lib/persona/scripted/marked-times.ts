import { type NamedTime, namedTimes } from '../../core/spoken-time/named-times.ts'
import { readTimes, type Saying } from '../../core/spoken-time/read.ts'

/** Stands in a text where a time was named, however it was worded. */
export const TIME = '§'

/** Quoted speech is somebody else's. */
const QUOTED = /[«“"][^«»“”"]*\s[^«»“”"]*[»”"]/gu

export interface MarkedText {
  /** With one mark in place of each time. */
  text: string
  /** What the marks stand for, in order; undefined where day or hour are open. */
  times: (NamedTime | undefined)[]
}

/** Takes the times out of a text, so that "завтра, 24 ноября, в 16.00" is not cut at its commas and dots. */
export function markTimes(text: string, saying: Saying): MarkedText {
  let [marked, end] = ['', 0]
  const plain = text.replaceAll(TIME, ' ').replaceAll('’', "'").replace(QUOTED, ' ')
  const spoken = readTimes(plain, saying).filter(({ time }) => time !== null)
  for (const { text: words } of spoken) {
    const start = plain.indexOf(words, end)
    marked += plain.slice(end, start) + TIME
    end = start + words.length
  }
  return { text: marked + plain.slice(end), times: spoken.map(({ text: words }) => namedTimes(words, saying)[0]) }
}
