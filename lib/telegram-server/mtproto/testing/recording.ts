import { createHash } from 'node:crypto'
import type { Clock } from '../../../core/clock.ts'
import type { RandomBytes } from '../random-bytes.ts'

/** What a real client once sent to a server that drew its secrets with {@link repeatableBytes}. */
export interface Recording {
  /** Name, version and transport of the client. */
  client: string
  /** The server's clock, which stood still. */
  recordedAt: number
  /** PKCS #8, made for the recording and used nowhere else. */
  serverKey: string
  /** Every byte of the client, hexadecimal. */
  stream: string
  /** The auth key as the client computed it, hexadecimal. */
  authKey: string
}

/** The same bytes for the n-th draw of a length, in whatever order draws of other lengths come. */
export function repeatableBytes(): RandomBytes {
  const draws = new Map<number, number>()
  return (length) => {
    const draw = draws.get(length) ?? 0
    draws.set(length, draw + 1)
    return createHash('shake256', { outputLength: Math.max(length, 1) })
      .update(`${length}/${draw}`)
      .digest()
      .subarray(0, length)
  }
}

/** A clock on which no time passes. */
export function standingClock(now: number): Clock {
  return {
    now: () => now,
    sleep: (_ms, signal) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true })),
    hold: (work) => work,
  }
}
