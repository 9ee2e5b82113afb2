import type { BantTopic, Playbook } from '../../../core/playbook.ts'
import type { Language } from '../../text/language.ts'
import { locateAll, type WordRange } from '../../text/phrase.ts'
import { isAboutOthers, takes } from '../../text/stance.ts'
import { type Clause, isDenied, wordClauses } from '../../text/word-clauses.ts'
import type { Word } from '../../text/words.ts'
import type { ReadSentence } from '../reading.ts'
import type { Quote } from '../rule.ts'

/** A sentence of the prospect's, as it is heard with one topic in mind. */
export interface Heard {
  sentence: ReadSentence
  clauses: Clause[]
  language: Language
  /** What the playbook knows of the topic. */
  topic: Playbook['bant'][BantTopic]
  /** The agent's turn before asked for the topic. */
  asked: boolean
  /** The sums that the agent named in that turn. */
  named: readonly string[]
}

/** What a sentence tells of a topic: outright, or so that a careful reader would ask again. */
export interface Told {
  quote: Quote
  certain: boolean
}

/** Reads one topic out of a sentence; null where it tells nothing of it. */
export type Teller = (heard: Heard) => Told | null

export function hear(
  sentence: ReadSentence,
  topic: Heard['topic'],
  { asked, named, language }: Pick<Heard, 'asked' | 'named' | 'language'>,
): Heard {
  return { sentence, clauses: wordClauses(sentence.text, sentence.words, language), language, topic, asked, named }
}

export function told({ messageId, text }: ReadSentence, words: readonly Word[], certain = true): Told {
  const [first, last] = [words[0], words.at(-1)]
  return { certain, quote: { messageId, quote: first && last ? text.slice(first.start, last.end) : text } }
}

/** Words of a clause that one of the phrases covers, unless the clause denies them or is about others or about the past. */
export function claimed(phrases: readonly string[], clause: Clause, language: Language): Word[] | null {
  const range = affirmed(phrases, clause, language)
  if (!range || isAboutOthers(clause.words, language) || takes('past', clause.words, language)) return null
  return clause.words.slice(range.from, range.to)
}

function affirmed(phrases: readonly string[], { words }: Clause, language: Language): WordRange | undefined {
  return locateAll(phrases, words, language).find((range) => !isDenied(words, range, language))
}

/** True when the sentence weighs one thing against the other without choosing: "не знаю, для себя или сдавать". */
export function isUndecided({ sentence, language }: Heard): boolean {
  const { words } = sentence
  const weighs = words.some(
    ({ folded }) => folded === 'или' || folded === 'ли' || folded === 'or' || folded === 'whether',
  )
  return weighs && takes('evades', words, language)
}
