import { pattern } from '../../../core/pattern.ts'
import type { Taboo } from '../../../core/playbook.ts'
import { isDenied } from '../../text/denial.ts'
import { findAny, findPhrase } from '../../text/phrase.ts'
import type { Reading, ReadSentence } from '../reading.ts'
import type { Quote } from '../rule.ts'

/** Where the agent said what must not be said, with the label of it; what it denies or tells of others is no breach. */
export function breachesOf(
  taboos: readonly Taboo[],
  { agentMessages, language }: Reading,
): { label: string; quote: Quote }[] {
  const sentences = agentMessages.flatMap(({ sentences }) => sentences)
  return taboos.flatMap((taboo) =>
    sentences.flatMap((sentence) => {
      const quote = breachIn(sentence, taboo, language)
      return quote === null ? [] : [{ label: taboo.label, quote: { messageId: sentence.messageId, quote } }]
    }),
  )
}

/** The words of a sentence that break a taboo, or null. */
export function breachIn(
  { text, words }: Pick<ReadSentence, 'text' | 'words'>,
  { phrases, patterns, together, unless }: Taboo,
  language: Reading['language'],
): string | null {
  const found = [
    ...phrases.map((phrase) => findPhrase(phrase, text, language, words)),
    ...patterns.map((source) => pattern(source).exec(text)?.[0] ?? null),
  ].find((quote) => quote && !isDenied(text, quote))
  if (!found || findAny(unless, text, language, words) !== null) return null
  const company = together.flatMap((phrase) => findPhrase(phrase, text, language, words) ?? [])
  return together.length === 0 || company.some((one) => !isDenied(text, one)) ? found : null
}
