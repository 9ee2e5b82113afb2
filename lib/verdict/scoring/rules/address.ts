import { clausesOf } from '../../text/clause.ts'
import { PARENTHETIC } from '../../text/denial.ts'
import { isGivenName } from '../../text/given-names.ts'
import { fold } from '../../text/language.ts'
import { findAny } from '../../text/phrase.ts'
import { informalAddressIn } from '../../text/second-person.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { wordsOf } from '../../text/words.ts'
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

/** "Привет, Анна!" greets; "передайте привет мужу" and "пока рано" do not: such a phrase is a clause of its own. */
function familiarOpening(text: string, language: Reading['language'], phrases: readonly string[]): string | null {
  for (const sentence of sentencesOf(text, language)) {
    const clauses = clausesOf(sentence.text.replace(PARENTHETIC, ' '))
    // "дешёвых, пока, нет" is no farewell
    const outer = clauses.filter((_, at) => {
      const leads = wordsOf(clauses.slice(0, at).join(' '), language)
      return at === clauses.length - 1 || leads.every(({ folded }) => BESIDE_GREETING.has(folded))
    })
    for (const clause of outer) {
      const found = findAny(phrases, clause, language)
      if (found !== null && isAlone(found, clause, language)) return found
    }
  }
  return null
}

/** Beside a greeting stand at most the one who is greeted and words such as "ещё раз". */
function isAlone(found: string, clause: string, language: Reading['language']): boolean {
  return wordsOf(clause.replace(found, ' '), language).every(
    ({ folded }) => BESIDE_GREETING.has(folded) || isGivenName(folded),
  )
}

const BESIDE_GREETING = new Set('ну всё все всем вам снова ещё раз и тогда что ж again there'.split(' ').map(fold))
