import { pattern } from '../../../core/pattern.ts'
import { languageOf } from '../../text/clause.ts'
import type { Language } from '../../text/language.ts'
import { holdsAny } from '../../text/phrase.ts'
import { namesSource, promises, withoutSources } from '../../text/source.ts'
import { topicStems } from '../../text/words.ts'
import type { ReadSentence, ReadTurn } from '../reading.ts'
import { quoteOf, type Rule, reached } from '../rule.ts'

/** One fact in so many turns is enough, however many the playbook asks of a whole conversation. */
const TURNS_PER_FACT = 3
/** A source without a statement of so many words with a topic is only named. */
const FACT = 3
/** With a figure fewer do. */
const FIGURE = 2

export const expertise: Rule = {
  id: 'expertise',
  label: 'Gives short facts with their source',
  advice: 'Give one short fact with its source in one turn of three; a figure without a source does not count.',
  find({ turns, language }, { expertise: { sources, minFacts } }) {
    const agentTurns = turns.filter(({ side }) => side === 'agent')
    if (agentTurns.length === 0) return { share: null, evidence: [], note: 'The agent wrote nothing.' }
    const factIn = ({ sentences }: ReadTurn) =>
      sentences.find(
        ({ isQuestion, words, text }) =>
          !isQuestion &&
          (holdsAny(sources, words, language) || namesSource(text, language)) &&
          states(text, words, language) &&
          !promises(words, language),
      )
    const facts = agentTurns.flatMap((turn) => factIn(turn) ?? []).map(quoteOf)
    const bare = agentTurns.filter((turn) => claimsRate(turn) && !factIn(turn)).length
    const wanted = Math.min(minFacts, Math.max(1, facts.length + bare, Math.ceil(agentTurns.length / TURNS_PER_FACT)))
    return {
      share: reached(facts.length, wanted),
      evidence: facts.slice(0, 5),
      note: `${facts.length} turns with a sourced fact, ${wanted} wanted.`,
    }
  },
}

/** True when the words say something besides where it is to be found. */
function states(text: string, words: ReadSentence['words'], language: Language): boolean {
  if (topicStems(words, language).size < FACT) return false
  const stems = topicStems(withoutSources(words, text, languageOf(text)), language)
  return stems.size >= ([...stems].some(isFigure) ? FIGURE : FACT)
}

function isFigure(stem: string): boolean {
  return /\d/.test(stem) && !/^(?:19|20)\d\d$/.test(stem)
}

/** Tells how much something yields or grows: each such turn is to name a source. */
function claimsRate({ sentences }: ReadTurn): boolean {
  return sentences.some(({ isQuestion, text }) => !isQuestion && RATE.test(text))
}

const RATE = pattern('\\d\\s?%|\\bпроцент[а-яё]* (?:на )?\\d|\\d\\s?(?:процент|percent)|\\bв \\d+ раза?\\b')
