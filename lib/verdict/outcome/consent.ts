import { oneOf } from '../../core/pattern.ts'
import { readTimes } from '../../core/spoken-time/read.ts'
import type { Transcript } from '../../core/transcript.ts'
import { type Said, saidIn } from '../said.ts'
import { clausesOf } from '../text/clause.ts'

const ACCEPTS = oneOf(
  '\\b(?:да|давайте|давай|подходит|подойдет|подойд[её]т|удобно|согласен|согласна|договорились|записывайте|запишите|бронируйте|идет|ид[её]т|хорошо|отлично|супер|окей|ок|ага|первый|первое|второй|второе|любой|любое)\\b',
  "\\b(?:yes|yeah|yep|sure|ok|okay|works|perfect|great|deal|agreed|sounds good|let's do|book it|book me|fine|the first|the second|the latter|either)\\b",
)
const DECLINES = oneOf(
  '\\b(?:не|нет|нельзя|занят|занята|подумаю|потом)\\b',
  "\\b(?:no|not|nope|cannot|busy|later|unavailable)\\b|n['’]t\\b",
)
/** They sound like a refusal and are none. */
const AGREES_BY_DENIAL = oneOf(
  '\\bпочему бы (?:и )?нет\\b|\\bне против\\b|\\bне вопрос\\b|\\bнет проблем\\b|\\bне возражаю\\b',
  '\\bwhy not\\b|\\bno problem\\b|\\bno objection',
)
const CALL = oneOf('zoom|зум|созвон|звон|встреч', '\\b(?:call|meeting|demo|session|consultation)\\b')

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
      if (AGREES_BY_DENIAL.test(clause)) return timeOffered
      if (DECLINES.test(clause)) return false
      if (timeOffered && ACCEPTS.test(clause)) return true
      return (timeOffered || callMentioned) && namesTime({ ...one, text: clause })
    })
    if (agreed) return { messageId: one.id, quote: one.text }
  }
  return null
}
