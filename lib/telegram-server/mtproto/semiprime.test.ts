import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { drawSemiprime } from './semiprime.ts'

test('draws two primes and their product, which is positive in every reading', () => {
  for (let draw = 0; draw < 40; draw++) {
    const { pq, p, q } = drawSemiprime(randomBytes)
    const [small, large] = [p.readUInt16BE(), q.readUInt16BE()]
    expect([p.length, q.length, pq.length]).toEqual([2, 2, 4])
    expect(pq.readInt32BE()).toBe(small * large)
    expect(small).toBeLessThan(large)
    expect([small, large].map(countDivisors)).toEqual([2, 2])
  }
})

function countDivisors(number: number): number {
  return Array.from({ length: number }, (_, at) => at + 1).filter((divisor) => number % divisor === 0).length
}
