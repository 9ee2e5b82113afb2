/**
 * Which of several tests are worth doing at all: those whose smallest possible p is low enough to be told from chance
 * among so many. The others could only make it harder for these. It looks at sizes and totals, never at the outcome.
 *
 * @see R. E. Tarone, Biometrics 46 (1990) 515-522
 */
export function testable(smallest: readonly number[], alpha: number): boolean[] {
  const count = (tests: number) => smallest.filter((p) => p <= alpha / tests).length
  const tests = smallest.map((_, index) => index + 1).find((candidate) => count(candidate) <= candidate) ?? 1
  return smallest.map((p) => p <= alpha / tests)
}

/**
 * p-values that may be read side by side: whichever of them are held against `alpha`, a false alarm among all of them is
 * no likelier than `alpha`.
 *
 * @see S. Holm, Scandinavian Journal of Statistics 6 (1979) 65-70
 */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p)
  const adjusted = new Array<number>(ps.length)
  let highest = 0
  for (const [rank, { p, index }] of order.entries()) {
    highest = Math.max(highest, Math.min(1, p * (ps.length - rank)))
    adjusted[index] = highest
  }
  return adjusted
}
