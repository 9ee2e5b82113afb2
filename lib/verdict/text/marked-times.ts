import { readTimes } from '../../core/spoken-time/read.ts'

/** Stands in a text where an hour was named, with its day or without: one mark however it was worded. */
export const HOUR = '§'
/** Stands where only a day was named, or a part of one. */
export const DAY = '¤'

const NOON_OF_EPOCH = { at: 43_200_000, timeZone: 'UTC' }

/** The text with a mark in place of each time that it names: "завтра, 24 ноября, в 16:00" is one. */
export function markTimes(text: string): string {
  return readTimes(text, NOON_OF_EPOCH).reduceRight(
    (marked, { start, text: words, time }) =>
      `${marked.slice(0, start)}${time ? HOUR : DAY}${marked.slice(start + words.length)}`,
    text,
  )
}

/** True when the text names an hour, with its day or without. */
export function namesHour(text: string): boolean {
  return readTimes(text, NOON_OF_EPOCH).some(({ time }) => time !== null)
}
