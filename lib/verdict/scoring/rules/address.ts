import { fold } from '../../text/language.ts'
import { findAny } from '../../text/phrase.ts'
import { informalAddressIn } from '../../text/second-person.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { Reading, ReadMessage } from '../reading.ts'
import type { Quote, Rule } from '../rule.ts'

export const address: Rule = {
  id: 'address',
  label: 'Addresses the client formally throughout',
  advice: 'Keep to the formal address in every message.',
  find({ agentMessages, language }, { informal }) {
    if (!informal) return { share: null, evidence: [], note: 'This playbook does not ask for formality.' }
    const slips = agentMessages.flatMap((message) => slipIn(message, language, informal) ?? [])
    return { share: slips.length === 0 ? 1 : 0, evidence: slips.slice(0, 5) }
  },
}

interface Informal {
  phrases: readonly string[]
  except: readonly string[]
}

function slipIn({ id, text }: ReadMessage, language: Reading['language'], { phrases, except }: Informal): Quote | null {
  const harmless = new Set(except.map(fold))
  const form = language === 'ru' ? informalAddressIn(text).find(({ folded }) => !harmless.has(folded)) : undefined
  if (form) return { messageId: id, quote: text.slice(form.start, form.end) }
  const familiar = familiarOpening(text, language, phrases)
  return familiar === null ? null : { messageId: id, quote: familiar }
}

/** "Привет!" greets; "передайте привет мужу" does not: such a phrase counts at the beginning of a sentence only. */
function familiarOpening(text: string, language: Reading['language'], phrases: readonly string[]): string | null {
  for (const sentence of sentencesOf(text, language)) {
    const found = findAny(phrases, sentence.text, language, sentence.words)
    if (found !== null && sentence.text.startsWith(found)) return found
  }
  return null
}
