import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Clock } from '../../../core/clock.ts'
import { decodeObject } from '../../tl/decode.ts'
import { encodeObject } from '../../tl/encode.ts'
import { TlReader } from '../../tl/reader.ts'
import { loadSchema } from '../../tl/schemas.ts'
import type { TlObject } from '../../tl/value.ts'
import { TlWriter } from '../../tl/writer.ts'
import { AuthKey } from '../auth-key.ts'
import { open, seal } from '../envelope.ts'
import { type Message, MSG_CONTAINER, parseEnvelope, serializeEnvelope } from '../message.ts'
import type { Address } from '../server.ts'
import { ByteQueue } from '../transport/byte-queue.ts'
import { IntermediateFraming } from '../transport/intermediate.ts'

const RPC_RESULT = 0xf35c6d01
const schema = loadSchema(214)

export interface Received {
  id: bigint
  seqNo: number
  object: TlObject
}

export interface RawClientOptions {
  address: Address
  authKey: Uint8Array
  clock: Clock
  sessionId?: bigint
}

/** A client that says exactly what a test wants, right or wrong. */
export class RawClient {
  readonly sessionId: bigint
  salt = 0n
  readonly #key: AuthKey
  readonly #clock: Clock
  readonly #socket: Socket
  readonly #input = new ByteQueue()
  readonly #framing = new IntermediateFraming()
  readonly #received: Received[] = []
  #lastId = 0n
  #sent = 0
  #wake = () => {}

  private constructor(socket: Socket, { authKey, clock, sessionId }: RawClientOptions) {
    this.#socket = socket
    this.#key = new AuthKey(authKey)
    this.#clock = clock
    this.sessionId = sessionId ?? randomBytes(8).readBigInt64LE()
    socket.on('data', (chunk) => this.#receive(chunk))
    socket.on('close', () => this.#wake())
    socket.write('eeeeeeee', 'hex')
  }

  /** Connects and says nothing. */
  static async connect(options: RawClientOptions): Promise<RawClient> {
    const socket = connect(options.address.port, options.address.host)
    await once(socket, 'connect')
    return new RawClient(socket, options)
  }

  /** Connects and has learnt its salt and that its session is new. */
  static async ready(options: RawClientOptions): Promise<RawClient> {
    const client = await RawClient.connect(options)
    client.send({ _: 'ping', ping_id: 0n })
    client.salt = (await client.next('bad_server_salt')).object.new_server_salt as bigint
    client.send({ _: 'ping', ping_id: 0n })
    await client.next('pong')
    await client.next('new_session_created')
    return client
  }

  get isClosed(): boolean {
    return this.#socket.closed
  }

  nextId(): bigint {
    const now = (BigInt(Math.floor(this.#clock.now())) << 32n) / 1000n
    this.#lastId = (now > this.#lastId ? now & ~3n : this.#lastId) + 4n
    return this.#lastId
  }

  /** Sends one message and returns its id. */
  send(content: TlObject | Buffer, changes: Partial<Message> = {}): bigint {
    const message = this.message(content, changes)
    const plain = serializeEnvelope({ salt: this.salt, sessionId: this.sessionId, message })
    this.#socket.write(this.#framing.frame(seal(this.#key, plain, 'client', randomBytes)))
    return message.id
  }

  message(content: TlObject | Buffer, changes: Partial<Message> = {}): Message {
    const body = Buffer.isBuffer(content) ? content : encodeObject(schema, content)
    return { id: this.nextId(), seqNo: this.#sent++ * 2 + 1, body, ...changes }
  }

  /** Sends a container of messages, which {@link message} made. */
  sendContainer(...messages: Message[]): bigint {
    return this.send(container(...messages))
  }

  sendRaw(bytes: Uint8Array): void {
    this.#socket.write(bytes)
  }

  /** The next message of this constructor; others stay {@link pending}. Rejects when the connection ends. */
  async next(name: string): Promise<Received> {
    for (;;) {
      const at = this.#received.findIndex(({ object }) => object._ === name)
      const found = this.#received[at]
      if (found) {
        this.#received.splice(at, 1)
        return found
      }
      if (this.isClosed) throw new Error(`The connection ended before ${name} came`)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  /** What has come so far and was not asked for. */
  pending(): string[] {
    return this.#received.map(({ object }) => object._)
  }

  async closed(): Promise<void> {
    if (!this.isClosed) await once(this.#socket, 'close')
  }

  /** Stops reading. */
  pause(): void {
    this.#socket.pause()
  }

  close(): void {
    this.#socket.destroy()
  }

  #receive(chunk: Buffer): void {
    this.#input.push(chunk)
    for (let packet = this.#framing.read(this.#input); packet; packet = this.#framing.read(this.#input)) {
      this.#received.push(packet.length === 4 ? transportError(packet) : this.#read(packet))
    }
    this.#wake()
  }

  #read(packet: Buffer): Received {
    const { message, sessionId, salt } = parseEnvelope(open(this.#key, packet, 'server'))
    if (sessionId !== this.sessionId) throw new Error('A message for another session')
    const object = readBody(message.body)
    return { id: message.id, seqNo: message.seqNo, object: { ...object, salt } }
  }
}

export function container(...messages: Message[]): Buffer {
  const writer = new TlWriter().int(MSG_CONTAINER).int(messages.length)
  for (const { id, seqNo, body } of messages) writer.long(id).int(seqNo).int(body.length).raw(body)
  return writer.finish()
}

function readBody(body: Buffer): TlObject {
  const reader = new TlReader(body)
  if (reader.peekId() !== RPC_RESULT) return decodeObject(schema, reader)
  reader.uint()
  const callId = reader.long()
  return { _: 'rpc_result', req_msg_id: callId, result: decodeObject(schema, reader) }
}

function transportError(packet: Buffer): Received {
  return { id: 0n, seqNo: 0, object: { _: 'transport error', code: packet.readInt32LE() } }
}
