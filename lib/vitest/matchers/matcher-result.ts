/** What Vitest wants of a matcher. */
export interface MatcherResult {
  pass: boolean
  message: () => string
}
