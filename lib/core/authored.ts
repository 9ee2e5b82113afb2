import type { z } from 'zod'
import { ScenarioError } from './errors.ts'

/** Checks a piece of authored data, and shows all its mistakes at once with path and value. */
export function author<Schema extends z.ZodType>(kind: string, schema: Schema, data: unknown): z.output<Schema> {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const name = nameOf(data)
  const mistakes = result.error.issues.map((issue) => {
    const path = issue.path.map(String)
    return `- ${path.join('.') || kind}: ${issue.message}, got ${show(valueAt(data, issue.path))}`
  })
  throw new ScenarioError(
    `${kind}${name ? ` "${name}"` : ''} has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n${mistakes.join('\n')}`,
  )
}

function nameOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { name, id } = data as { name?: unknown; id?: unknown }
  return [name, id].find((value): value is string => typeof value === 'string')
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data)
}

function show(value: unknown): string {
  const text = JSON.stringify(value)
  return text === undefined ? 'nothing' : text.length > 80 ? `${text.slice(0, 77)}...` : text
}
