import { findAny } from '../../text/phrase.ts'
import { quoteOf, type Rule, reached } from '../rule.ts'

export const expertise: Rule = {
  id: 'expertise',
  label: 'Gives short facts with their source',
  advice: 'Give one short fact with its source in every second turn; a figure without a source does not count.',
  find({ turns, language }, { expertise: { sources, minFacts } }) {
    const agentTurns = turns.filter(({ side }) => side === 'agent')
    const facts = agentTurns.flatMap(({ sentences }) => {
      const fact = sentences.find(
        ({ isQuestion, text, words }) => !isQuestion && findAny(sources, text, language, words) !== null,
      )
      return fact ? [quoteOf(fact)] : []
    })
    return {
      share: reached(facts.length, minFacts),
      evidence: facts.slice(0, 5),
      note: `${facts.length} turns with a sourced fact.`,
    }
  },
}
