import type { Playbook } from '../../../core/playbook.ts'
import { findAny } from '../../text/phrase.ts'
import { topicStems } from '../../text/words.ts'
import type { Reading, ReadSentence } from '../reading.ts'
import { quoteOf, type Rule } from '../rule.ts'
import { invitationsIn } from './invitation.ts'

/** Two of the client's answers brought together are a summary, even without a word that announces one. */
const ANSWERS = 2

export const summary: Rule = {
  id: 'summary',
  label: 'Sums up the client’s wishes before it invites',
  advice: 'Sum up in the client’s words first, then invite.',
  find(reading, playbook) {
    const found = summaryOf(reading, playbook)
    if (found === null) return { share: 0, evidence: [], note: 'There was no invitation to a call.' }
    if (found.before) return { share: 1, evidence: [quoteOf(found.before)] }
    if (found.after)
      return { share: 0, evidence: [quoteOf(found.after)], note: 'The summary came after the invitation.' }
    return { share: 0, evidence: [], note: 'No summary.' }
  },
}

/** The first summary before and after the first invitation; null without an invitation. */
export function summaryOf(
  reading: Reading,
  playbook: Playbook,
): { before: ReadSentence | undefined; after: ReadSentence | undefined } | null {
  const invitation = invitationsIn(reading, playbook)[0]
  if (!invitation) return null
  const { language } = reading
  const spoken = reading.selling.flatMap(({ sentences }) => sentences)
  const at = spoken.indexOf(invitation.sentence)
  const announced = (one: ReadSentence) => findAny(playbook.call.summary, one.text, language, one.words) !== null
  const preface = invitation.turn.sentences.slice(0, invitation.turn.sentences.indexOf(invitation.sentence))
  const before =
    spoken.slice(0, at + 1).find(announced) ?? preface.find((one) => joinsAnswers(one, reading, invitation.turn.index))
  return { before, after: spoken.slice(at + 1).find(announced) }
}

function joinsAnswers({ words, isQuestion }: ReadSentence, { turns, language }: Reading, before: number): boolean {
  if (isQuestion) return false
  const stems = topicStems(words, language)
  const answers = turns.filter(({ side, index }) => side === 'prospect' && index < before)
  const echoed = answers.filter(({ sentences }) => {
    const told = topicStems(
      sentences.flatMap((one) => one.words),
      language,
    )
    return [...stems].some((stem) => told.has(stem))
  })
  return stems.size > ANSWERS && echoed.length >= ANSWERS
}
