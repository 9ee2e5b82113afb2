import { isDenied } from '../../text/denial.ts'
import { findPhrase } from '../../text/phrase.ts'
import type { Rule } from '../rule.ts'

export const noPressure: Rule = {
  id: 'noPressure',
  label: 'Puts no pressure on the client',
  advice: 'Offer alternatives instead of urgency.',
  find({ agentMessages, language }, { call }) {
    const pressure = agentMessages
      .flatMap(({ sentences }) => sentences)
      .flatMap(({ messageId, text, words }) =>
        call.pressure.flatMap((phrase) => {
          const quote = findPhrase(phrase, text, language, words)
          return quote === null || isDenied(text, quote) ? [] : [{ messageId, quote }]
        }),
      )
    return { share: pressure.length === 0 ? 1 : 0, evidence: pressure.slice(0, 5) }
  },
}
