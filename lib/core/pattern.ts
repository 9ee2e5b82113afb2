import { z } from 'zod'
import { isCostly } from './pattern-cost.ts'

// Latin and Cyrillic spelled out: the classes \p{L} and \p{N} make case-insensitive patterns ten times slower
const LETTER = '[0-9A-Za-zА-Яа-яЁё]'
const EDGE = `(?:(?<!${LETTER})(?=${LETTER})|(?<=${LETTER})(?!${LETTER}))`

/** A regular expression without regard to case, in which `\b` is the edge of a Russian word as well as of an English one. */
export function pattern(source: string, flags = 'iu'): RegExp {
  return new RegExp(source.replaceAll('\\b', EDGE), flags)
}

/** A regular expression that finds any of several wordings. */
export function oneOf(...sources: string[]): RegExp {
  return pattern(sources.map((source) => `(?:${source})`).join('|'))
}

/**
 * The source of a {@link pattern}, in authored data.
 * Text, and not a RegExp, because such data crosses processes as JSON.
 */
export const Pattern = z
  .string()
  .min(1)
  .superRefine((source, context) => {
    const message = complaintAbout(source)
    if (message) context.addIssue({ code: 'custom', message })
  })

function complaintAbout(source: string): string | undefined {
  try {
    pattern(source)
  } catch (error) {
    return `is not a regular expression: ${(error as Error).message}`
  }
  if (!isCostly(source)) return undefined
  return 'may take for ever on a long message: put no repetition and no alternatives into a repetition, and only two open ones in a row; "[а-яё]{0,9}" is the rest of a word, "[^?]{0,40}" a few words'
}

/** True when one of the patterns is found in the text. */
export function matchesAny(patterns: readonly string[], text: string): boolean {
  return patterns.some((source) => pattern(source).test(text))
}
