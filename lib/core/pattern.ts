import { z } from 'zod'

/**
 * A regular expression as text, matched without regard to case and with Unicode on.
 * Text, and not a RegExp, because authored data crosses processes as JSON.
 */
export const Pattern = z
  .string()
  .min(1)
  .superRefine((source, context) => {
    try {
      new RegExp(source, 'iu')
    } catch (error) {
      context.addIssue({ code: 'custom', message: `is not a regular expression: ${(error as Error).message}` })
    }
  })

/** True when one of the patterns is found in the text. */
export function matchesAny(patterns: readonly string[], text: string): boolean {
  return patterns.some((source) => new RegExp(source, 'iu').test(text))
}
