/** Bytes as they arrive from a socket, taken in the pieces that a protocol needs. */
export class ByteQueue {
  #chunks: Buffer[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return
    this.#chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    this.#length += chunk.length
  }

  /** The first `length` bytes without taking them, or undefined while fewer have arrived. */
  peek(length: number): Buffer | undefined {
    if (length > this.#length) return undefined
    const first = this.#chunks[0]
    if (first && first.length >= length) return first.subarray(0, length)
    const joined = Buffer.concat(this.#chunks)
    this.#chunks = [joined]
    return joined.subarray(0, length)
  }

  /** Like {@link peek}, and takes them. */
  take(length: number): Buffer | undefined {
    const taken = this.peek(length)
    const first = this.#chunks[0]
    if (!taken || !first) return taken
    this.#length -= length
    if (first.length === length) this.#chunks.shift()
    else this.#chunks[0] = first.subarray(length)
    return taken
  }

  takeAll(): Buffer {
    return this.take(this.#length) ?? Buffer.alloc(0)
  }
}
