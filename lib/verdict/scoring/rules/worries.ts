import { findAny } from '../../text/phrase.ts'
import { quoteOf, type Rule } from '../rule.ts'
import { objectionsIn } from './objections.ts'

/** Worries that the client brings up unasked are half of them: the others stay unknown. */
const UNASKED = 0.5

export const worries: Rule = {
  id: 'worries',
  label: 'Finds out what worries the client',
  advice: 'Ask what worries the client or holds it back, and stay with the answer.',
  find(reading, playbook) {
    const { language } = reading
    const questions = reading.selling.flatMap(({ sentences }) => sentences).filter(({ isQuestion }) => isQuestion)
    const asked = questions.find(({ text, words }) => findAny(playbook.worries.askedBy, text, language, words) !== null)
    if (asked) return { share: 1, evidence: [quoteOf(asked)] }
    const handled = objectionsIn(reading, playbook).filter(({ share }) => share > 0)
    if (handled.length === 0) return { share: 0, evidence: [], note: 'Never asked, and none was taken up.' }
    const note = 'Not asked; taken up only where the client brought one up itself.'
    return {
      share: UNASKED,
      note,
      evidence: handled.flatMap(({ raised, answer }) => [raised, ...(answer ? [answer] : [])]),
    }
  },
}
