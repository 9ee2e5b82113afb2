import Anthropic from '@anthropic-ai/sdk'
import type { Millis } from '../core/clock.ts'
import { formatMillis } from '../core/duration.ts'
import { printable } from '../core/printable.ts'
import { LlmError } from './llm-error.ts'

export interface FailureContext {
  baseUrl: string
  model: string
  timeout: Millis
  deadline: Millis
  maxRetries: number
  /** The deadline of all attempts had passed. */
  late?: boolean
}

/** An error of the SDK in our words, after it has retried. Neither the key nor the request is in it. */
export function failureOf(error: unknown, context: FailureContext): LlmError {
  const unanswered = connectionFailure(error, context)
  if (unanswered) return unanswered
  if (error instanceof Anthropic.APIError) return statusFailure(error, context)
  const what = `The answer of the model's service at ${hostOf(context)} could not be read: ${reasonOf(error)}.`
  return new LlmError({ kind: 'unavailable', what, remedy: `${LATER} Check ANTHROPIC_BASE_URL.`, cause: error })
}

function connectionFailure(error: unknown, context: FailureContext): LlmError | undefined {
  if (context.late) {
    const what = `The model's service did not answer within ${formatMillis(context.deadline)}, retries included.`
    return new LlmError({ kind: 'timeout', what, remedy: LATER, cause: error })
  }
  if (error instanceof Anthropic.APIConnectionTimeoutError) {
    const what = `The model's service did not answer within ${formatMillis(context.timeout)}, ${attempts(context)}.`
    return new LlmError({ kind: 'timeout', what, remedy: LATER, cause: error })
  }
  if (error instanceof Anthropic.APIConnectionError) {
    const what = `The model's service at ${hostOf(context)} could not be reached, ${attempts(context)}: ${reasonOf(error)}.`
    const remedy = 'Check the network and ANTHROPIC_BASE_URL.'
    return new LlmError({ kind: 'unavailable', what, remedy, cause: error })
  }
  return undefined
}

function statusFailure(error: InstanceType<typeof Anthropic.APIError>, context: FailureContext): LlmError {
  const { status = 0 } = error
  const said = excerpt(error.apiMessage ?? '')
  const cause = error
  if (status === 429 || status === 529) {
    const why = status === 429 ? 'limits our rate' : 'is overloaded'
    const what = `The model's service ${why} (${status}), ${attempts(context)}${said}.`
    return new LlmError({ kind: 'overloaded', what, remedy: `${LATER} Fewer workers ask less at once.`, cause })
  }
  if (status >= 500) {
    const what = `The model's service failed (${status}), ${attempts(context)}${said}.`
    return new LlmError({ kind: 'unavailable', what, remedy: LATER, cause })
  }
  if (status === 401 || status === 403) {
    const what = `The model's service does not accept the key (${status})${said}.`
    const remedy = 'Check ANTHROPIC_API_KEY; keys are made at https://platform.claude.com/settings/keys.'
    return new LlmError({ kind: 'key', what, remedy, cause })
  }
  const what = `The model's service does not take a request for "${context.model}" (${status})${said}.`
  const remedy = 'Check STRESS_MODEL, and the credit of your account.'
  return new LlmError({ kind: 'rejected', what, remedy, cause })
}

const LATER = 'Try again later.'

function hostOf({ baseUrl }: FailureContext): string {
  return new URL(baseUrl).host
}

function attempts({ maxRetries }: FailureContext): string {
  return maxRetries === 0 ? 'in 1 attempt' : `in ${maxRetries + 1} attempts`
}

/** The system's code of what is at the bottom of it, or else its words. */
function reasonOf(error: unknown): string {
  let bottom = error
  while (bottom instanceof Error && bottom.cause instanceof Error) bottom = bottom.cause
  const { code, message } = bottom as NodeJS.ErrnoException
  return code ?? printable(message)
}

/** What the service said, made safe to show. */
function excerpt(text: string): string {
  const shown = printable(text).replaceAll('\n', ' ').replace(/\.$/, '')
  if (shown === '') return ''
  return `: ${shown.length > 200 ? `${shown.slice(0, 200)}…` : shown}`
}
