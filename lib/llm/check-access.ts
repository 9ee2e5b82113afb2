import Anthropic from '@anthropic-ai/sdk'
import type { Millis } from '../core/clock.ts'
import { failureOf } from './failure.ts'
import { DEFAULT_BASE_URL } from './llm-client.ts'

export interface Access {
  /** A secret. */
  apiKey: string
  baseUrl?: string
  model: string
  timeout: Millis
}

/** Whether the service accepts the key and knows the model, which costs nothing to ask; throws an LlmError with why not. */
export async function checkAccess({ apiKey, baseUrl = DEFAULT_BASE_URL, model, timeout }: Access): Promise<void> {
  const client = new Anthropic({
    apiKey,
    baseURL: baseUrl,
    timeout,
    maxRetries: 0,
    logLevel: 'off',
    openTelemetry: false,
    webhookKey: null,
  })
  try {
    await client.models.retrieve(model)
  } catch (error) {
    throw failureOf(error, { baseUrl, model, timeout, deadline: timeout, maxRetries: 0 })
  }
}
