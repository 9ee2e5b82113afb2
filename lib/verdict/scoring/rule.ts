import type { CriterionId, Playbook } from '../../core/playbook.ts'
import { findAny } from '../text/phrase.ts'
import type { Reading, ReadSentence } from './reading.ts'

/** A message and words that stand in it as quoted. */
export interface Quote {
  messageId: number
  quote: string
}

/** What a rule found: the share of the points, 0 to 1, with proof; null where the conversation does not tell. */
export interface Finding {
  share: number | null
  evidence: Quote[]
  note?: string
  /** Overrules the pass mark, where one miss is a miss. */
  met?: boolean
}

/** Decides one criterion from the words alone. */
export interface Rule {
  id: CriterionId
  /** The criterion as a statement that holds when it is met. */
  label: string
  /** What to do when it is not. */
  advice: string
  find(reading: Reading, playbook: Playbook): Finding
}

/** The first sentence that holds one of the phrases. */
export function quoteAny(
  phrases: readonly string[],
  sentences: readonly ReadSentence[],
  language: Reading['language'],
): Quote | null {
  for (const { messageId, text, words } of sentences) {
    const quote = findAny(phrases, text, language, words)
    if (quote !== null) return { messageId, quote }
  }
  return null
}

export function quoteOf({ messageId, text }: ReadSentence): Quote {
  return { messageId, quote: text }
}

/** As much of the goal as was reached, at most all of it. */
export function reached(value: number, goal: number): number {
  return goal === 0 ? 1 : Math.min(1, value / goal)
}
