import { quoteOf, type Rule } from '../rule.ts'
import { invitationsIn } from './invitation.ts'

export const closeAttempt: Rule = {
  id: 'closeAttempt',
  label: 'Proposes a call',
  advice: 'Propose a call once enough is known; a conversation without a next step leads nowhere.',
  find(reading, playbook) {
    const invitations = invitationsIn(reading, playbook)
    return {
      share: invitations.length > 0 ? 1 : 0,
      evidence: invitations.slice(0, 3).map(({ sentence }) => quoteOf(sentence)),
      ...(invitations.length === 0 && { note: 'There was no invitation to a call.' }),
    }
  },
}
