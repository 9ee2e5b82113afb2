import type { Instant } from '../../core/clock.ts'
import { matchesAny } from '../../core/pattern.ts'
import type { Persona } from '../../core/persona.ts'
import type { NamedTime } from '../../core/spoken-time/named-times.ts'
import { ownText, type TranscriptMessage } from '../../core/transcript.ts'
import { isFarewell } from '../out-of-role.ts'
import { isPossible } from '../possible.ts'
import { type Sentence, sentencesOf } from './clauses.ts'
import { markTimes } from './marked-times.ts'
import { offersIn, statedIn } from './offers.ts'
import * as words from './words.ts'

/** What a persona understands of the agent's turn. */
export interface Understanding {
  /** Topics of its facts that were asked for. */
  topics: string[]
  asksEmail: boolean
  invites: boolean
  /** Says that the call is booked. */
  confirms: boolean
  /** Times that are said to stand where nothing is asked: once agreed, to repeat it like that is to confirm it. */
  stated: NamedTime[]
  /** Says that the time cannot be had, or not any more. */
  takesBack: boolean
  /** Puts haste on the persona. */
  presses: boolean
  /** Says goodbye, and wants nothing more. */
  parts: boolean
  /** Times that are offered for a call, in the order of the text. */
  offers: NamedTime[]
  /** Those of them that this persona can make. */
  possible: NamedTime[]
}

export function understand(persona: Persona, messages: readonly TranscriptMessage[], now: Instant): Understanding {
  const text = messages.map(ownText).join('\n')
  const asking = requestsIn(text)
  const marked = markTimes(text, { at: now, timeZone: persona.timeZone })
  const sentences = sentencesOf(marked.text)
  const offers = offersIn(sentences, marked.times)
  const needsEmail = asksEmail(text)
  return {
    topics: Object.keys(persona.facts).filter((topic) =>
      matchesAny(persona.facts[topic]?.askedBy ?? [], asking.join('\n')),
    ),
    asksEmail: needsEmail,
    invites: clausesOf(sentences).some((clause) => words.INVITES.test(clause) && !words.NEGATED.test(clause)),
    stated: asking.length > 0 ? [] : statedIn(sentences, marked.times),
    // who still needs the address has only put the time aside
    confirms: !needsEmail && sentences.some(isConfirmation),
    takesBack: clausesOf(sentences).some((clause) => words.TAKEN.test(clause) && !isDone(clause)),
    presses: words.PRESSES.test(text),
    parts: asking.length === 0 && offers.length === 0 && isFarewell(text),
    offers,
    possible: offers.filter((time) => isPossible(persona, time.at, now)),
  }
}

export function asksEmail(text: string): boolean {
  return requestsIn(text).some((sentence) => words.ASKS_EMAIL.test(sentence))
}

/**
 * Whether a sentence says that the call is booked: done, for this client, and not only once something else happens.
 *
 * Its times are marked. Negations and other people count within their clause, a condition for its whole sentence.
 */
export function isConfirmation({ clauses, asks }: Sentence): boolean {
  if (asks || clauses.some((clause) => words.CONDITION.test(clause))) return false
  return clauses.some(isDone)
}

function isDone(clause: string): boolean {
  return words.CONFIRMS.test(clause) && !words.UNCONFIRMED.test(clause)
}

function clausesOf(sentences: readonly Sentence[]): string[] {
  return sentences.flatMap(({ clauses }) => clauses)
}

/** Its questions, and the polite imperatives that want an answer. */
function requestsIn(text: string): string[] {
  const sentences = sentencesOf(text).map((sentence) => sentence.text)
  return sentences.filter((sentence) => sentence.includes('?') || words.REQUESTS.test(sentence))
}
