import type { Millis } from '../../core/clock.ts'
import type { AuthKeys, Authorization } from './auth-keys.ts'
import type { Calls } from './calls.ts'
import { open } from './envelope.ts'
import { type Envelope, type Message, MSG_CONTAINER, parseEnvelope, splitContainer } from './message.ts'
import { checkMessageId } from './message-ids.ts'
import { ProtocolError } from './protocol-error.ts'
import { handleServiceMessage } from './service-messages.ts'
import type { Deliver, Session } from './session.ts'
import type { Sessions } from './sessions.ts'

interface InboxContext {
  now: () => Millis
  authKeys: AuthKeys
  sessions: Sessions
  calls: Calls
  /** Unique ids of new sessions. */
  nextUniqueId: () => bigint
  expectPingWithin: (seconds: number) => void
}

const BAD_CONTAINER = 64
const BAD_SALT = 48

/** Takes the encrypted packets of one connection apart, and has each message of theirs handled in order. */
export class Inbox {
  readonly #context: InboxContext
  readonly #deliver: Deliver
  readonly #attached = new Set<Session>()

  constructor(context: InboxContext, deliver: Deliver) {
    this.#context = context
    this.#deliver = deliver
  }

  /** True when one of its sessions belongs to `userId`. */
  isOf(userId: bigint): boolean {
    return [...this.#attached].some((session) => session.userId === userId)
  }

  /** Throws {@link ProtocolError} or TlError for a packet that no client of good will sends. */
  receive(authorization: Authorization, packet: Uint8Array): void {
    const envelope = parseEnvelope(open(authorization.key, packet, 'client'))
    const { sessions } = this.#context
    const known = sessions.get(authorization.key.id, envelope.sessionId)
    const session = known ?? sessions.open(authorization, envelope.sessionId)
    session.attach(this.#deliver)
    this.#attached.add(session)
    if (this.#refuse(session, envelope)) return
    if (!session.isAnnounced) session.announce(envelope.message.id, this.#context.nextUniqueId())
    for (const message of splitContainer(envelope.message)) this.#handle(session, message)
  }

  /** The connection is gone: its sessions wait for another one. */
  detach(): void {
    for (const session of this.#attached) session.detach(this.#deliver)
    this.#attached.clear()
  }

  #refuse(session: Session, { salt, message }: Envelope): boolean {
    const bad = { bad_msg_id: message.id, bad_msg_seqno: message.seqNo }
    const code = checkMessageId(message.id, this.#context.now())
    if (code !== undefined) {
      session.notify({ _: 'bad_msg_notification', ...bad, error_code: code }, { isResponse: true })
      return true
    }
    const rightSalt = session.authorization.salt
    if (salt === rightSalt) return false
    session.notify(
      { _: 'bad_server_salt', ...bad, error_code: BAD_SALT, new_server_salt: rightSalt },
      { isResponse: true },
    )
    return true
  }

  #handle(session: Session, message: Message): void {
    if (!session.accept(message.id)) return
    if (message.body.length < 4) throw new ProtocolError(`a message of ${message.body.length} bytes`)
    if (message.body.readUInt32LE() === MSG_CONTAINER) {
      const bad = { bad_msg_id: message.id, bad_msg_seqno: message.seqNo, error_code: BAD_CONTAINER }
      session.notify({ _: 'bad_msg_notification', ...bad }, { isResponse: true })
      return
    }
    const { authKeys, sessions, now, expectPingWithin, calls } = this.#context
    const handled = handleServiceMessage(message, session, {
      now,
      expectPingWithin,
      destroySession: (sessionId) => sessions.close(session.authKeyId, sessionId),
      destroyAuthKey: () => authKeys.remove(session.authKeyId),
    })
    if (!handled) calls.push(session, message)
  }
}
