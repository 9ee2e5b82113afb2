import type { Playbook } from '../../../core/playbook.ts'
import { readTimes } from '../../../core/spoken-time/read.ts'
import { stanceOf } from '../../text/offer.ts'
import { findAny } from '../../text/phrase.ts'
import type { Reading, ReadSentence, ReadTurn } from '../reading.ts'

/** A sentence of the agent that invites to a call. */
export interface Invitation {
  turn: ReadTurn
  sentence: ReadSentence
}

/** Where the agent invites to a call: it names the call and asks, proposes or names an hour, and takes nothing back. */
export function invitationsIn(reading: Reading, playbook: Playbook): Invitation[] {
  return reading.selling.flatMap((turn) =>
    turn.sentences.flatMap((sentence, at) =>
      invites(sentence, turn.sentences[at + 1], reading, playbook) ? [{ turn, sentence }] : [],
    ),
  )
}

function invites(
  sentence: ReadSentence,
  next: ReadSentence | undefined,
  { language, timeZone }: Reading,
  { call }: Playbook,
): boolean {
  const { text, words } = sentence
  const mention = findAny(call.mentions, text, language, words)
  if (mention === null || findAny(call.notYet, text, language, words) !== null) return false
  const namesHour = (one: string) => readTimes(one, { at: 0, timeZone }).some(({ time }) => time !== null)
  const stance = stanceOf(sentence, mention, {
    // "Эксперт ждёт Вас в Zoom. Завтра в 12:00 или в среду?"
    namesTime: namesHour(text) || (next?.isQuestion === true && namesHour(next.text)),
    proposes: findAny(call.proposals, text, language, words) !== null,
  })
  return stance === 'offers'
}
