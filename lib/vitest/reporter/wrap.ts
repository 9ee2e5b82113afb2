/**
 * Each line broken between words where it is wider than a terminal, going on below where its text began. Words that
 * fit nowhere are left to the terminal.
 */
export function wrap(text: string, { columns, indent }: { columns: number; indent: number }): string {
  const room = columns - indent
  if (!(room >= 20)) return text // also where there is no terminal
  return text
    .split('\n')
    .map((line) => line.slice(0, indent) + broken(line.slice(indent), room).join(`\n${' '.repeat(indent)}`))
    .join('\n')
}

function broken(text: string, room: number): string[] {
  const lines: string[] = []
  let rest = text
  while (rest.length > room) {
    const end = rest.lastIndexOf(' ', room)
    const cut = end > 0 ? end : rest.indexOf(' ', room)
    if (cut < 0) break
    lines.push(rest.slice(0, cut))
    rest = rest.slice(cut + 1)
  }
  return [...lines, rest]
}
