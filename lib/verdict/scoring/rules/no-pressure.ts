import { quoteAny, type Rule } from '../rule.ts'

export const noPressure: Rule = {
  id: 'noPressure',
  label: 'Puts no pressure on the client',
  advice: 'Offer alternatives instead of urgency.',
  find({ agentMessages, language }, { call }) {
    const pressure = quoteAny(
      call.pressure,
      agentMessages.flatMap(({ sentences }) => sentences),
      language,
    )
    return { share: pressure ? 0 : 1, evidence: pressure ? [pressure] : [] }
  },
}
