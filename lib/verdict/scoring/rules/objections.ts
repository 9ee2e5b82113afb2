import { matchesAny } from '../../../core/pattern.ts'
import { BANT, type Playbook } from '../../../core/playbook.ts'
import type { Reading, ReadMessage, ReadSentence, ReadTurn } from '../reading.ts'
import { type Quote, quoteAny, quoteOf, type Rule } from '../rule.ts'
import { asksFor } from './bant.ts'

/** An objection of the prospect and what became of it. */
export interface HandledObjection {
  id: string
  raised: Quote
  answer: Quote | null
  /** 1 answered first, 0.5 answered after a qualifying question, 0 passed over. */
  share: number
}

export const objections: Rule = {
  id: 'objections',
  label: 'Answers an objection before it goes on',
  advice: 'Answer the objection with a fact first; only then go on asking.',
  find(reading, playbook) {
    const raised = objectionsIn(reading, playbook)
    if (raised.length === 0) return { share: null, evidence: [], note: 'No objection was raised.' }
    const share = raised.reduce((sum, one) => sum + one.share, 0) / raised.length
    const answered = raised.filter(({ answer }) => answer !== null).length
    return {
      share,
      evidence: raised.flatMap((one) => [one.raised, ...(one.answer ? [one.answer] : [])]),
      note: `${answered} of ${raised.length} objections answered.`,
    }
  },
}

/** By the words of the playbook, and by what the persona itself marked as an objection. */
export function objectionsIn(reading: Reading, playbook: Playbook): HandledObjection[] {
  return reading.turns.flatMap((turn) => {
    if (turn.side !== 'prospect') return []
    const reply = reading.turns[turn.index + 1]
    const byWords = playbook.objections.flatMap(({ id, raisedBy, answeredBy }) => {
      const raised = quoteAny(raisedBy, turn.sentences, reading.language)
      const answers = (one: ReadSentence) => quoteAny(answeredBy, [one], reading.language) !== null
      return raised ? [handled(id, raised, reply, answers, reading, playbook)] : []
    })
    const byPersona = turn.messages
      .flatMap((message) => raisedByPersona(message, reading))
      .map(({ objection, raised }) =>
        handled(objection.id, raised, reply, ({ text }) => matchesAny(objection.answeredBy, text), reading, playbook),
      )
    return best([...byWords, ...byPersona])
  })
}

function raisedByPersona({ id, text, asks }: ReadMessage, { objections }: Reading) {
  return objections
    .filter((objection) => asks.includes(objection.id))
    .map((objection) => ({ objection, raised: { messageId: id, quote: text } }))
}

function handled(
  id: string,
  raised: Quote,
  reply: ReadTurn | undefined,
  answers: (sentence: ReadSentence) => boolean,
  reading: Reading,
  playbook: Playbook,
): HandledObjection {
  const sentences = reply?.sentences ?? []
  const at = sentences.findIndex(answers)
  const answer = sentences[at]
  if (!answer) return { id, raised, answer: null, share: 0 }
  const qualifiesFirst = sentences
    .slice(0, at)
    .some((one) => BANT.some((topic) => asksFor(topic, one, reading, playbook)))
  return { id, raised, answer: quoteOf(answer), share: qualifiesFirst ? 0.5 : 1 }
}

/** The same message may be known by two markers: what answers one of them answers the objection. */
function best(found: readonly HandledObjection[]): HandledObjection[] {
  const byMessage = new Map<number, HandledObjection>()
  for (const one of found) {
    const known = byMessage.get(one.raised.messageId)
    if (!known || one.share > known.share) byMessage.set(one.raised.messageId, one)
  }
  return [...byMessage.values()]
}
