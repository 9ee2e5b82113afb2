/** Bytes that are no TL, or a value that does not fit its schema. The message says where and what. */
export class TlError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'TlError'
  }
}
