import type { Playbook } from '../../../core/playbook.ts'
import { findAny } from '../../text/phrase.ts'
import { topicStems, wordsOf } from '../../text/words.ts'
import { answeredTurn, type Reading, type ReadSentence, type ReadTurn } from '../reading.ts'
import { type Quote, quoteAny, quoteOf, type Rule, reached } from '../rule.ts'

/** The reflection stands at the beginning of a turn; further on shared words are there by chance. */
const OPENING_SENTENCES = 3

export const reflection: Rule = {
  id: 'reflection',
  label: 'Says back what the client told, in own words',
  advice: 'Before going on, say in own words what the client has just told, and stay with a worry that was voiced.',
  find(reading, playbook) {
    const told = reading.selling.filter((turn) => statedStems(reading, turn, playbook).size > 0)
    if (told.length === 0)
      return { share: null, evidence: [], note: 'The client told nothing that could be reflected.' }
    const quotes = told.flatMap((turn) => reflectionIn(turn, reading, playbook) ?? [])
    const share = reached(quotes.length / told.length, playbook.reflection.minShare)
    return { share, evidence: quotes.slice(0, 5), note: `${quotes.length} of ${told.length} answers reflected.` }
  },
}

function reflectionIn(turn: ReadTurn, reading: Reading, playbook: Playbook): Quote | null {
  const { language } = reading
  const { phrases, mechanical } = playbook.reflection
  const statements = turn.sentences.filter(({ isQuestion }) => !isQuestion)
  if (quoteAny(mechanical, statements, language)) return null
  const stated = statedStems(reading, turn, playbook)
  const says = ({ text, words }: ReadSentence) => findAny(phrases, text, language, words) !== null
  const echoes = ({ words }: ReadSentence) => [...topicStems(words, language)].some((stem) => stated.has(stem))
  const found = turn.sentences.find(says) ?? statements.slice(0, OPENING_SENTENCES).find(echoes)
  return found ? quoteOf(found) : null
}

/** What the client stated in the turn before; what it asked is to be answered, not reflected. */
function statedStems(reading: Reading, turn: ReadTurn, { reflection }: Playbook): Set<string> {
  const { language, names } = reading
  const statements = answeredTurn(reading, turn)?.sentences.filter(({ isQuestion }) => !isQuestion) ?? []
  const stated = topicStems(
    statements.flatMap(({ words }) => words),
    language,
  )
  for (const { stem } of wordsOf([...names, ...reflection.commonplace].join(' '), language)) stated.delete(stem)
  return stated
}
