import type { Playbook } from '../../../core/playbook.ts'
import { dodges, isEmptyTalk } from '../../text/empty-talk.ts'
import { stanceOf } from '../../text/offer.ts'
import { findAny, holdsAny } from '../../text/phrase.ts'
import { sameRoot } from '../../text/related.ts'
import { promises } from '../../text/source.ts'
import { topicStems, wordsOf } from '../../text/words.ts'
import { answeredTurn, type Reading, type ReadSentence, type ReadTurn } from '../reading.ts'
import { quoteOf, type Rule, reached } from '../rule.ts'
import { questionsIn } from './questions-asked.ts'

/** So many words with a topic that are not the client's own say something new. */
const NEW_WORDS = 2

export const valueFirst: Rule = {
  id: 'valueFirst',
  label: 'Gives something before it asks',
  advice: 'Give an answer, a fact or a reason before each question.',
  find(reading, playbook) {
    const asking = reading.selling.filter((turn) => questionsIn(turn, reading).length > 0)
    if (asking.length === 0) return { share: null, evidence: [], note: 'The agent asks nothing.' }
    const judged = asking.filter((turn) => turn !== asking[0] || !isOpening(turn, reading))
    const counted = judged.length > 0 ? judged : asking
    const values = counted.map((turn) => valueIn(turn, reading, playbook))
    const giving = counted.filter((turn, index) => values[index] || showsFirst(turn, reading))
    return {
      share: reached(giving.length / counted.length, playbook.questions.minShare),
      met: giving.length / counted.length >= Math.min(playbook.questions.minShare, playbook.passMark),
      evidence: values.flatMap((value) => (value ? [quoteOf(value)] : [])).slice(0, 3),
      note: `${giving.length} of ${counted.length} asking turns give something first.`,
    }
  },
}

/** The easy question of the first turn needs nothing before it, unless the client asked something. */
function isOpening(turn: ReadTurn, reading: Reading): boolean {
  const isFirst = reading.turns.every(({ side, index }) => side !== 'agent' || index >= turn.index)
  return isFirst && !answeredTurn(reading, turn)?.sentences.some(({ isQuestion }) => isQuestion)
}

function valueIn(turn: ReadTurn, reading: Reading, playbook: Playbook): ReadSentence | undefined {
  const first = questionsIn(turn, reading)[0]
  const at = first ? turn.sentences.indexOf(first) : turn.sentences.length
  return turn.sentences.slice(0, at).find((one) => gives(one, turn, reading, playbook)) ?? (first && reasoned(first))
}

/** A picture, a catalogue or a contract that comes with the question or before it; a sticker or a voice says nothing here. */
function showsFirst(turn: ReadTurn, reading: Reading): boolean {
  const asked = questionsIn(turn, reading)[0]?.messageId
  const until = turn.messages.findIndex(({ id }) => id === asked)
  return turn.messages
    .slice(0, until + 1)
    .some(({ media }) => media?.kind === 'photo' || (media?.kind === 'document' && media.name !== undefined))
}

function gives(
  one: ReadSentence,
  turn: ReadTurn,
  reading: Reading,
  { reflection, confirmations, call }: Playbook,
): boolean {
  const { language, names } = reading
  if (one.isQuestion || isEmptyTalk(one.words, language) || promises(one.words, language)) return false
  if (holdsAny(reflection.mechanical, one.words, language)) return false
  if (dodges(one.words, language) && !/\d/.test(one.text)) return false
  if (holdsAny(confirmations.phrases, one.words.slice(0, 3), language) && !/\d/.test(one.text)) return false
  // "пока рано говорить про Zoom" is a word on the talk itself
  const mention = findAny(call.mentions, one.text, language, one.words)
  if (mention !== null && stanceOf(one, mention, { namesTime: false, proposes: false }) === 'puts off') return false
  const said = topicStems(answeredTurn(reading, turn)?.sentences.flatMap(({ words }) => words) ?? [], language)
  const called = wordsOf(names.join(' '), language).map(({ stem }) => stem)
  const fresh = [...topicStems(one.words, language)].filter(
    (stem) => !called.includes(stem) && ![...said].some((other) => sameRoot(stem, other)),
  )
  return fresh.length >= NEW_WORDS
}

/** A question that says why it is asked gives a reason. */
function reasoned(question: ReadSentence): ReadSentence | undefined {
  return /(?<!\p{L})(?:чтобы|чтоб|so that|so i can|to make sure|to avoid)(?!\p{L})/iu.test(question.text)
    ? question
    : undefined
}
