import { maskText } from './mask-text.ts'

/** What Vitest opens files by, and knows an error's class by. */
const UNTOUCHED = new Set(['name', 'stacks', 'type', 'file', 'filename'])

/** Colours that a difference sets within a value, where they would cut a secret in two. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const INVERSE = /\u001b\[2?7m/g

const FRAME = /^\s+at /

/**
 * Masks what an error tells: message, difference, the values that were compared, causes. In place, because every
 * reporter of Vitest has the same object.
 */
export function maskError(error: unknown, seen = new Set<object>()): void {
  if (typeof error !== 'object' || error === null || seen.has(error)) return
  seen.add(error)
  for (const name of Object.getOwnPropertyNames(error)) {
    if (UNTOUCHED.has(name)) continue
    const value: unknown = Reflect.get(error, name)
    if (typeof value === 'string') Reflect.set(error, name, name === 'stack' ? maskStack(value) : maskWords(value))
    else maskError(value, seen)
  }
}

function maskWords(text: string): string {
  return maskText(text.replace(INVERSE, ''))
}

/** The frames are where Vitest finds the line to show. */
function maskStack(stack: string): string {
  const lines = stack.split('\n')
  const first = lines.findIndex((line) => FRAME.test(line))
  if (first < 0) return maskWords(stack)
  return [maskWords(lines.slice(0, first).join('\n')), ...lines.slice(first)].join('\n')
}
