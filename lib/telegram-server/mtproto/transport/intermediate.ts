import type { RandomBytes } from '../random-bytes.ts'
import type { ByteQueue } from './byte-queue.ts'
import { checkLength, type Framing, QUICK_ACK } from './framing.ts'

/** @see https://core.telegram.org/mtproto/mtproto-transports#intermediate */
export class IntermediateFraming implements Framing {
  readonly name: string = 'intermediate'

  read(input: ByteQueue): Buffer | undefined {
    const header = input.peek(4)
    if (!header) return undefined
    const length = checkLength(header.readUInt32LE() & ~QUICK_ACK)
    return input.take(4 + length)?.subarray(4)
  }

  frame(packet: Uint8Array): Buffer {
    const header = Buffer.allocUnsafe(4)
    header.writeUInt32LE(packet.length)
    return Buffer.concat([header, packet])
  }
}

/**
 * Random bytes follow each packet: up to 15 from clients, up to 3 from us, because Telethon cuts no more.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports#padded-intermediate
 */
export class PaddedIntermediateFraming extends IntermediateFraming {
  override readonly name = 'padded intermediate'
  readonly #random: RandomBytes

  constructor(random: RandomBytes) {
    super()
    this.#random = random
  }

  override frame(packet: Uint8Array): Buffer {
    const length = (this.#random(1)[0] ?? 0) & 3
    return super.frame(Buffer.concat([packet, this.#random(length)]))
  }
}
