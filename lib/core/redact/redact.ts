import { maskCodes } from './codes.ts'
import { maskEmails } from './emails.ts'
import { isSecretName, maskKeys } from './keys.ts'
import { maskLinks } from './links.ts'
import { maskPhones } from './phones.ts'

/**
 * The text as it may be shown to anybody: e-mail addresses keep their first letter and domain, phone numbers their last
 * two digits, links lose passwords, parameters and invitations; keys, sessions and login codes are named, not shown.
 *
 * What is masked stays as it is when it is masked again.
 */
export function redact(text: string): string {
  return [maskLinks, maskKeys, maskCodes, maskEmails, maskPhones].reduce((masked, mask) => mask(masked), text)
}

/**
 * A copy of plain JSON data with every text in it masked, names of fields too. What stands under the name of a secret
 * (`password`, `session`, `apiKey`) is masked whatever it looks like.
 */
export function redactData<T>(data: T): T {
  return visit(data, new Map()) as T
}

function visit(value: unknown, names: Map<string, string>): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => visit(item, names))
  if (typeof value !== 'object' || value === null) return value
  const masked: Record<string, unknown> = {}
  for (const [name, item] of Object.entries(value)) {
    const shown = freeName(maskedName(name, names), masked)
    const hidden = typeof item === 'string' && item !== '' && isSecretName(name)
    Object.defineProperty(masked, shown, { value: hidden ? '⟨secret⟩' : visit(item, names), ...PLAIN })
  }
  return masked
}

/** Defined, not assigned: a field may be named `__proto__`. */
const PLAIN = { enumerable: true, writable: true, configurable: true }

/** The few names of fields come again and again. */
function maskedName(name: string, names: Map<string, string>): string {
  const known = names.get(name) ?? redact(name)
  names.set(name, known)
  return known
}

/** Two names that look alike when they are masked are both kept. */
function freeName(name: string, taken: object): string {
  let free = name
  for (let copy = 2; Object.hasOwn(taken, free); copy++) free = `${name} (${copy})`
  return free
}
