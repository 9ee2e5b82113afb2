/** A copy of plain JSON data with `change` applied to every string value in it; keys stay. */
export function mapStrings<T>(data: T, change: (text: string) => string): T {
  return visit(data, change) as T
}

function visit(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => visit(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item, change)]))
}
