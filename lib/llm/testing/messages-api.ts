import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addUsage, NO_USAGE, type Usage } from '../usage.ts'
import { PromptCache, roughTokens } from './prompt-cache.ts'
import type { MessagesRequest, Reply, Said } from './reply.ts'
import { hasKey, objectionTo } from './request-rules.ts'

export type { MessagesRequest, Reply } from './reply.ts'

/** Finds the answer to a request. */
export type Brain = (request: MessagesRequest) => Reply | Promise<Reply>

/**
 * For tests: a small Messages API on 127.0.0.1 that the real SDK talks to.
 *
 * It rejects what the service rejects, counts tokens roughly, and keeps a prompt cache like the service's.
 * @see https://platform.claude.com/docs/en/api/messages
 */
export class MessagesApi {
  static readonly KEY = 'sk-ant-test-0123456789-secret'
  /** Everything that came, also what was answered with an error. */
  readonly requests: MessagesRequest[] = []
  #usage = NO_USAGE
  readonly #brain: Brain
  readonly #server: Server
  readonly #cache = new PromptCache()

  private constructor(brain: Brain) {
    this.#brain = brain
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error) => sendError(brokenBrain(error), response))
    })
  }

  /** @param replies in their order, or what finds them. */
  static async start(replies: readonly Reply[] | Brain): Promise<MessagesApi> {
    const api = new MessagesApi(typeof replies === 'function' ? replies : inOrder(replies))
    api.#server.listen(0, '127.0.0.1')
    await once(api.#server, 'listening')
    return api
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** What was counted for the answers that were given. */
  get usage(): Usage {
    return this.#usage
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (incoming.method === 'GET') return this.#tellOfModel(incoming, response)
    const request = await readBody(incoming)
    this.requests.push(request)
    const objection = objectionTo(incoming, request, MessagesApi.KEY)
    this.#reply(objection ?? (await this.#brain(request)), request, response)
  }

  /** As if there were every model that is called like one of the service's. */
  #tellOfModel(incoming: IncomingMessage, response: ServerResponse): void {
    const id = /^\/v1\/models\/(claude-[\w-]+)$/.exec(incoming.url ?? '')?.[1]
    if (!hasKey(incoming, MessagesApi.KEY)) sendError({ status: 401, message: 'invalid x-api-key' }, response)
    else if (id === undefined) sendError({ status: 404, message: 'Not found' }, response)
    else response.writeHead(200, JSON_HEAD).end(JSON.stringify({ type: 'model', id }))
  }

  #reply(reply: Reply, request: MessagesRequest, response: ServerResponse): void {
    if ('say' in reply) response.writeHead(200, JSON_HEAD).end(JSON.stringify(this.#message(reply, request)))
    else if ('status' in reply) sendError(reply, response)
    else if ('body' in reply)
      response.writeHead(200, { 'content-type': reply.type ?? 'application/json' }).end(reply.body)
    else if ('hangUp' in reply) response.destroy()
    else if (reply.hang === 'begin') response.writeHead(200, JSON_HEAD).write('{"type":')
  }

  #message({ say, stopReason = 'end_turn', explanation }: Said, request: MessagesRequest) {
    const text = typeof say === 'string' ? say : JSON.stringify(say)
    return {
      id: `msg_${this.requests.length}`,
      type: 'message',
      role: 'assistant',
      model: request.model,
      content: [{ type: 'text', text }],
      stop_reason: stopReason,
      stop_details: explanation === undefined ? null : { type: 'refusal', category: null, explanation },
      stop_sequence: null,
      usage: this.#count(request, text),
    }
  }

  #count(request: MessagesRequest, text: string) {
    const scope = JSON.stringify([request.model, request.output_config?.format])
    const blocks = [request.system, ...request.messages.map(({ content }) => content)].flatMap(blocksOf)
    const input = this.#cache.count(scope, blocks)
    const output = roughTokens(text)
    this.#usage = addUsage(this.#usage, { calls: 1, ...input, output })
    return {
      input_tokens: input.input,
      cache_creation_input_tokens: input.cacheWrite,
      cache_read_input_tokens: input.cacheRead,
      output_tokens: output,
    }
  }
}

function inOrder(replies: readonly Reply[]): Brain {
  const left = [...replies]
  return () => left.shift() ?? { status: 400, message: 'the stand-in has nothing left to say' }
}

function brokenBrain(error: unknown) {
  return { status: 500, message: `the stand-in: ${error}`, headers: { 'x-should-retry': 'false' } }
}

async function readBody(incoming: IncomingMessage): Promise<MessagesRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString())
}

const JSON_HEAD = { 'content-type': 'application/json', 'request-id': 'req_test' }

/** https://platform.claude.com/docs/en/api/errors */
const ERROR_TYPES: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  404: 'not_found_error',
  429: 'rate_limit_error',
  500: 'api_error',
  529: 'overloaded_error',
}

function sendError({ status, message = '', headers }: Extract<Reply, { status: number }>, response: ServerResponse) {
  const error = { type: ERROR_TYPES[status] ?? 'api_error', message }
  response.writeHead(status, { ...JSON_HEAD, ...headers })
  response.end(JSON.stringify({ type: 'error', error, request_id: 'req_test' }))
}

function blocksOf(content: unknown): { text: string; breakpoint: boolean }[] {
  if (typeof content === 'string') return [{ text: content, breakpoint: false }]
  if (!Array.isArray(content)) return []
  return content.map(({ text, cache_control }) => ({ text: String(text), breakpoint: Boolean(cache_control) }))
}
