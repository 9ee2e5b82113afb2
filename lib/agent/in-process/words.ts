import { inspect } from 'node:util'
import { StressError } from '../../core/errors.ts'

/** Whatever code of a user's threw, in its own words. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return `${inspect(error, { maxStringLength: 200 })} was thrown`
  return error.name === 'Error' || error instanceof StressError ? error.message : `${error.name}: ${error.message}`
}

/** Where it was thrown; undefined where that says nothing to the user. */
export function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof StressError) return undefined
  return /^\s+(at .*)$/m.exec(error.stack ?? '')?.[1]
}
