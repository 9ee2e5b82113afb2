import { quoteAny, quoteOf, type Rule } from '../rule.ts'
import { invitationsIn } from './invitation.ts'

export const entry: Rule = {
  id: 'entry',
  label: 'Opens with one easy question and no push to a call',
  advice: 'Begin with one easy, open question; leave hard questions and the call for later.',
  find(reading, playbook) {
    const first = reading.turns.find(({ side }) => side === 'agent')
    if (!first) return { share: null, evidence: [], note: 'The agent wrote nothing.' }
    const questions = first.sentences.filter(({ isQuestion }) => isQuestion)
    const hard = quoteAny(playbook.entry.hardOpeners, questions, reading.language)
    if (hard) return { share: 0, evidence: [hard], note: 'The first question is a hard one.' }
    const push = invitationsIn(reading, playbook).find(({ turn }) => turn === first)
    if (push) return { share: 0, evidence: [quoteOf(push.sentence)], note: 'The first turn already invites to a call.' }
    if (questions.length === 0) return { share: 0, evidence: [], note: 'The first turn asks nothing.' }
    const tooMany = questions.length > playbook.entry.maxQuestions
    return {
      share: tooMany ? 0.5 : 1,
      evidence: questions.slice(0, 3).map(quoteOf),
      ...(tooMany && { note: `The first turn asks ${questions.length} questions.` }),
    }
  },
}
