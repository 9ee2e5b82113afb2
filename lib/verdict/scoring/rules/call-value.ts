import { quoteAny, type Rule } from '../rule.ts'
import { invitationsIn } from './invitation.ts'

export const callValue: Rule = {
  id: 'callValue',
  label: 'Says what the call is good for',
  advice: 'Say what the call will show and how long it takes.',
  find(reading, playbook) {
    const turns = [...new Set(invitationsIn(reading, playbook).map(({ turn }) => turn))]
    if (turns.length === 0) return { share: 0, evidence: [], note: 'There was no invitation to a call.' }
    const value = quoteAny(
      playbook.call.value,
      turns.flatMap(({ sentences }) => sentences),
      reading.language,
    )
    return { share: value ? 1 : 0, evidence: value ? [value] : [] }
  },
}
