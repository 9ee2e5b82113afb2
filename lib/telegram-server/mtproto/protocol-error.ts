/** A client broke the protocol: its connection is closed, and the message says what came. */
export class ProtocolError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ProtocolError'
  }
}
