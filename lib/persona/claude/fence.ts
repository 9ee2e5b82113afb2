import { printable } from '../../core/printable.ts'
import type { Random } from '../../core/random.ts'

/**
 * Puts lines of other people between two markers that occur in none of them, so that no line can pretend that the
 * data is over. Each line becomes one JSON value: it holds no line feed, and nothing that acts without being seen.
 */
export function fence(lines: readonly { sent: string; text: string }[], random: Random): string {
  const shown = lines.map(({ sent, text }) => JSON.stringify({ sent, text: printable(text) }))
  const marker = draw(random, shown.join('\n'))
  return [`<data ${marker}>`, ...shown, `</data ${marker}>`].join('\n')
}

function draw(random: Random, text: string): string {
  for (;;) {
    const marker = Array.from({ length: 4 }, () => random.integer(0, 0xffffff).toString(16).padStart(6, '0')).join('')
    if (!text.includes(marker)) return marker
  }
}
