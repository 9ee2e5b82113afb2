import type { TlObject, TlValue } from './value.ts'

/** A change of names or shape that the codec cannot see by itself. Methods and answers use the newest shape. */
interface Reshape {
  /** The constructor or method, by its newest name. */
  name: string
  /** The first layer with the newest shape. */
  since: number
  /** From the newest shape to the older one, for what the server sends. */
  down?: (object: TlObject) => TlObject
  /** From the older shape to the newest one, for what the client calls. */
  up?: (object: TlObject) => TlObject
}

/** reply_to_msg_id became reply_to with layer 157; older clients still write the bare id. */
const replyTo = (name: string): Reshape => ({ name, since: 157, up: withReplyTo })

const RESHAPES: readonly Reshape[] = [replyTo('messages.sendMessage'), replyTo('messages.sendMedia')]

const byName = new Map(RESHAPES.map((reshape) => [reshape.name, reshape]))

/** The object as clients of `layer` know it. */
export function adaptAnswer(object: TlObject, layer: number): TlObject {
  const reshape = byName.get(object._)
  return reshape?.down && layer < reshape.since ? reshape.down(object) : object
}

/** The call as the newest layer would have written it. */
export function adaptCall(call: TlObject, layer: number): TlObject {
  const reshape = byName.get(call._)
  return reshape?.up && layer < reshape.since ? reshape.up(call) : call
}

function withReplyTo(call: TlObject): TlObject {
  const { reply_to_msg_id: id, ...rest } = call
  if (id === undefined) return call
  const replyTo: TlValue = { _: 'inputReplyToMessage', reply_to_msg_id: id }
  return { ...rest, _: call._, reply_to: replyTo }
}
