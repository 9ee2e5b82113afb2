import { inspect } from 'node:util'
import { closest, distance } from 'fastest-levenshtein'
import type { z } from 'zod'

/** What is wrong with a piece of authored data, one line for each mistake: the field, what is allowed, and the value. */
export function mistakesIn(error: z.ZodError, data: unknown): string[] {
  const ofOtherKind = new Set(error.issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [path.join()] : [])))
  return error.issues.flatMap((issue) => {
    // a function has a length, which is not worth a word
    if (issue.code !== 'invalid_type' && ofOtherKind.has(issue.path.join())) return []
    const path = issue.path.map(String).join('.')
    if (issue.code === 'unrecognized_keys') {
      const hints = issue.message.split('\n')
      return issue.keys.map((key, index) => `${path ? `${path}.` : ''}${key}: ${hints[index]}`)
    }
    const value = valueAt(data, issue.path)
    if (value === undefined) return [`${path || 'all of it'}: is missing; ${issue.message}`]
    return [`${path || 'all of it'}: ${issue.message}, got ${show(value)}`]
  })
}

/** What is allowed where zod found something else; for `safeParse(data, { error: allowed })`. */
export function allowed(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${TYPES[issue.expected] ?? issue.expected}`
    case 'too_small':
      return bound(issue.origin, 'least', 'more', Number(issue.minimum), issue.inclusive)
    case 'too_big':
      return bound(issue.origin, 'most', 'less', Number(issue.maximum), issue.inclusive)
    case 'invalid_value':
      return `must be ${oneOf(issue.values)}${similar(issue.input, issue.values.map(String))}`
    case 'unrecognized_keys':
      return issue.keys.map((key) => noSuchField(key, fieldsOf(issue.inst))).join('\n')
    default:
      return 'is not allowed'
  }
}

const TYPES: Record<string, string> = {
  number: 'a number',
  int: 'a whole number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
}

function bound(origin: string, at: 'least' | 'most', than: 'more' | 'less', limit: number, inclusive = true): string {
  const text = origin === 'string'
  if (text && limit === 1 && at === 'least') return 'must not be empty'
  const unit = text ? ' characters' : origin === 'array' ? (limit === 1 ? ' entry' : ' entries') : ''
  const verb = unit ? 'have' : 'be'
  return `must ${verb} ${inclusive ? `at ${at}` : `${than} than`} ${limit}${unit}`
}

function oneOf(values: readonly unknown[]): string {
  const shown = values.map((value) => show(value))
  return shown.length === 1 ? String(shown[0]) : `one of ${shown.join(', ')}`
}

function noSuchField(key: string, fields: readonly string[]): string {
  return `there is no such field${similar(key, fields)}; the fields here are ${fields.join(', ')}`
}

function fieldsOf(schema: unknown): string[] {
  return Object.keys((schema as z.ZodObject | undefined)?._zod.def.shape ?? {})
}

/** A name that is so close that it is probably meant, as a question in parentheses; empty where none is. */
export function similar(name: unknown, names: readonly string[]): string {
  if (typeof name !== 'string' || names.length === 0) return ''
  const near = closest(name.toLowerCase(), [...names])
  const tolerated = Math.max(1, Math.floor(near.length / 3))
  return distance(name.toLowerCase(), near.toLowerCase()) <= tolerated ? ` (did you mean ${show(near)}?)` : ''
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data)
}

/** As it would be written in the source; NaN, functions and regular expressions are shown as such. */
function show(value: unknown): string {
  const text = inspect(value, { breakLength: Number.POSITIVE_INFINITY, depth: 3 })
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}
