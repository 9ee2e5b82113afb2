import type { Taboo } from '../../../core/playbook.ts'
import { findAny } from '../../text/phrase.ts'
import type { Reading } from '../reading.ts'
import type { Quote } from '../rule.ts'

/** Where the agent said what must not be said, with the label of it. */
export function breachesOf(
  taboos: readonly Taboo[],
  { agentMessages, language }: Reading,
): { label: string; quote: Quote }[] {
  return taboos.flatMap(({ label, phrases, unless }) =>
    agentMessages.flatMap(({ sentences }) =>
      sentences.flatMap(({ messageId, text, words }) => {
        const quote = findAny(phrases, text, language, words)
        if (quote === null || findAny(unless, text, language, words) !== null) return []
        return [{ label, quote: { messageId, quote } }]
      }),
    ),
  )
}
