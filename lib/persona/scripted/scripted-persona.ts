import { matchesAny } from '../../core/pattern.ts'
import type { Persona, PersonaQuestion } from '../../core/persona.ts'
import type { Random } from '../../core/random.ts'
import type { NamedTime } from '../../core/spoken-time/named-times.ts'
import type { Heard, Move, PersonaEngine, Utterance } from '../persona-engine.ts'
import { fitBatch } from './batch.ts'
import { type Understanding, understand } from './hearing.ts'
import { PHRASES, type Phrases } from './phrases.ts'

/** How often it asks for a confirmation that does not come, before it gives up. */
const MAX_REMINDERS = 2

/**
 * A persona without a model: it answers what it is asked from its facts, raises its objections in order, asks its
 * own questions, accepts a named and possible time, gives its e-mail, and says goodbye once the call is confirmed.
 */
export class ScriptedPersona implements PersonaEngine {
  readonly #persona: Persona
  readonly #random: Random
  readonly #phrases: Phrases
  readonly #questions: PersonaQuestion[]
  readonly #objections: PersonaQuestion[]
  readonly #letters: Persona['letters']
  readonly #pending: PersonaQuestion[] = []
  #accepted: NamedTime | undefined
  #reminders = 0
  #begun = false

  constructor(persona: Persona, random: Random) {
    this.#persona = persona
    this.#random = random
    this.#phrases = PHRASES[persona.language]
    this.#letters = [...persona.letters]
    this.#questions = [...persona.questions]
    this.#objections = [...persona.objections]
  }

  async next(heard: Heard): Promise<Move> {
    const begun = this.#begun
    this.#begun = true
    if (!begun) return this.#open(heard.wanted)
    const understood = understand(this.#persona, heard.messages, heard.now)
    this.#settle(heard)
    const parting = this.#part(understood)
    if (parting) return parting
    const parts = this.#reply(understood, heard.wanted)
    return { kind: 'say', messages: fitBatch(parts, heard.wanted, this.#fillers(heard.wanted - parts.length)) }
  }

  #open(wanted: number): Move {
    const letter = this.#write()
    if (letter.length > 0) return { kind: 'say', messages: letter }
    const parts: Utterance[] = this.#persona.opening.map((text) => ({ text }))
    while (parts.length < wanted && this.#questions.length > 0) parts.push(...this.#ask(this.#questions))
    return { kind: 'say', messages: fitBatch(parts, wanted, []) }
  }

  /** Strikes the questions that the agent has answered. */
  #settle({ messages }: Heard): void {
    const text = messages.map((message) => message.text).join('\n')
    const open = this.#pending.filter((question) => !matchesAny(question.answeredBy, text))
    this.#pending.splice(0, this.#pending.length, ...open)
  }

  /** A goodbye, if it is time for one. */
  #part(understood: Understanding): Move | undefined {
    if (this.#accepted && understood.confirms) {
      return this.#leave(this.#phrases.farewell, `the call of ${this.#accepted.quote} was confirmed`)
    }
    if (this.#persona.goal === 'never' && understood.invites) {
      return this.#leave(this.#phrases.refuse, 'this persona never takes a call')
    }
    if (this.#reminders > MAX_REMINDERS) return this.#leave(this.#phrases.giveUp, 'the agreed call was never confirmed')
    return undefined
  }

  #reply(understood: Understanding, wanted: number): Utterance[] {
    const facts = understood.topics.flatMap((topic) => this.#tell(topic))
    const closing = this.#close(understood)
    if (closing.length > 0) return [...facts, ...closing]
    if (this.#accepted) return [...facts, ...this.#remind(facts.length > 0)]
    const letter = this.#write()
    if (letter.length > 0) return [...facts, ...letter]
    const parts: Utterance[] = [...facts]
    if (understood.invites && !understood.namesTime) parts.push({ text: this.#random.pick(this.#phrases.askForTime) })
    parts.push(...this.#ask(this.#objections))
    while (parts.length < wanted && this.#questions.length > 0) parts.push(...this.#ask(this.#questions))
    return parts.length > 0 ? parts : [{ text: this.#random.pick(this.#phrases.acknowledge) }]
  }

  #tell(topic: string): Utterance[] {
    const { say = [], slip } = this.#persona.facts[topic] ?? {}
    return say.map((text, index) => (slip !== undefined && index === 0 ? { text, slip } : { text }))
  }

  /** Takes a time, and gives the e-mail, when the agent asks for them. */
  #close(understood: Understanding): Utterance[] {
    const email = understood.asksEmail ? [{ text: this.#persona.email }] : []
    return [...this.#choose(understood), ...email]
  }

  #choose(understood: Understanding): Utterance[] {
    if (!understood.namesTime || (this.#accepted && !understood.takesBack)) return []
    const refused = this.#accepted?.at
    const time = understood.possibleTimes.find((candidate) => candidate.at !== refused)
    this.#accepted = time
    if (!time) return [{ text: this.#random.pick(this.#phrases.otherTime) }]
    if (!this.#goalHolds()) {
      this.#accepted = undefined
      return this.#ask(this.#pending)
    }
    return [{ text: this.#random.pick(this.#phrases.accept(time.quote)) }]
  }

  /** Whether it is willing to take a call now. Patience is the conversation's business. */
  #goalHolds(): boolean {
    return this.#persona.goal !== 'zoom_if_questions_answered' || this.#pending.length === 0
  }

  #remind(answered: boolean): Utterance[] {
    if (answered) return []
    this.#reminders += 1
    return [{ text: this.#random.pick(this.#phrases.askForConfirmation) }]
  }

  /** The next of its letters, if there is one left. */
  #write(): Utterance[] {
    const letter = this.#letters.shift()
    return letter ? [{ text: letter.say, asks: letter.questions.map(({ id }) => id) }] : []
  }

  #ask(questions: PersonaQuestion[]): Utterance[] {
    const question = questions.shift()
    if (!question) return []
    this.#pending.push(question)
    return [{ text: question.say, asks: [question.id] }]
  }

  #fillers(count: number): string[] {
    const start = this.#random.integer(0, this.#phrases.acknowledge.length - 1)
    const turned = [...this.#phrases.acknowledge.slice(start), ...this.#phrases.acknowledge.slice(0, start)]
    return turned.slice(0, Math.max(0, count))
  }

  #leave(words: readonly string[], reason: string): Move {
    return { kind: 'leave', messages: [{ text: this.#random.pick(words) }], reason }
  }
}
