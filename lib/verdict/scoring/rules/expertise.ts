import { holdsAny } from '../../text/phrase.ts'
import { namesSource, promises } from '../../text/source.ts'
import { topicStems } from '../../text/words.ts'
import { quoteOf, type Rule, reached } from '../rule.ts'

/** One fact in so many turns is enough, however many the playbook asks of a whole conversation. */
const TURNS_PER_FACT = 3
/** A source without a statement of so many words with a topic is only named. */
const FACT = 3

export const expertise: Rule = {
  id: 'expertise',
  label: 'Gives short facts with their source',
  advice: 'Give one short fact with its source in every second turn; a figure without a source does not count.',
  find({ turns, language }, { expertise: { sources, minFacts } }) {
    const agentTurns = turns.filter(({ side }) => side === 'agent')
    if (agentTurns.length === 0) return { share: null, evidence: [], note: 'The agent wrote nothing.' }
    const facts = agentTurns.flatMap(({ sentences }) => {
      const fact = sentences.find(
        ({ isQuestion, words, text }) =>
          !isQuestion &&
          (holdsAny(sources, words, language) || namesSource(text, language)) &&
          topicStems(words, language).size >= FACT &&
          !promises(words, language),
      )
      return fact ? [quoteOf(fact)] : []
    })
    const wanted = Math.min(minFacts, Math.max(1, Math.ceil(agentTurns.length / TURNS_PER_FACT)))
    return {
      share: reached(facts.length, wanted),
      evidence: facts.slice(0, 5),
      note: `${facts.length} turns with a sourced fact, ${wanted} wanted.`,
    }
  },
}
