const LETTER = '[\\p{L}\\p{N}]'
const EDGE = `(?:(?<!${LETTER})(?=${LETTER})|(?<=${LETTER})(?!${LETTER}))`

/** A pattern without regard to case in which `\b` is the edge of a word in any script, not only in ASCII. */
export function pattern(source: string, flags = 'iu'): RegExp {
  return new RegExp(source.replaceAll('\\b', EDGE), flags)
}

/** A pattern that finds any of several wordings. */
export function oneOf(...sources: string[]): RegExp {
  return pattern(sources.map((source) => `(?:${source})`).join('|'))
}
