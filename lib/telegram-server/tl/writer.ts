import { TlError } from './error.ts'

/** Writes TL's primitive types, little-endian. */
export class TlWriter {
  #bytes = Buffer.allocUnsafe(256)
  #at = 0

  finish(): Buffer {
    return this.#bytes.subarray(0, this.#at)
  }

  /** Signed or unsigned, 32 bits. */
  int(value: number): this {
    const from = this.#grow(4)
    this.#bytes.writeInt32LE(value | 0, from)
    return this
  }

  long(value: bigint): this {
    const from = this.#grow(8)
    this.#bytes.writeBigInt64LE(BigInt.asIntN(64, value), from)
    return this
  }

  double(value: number): this {
    const from = this.#grow(8)
    this.#bytes.writeDoubleLE(value, from)
    return this
  }

  raw(bytes: Uint8Array): this {
    const from = this.#grow(bytes.length)
    this.#bytes.set(bytes, from)
    return this
  }

  /** A length-prefixed byte string, padded with zeros to 4 bytes. */
  bytes(content: Uint8Array): this {
    const { length } = content
    if (length >= 1 << 24) throw new TlError(`A byte string of ${length} bytes is too long for TL`)
    if (length < 254) this.raw(Uint8Array.of(length))
    else this.raw(Uint8Array.of(254, length & 255, (length >> 8) & 255, length >> 16))
    this.raw(content)
    return this.raw(new Uint8Array(-(length + (length < 254 ? 1 : 4)) & 3))
  }

  string(text: string): this {
    return this.bytes(Buffer.from(text, 'utf8'))
  }

  /** Makes room for `length` bytes and returns where they begin. */
  #grow(length: number): number {
    const from = this.#at
    this.#at += length
    if (this.#at > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#at, this.#bytes.length * 2))
      larger.set(this.#bytes.subarray(0, from))
      this.#bytes = larger
    }
    return from
  }
}
