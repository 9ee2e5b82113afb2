import wrapAnsi from 'wrap-ansi'
import { splitAt } from './columns.ts'

/**
 * Each line broken between words where it is wider than a terminal, going on below where its text began. Words that
 * fit nowhere are left to the terminal.
 */
export function wrap(text: string, { columns, indent }: { columns: number; indent: number }): string {
  const room = columns - indent
  if (!(room >= 20)) return text // also where there is no terminal
  const indented = `\n${' '.repeat(indent)}`
  return text
    .split('\n')
    .map((line) => {
      const [head, rest] = splitAt(line, indent)
      return head + wrapAnsi(rest, room, { hard: false }).replaceAll('\n', indented)
    })
    .join('\n')
}
