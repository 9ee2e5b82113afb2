import type { z } from 'zod'
import { InternalError, PersonaError } from '../../core/errors.ts'
import type { Persona } from '../../core/persona.ts'
import { printable } from '../../core/printable.ts'
import type { Random } from '../../core/random.ts'
import { type Answer, type LlmClient, LlmError, type Turn } from '../../llm/index.ts'
import type { Heard, Move, PersonaEngine, Utterance } from '../persona-engine.ts'
import { fitBatch } from '../scripted/batch.ts'
import { answerSchema, type PersonaAnswer } from './answer.ts'
import { roleOf } from './role.ts'
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
 * Each turn is one question to the model. An answer that is out of shape is asked for once more with the complaint;
 * then it is a PersonaError, which says nothing about the agent. So does `again` with what is out of role.
 */
export class ClaudePersona implements PersonaEngine {
  readonly #persona: Persona
  readonly #options: ClaudePersonaOptions
  readonly #role: string
  readonly #schema: z.ZodType<PersonaAnswer>
  readonly #turns: Turn[] = []
  readonly #letters: Persona['letters']
  #wish: Wish | undefined

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
    this.#wish = { request, letter, wanted: heard.wanted }
    return this.#move(this.#wish, await this.#ask(request, [], letter === undefined))
  }

  async again(complaints: readonly string[]): Promise<Move> {
    const [wish, said] = [this.#wish, this.#turns.splice(-2)[1]]
    if (!wish || !said) throw new InternalError(`The persona "${this.#persona.id}" has nothing to say again.`)
    const repair = [said, complaintOf(complaints)]
    return this.#move(wish, await this.#ask(wish.request, repair, wish.letter === undefined))
  }

  #move({ request, letter, wanted }: Wish, answer: Answer<PersonaAnswer>): Move {
    this.#turns.push(request, { role: 'assistant', text: answer.text })
    const { messages, leave } = answer.value
    const utterances = fitBatch(messages.map(utteranceOf), wanted, []).map((each) => this.#withSlip(each))
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

  /** The model's answer, the second one if the first is of no use; `repair` is what was said about an earlier one. */
  async #ask(request: Turn, repair: readonly Turn[], mustSpeak: boolean): Promise<Answer<PersonaAnswer>> {
    const first = await this.#try([request, ...repair], mustSpeak)
    if (!('complaints' in first)) return first
    if (repair.length > 0) throw this.#useless(first.complaints)
    const again: Turn[] = [request, { role: 'assistant', text: first.text }, complaintOf(first.complaints)]
    const second = await this.#try(again, mustSpeak)
    if (!('complaints' in second)) return second
    throw this.#useless(second.complaints)
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
    return answer.messages.length === 0 && (mustSpeak || answer.leave) ? ['There is no message.'] : []
  }

  #useless(complaints: readonly string[]): PersonaError {
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

/** What a turn was asked for with. */
interface Wish {
  request: Turn
  letter: Persona['letters'][number] | undefined
  wanted: number
}

function complaintOf(complaints: readonly string[]): Turn {
  return { role: 'user', text: `This cannot be sent:\n${list(complaints)}\nWrite the same turn again, without that.` }
}

function utteranceOf({ text, asks = [] }: PersonaAnswer['messages'][number]): Utterance {
  return asks.length > 0 ? { text: text.trim(), asks } : { text: text.trim() }
}

function list(complaints: readonly string[]): string {
  return complaints.map((complaint) => `- ${complaint}`).join('\n')
}
