import type { IncomingMessage } from 'node:http'
import type { MessagesRequest, Reply } from './reply.ts'

/**
 * For tests: what the service would not take, as the error that it answers with.
 *
 * The settings are those that Claude Sonnet 5.5 rejects.
 * @see https://platform.claude.com/docs/en/models/sonnet-5-5/migration-guide
 */
export function objectionTo(incoming: IncomingMessage, request: MessagesRequest, key: string): Reply | undefined {
  if (incoming.method !== 'POST' || incoming.url !== '/v1/messages') return { status: 404, message: 'Not found' }
  if (!hasKey(incoming, key)) return { status: 401, message: 'invalid x-api-key' }
  if (!incoming.headers['anthropic-version']) return bad('anthropic-version: header is required')
  return settingObjection(request) ?? messagesObjection(request)
}

/** The SDK sends it in the second way since its version 1. */
export function hasKey({ headers }: IncomingMessage, key: string): boolean {
  return headers['x-api-key'] === key || headers.authorization === `Bearer ${key}`
}

function settingObjection(request: MessagesRequest): Reply | undefined {
  if (!Number.isInteger(request.max_tokens)) return bad('max_tokens: Field required')
  for (const name of ['temperature', 'top_p', 'top_k', 'tool_choice', 'thinking']) {
    if (name in request) return bad(`${name}: not supported by this model`)
  }
  const breakpoints = JSON.stringify(request).split('"cache_control"').length - 1
  return breakpoints > 4 ? bad('A maximum of 4 blocks with cache_control may be provided') : undefined
}

function messagesObjection({ messages, output_config }: MessagesRequest): Reply | undefined {
  if (messages.at(0)?.role !== 'user') return bad('messages: first message must use the "user" role')
  if (messages.at(-1)?.role === 'assistant') return bad('This model does not support assistant message prefill')
  if (messages.some(({ content }) => content.length === 0)) return bad('messages: content must be non-empty')
  const { schema } = output_config?.format ?? {}
  if (schema && schema.additionalProperties !== false)
    return bad('output_config.format: additionalProperties must be false')
  return undefined
}

function bad(message: string): Reply {
  return { status: 400, message }
}
