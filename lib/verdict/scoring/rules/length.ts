import { answeredTurn, type Reading, type ReadMessage, type ReadSentence, type ReadTurn } from '../reading.ts'
import { quoteOf, type Rule } from '../rule.ts'

export const length: Rule = {
  id: 'length',
  label: 'Keeps its messages short',
  advice: 'Keep messages within the playbook’s limits; split or shorten what is longer.',
  find(reading, { length: limits }) {
    const [min, max] = limits.sentences
    const sized = reading.turns
      .filter(({ side }) => side === 'agent')
      .flatMap((turn) =>
        turn.messages
          .filter(({ text, media }) => !media || text !== '')
          .map((message) => ({ message, ...sizeOf(message, turn, reading) })),
      )
    if (sized.length === 0) return { share: null, evidence: [], note: 'The agent wrote nothing.' }
    const tooLong = sized.filter(
      ({ message, sentences, allowance, opening }) =>
        sentences > max + allowance || (opening && message.text.length > limits.maxOpening),
    )
    const tooShort = sized.filter(({ count, alone }) => alone && count < min)
    const fitting = sized.length - tooLong.length - tooShort.length / 2
    return {
      share: Math.max(0, fitting / sized.length),
      ...(tooLong.length > 0 && { met: false }),
      evidence: tooLong.flatMap(({ message }) => message.sentences.slice(0, 1).map(quoteOf)).slice(0, 5),
      note: `${tooLong.length} of ${sized.length} messages are longer than ${max} sentences, ${tooShort.length} shorter than ${min}.`,
    }
  },
}

/** A burst of questions may be answered with a sentence for each; parts of a turn may be short. */
function sizeOf({ sentences }: ReadMessage, turn: ReadTurn, reading: Reading) {
  const asked = answeredTurn(reading, turn)?.sentences.filter(({ isQuestion }) => isQuestion).length ?? 0
  const atWork = reading.selling.includes(turn)
  return {
    /** As long as so many usual sentences. */
    sentences: sentences.reduce((sum, one) => sum + weightOf(one), 0),
    count: sentences.filter((one) => weightOf(one) > 0).length,
    allowance: Math.max(0, asked - 1),
    opening: turn.index === 0 && turn.messages[0]?.sentences === sentences,
    alone: atWork && turn.messages.length === 1,
  }
}

/** A sentence that goes on and on is read as several: what is beyond so many words counts by usual sentences. */
const LONGEST = 40
const USUAL = 12

/** The number of a list ("1.") is no sentence of its own. */
function weightOf({ words }: ReadSentence): number {
  if (words.every(({ folded }) => /^\d+$/.test(folded))) return 0
  return 1 + Math.ceil(Math.max(0, words.length - LONGEST) / USUAL)
}
