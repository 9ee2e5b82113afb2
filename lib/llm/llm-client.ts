import { z } from 'zod'
import type { Millis } from '../core/clock.ts'
import { printable } from '../core/printable.ts'
import { Budget, type Spending } from './budget.ts'
import type { Cassette, Recordable } from './cassette.ts'
import { LlmError } from './llm-error.ts'
import { DEFAULT_MODEL, factsOf } from './model.ts'
import type { Question } from './question.ts'
import type { RawAnswer, Service } from './service.ts'
import { addUsage, costOf, NO_USAGE, tokensOf, type Usage } from './usage.ts'

export const DEFAULT_BASE_URL = 'https://api.anthropic.com'

export interface LlmOptions {
  /** A secret. Without one, only recorded answers can be had. */
  apiKey?: string
  baseUrl?: string
  model?: string
  /** Without one, nothing is limited. */
  budget?: Budget
  /** Where answers are recorded. */
  cassette?: Cassette
  /** For one attempt. Default 60 s. */
  timeout?: Millis
  /** For all attempts and the pauses between them. Default 3 min. */
  deadline?: Millis
  /** Of what the service asks to be retried, and of lost connections. Default 4. */
  maxRetries?: number
}

export interface Answer<Value> {
  value: Value
  /** What the model said, to be put into the turns of the next question. */
  text: string
  usage: Usage
}

/**
 * Asks a model for an answer of a given shape.
 *
 * A call is real I/O that takes real seconds: whoever asks wraps it in `clock.hold`.
 */
export class LlmClient {
  readonly model: string
  readonly #options: Required<Omit<LlmOptions, 'apiKey' | 'cassette'>> & Pick<LlmOptions, 'apiKey' | 'cassette'>
  #service: Promise<Service> | undefined
  #usage = NO_USAGE
  #replayed = 0

  constructor({
    apiKey,
    baseUrl = DEFAULT_BASE_URL,
    model = DEFAULT_MODEL,
    budget = new Budget(),
    cassette,
    timeout = 60_000,
    deadline = 180_000,
    maxRetries = 4,
  }: LlmOptions) {
    this.model = model
    this.#options = { apiKey, baseUrl, model, budget, cassette, timeout, deadline, maxRetries }
  }

  /** What this client has used so far. What was played from a recording used nothing. */
  get usage(): Usage {
    return this.#usage
  }

  /** How many answers were played from a recording. */
  get replayed(): number {
    return this.#replayed
  }

  /** In US dollars, at list price. */
  get cost(): number {
    return costOf(this.#usage, factsOf(this.model).price)
  }

  /** @throws LlmError, or the reason of the question's signal. */
  async ask<Schema extends z.ZodType>(question: Question<Schema>): Promise<Answer<z.output<Schema>>> {
    const answer = (await this.#recorded(question)) ?? (await this.#askAndKeep(question))
    return { value: read(answer, question), text: answer.text, usage: answer.usage }
  }

  async #recorded(question: Question<z.ZodType>): Promise<RawAnswer | undefined> {
    const answer = isRecordable(question) ? await this.#options.cassette?.play(question, this.model) : undefined
    if (answer) this.#replayed += 1
    return answer
  }

  async #askAndKeep(question: Question<z.ZodType>): Promise<RawAnswer> {
    const settle = this.#options.budget.reserve(this.#most(question))
    const answer = await this.#send(question, settle)
    if (isRecordable(question)) await this.#options.cassette?.keep(question, this.model, answer)
    return answer
  }

  async #send(question: Question<z.ZodType>, settle: (spent: Spending) => void): Promise<RawAnswer> {
    try {
      const answer = await (await this.#connect()).ask(question)
      this.#usage = addUsage(this.#usage, answer.usage)
      settle(this.#spending(answer.usage))
      return answer
    } catch (error) {
      // what was given up may have been answered and billed all the same: it stays reserved
      if (error instanceof LlmError && error.kind !== 'timeout') settle({ usd: 0, tokens: 0 })
      throw error
    }
  }

  /** The library takes a quarter of a second to load, which runs without a model do not pay. */
  #connect(): Promise<Service> {
    const { apiKey, ...options } = this.#options
    if (apiKey === undefined) throw keyless()
    this.#service ??= import('./service.ts').then(({ Service }) => new Service({ apiKey, ...options }))
    return this.#service
  }

  /** The most that a question may cost: no token is shorter than two bytes for long, and all input is written to the cache. */
  #most({ system, turns, schema, maxTokens }: Question<z.ZodType>): Spending {
    const sent = [system, ...turns.map(({ text }) => text), JSON.stringify(z.toJSONSchema(schema))].join('\n')
    const cacheWrite = Math.ceil(Buffer.byteLength(sent) / 2)
    return this.#spending({ ...NO_USAGE, cacheWrite, output: maxTokens })
  }

  #spending(usage: Usage): Spending {
    return { usd: costOf(usage, factsOf(this.model).price), tokens: tokensOf(usage) }
  }
}

function isRecordable(question: Question<z.ZodType>): question is Recordable {
  return question.recordedAs !== undefined
}

function keyless(): LlmError {
  return new LlmError({
    kind: 'key',
    what: 'There is no key to ask the model with.',
    remedy: 'Set ANTHROPIC_API_KEY; keys are made at https://platform.claude.com/settings/keys.',
  })
}

function read<Schema extends z.ZodType>(answer: RawAnswer, { schema, maxTokens }: Question<Schema>) {
  const { text, stopReason, explanation } = answer
  if (stopReason === 'refusal') {
    const what = `The model refused to answer${explanation ? `: ${excerpt(explanation)}` : '.'}`
    throw new LlmError({ kind: 'refused', what, remedy: 'Read what it was asked to say; another STRESS_MODEL may do.' })
  }
  if (stopReason === 'max_tokens' || stopReason === 'model_context_window_exceeded') {
    const what = `The model's answer was cut off at ${maxTokens} tokens (${stopReason}).`
    throw new LlmError({
      kind: 'cut off',
      what,
      remedy: 'Ask for less at once, or try another STRESS_MODEL.',
      answer: text,
    })
  }
  const parsed = schema.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  const what = `The model's answer does not have the shape that was asked for:\n${mistakesOf(parsed.error, text)}`
  throw new LlmError({ kind: 'malformed', what, remedy: 'Try again, or try another STRESS_MODEL.', answer: text })
}

/** Undefined, which no schema of ours allows, when it is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function mistakesOf(error: z.ZodError, text: string): string {
  if (text.trim() === '') return '- it is empty'
  if (jsonOf(text) === undefined) return `- it is not JSON: ${excerpt(text)}`
  return error.issues
    .slice(0, 5)
    .map(({ path, message }) => `- ${path.map(String).join('.') || 'answer'}: ${message}`)
    .join('\n')
}

function excerpt(text: string): string {
  const shown = printable(text)
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown
}
