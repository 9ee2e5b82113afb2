import type { Instant } from '../../core/clock.ts'
import { matchesAny } from '../../core/pattern.ts'
import type { Persona } from '../../core/persona.ts'
import { type NamedTime, namedTimes } from '../../core/spoken-time/named-times.ts'
import { wallTime } from '../../core/time-zone.ts'
import type { TranscriptMessage } from '../../core/transcript.ts'
import { PHRASES } from './phrases.ts'

/** What a persona understands of the agent's turn. */
export interface Understanding {
  /** Topics of its facts that were asked for. */
  topics: string[]
  asksEmail: boolean
  invites: boolean
  confirms: boolean
  takesBack: boolean
  /** Named times that this persona can make, in the order of the text. */
  possibleTimes: NamedTime[]
  namesTime: boolean
}

export function understand(persona: Persona, messages: readonly TranscriptMessage[], now: Instant): Understanding {
  const phrases = PHRASES[persona.language]
  const text = messages.map((message) => message.text).join('\n')
  const asking = sentences(text).filter(isRequest).join('\n')
  const times = namedTimes(text, { at: now, timeZone: persona.timeZone })
  return {
    topics: Object.keys(persona.facts).filter((topic) => matchesAny(persona.facts[topic]?.askedBy ?? [], asking)),
    asksEmail: matchesAny(phrases.asksEmail, asking),
    invites: matchesAny(phrases.invites, text),
    confirms: matchesAny(phrases.confirms, text),
    takesBack: matchesAny(phrases.takesBack, text),
    possibleTimes: times.filter((time) => isPossible(persona, time, now)),
    namesTime: times.length > 0,
  }
}

/** A time is possible when it is still to come and within the persona's hours, on its own clocks. */
function isPossible(persona: Persona, time: NamedTime, now: Instant): boolean {
  const { hour } = wallTime(time.at, persona.timeZone)
  const [from, to] = persona.callHours
  return time.at > now && hour >= from && hour < to
}

function sentences(text: string): string[] {
  return text.match(/[^.!?\n]+[.!?]*/gu) ?? []
}

/** A question, or a polite imperative that wants an answer. */
function isRequest(sentence: string): boolean {
  return (
    sentence.includes('?') ||
    /подскажите|напишите|укажите|расскажите|пришлите|оставьте|уточните|please|tell me|let me know|share|send me/iu.test(
      sentence,
    )
  )
}
