import type { Millis } from '../../core/clock.ts'
import { decodeObject } from '../tl/decode.ts'
import { encodeObject } from '../tl/encode.ts'
import { TlReader } from '../tl/reader.ts'
import { loadSchema, NEWEST_LAYER } from '../tl/schemas.ts'
import type { TlObject, TlValue } from '../tl/value.ts'
import { resultBody } from './answer-body.ts'
import type { Message } from './message.ts'
import type { Session } from './session.ts'

/** Our salts do not change; clients are told to ask again after this. */
const SALT_VALID_SECONDS = 24 * 60 * 60
/** What msgs_state_info says of one message. */
const STATE = { received: 4, notReceived: 2 } as const

/** What service messages may do besides answering. */
export interface ServiceContext {
  now: () => Millis
  /** The connection is to end unless another ping comes within `seconds`. */
  expectPingWithin: (seconds: number) => void
  destroySession: (sessionId: bigint) => boolean
  destroyAuthKey: () => void
}

type Handler = (object: TlObject, message: Message, session: Session, context: ServiceContext) => void

const HANDLERS: Record<string, Handler> = {
  msgs_ack: ({ msg_ids }, _message, session) => session.acknowledge(longs(msg_ids)),
  ping: sendPong,
  ping_delay_disconnect: (ping, message, session, context) => {
    context.expectPingWithin(Number(ping.disconnect_delay))
    sendPong(ping, message, session)
  },
  get_future_salts: (_request, message, session, context) => {
    const now = Math.floor(context.now() / 1000)
    const salt = {
      _: 'future_salt',
      valid_since: now,
      valid_until: now + SALT_VALID_SECONDS,
      salt: session.authorization.salt,
    }
    session.notify({ _: 'future_salts', req_msg_id: message.id, now, salts: [salt] }, { isResponse: true })
  },
  msgs_state_req: ({ msg_ids }, message, session) => sendState(longs(msg_ids), message, session),
  msg_resend_req: ({ msg_ids }, message, session) => {
    const missing = longs(msg_ids).filter((id) => !session.resend(id))
    if (missing.length > 0) sendState(missing, message, session)
  },
  rpc_drop_answer: ({ req_msg_id }, message, session) => {
    const answer = encodeObject(loadSchema(NEWEST_LAYER), describeDrop(session, req_msg_id as bigint))
    session.send(resultBody(message.id, answer), { answers: message.id })
  },
  destroy_session: ({ session_id }, _message, session, context) => {
    const destroyed = context.destroySession(session_id as bigint)
    session.notify({ _: destroyed ? 'destroy_session_ok' : 'destroy_session_none', session_id }, { isResponse: true })
  },
  destroy_auth_key: (_request, _message, session, context) => {
    session.notify({ _: 'destroy_auth_key_ok' }, { isResponse: true })
    context.destroyAuthKey()
  },
  // Long polling is for HTTP; what clients say about the state of our messages changes nothing here.
  http_wait: () => {},
  msgs_state_info: () => {},
  msgs_all_info: () => {},
  msg_detailed_info: () => {},
  msg_new_detailed_info: () => {},
}

/**
 * Handles a message of the protocol itself; false when it is something else.
 *
 * @see https://core.telegram.org/mtproto/service_messages
 */
export function handleServiceMessage(message: Message, session: Session, context: ServiceContext): boolean {
  const schema = loadSchema(NEWEST_LAYER)
  const name = schema.withId(new TlReader(message.body).peekId())?.name
  const handler = name === undefined || !Object.hasOwn(HANDLERS, name) ? undefined : HANDLERS[name]
  if (!handler) return false
  handler(decodeObject(schema, message.body), message, session, context)
  return true
}

function sendPong({ ping_id }: TlObject, message: Message, session: Session): void {
  session.notify({ _: 'pong', msg_id: message.id, ping_id }, { isResponse: true })
}

function sendState(ids: bigint[], message: Message, session: Session): void {
  const info = Uint8Array.from(ids, (id) => (session.hasReceived(id) ? STATE.received : STATE.notReceived))
  session.notify({ _: 'msgs_state_info', req_msg_id: message.id, info }, { isResponse: true })
}

function describeDrop(session: Session, callId: bigint): TlObject {
  const dropped = session.dropAnswer(callId)
  if (dropped === undefined) return { _: 'rpc_answer_unknown' }
  if (dropped === 'running') return { _: 'rpc_answer_dropped_running' }
  return { _: 'rpc_answer_dropped', msg_id: dropped.id, seq_no: dropped.seqNo, bytes: dropped.body.length }
}

function longs(value: TlValue): bigint[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'bigint') : []
}
