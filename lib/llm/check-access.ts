import type { Millis } from '../core/clock.ts'
import { DEFAULT_BASE_URL } from './llm-client.ts'

export interface Access {
  /** A secret. */
  apiKey: string
  baseUrl?: string
  model: string
  timeout: Millis
}

/** Whether the service accepts the key and knows the model, which costs nothing to ask; throws an LlmError with why not. */
export async function checkAccess({ baseUrl = DEFAULT_BASE_URL, ...access }: Access): Promise<void> {
  const { Service } = await import('./service.ts') // the SDK is slow to load, and few ask
  await new Service({ ...access, baseUrl, deadline: access.timeout, maxRetries: 0 }).checkAccess()
}
