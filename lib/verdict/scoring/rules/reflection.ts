import type { Playbook } from '../../../core/playbook.ts'
import { topicStems } from '../../text/words.ts'
import { answeredTurn, type Reading, type ReadTurn } from '../reading.ts'
import { type Quote, quoteAny, quoteOf, type Rule, reached } from '../rule.ts'

/** The reflection stands at the beginning of a turn; further on shared words are there by chance. */
const OPENING_SENTENCES = 3

export const reflection: Rule = {
  id: 'reflection',
  label: 'Says back what the client told, in own words',
  advice: 'Before going on, say in own words what the client has just told, and stay with a worry that was voiced.',
  find(reading, playbook) {
    const told = reading.selling.filter((turn) => statedStems(reading, turn).size > 0)
    if (told.length === 0)
      return { share: null, evidence: [], note: 'The client told nothing that could be reflected.' }
    const quotes = told.flatMap((turn) => reflectionIn(turn, reading, playbook) ?? [])
    const share = reached(quotes.length / told.length, playbook.reflection.minShare)
    return { share, evidence: quotes.slice(0, 5), note: `${quotes.length} of ${told.length} answers reflected.` }
  },
}

function reflectionIn(turn: ReadTurn, reading: Reading, playbook: Playbook): Quote | null {
  const { language } = reading
  const statements = turn.sentences.filter(({ isQuestion }) => !isQuestion)
  if (quoteAny(playbook.reflection.mechanical, statements, language)) return null
  const said = quoteAny(playbook.reflection.phrases, turn.sentences, language)
  if (said) return said
  const stated = statedStems(reading, turn)
  const echo = statements
    .slice(0, OPENING_SENTENCES)
    .find(({ words }) => [...topicStems(words, language)].some((stem) => stated.has(stem)))
  return echo ? quoteOf(echo) : null
}

/** What the client stated in the turn before; what it asked is to be answered, not reflected. */
function statedStems(reading: Reading, turn: ReadTurn): Set<string> {
  const statements = answeredTurn(reading, turn)?.sentences.filter(({ isQuestion }) => !isQuestion) ?? []
  const names = new Set(reading.names.map((name) => name.toLowerCase()))
  const words = statements.flatMap(({ words }) => words).filter(({ folded }) => !names.has(folded))
  return topicStems(words, reading.language)
}
