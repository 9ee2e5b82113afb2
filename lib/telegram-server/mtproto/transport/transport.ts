import { ProtocolError } from '../protocol-error.ts'
import type { RandomBytes } from '../random-bytes.ts'
import { AbridgedFraming } from './abridged.ts'
import { ByteQueue } from './byte-queue.ts'
import type { Framing } from './framing.ts'
import { FullFraming } from './full.ts'
import { IntermediateFraming, PaddedIntermediateFraming } from './intermediate.ts'
import { OBFUSCATION_HEADER_BYTES, type Obfuscation, readObfuscation } from './obfuscation.ts'

const ABRIDGED = 0xefefefef
const INTERMEDIATE = 0xeeeeeeee
const PADDED_INTERMEDIATE = 0xdddddddd
/** The first bytes of HTTP and TLS, which Telegram forbids to obfuscated connections for this very reason. */
const FOREIGN = new Map([
  ['GET ', 'HTTP'],
  ['POST', 'HTTP'],
  ['HEAD', 'HTTP'],
  ['OPTI', 'HTTP'],
  ['\x16\x03\x01\x02', 'TLS'],
])

/** One connection's way to carry packets, recognised from the first bytes that the client sends. */
export class Transport {
  readonly #random: RandomBytes
  readonly #proxySecrets: readonly Uint8Array[]
  readonly #input = new ByteQueue()
  #framing: Framing | undefined
  #obfuscation: Obfuscation | undefined

  /** `proxySecrets`: 16 bytes each; a client that uses one of them believes that it talks to an MTProxy. */
  constructor(random: RandomBytes, proxySecrets: readonly Uint8Array[] = []) {
    this.#random = random
    this.#proxySecrets = proxySecrets
  }

  /** For example `obfuscated abridged`; undefined until enough bytes have come. */
  get name(): string | undefined {
    return this.#framing && `${this.#obfuscation ? 'obfuscated ' : ''}${this.#framing.name}`
  }

  /** The packets that `chunk` completes, however the stream was cut. Throws {@link ProtocolError}. */
  *receive(chunk: Uint8Array): Generator<Buffer> {
    this.#input.push(this.#obfuscation?.decrypt(chunk) ?? chunk)
    this.#framing ??= this.#recognise()
    for (let packet = this.#next(); packet; packet = this.#next()) yield packet
  }

  /** The bytes to put on the stream for `packet`. */
  send(packet: Uint8Array): Buffer {
    if (!this.#framing) throw new ProtocolError('an answer is due before the transport is known')
    const framed = this.#framing.frame(packet)
    return this.#obfuscation?.encrypt(framed) ?? framed
  }

  #next(): Buffer | undefined {
    return this.#framing?.read(this.#input)
  }

  #recognise(): Framing | undefined {
    if (this.#input.peek(1)?.[0] === (ABRIDGED & 255)) {
      this.#input.take(1)
      return new AbridgedFraming()
    }
    const first = this.#input.peek(4)
    if (!first) return undefined
    const foreign = FOREIGN.get(first.toString('latin1'))
    if (foreign) throw new ProtocolError(`${foreign} instead of MTProto over TCP`)
    const tag = first.readUInt32LE()
    if (tag === INTERMEDIATE || tag === PADDED_INTERMEDIATE) {
      this.#input.take(4)
      return this.#framingOf(tag)
    }
    // The full transport has no opening: its second word is the sequence number of the first packet.
    if (this.#input.peek(8)?.readUInt32LE(4) === 0) return new FullFraming()
    return this.#recogniseObfuscated()
  }

  #recogniseObfuscated(): Framing | undefined {
    const header = this.#input.take(OBFUSCATION_HEADER_BYTES)
    if (!header) return undefined
    for (const secret of [undefined, ...this.#proxySecrets]) {
      const obfuscation = readObfuscation(header, secret)
      const framing = this.#framingOf(obfuscation.tag)
      if (!framing) continue
      this.#obfuscation = obfuscation
      this.#input.push(obfuscation.decrypt(this.#input.takeAll()))
      return framing
    }
    throw new ProtocolError('an unknown transport, or an MTProxy secret that is not the server’s')
  }

  #framingOf(tag: number): Framing | undefined {
    if (tag === ABRIDGED) return new AbridgedFraming()
    if (tag === INTERMEDIATE) return new IntermediateFraming()
    return tag === PADDED_INTERMEDIATE ? new PaddedIntermediateFraming(this.#random) : undefined
  }
}
