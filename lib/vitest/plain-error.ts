import type { StressError } from '../core/errors.ts'
import { redact } from '../core/redact/redact.ts'

/** The words alone: neither stack nor cause tells the reader more than they do. */
export function plainError(error: StressError): Error {
  const words = new Error(redact(error.message))
  words.name = error.name
  words.stack = `${error.name}: ${words.message}`
  return words
}
