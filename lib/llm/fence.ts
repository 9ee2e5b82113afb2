import { printable } from '../core/printable.ts'
import type { Random } from '../core/random.ts'

/** Words of other people as they are shown to a model. */
export interface Fenced {
  /** Random, so that nobody can write it who does not know it; it changes nothing of what is asked. */
  marker: string
  text: string
}

/**
 * Puts lines of other people between two markers that occur in none of them, so that no line can pretend that the
 * data is over. Each line becomes one JSON value: it holds no line feed, and nothing that acts without being seen.
 */
export function fence(lines: readonly Record<string, string | number>[], random: Random): Fenced {
  const shown = lines.map((line) => JSON.stringify(line, (_, value) => visible(value)))
  const marker = draw(random, shown.join('\n'))
  return { marker, text: [`<data ${marker}>`, ...shown, `</data ${marker}>`].join('\n') }
}

function visible(value: unknown): unknown {
  return typeof value === 'string' ? printable(value) : value
}

function draw(random: Random, text: string): string {
  for (;;) {
    const marker = Array.from({ length: 4 }, () => random.integer(0, 0xffffff).toString(16).padStart(6, '0')).join('')
    if (!text.includes(marker)) return marker
  }
}
