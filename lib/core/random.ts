import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Seeded randomness, passed in wherever chance plays a part: the same seed gives the same run. */
export interface Random {
  /** A whole number, both ends included. */
  integer(min: number, max: number): number
  /** A number in [min, max). */
  between(min: number, max: number): number
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T
  /** An independent stream, so that one consumer's draws do not shift another's. */
  fork(label: string): Random
}

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed | 0)
  return {
    integer: (min, max) => uniformInt(generator, min, max),
    between: (min, max) => min + uniformFloat64(generator) * (max - min),
    pick: <T>(items: readonly T[]) => items[uniformInt(generator, 0, items.length - 1)] as T,
    fork: (label) => createRandom(hash(`${seed}/${label}`)),
  }
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (const byte of Buffer.from(text)) h = Math.imul(h ^ byte, 0x01000193)
  return h
}
