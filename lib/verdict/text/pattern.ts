// Latin and Cyrillic spelled out: the classes \p{L} and \p{N} make case-insensitive patterns ten times slower
const LETTER = '[0-9A-Za-zА-Яа-яЁё]'
const EDGE = `(?:(?<!${LETTER})(?=${LETTER})|(?<=${LETTER})(?!${LETTER}))`

/** A pattern without regard to case in which `\b` is the edge of a Russian word as well as of an English one. */
export function pattern(source: string, flags = 'iu'): RegExp {
  return new RegExp(source.replaceAll('\\b', EDGE), flags)
}

/** A pattern that finds any of several wordings. */
export function oneOf(...sources: string[]): RegExp {
  return pattern(sources.map((source) => `(?:${source})`).join('|'))
}
