/** How likely it is that `k` conversations in a row all succeed. */
export interface PassHatK {
  k: number
  /** Null where there were fewer conversations than that. */
  value: number | null
}

/**
 * pass^k for k = 1 up to `most`, each the share of all choices of k among the n conversations that hold successes alone,
 * C(c, k) / C(n, k): without bias where the conversations are independent and of one kind.
 *
 * @see S. Yao et al., τ-bench (2024), https://arxiv.org/abs/2406.12045, section 3, after the estimator of pass@k of
 *   M. Chen et al. (2021), https://arxiv.org/abs/2107.03374
 */
export function passHatK(successes: number, n: number, most = 5): PassHatK[] {
  return Array.from({ length: most }, (_, index) => ({ k: index + 1, value: passAll(successes, n, index + 1) }))
}

function passAll(successes: number, n: number, k: number): number | null {
  if (n < k) return null
  const factors = Array.from({ length: k }, (_, index) => Math.max(0, successes - index) / (n - index))
  return factors.reduce((product, factor) => product * factor, 1)
}
