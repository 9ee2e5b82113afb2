import { BANT } from '../../../core/playbook.ts'
import { quoteOf, type Rule, reached } from '../rule.ts'
import { knowledgeOf } from './bant.ts'
import { invitationsIn } from './invitation.ts'

export const gate: Rule = {
  id: 'gate',
  label: 'Invites to the call only when enough is known',
  advice: 'Learn more about the client before offering a call.',
  find(reading, playbook) {
    const invitation = invitationsIn(reading, playbook)[0]
    if (!invitation) return { share: null, evidence: [], note: 'There was no invitation.' }
    const known = BANT.filter((topic) => {
      const { learned } = knowledgeOf(topic, reading, playbook)
      return learned !== null && learned.turn.index < invitation.turn.index
    })
    return {
      share: reached(known.length, playbook.gate),
      met: known.length >= playbook.gate,
      evidence: [quoteOf(invitation.sentence)],
      note: `Known before: ${known.join(', ') || 'nothing'} (${known.length} of ${playbook.gate} needed).`,
    }
  },
}
