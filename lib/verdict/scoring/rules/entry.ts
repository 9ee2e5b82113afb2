import type { Playbook } from '../../../core/playbook.ts'
import { asksFor } from '../knowledge.ts'
import type { Reading, ReadSentence } from '../reading.ts'
import { quoteAny, quoteOf, type Rule } from '../rule.ts'
import { invitationsIn } from './invitation.ts'
import { repetitionsIn } from './no-repeated-asking.ts'
import { questionsIn } from './questions-asked.ts'

export const entry: Rule = {
  id: 'entry',
  label: 'Opens with one easy question and no push to a call',
  advice: 'Begin with one easy, open question; leave hard questions and the call for later.',
  find(reading, playbook) {
    const first = reading.turns.find(({ side }) => side === 'agent')
    if (!first) return { share: null, evidence: [], note: 'The agent wrote nothing.' }
    const questions = questionsIn(first, reading)
    const hard = hardOpener(questions, reading, playbook)
    if (hard) return { share: 0, evidence: [hard], note: 'The first question is a hard one.' }
    const push = invitationsIn(reading, playbook).find(({ turn }) => turn === first)
    if (push) return { share: 0, evidence: [quoteOf(push.sentence)], note: 'The first turn already invites to a call.' }
    if (questions.length === 0) return { share: 0, evidence: [], note: 'The first turn asks nothing.' }
    const stale = repetitionsIn(reading, playbook).find(({ question }) => questions.includes(question))
    if (stale) {
      return { share: 0, evidence: [stale.told, quoteOf(stale.question)], note: 'The client has said that already.' }
    }
    const tooMany = questions.length > playbook.entry.maxQuestions
    return {
      share: tooMany ? 0.5 : 1,
      evidence: questions.slice(0, 3).map(quoteOf),
      ...(tooMany && { note: `The first turn asks ${questions.length} questions.` }),
    }
  },
}

/** Money and power are no way to begin, whatever the words. */
const HARD = ['budget', 'authority'] as const

function hardOpener(questions: readonly ReadSentence[], reading: Reading, playbook: Playbook) {
  const byPlaybook = quoteAny(playbook.entry.hardOpeners, questions, reading.language)
  if (byPlaybook) return byPlaybook
  const hard = questions.find((one) => HARD.some((topic) => asksFor(topic, one, reading, playbook)))
  return hard ? quoteOf(hard) : null
}
