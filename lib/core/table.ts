/** Rows under a heading, in columns as wide as their widest cell. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = heading.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(width)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('   ')
      .trimEnd()
  return [line(heading), widths.map((size) => '─'.repeat(size)).join('   '), ...rows.map(line)]
}

/** In characters as people count them. */
function width(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length
}
