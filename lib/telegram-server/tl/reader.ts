import { TlError } from './error.ts'

/** Reads TL's primitive types, little-endian, and never past the end. */
export class TlReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get position(): number {
    return this.#at
  }

  get remaining(): number {
    return this.#bytes.length - this.#at
  }

  int(): number {
    return this.#bytes.readInt32LE(this.#advance(4))
  }

  /** An unsigned int: constructor ids and flags. */
  uint(): number {
    return this.#bytes.readUInt32LE(this.#advance(4))
  }

  /** The next constructor id, without consuming it. */
  peekId(): number {
    const id = this.uint()
    this.#at -= 4
    return id
  }

  long(): bigint {
    return this.#bytes.readBigInt64LE(this.#advance(8))
  }

  double(): number {
    return this.#bytes.readDoubleLE(this.#advance(8))
  }

  /** The next `length` bytes as they are; a view of the input. */
  raw(length: number): Buffer {
    const from = this.#advance(length)
    return this.#bytes.subarray(from, from + length)
  }

  /** A length-prefixed byte string, with its padding to 4 bytes. */
  bytes(): Buffer {
    const first = this.raw(1)[0] ?? 0
    const length = first === 254 ? this.raw(3).readUIntLE(0, 3) : first
    const content = this.raw(length)
    const prefix = first === 254 ? 4 : 1
    this.#advance(-(prefix + length) & 3)
    return content
  }

  string(): string {
    return this.bytes().toString('utf8')
  }

  /** Moves on by `length` bytes and returns where they begin. */
  #advance(length: number): number {
    const from = this.#at
    if (length < 0 || length > this.remaining) {
      throw new TlError(`${length} bytes are expected at ${from}, and only ${this.remaining} are left`)
    }
    this.#at += length
    return from
  }
}
