import QuickLRU from 'quick-lru'

/** Texts of a few conversations. */
const MOST = 1000

/**
 * A pure reading of a text that keeps its latest results: rules and probes read the same messages again and again.
 * Whoever gets a result must not change it.
 */
export function remember<Result extends object>(read: (text: string) => Result): (text: string) => Result {
  const known = new QuickLRU<string, Result>({ maxSize: MOST })
  return (text) => {
    const result = known.get(text) ?? read(text)
    known.set(text, result)
    return result
  }
}
