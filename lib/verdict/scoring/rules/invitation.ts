import type { Playbook } from '../../../core/playbook.ts'
import { readTimes } from '../../../core/spoken-time/read.ts'
import { findAny } from '../../text/phrase.ts'
import type { Reading, ReadSentence, ReadTurn } from '../reading.ts'

/** A sentence of the agent that invites to a call. */
export interface Invitation {
  turn: ReadTurn
  sentence: ReadSentence
}

/** Where the agent invites to a call: it names the call and asks, proposes or names an hour, and takes nothing back. */
export function invitationsIn(reading: Reading, { call }: Playbook): Invitation[] {
  const { language, timeZone } = reading
  const invites = ({ text, words, isQuestion }: ReadSentence) => {
    if (findAny(call.mentions, text, language, words) === null) return false
    if (findAny(call.notYet, text, language, words) !== null) return false
    if (isQuestion || findAny(call.proposals, text, language, words) !== null) return true
    return readTimes(text, { at: 0, timeZone }).some(({ time }) => time !== null)
  }
  return reading.selling.flatMap((turn) => turn.sentences.filter(invites).map((sentence) => ({ turn, sentence })))
}
