import { withoutQuotations } from '../../text/clause.ts'
import { fold } from '../../text/language.ts'
import { findAny } from '../../text/phrase.ts'
import { wordsOf } from '../../text/words.ts'
import type { Rule } from '../rule.ts'

export const address: Rule = {
  id: 'address',
  label: 'Addresses the client formally throughout',
  advice: 'Keep to the formal address in every message.',
  find({ agentMessages, language }, { informal }) {
    if (!informal) return { share: null, evidence: [], note: 'This playbook does not ask for formality.' }
    const slips = agentMessages.flatMap(({ id, text }) => {
      const own = withoutQuotations(text)
      const slip = wordsOf(own, language)
        .filter(({ folded }) => !informal.except.some((one) => fold(one) === folded))
        .find((word) => findAny(informal.phrases, own, language, [word]) !== null)
      return slip ? [{ messageId: id, quote: text.slice(slip.start, slip.end) }] : []
    })
    return { share: slips.length === 0 ? 1 : 0, evidence: slips.slice(0, 5) }
  },
}
