import { columnsOf, padTo } from './columns.ts'

/** Rows under a heading, in columns as wide as their widest cell. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = heading.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(columnsOf)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => padTo(cell, widths[column] ?? 0))
      .join('   ')
      .trimEnd()
  return [line(heading), widths.map((size) => '─'.repeat(size)).join('   '), ...rows.map(line)]
}
