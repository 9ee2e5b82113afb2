import { questionKind } from '../../text/question.ts'
import { quoteOf, type Rule } from '../rule.ts'
import { invitationsIn } from './invitation.ts'
import { questionsIn } from './questions-asked.ts'

export const openQuestions: Rule = {
  id: 'openQuestions',
  label: 'Asks open questions or gives a choice',
  advice: 'Ask what, how or which, or give a choice; a question for yes or no ends the talk.',
  find(reading, playbook) {
    const { language } = reading
    const inviting = new Set(invitationsIn(reading, playbook).map(({ sentence }) => sentence))
    const questions = reading.selling.flatMap((turn) => questionsIn(turn, reading)).filter((one) => !inviting.has(one))
    if (questions.length === 0) return { share: null, evidence: [], note: 'The agent asks nothing about the client.' }
    const closed = questions.filter((one) => questionKind(one, language) === 'closed')
    const open = questions.filter((one) => !closed.includes(one))
    const note = `${open.length} of ${questions.length} questions are open or give a choice.`
    const shown = open.length >= closed.length ? open : closed
    return { share: open.length / questions.length, evidence: shown.slice(0, 5).map(quoteOf), note }
  },
}
