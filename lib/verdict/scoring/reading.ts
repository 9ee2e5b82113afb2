import type { PersonaQuestion } from '../../core/persona.ts'
import type { BookingClaim } from '../../core/scheduling.ts'
import type { Side, Transcript } from '../../core/transcript.ts'
import { claimsIn } from '../outcome/claim.ts'
import { type Said, saidIn } from '../said.ts'
import type { Language } from '../text/language.ts'
import { requestsAnswer } from '../text/question.ts'
import { type Sentence, sentencesOf } from '../text/sentences.ts'

/** A sentence with the message that it stands in. */
export interface ReadSentence extends Sentence {
  messageId: number
}

export interface ReadMessage extends Said {
  sentences: ReadSentence[]
}

/** All that one side says until the other speaks. */
export interface ReadTurn {
  side: Side
  /** Position among the turns of both sides. */
  index: number
  messages: ReadMessage[]
  sentences: ReadSentence[]
}

/** A conversation as the rules read it. */
export interface Reading {
  language: Language
  timeZone: string
  turns: ReadTurn[]
  /** The agent's turns before the first that claims a booking: what comes after is courtesy. */
  selling: ReadTurn[]
  agentMessages: ReadMessage[]
  /** What the prospect may be called. */
  names: string[]
  objections: readonly PersonaQuestion[]
}

export interface ReadingOptions {
  language: Language
  name?: string
  objections?: readonly PersonaQuestion[]
  /** What the agent claimed to have booked; read from the transcript when absent. */
  claims?: readonly BookingClaim[]
}

export function readConversation(
  transcript: Transcript,
  { language, name, objections = [], claims = claimsIn(transcript) }: ReadingOptions,
): Reading {
  const turns: ReadTurn[] = []
  for (const said of saidIn(transcript)) {
    const sentences = sentencesOf(said.text, language).map((one) => ({
      ...one,
      isQuestion: one.isQuestion || requestsAnswer(one, language),
      messageId: said.id,
    }))
    const current = turns.at(-1)
    const message = { ...said, sentences }
    if (current?.side === said.side) {
      current.messages.push(message)
      current.sentences.push(...sentences)
    } else turns.push({ side: said.side, index: turns.length, messages: [message], sentences: [...sentences] })
  }
  const claimed = claims[0]?.messageId
  const booking = turns.findIndex(({ messages }) => messages.some(({ id }) => id === claimed))
  const agentTurns = turns.filter(({ side }) => side === 'agent')
  return {
    language,
    timeZone: transcript.timeZone,
    turns,
    selling: agentTurns.filter(({ index }) => booking === -1 || index < booking),
    agentMessages: agentTurns.flatMap(({ messages }) => messages),
    names: [
      ...new Set([name, transcript.prospect.name].flatMap((one) => (one ? [one.split(/\s+/)[0] as string] : []))),
    ],
    objections,
  }
}

/** The turn right before, when it is the prospect's. */
export function answeredTurn({ turns }: Reading, turn: ReadTurn): ReadTurn | undefined {
  const before = turns[turn.index - 1]
  return before?.side === 'prospect' ? before : undefined
}
