import type { RandomBytes } from './random-bytes.ts'

/** The puzzle of a key exchange, big-endian without leading zeros: `pq = p * q`, `p < q`, both prime. */
export interface Semiprime {
  pq: Buffer
  p: Buffer
  q: Buffer
}

/**
 * Draws a puzzle. Telegram's are of 63 bits to cost the client some work; ours, of 30 bits, cost it nothing.
 *
 * The highest bit stays 0 as it does in Telegram's: GramJS reads pq as a signed number, and hangs on a negative one.
 */
export function drawSemiprime(random: RandomBytes): Semiprime {
  const one = drawPrime(random)
  let other = drawPrime(random)
  while (other === one) other = drawPrime(random)
  return { pq: minimal(one * other), p: minimal(Math.min(one, other)), q: minimal(Math.max(one, other)) }
}

/** A prime of 15 bits. */
function drawPrime(random: RandomBytes): number {
  const drawn = (Buffer.from(random(2)).readUInt16BE() & 0x7fff) | 0x4001
  for (let candidate = drawn; candidate <= 0x7fff; candidate += 2) if (isPrime(candidate)) return candidate
  return drawPrime(random)
}

function isPrime(odd: number): boolean {
  for (let divisor = 3; divisor * divisor <= odd; divisor += 2) if (odd % divisor === 0) return false
  return true
}

function minimal(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes.subarray(bytes.findIndex((byte) => byte !== 0))
}
