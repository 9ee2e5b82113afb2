import { findAny } from '../../text/phrase.ts'
import { quoteOf, type Rule } from '../rule.ts'

export const confirmations: Rule = {
  id: 'confirmations',
  label: 'Does not open message after message with praise',
  advice: 'Drop openers such as praise and "I see"; go straight to the substance.',
  find({ agentMessages, language }, { confirmations: { phrases, maxShare } }) {
    const opening = agentMessages.flatMap(({ sentences }) => {
      const first = sentences[0]
      return first && findAny(phrases, first.text, language, first.words.slice(0, 3)) !== null ? [quoteOf(first)] : []
    })
    const allowed = Math.max(1, Math.floor(maxShare * agentMessages.length))
    return {
      share: opening.length <= allowed ? 1 : 0,
      evidence: opening.length <= allowed ? [] : opening.slice(0, 5),
      note: `${opening.length} of ${agentMessages.length} messages, ${allowed} allowed.`,
    }
  },
}
