import type { ByteQueue } from './byte-queue.ts'
import { checkLength, type Framing } from './framing.ts'

/** @see https://core.telegram.org/mtproto/mtproto-transports#abridged */
export class AbridgedFraming implements Framing {
  readonly name = 'abridged'

  read(input: ByteQueue): Buffer | undefined {
    const first = input.peek(1)?.[0]
    if (first === undefined) return undefined
    // The highest bit asks for a quick acknowledgement.
    const words = first & 0x7f
    if (words < 0x7f) return takeBody(input, 1, words)
    const header = input.peek(4)
    return header && takeBody(input, 4, header.readUIntLE(1, 3))
  }

  frame(packet: Uint8Array): Buffer {
    const words = packet.length >> 2
    const header = words < 0x7f ? [words] : [0x7f, words & 255, (words >> 8) & 255, words >> 16]
    return Buffer.concat([Buffer.from(header), packet])
  }
}

function takeBody(input: ByteQueue, headerLength: number, words: number): Buffer | undefined {
  const length = checkLength(words * 4)
  return input.take(headerLength + length)?.subarray(headerLength)
}
