import { formatMillis } from '../../core/duration.ts'
import { inWords } from '../../core/in-words.ts'
import type { Persona } from '../../core/persona.ts'
import type { Random } from '../../core/random.ts'
import type { NamedTime } from '../../core/spoken-time/named-times.ts'
import { ownText } from '../../core/transcript.ts'
import type { Heard, Leaving, Move, PersonaEngine, Utterance } from '../persona-engine.ts'
import { Agenda } from './agenda.ts'
import { fitBatch } from './batch.ts'
import { longestWait, unprompted } from './conduct.ts'
import { type Understanding, understand } from './hearing.ts'
import { PHRASES, type Phrases } from './phrases.ts'
import { spoken } from './spoken.ts'

/** How often it asks for a confirmation that does not come, before it gives up. */
const MAX_REMINDERS = 2

/** How often it asks again for what was not answered, before it refuses the call. */
const MAX_PLEAS = 3

/** How many turns with nothing new in them it puts up with. */
const MAX_IDLE = 2

/** How often it tells the same. */
const MAX_TOLD = 2

/**
 * A persona without a model: it answers what it is asked from its facts, raises its objections in order, asks its
 * own questions, accepts an offered and possible time where its goal allows, gives its e-mail, and says goodbye once
 * the call is confirmed, or once nothing more can come of it.
 */
export class ScriptedPersona implements PersonaEngine {
  readonly #persona: Persona
  readonly #random: Random
  readonly #phrases: Phrases
  readonly #agenda: Agenda
  /** How often each topic was told. */
  readonly #told = new Map<string, number>()
  /** Possible times that are on the table. */
  #offers: NamedTime[] = []
  readonly #gone = new Set<number>()
  #accepted: NamedTime | undefined
  /** What the agent did that costs it the call. */
  #offence: (Leaving & { words: readonly string[] }) | undefined
  #heardOut: number | undefined
  #reminders = 0
  #pleas = 0
  #idle = 0
  #begun = false

  constructor(persona: Persona, random: Random) {
    this.#persona = persona
    this.#random = random
    this.#phrases = PHRASES[persona.language]
    this.#agenda = new Agenda(persona)
  }

