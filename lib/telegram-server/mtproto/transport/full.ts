import { crc32 } from 'node:zlib'
import { ProtocolError } from '../protocol-error.ts'
import type { ByteQueue } from './byte-queue.ts'
import { checkLength, type Framing } from './framing.ts'

/** Length, sequence number and CRC32 around each packet. @see https://core.telegram.org/mtproto/mtproto-transports#full */
export class FullFraming implements Framing {
  readonly name = 'full'
  #received = 0
  #sent = 0

  read(input: ByteQueue): Buffer | undefined {
    const header = input.peek(4)
    if (!header) return undefined
    const length = checkLength(header.readInt32LE())
    if (length < 12) throw new ProtocolError(`a packet of ${length} bytes`)
    const whole = input.take(length)
    if (!whole) return undefined
    if (whole.readUInt32LE(length - 4) !== crc32(whole.subarray(0, -4))) throw new ProtocolError('a wrong CRC32')
    const sequence = whole.readInt32LE(4)
    if (sequence !== this.#received) throw new ProtocolError(`packet ${sequence} instead of ${this.#received}`)
    this.#received++
    return whole.subarray(8, -4)
  }

  frame(packet: Uint8Array): Buffer {
    const whole = Buffer.alloc(packet.length + 12)
    whole.writeInt32LE(whole.length)
    whole.writeInt32LE(this.#sent++, 4)
    whole.set(packet, 8)
    whole.writeUInt32LE(crc32(whole.subarray(0, -4)), whole.length - 4)
    return whole
  }
}
