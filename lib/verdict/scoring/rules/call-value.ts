import { isNegated } from '../../text/denial.ts'
import { findPhrase } from '../../text/phrase.ts'
import type { Reading, ReadSentence } from '../reading.ts'
import type { Quote, Rule } from '../rule.ts'
import { invitationsIn } from './invitation.ts'

export const callValue: Rule = {
  id: 'callValue',
  label: 'Says what the call is good for',
  advice: 'Say what the call will show and how long it takes.',
  find(reading, playbook) {
    const invitations = invitationsIn(reading, playbook)
    if (invitations.length === 0) return { share: 0, evidence: [], note: 'There was no invitation to a call.' }
    const near = new Set(
      invitations.flatMap(({ turn, sentence }) => {
        const at = turn.sentences.indexOf(sentence)
        return turn.sentences.slice(Math.max(0, at - REACH), at + REACH + 1)
      }),
    )
    const value = [...near]
      .map((sentence) => valueIn(sentence, playbook.call.value, reading))
      .find((one) => one !== null)
    return { share: value ? 1 : 0, evidence: value ? [value] : [] }
  },
}

/** The reason for a call stands beside the invitation, a sentence or two away. */
const REACH = 2
/** What is shown here and now, in the chat, is no reason to call. */
const HERE =
  /(?<!\p{L})(?:здесь|сюда|в чат\p{L}*|сейчас|прямо тут|письмом|на почту|here|in the chat|by e-?mail|right now)(?!\p{L})/iu

function valueIn(
  { messageId, text, words }: ReadSentence,
  phrases: readonly string[],
  { language }: Reading,
): Quote | null {
  if (HERE.test(text)) return null
  const quotes = phrases.map((phrase) => findPhrase(phrase, text, language, words))
  const quote = quotes.find((one) => one !== null && !isNegated(text, one))
  return quote ? { messageId, quote } : null
}
