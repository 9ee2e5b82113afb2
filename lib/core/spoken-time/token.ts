import { pattern } from '../pattern.ts'

/** A piece of a text that means something: a day, a time of day, a zone. */
export interface Token<Meaning> {
  start: number
  end: number
  meaning: Meaning
}

/** How one wording is recognised; `read` returns null where the match turns out to mean something else. */
export interface Wording<Meaning> {
  pattern: RegExp
  read(groups: (string | undefined)[]): Meaning | null
}

/** A wording from the text of a pattern; `\b` is the edge of a Russian word as well as of an English one. */
export function wording<Meaning>(source: string, read: Wording<Meaning>['read']): Wording<Meaning> {
  return { pattern: pattern(source, 'giu'), read }
}

/** All that is recognised in a text, in order; of two that overlap the wording that is listed first wins. */
export function tokensOf<Meaning>(text: string, wordings: readonly Wording<Meaning>[]): Token<Meaning>[] {
  const found: Token<Meaning>[] = []
  for (const { pattern, read } of wordings) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      const meaning = read(match.slice(1))
      if (meaning !== null) found.push({ start, end, meaning })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}