  async next(heard: Heard): Promise<Move> {
    const begun = this.#begun
    this.#begun = true
    if (!begun) return this.#open(heard)
    const understood = understand(this.#persona, heard.messages, heard.now)
    this.#agenda.hear(heard.messages.map((one) => inWords({ ...one, text: ownText(one) })).join('\n'))
    this.#judge(understood, heard)
    this.#consider(understood)
    const parting = this.#part(understood)
    if (parting) return parting
    const parts = this.#reply(understood, heard.wanted)
    return { kind: 'say', messages: fitBatch(parts, heard.wanted, this.#fillers(heard.wanted - parts.length)) }
  }

  #open({ wanted, now }: Heard): Move {
    this.#heardOut = now
    const letter = this.#agenda.write()
    if (letter.length > 0) return { kind: 'say', messages: letter }
    const parts: Utterance[] = this.#persona.opening.map((text) => ({ text }))
    while (parts.length < wanted && this.#agenda.hasQuestions) parts.push(...this.#agenda.ask())
    return { kind: 'say', messages: fitBatch(parts, wanted, []) }
  }

  /** Holds the agent's conduct against the goal. */
  #judge({ presses }: Understanding, { history = [], now }: Heard): void {
    const { goal, patience, fastWithin = patience / 2 } = this.#persona
    const [wait, intruding] = [longestWait(history), unprompted(history, this.#heardOut ?? now)]
    const slowest = wait ? wait.to - wait.from : 0
    this.#heardOut = now
    if (goal === 'zoom_if_fast_response' && slowest > fastWithin) {
      const reason = `an answer took ${formatMillis(slowest)}, and fast is within ${formatMillis(fastWithin)}`
      this.#offence ??= { reason, wait, words: this.#phrases.refuseSlow }
    }
    if (goal === 'zoom_if_patient' && (presses || intruding > 1)) {
      const reason = presses
        ? 'the agent pressed for a decision'
        : `the agent wrote ${intruding} times into one silence`
      this.#offence ??= { reason, words: this.#phrases.refuseHaste }
    }
  }

  /** Which times are on the table now. */
  #consider({ takesBack, confirms, offers, possible }: Understanding): void {
    if (takesBack && !confirms) {
      if (this.#accepted) this.#gone.add(this.#accepted.at)
      this.#accepted = undefined
      this.#offers = []
    }
    if (offers.length > 0) this.#offers = possible.filter(({ at }) => !this.#gone.has(at))
  }

  /** A goodbye, if it is time for one. */
  #part({ confirms, stated, invites, offers, parts }: Understanding): Move | undefined {
    const { farewell, goodbye, refuse, refuseUnanswered, giveUp } = this.#phrases
    const accepted = this.#accepted
    if (accepted && (confirms || stated.some(({ at }) => at === accepted.at))) {
      return this.#leave(farewell, { reason: `the call of ${accepted.quote} was confirmed` })
    }
    if (!this.#accepted && (invites || offers.length > 0)) {
      if (this.#persona.goal === 'never') return this.#leave(refuse, { reason: 'this persona never takes a call' })
      if (this.#offence) return this.#leave(this.#offence.words, this.#offence)
    }
    if (parts) return this.#leave(goodbye, { reason: 'the agent said goodbye' })
    if (this.#reminders > MAX_REMINDERS) return this.#leave(giveUp, { reason: 'the agreed call was never confirmed' })
    if (this.#pleas >= MAX_PLEAS && !this.#agenda.isDone) {
      return this.#leave(refuseUnanswered, {
        reason: `the agent never answered: ${this.#agenda.unanswered.join(', ')}`,
      })
    }
    if (this.#idle >= MAX_IDLE)
      return this.#leave(giveUp, { reason: `the agent said nothing new in ${MAX_IDLE} turns` })
    return undefined
  }

  #reply(understood: Understanding, wanted: number): Utterance[] {
    const facts = understood.topics.flatMap((topic) => this.#tell(topic, this.#persona.facts[topic]))
    const email = understood.asksEmail ? this.#tell('e-mail', { say: [this.#persona.email] }) : []
    const told = [...facts, ...this.#settle(understood), ...email]
    if (told.length > facts.length) return told
    if (this.#accepted) return [...facts, ...this.#remind(facts.length > 0)]
    const parts = [...facts, ...this.#agenda.write()]
    if (parts.length > facts.length) return parts
    if (understood.invites && this.#isWilling()) parts.push({ text: this.#random.pick(this.#phrases.askForTime) })
    parts.push(...this.#agenda.object())
    while (parts.length < wanted && this.#agenda.hasQuestions) parts.push(...this.#agenda.ask())
    if (parts.length > 0) this.#idle = 0
    return parts.length > 0 ? parts : [this.#acknowledge(understood)]
  }

  /** In full, then as something that was said before, and then no more. */
  #tell(topic: string, { say, slip }: { say: string[]; slip?: string | undefined } = { say: [] }): Utterance[] {
    const times = this.#told.get(topic) ?? 0
    this.#told.set(topic, times + 1)
    if (times >= MAX_TOLD) return []
    if (times > 0) return say.map((text, index) => ({ text: index === 0 ? this.#phrases.repeat(text) : text }))
    return say.map((text, index) => (slip !== undefined && index === 0 ? { text, slip } : { text }))
  }

  /** What it says to the times on the table: takes one, asks for another, or wants to know more first. */
  #settle({ offers, takesBack }: Understanding): Utterance[] {
    if (this.#accepted) return []
    const isOpen = offers.length > 0 || this.#offers.length > 0
    if (!isOpen) return takesBack ? [{ text: this.#random.pick(this.#phrases.askForTime) }] : []
    if (!this.#isWilling()) return this.#insist()
    const [time] = this.#offers
    if (!time) return [{ text: this.#random.pick(this.#phrases.otherTime) }]
    this.#accepted = time
    return [{ text: this.#random.pick(this.#phrases.accept(spoken(time, this.#persona))) }]
  }

  #isWilling(): boolean {
    return this.#persona.goal !== 'zoom_if_questions_answered' || this.#agenda.isDone
  }

  /** Asks what was not answered, and what it has not asked yet. */
  #insist(): Utterance[] {
    const again = this.#agenda.insist(this.#random.pick(this.#phrases.unanswered))
    if (again.length > 0) this.#pleas += 1
    const letter = this.#agenda.write()
    return [...again, ...letter, ...(letter.length > 0 ? [] : [...this.#agenda.object(), ...this.#agenda.ask()])]
  }

  #remind(answered: boolean): Utterance[] {
    if (answered) return []
    this.#reminders += 1
    return [{ text: this.#random.pick(this.#phrases.askForConfirmation) }]
  }

  #acknowledge({ topics, asksEmail }: Understanding): Utterance {
    this.#idle += 1
    const { toldAlready, acknowledge } = this.#phrases
    return { text: this.#random.pick(topics.length > 0 || asksEmail ? toldAlready : acknowledge) }
  }

  #fillers(count: number): string[] {
    const start = this.#random.integer(0, this.#phrases.acknowledge.length - 1)
    const turned = [...this.#phrases.acknowledge.slice(start), ...this.#phrases.acknowledge.slice(0, start)]
    return turned.slice(0, Math.max(0, count))
  }

  #leave(words: readonly string[], { reason, wait }: Leaving): Move {
    return { kind: 'leave', messages: [{ text: this.#random.pick(words) }], reason, ...(wait && { wait }) }
  }
}
