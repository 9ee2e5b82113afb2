import type { Transcript } from '../../core/transcript.ts'
import { type Said, saidIn } from '../said.ts'
import { readTimes } from '../spoken-time/read.ts'
import { oneOf } from '../text/pattern.ts'
import { clausesOf } from './clause.ts'

const ACCEPTS = oneOf(
  '\\b(?:да|давайте|давай|подходит|подойдет|подойд[её]т|удобно|согласен|согласна|договорились|записывайте|запишите|бронируйте|идет|ид[её]т|хорошо|отлично|супер|окей|ок|ага)\\b',
  "\\b(?:yes|yeah|yep|sure|ok|okay|works|perfect|great|deal|agreed|sounds good|let's do|book it|book me|fine)\\b",
)
const DECLINES = oneOf(
  '\\b(?:не|нет|нельзя|занят|занята|подумаю|потом)\\b',
  "\\b(?:no|not|nope|cannot|busy|later|unavailable)\\b|n['’]t\\b",
)
const CALL = oneOf('\\b(?:zoom|зум|созвон|звон|встреч)', '\\b(?:call|meeting|demo|session|consultation)\\b')

/** The words with which the prospect agreed to a call. */
export interface Consent {
  messageId: number
  quote: string
}

/**
 * Where the prospect agreed to a call: it named a possible time, or it accepted after a time was named to it; null when
 * it never did.
 */
export function consentIn(transcript: Transcript): Consent | null {
  const said = saidIn(transcript)
  const namesTime = ({ text, at }: Said) => readTimes(text, { at, timeZone: transcript.timeZone }).length > 0
  let [callMentioned, timeOffered] = [false, false]
  for (const [index, one] of said.entries()) {
    callMentioned ||= CALL.test(one.text)
    if (one.side === 'agent') {
      const sameTurn = said[index - 1]?.side === 'agent'
      timeOffered = (sameTurn && timeOffered) || namesTime(one)
      continue
    }
    const agreed = clausesOf(one.text).some((clause) => {
      if (DECLINES.test(clause) || !callMentioned) return false
      return namesTime({ ...one, text: clause }) || (timeOffered && ACCEPTS.test(clause))
    })
    if (agreed) return { messageId: one.id, quote: one.text }
  }
  return null
}
