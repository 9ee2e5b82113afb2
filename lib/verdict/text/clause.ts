import type { Language } from './language.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** A part of a sentence between commas and dashes; negations and conditions count within it. */
export function clausesOf(sentence: string): string[] {
  return sentence.split(/[,;()]+|:\s|\s[-–—]\s/u).filter((clause) => /[\p{L}\p{N}]/u.test(clause))
}

/** Quoted speech is somebody else's: two words or more between quotation marks are blanked out. */
export function withoutQuotations(text: string): string {
  return text.replace(/[«“"][^«»“”"]*\s[^«»“”"]*[»”"]/gu, (quotation) => ' '.repeat(quotation.length))
}

/** The language of a text, by its script. */
export function languageOf(text: string): Language {
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'
}

/** Splits a text of either language; Russian question words are told from English ones by their script. */
export function anySentencesOf(text: string): Sentence[] {
  return sentencesOf(text, languageOf(text))
}
