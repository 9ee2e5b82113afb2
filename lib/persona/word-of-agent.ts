import type { Instant } from '../core/clock.ts'
import { oneOf } from '../core/pattern.ts'
import type { Persona } from '../core/persona.ts'
import { readTimes, resolve, type SpokenTime } from '../core/spoken-time/read.ts'
import { ownText } from '../core/transcript.ts'
import type { Heard } from './persona-engine.ts'
import { isPossible } from './possible.ts'
import { sentencesOf } from './scripted/clauses.ts'
import { asksEmail } from './scripted/hearing.ts'

/** What takes a time, in a sentence that is no question. */
const ACCEPTS = oneOf(
  '\\b(?:давайте|подходит|подойд[её]т|удобно|устраивает|договорились|согласен|согласна|записывайте|хорошо|ок|окей)\\b',
  "\\b(?:works|let's|fine|ok|okay|great|perfect|deal|agreed|suits|book\\s+me|sounds\\s+good)\\b",
)
const DECLINES = oneOf('\\bне\\b|\\bнет\\b', "\\b(?:not|no|can't|cannot)\\b|n['’]t\\b")

/** What the agent has said so far that the persona may go by: the times that it named, and whether it asked for the e-mail. */
export class WordOfAgent {
  readonly #persona: Persona
  #times: SpokenTime[] = []
  #askedEmail = false

  constructor(persona: Persona) {
    this.#persona = persona
  }

  hear({ messages, now }: Heard): void {
    const text = messages.map(ownText).join('\n')
    this.#times.push(...this.#timesIn(text, now))
    this.#askedEmail ||= asksEmail(text)
  }

  /** Where the persona takes a time that it cannot have from the agent, or gives an address that nobody asked for. */
  complaintsAbout(texts: readonly string[], now: Instant): string[] {
    const { email } = this.#persona
    const early = !this.#askedEmail && texts.some((text) => text.toLowerCase().includes(email.toLowerCase()))
    const taken = texts.flatMap((text) => sentencesOf(text)).filter(({ text, asks }) => !asks && takes(text))
    return [
      ...(early ? [`The e-mail ${email} is given, and the agent has not asked for it.`] : []),
      ...taken.flatMap(({ text }) => this.#timesIn(text, now).flatMap((time) => this.#complaintAbout(time, now))),
    ]
  }

  #timesIn(text: string, at: Instant): SpokenTime[] {
    return readTimes(text, { at, timeZone: this.#persona.timeZone }).filter(({ time }) => time !== null)
  }

  #complaintAbout(time: SpokenTime, now: Instant): string[] {
    const named = this.#times.filter((other) => isSame(time, other))
    if (named.length === 0) return [`"${time.text}" is accepted, and the agent has not named it.`]
    if (named.some((one) => isPossible(this.#persona, instantOf(one), now))) return []
    return [
      `"${time.text}" is accepted, and this client cannot make it: it is past, too far ahead, or out of its hours.`,
    ]
  }
}

/** Where the day is left out, the hour tells. */
function isSame(one: SpokenTime, other: SpokenTime): boolean {
  if (one.date === null || other.date === null) return Boolean(one.time && other.time?.equals(one.time))
  return instantOf(one) === instantOf(other)
}

function instantOf(time: SpokenTime): Instant {
  return Date.parse(resolve(time) ?? '')
}

function takes(sentence: string): boolean {
  return ACCEPTS.test(sentence) && !DECLINES.test(sentence)
}
