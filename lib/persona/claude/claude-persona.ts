import type { z } from 'zod'
import { PersonaError } from '../../core/errors.ts'
import type { Persona } from '../../core/persona.ts'
import { printable } from '../../core/printable.ts'
import type { Random } from '../../core/random.ts'
import { type Answer, type LlmClient, LlmError, type Turn } from '../../llm/index.ts'
import { countFarewells, infidelities } from '../fidelity.ts'
import type { Heard, Move, PersonaEngine, Utterance } from '../persona-engine.ts'
import { fitBatch } from '../scripted/batch.ts'
import { answerSchema, type PersonaAnswer } from './answer.ts'
import { RULES, roleOf } from './role.ts'
import { turnRequest } from './turn-request.ts'

/** A turn takes about 300, and thinking counts. */
const MAX_TOKENS = 4000

export interface ClaudePersonaOptions {
  llm: LlmClient
  random: Random
  /** Gives up a question that is under way; `next` rejects with its reason. */
  signal?: AbortSignal
}

/**
 * A persona that a model plays: it decides what to say and how it feels; the scenario decides when, and in how many
 * messages.
 *
 * Each turn is one question to the model. An answer that is out of shape or out of role is asked for once more with
 * the complaint; then it is a PersonaError, which says nothing about the agent.
 */
export class ClaudePersona implements PersonaEngine {
  readonly #persona: Persona
  readonly #options: ClaudePersonaOptions
  readonly #role: string
  readonly #schema: z.ZodType<PersonaAnswer>
  readonly #turns: Turn[] = []
  readonly #letters: Persona['letters']
  #farewells = 0

  constructor(persona: Persona, options: ClaudePersonaOptions) {
    this.#persona = persona
    this.#options = options
    this.#role = roleOf(persona)
    this.#schema = answerSchema(persona)
    this.#letters = [...persona.letters]
  }

  async next(heard: Heard): Promise<Move> {
    const letter = this.#letters.shift()
    const request = this.#requestOf(heard, letter?.say)
    const answer = await this.#ask(request, letter === undefined)
    this.#turns.push(request, { role: 'assistant', text: answer.text })
    const { messages, leave } = answer.value
    this.#farewells += countFarewells(textsOf(answer.value), this.#persona.language)
    const utterances = fitBatch(messages.map(utteranceOf), heard.wanted, []).map((each) => this.#withSlip(each))
    if (leave) return { kind: 'leave', messages: utterances, reason: printable(leave.reason).slice(0, 300) }
    const written = letter ? [{ text: letter.say, asks: letter.questions.map(({ id }) => id) }] : []
    return { kind: 'say', messages: [...utterances, ...written] }
  }

  #requestOf(heard: Heard, letter: string | undefined): Turn {
    const { timeZone, opening } = this.#persona
    const beginning = this.#turns.length === 0
    const wish = { ...heard, timeZone, letter, opening: beginning && letter === undefined ? opening : [] }
    return { role: 'user', text: turnRequest(wish, this.#options.random) }
  }

  /** The model's answer, the second one if the first cannot be sent. */
  async #ask(request: Turn, mustSpeak: boolean): Promise<Answer<PersonaAnswer>> {
    const first = await this.#try([request], mustSpeak)
    if (!('complaints' in first)) return first
    const complaint = `This cannot be sent:\n${list(first.complaints)}\nWrite the same turn again, without that.`
    const repair: Turn[] = [request, { role: 'assistant', text: first.text }, { role: 'user', text: complaint }]
    const second = await this.#try(repair, mustSpeak)
    if (!('complaints' in second)) return second
    throw this.#unfaithful(second.complaints)
  }

  async #try(last: readonly Turn[], mustSpeak: boolean): Promise<Answer<PersonaAnswer> | Unusable> {
    const { llm, signal } = this.#options
    const question = {
      system: this.#role,
      turns: [...this.#turns, ...last],
      schema: this.#schema,
      maxTokens: MAX_TOKENS,
    }
    try {
      const answer = await llm.ask({ ...question, effort: 'low', ...(signal && { signal }) })
      const complaints = this.#complaints(answer.value, mustSpeak)
      return complaints.length > 0 ? { text: answer.text, complaints } : answer
    } catch (error) {
      if (!(error instanceof LlmError)) throw error
      if (error.kind === 'malformed' && error.answer?.trim()) return { text: error.answer, complaints: [error.what] }
      throw this.#speechless(error)
    }
  }

  #complaints(answer: PersonaAnswer, mustSpeak: boolean): string[] {
    const texts = textsOf(answer)
    if (texts.length === 0) return mustSpeak || answer.leave ? ['There is no message.'] : []
    const context = { persona: this.#persona, farewells: this.#farewells, instructions: RULES }
    return infidelities(texts, context)
  }

  #unfaithful(complaints: readonly string[]): PersonaError {
    const what = `The persona "${this.#persona.id}" cannot be played by ${this.#options.llm.model}:`
    const remedy =
      'Read its data for what could lead there, or try another STRESS_MODEL.\nOr play it without a model: STRESS_PERSONA=scripted.'
    return new PersonaError(`${what}\n${list(complaints)}`, { remedy })
  }

  #speechless(error: LlmError): PersonaError {
    const remedy = `${error.remedy}\nOr play it without a model: STRESS_PERSONA=scripted.`
    return new PersonaError(`The persona "${this.#persona.id}" has nothing to say. ${error.what}`, {
      remedy,
      cause: error,
    })
  }

  /** What is typed wrongly first, where the line has a slip. */
  #withSlip(utterance: Utterance): Utterance {
    for (const { say, slip } of Object.values(this.#persona.facts)) {
      const [line = ''] = say
      if (slip && utterance.text.includes(line)) return { ...utterance, slip: utterance.text.replace(line, () => slip) }
    }
    return utterance
  }
}

/** An answer that cannot be sent. */
interface Unusable {
  text: string
  complaints: string[]
}

function textsOf({ messages }: PersonaAnswer): string[] {
  return messages.map(({ text }) => text)
}

function utteranceOf({ text, asks = [] }: PersonaAnswer['messages'][number]): Utterance {
  return asks.length > 0 ? { text: text.trim(), asks } : { text: text.trim() }
}

function list(complaints: readonly string[]): string {
  return complaints.map((complaint) => `- ${complaint}`).join('\n')
}
