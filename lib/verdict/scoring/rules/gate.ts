import { BANT } from '../../../core/playbook.ts'
import { knowledgeOf } from '../knowledge.ts'
import { quoteOf, type Rule, reached } from '../rule.ts'
import { invitationsIn } from './invitation.ts'

export const gate: Rule = {
  id: 'gate',
  label: 'Invites to the call only when enough is known',
  advice: 'Learn more about the client before offering a call.',
  find(reading, playbook) {
    const invitation = invitationsIn(reading, playbook)[0]
    if (!invitation) return { share: null, evidence: [], note: 'There was no invitation.' }
    const isBefore = (found: { turn: { index: number } } | null) =>
      found !== null && found.turn.index < invitation.turn.index
    const topics = BANT.map((topic) => ({ topic, ...knowledgeOf(topic, reading, playbook) }))
    const known = topics.filter(({ learned }) => isBefore(learned))
    const perhaps = topics.filter(({ learned, hinted }) => !isBefore(learned) && isBefore(hinted))
    const evidence = [...known.flatMap(({ learned }) => learned?.quote ?? []), quoteOf(invitation.sentence)]
    const names = known.map(({ topic }) => topic).join(', ') || 'nothing'
    const note = `Known before: ${names} (${known.length} of ${playbook.gate} needed).`
    const isEnough = known.length >= playbook.gate
    if (!isEnough && known.length + perhaps.length >= playbook.gate) return { share: null, evidence, note }
    return { share: reached(known.length, playbook.gate), met: isEnough, evidence, note }
  },
}
