import Anthropic from '@anthropic-ai/sdk'
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod'
import type { z } from 'zod'
import type { Millis } from '../core/clock.ts'
import { failureOf } from './failure.ts'
import { factsOf } from './model.ts'
import type { Question, Turn } from './question.ts'
import type { Usage } from './usage.ts'

export interface ServiceOptions {
  /** A secret. */
  apiKey: string
  baseUrl: string
  model: string
  /** For one attempt. */
  timeout: Millis
  /** For all attempts and the pauses between them, which the service may ask to be hours long. */
  deadline: Millis
  maxRetries: number
}

/** An answer as it came. */
export interface RawAnswer {
  text: string
  stopReason: string | null
  /** Why the model refused, in its words; empty otherwise. */
  explanation: string
  usage: Usage
}

/** The Messages API through its SDK, which retries 408, 409, 429, 5xx and lost connections by itself. */
export class Service {
  readonly #client: Anthropic
  readonly #options: ServiceOptions

  constructor(options: ServiceOptions) {
    const { apiKey, baseUrl, timeout, maxRetries } = options
    this.#options = options
    // silent and untraced, because requests hold what people wrote
    this.#client = new Anthropic({
      apiKey,
      baseURL: baseUrl,
      timeout,
      maxRetries,
      logLevel: 'off',
      openTelemetry: false,
      webhookKey: null,
    })
  }

  /** @throws LlmError when there is no answer at all, or the reason of the question's signal. */
  async ask(question: Question<z.ZodType>): Promise<RawAnswer> {
    const request = requestOf(question, this.#options.model)
    const answer = await this.#create(request, question.signal)
    if (!Array.isArray(answer.content)) throw failureOf(new TypeError('it is no message'), this.#options)
    return rawAnswerOf(answer)
  }

  /** Whether the key is accepted and the model known, which costs nothing to ask. @throws LlmError with why not. */
  async checkAccess(): Promise<void> {
    try {
      await this.#client.models.retrieve(this.#options.model)
    } catch (error) {
      throw failureOf(error, this.#options)
    }
  }

  async #create(request: Anthropic.MessageCreateParamsNonStreaming, signal: AbortSignal | undefined) {
    signal?.throwIfAborted()
    const deadline = AbortSignal.timeout(this.#options.deadline)
    try {
      return await this.#client.messages.create(request, {
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      })
    } catch (error) {
      signal?.throwIfAborted()
      throw failureOf(error, { ...this.#options, late: deadline.aborted })
    }
  }
}

/** Leaves out what current models reject: temperature, prefill, forced tools, thinking turned off. */
export function requestOf(
  { system, turns, keepTurns = true, schema, maxTokens, effort }: Question<z.ZodType>,
  model: string,
): Anthropic.MessageCreateParamsNonStreaming {
  const { type, schema: jsonSchema } = zodOutputFormat(schema)
  return {
    model,
    max_tokens: maxTokens,
    system: [cached(system)],
    messages: turns.map((turn, index) => messageOf(turn, keepTurns && index === turns.length - 1)),
    output_config: {
      format: { type, schema: jsonSchema },
      ...(effort && factsOf(model).effort ? { effort } : {}),
    },
  }
}

/** The last turn ends what the next question can read from the cache. */
function messageOf({ role, text }: Turn, kept: boolean): Anthropic.MessageParam {
  return { role, content: kept ? [cached(text)] : [{ type: 'text', text }] }
}

function cached(text: string): Anthropic.TextBlockParam {
  return { type: 'text', text, cache_control: { type: 'ephemeral' } }
}

function rawAnswerOf({ content, stop_reason, stop_details, usage }: Anthropic.Message): RawAnswer {
  return {
    // thinking may come before the text
    text: content.map((block) => (block.type === 'text' ? block.text : '')).join(''),
    stopReason: stop_reason,
    explanation: stop_details?.explanation ?? '',
    usage: {
      calls: 1,
      input: usage.input_tokens,
      cacheWrite: usage.cache_creation_input_tokens ?? 0,
      cacheRead: usage.cache_read_input_tokens ?? 0,
      output: usage.output_tokens,
    },
  }
}
