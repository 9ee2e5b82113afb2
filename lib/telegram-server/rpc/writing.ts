import type { TlObject } from '../tl/value.ts'
import type { MailboxUpdate, MessageUpdate } from '../world/event.ts'
import type { Content, Forward } from '../world/message.ts'
import type { Draft } from '../world/world.ts'
import { RpcError } from './call.ts'
import type { Caller, UserMethods } from './dispatcher.ts'
import { fields } from './fields.ts'
import { toMedia } from './media.ts'
import type { Services } from './services.ts'
import { toDate } from './views.ts'

/** What a user does to a private chat. */
export function writingMethods(services: Services): UserMethods {
  const { world, peers, views } = services
  const peerOf = (call: TlObject, { userId }: Caller, field = 'peer') =>
    peers.inputPeer(fields.object(call, field), userId)

  const send = (call: TlObject, caller: Caller, media: TlObject | undefined): MessageUpdate => {
    refuseSchedule(call, services.log)
    const replyTo = fields.optionalObject(call, 'reply_to')
    const draft: Draft = {
      ...textOf(call),
      media,
      replyTo: replyTo && fields.optionalInt(replyTo, 'reply_to_msg_id'),
      randomId: fields.long(call, 'random_id'),
    }
    return world.send(caller.userId, peerOf(call, caller), draft, caller.session.sessionId)
  }

  /** New messages of one's own, each with the random_id that the client knows it by. */
  const confirmed = (sent: { update: MessageUpdate; randomId: bigint }[], { userId }: Caller): TlObject => {
    const names = sent.map(({ update, randomId }) => messageId(update, randomId))
    return views.updates(
      sent.map(({ update }) => update),
      userId,
      names,
    )
  }

  return {
    'messages.sendMessage': (call, caller) => {
      const update = send(call, caller, undefined)
      // a repeated random_id is answered in full, as Telegram does
      if (update.ptsCount === 0) return confirmed([{ update, randomId: fields.long(call, 'random_id') }], caller)
      const { id, sentAt, entities } = update.message
      return {
        _: 'updateShortSentMessage',
        out: true,
        id,
        pts: update.pts,
        pts_count: update.ptsCount,
        date: toDate(sentAt),
        entities: entities?.length ? [...entities] : undefined,
      }
    },
    'messages.sendMedia': (call, caller) => {
      const randomId = fields.long(call, 'random_id')
      // an upload is used up by the first call that names it
      const before = world.sentBefore(caller.userId, randomId)
      if (before !== undefined) return confirmed([{ update: before, randomId }], caller)
      const media = toMedia(fields.object(call, 'media'), caller.userId, services)
      return confirmed([{ update: send(call, caller, media), randomId }], caller)
    },
    'messages.forwardMessages': (call, caller) => {
      refuseSchedule(call, services.log)
      const [from, to] = [peerOf(call, caller, 'from_peer'), peerOf(call, caller, 'to_peer')]
      const [ids, randomIds] = [fields.ints(call, 'id'), fields.longs(call, 'random_id')]
      if (ids.length === 0 || ids.length !== randomIds.length) throw new RpcError(400, 'RANDOM_ID_INVALID')
      const originals = ids.map((id) => {
        const original = world.message(caller.userId, id)
        if (original?.peerId !== from) throw new RpcError(400, 'MESSAGE_ID_INVALID')
        return original
      })
      const sent = originals.map((original, index) => {
        const { text, entities, media, outgoing, sentAt } = original
        const source: Forward = original.forward ?? { from: outgoing ? caller.userId : from, sentAt }
        const randomId = randomIds[index] as bigint
        const forward = fields.flag(call, 'drop_author') ? undefined : source
        const draft = { text, entities, media, forward, randomId }
        return { update: world.send(caller.userId, to, draft, caller.session.sessionId), randomId }
      })
      return confirmed(sent, caller)
    },
    'messages.editMessage': (call, caller) => {
      refuseSchedule(call, services.log)
      peerOf(call, caller)
      if (call.media !== undefined) throw new RpcError(400, 'MEDIA_INVALID')
      const { userId, session } = caller
      const edit = world.edit(userId, fields.int(call, 'id'), textOf(call), session.sessionId)
      return views.updates([edit], userId)
    },
    'messages.deleteMessages': (call, { userId, session }) => {
      const revoke = fields.flag(call, 'revoke')
      return affected(world.delete(userId, fields.ints(call, 'id'), revoke, session.sessionId), world.pts(userId))
    },
    'messages.deleteHistory': (call, caller) => {
      const { userId, session } = caller
      const upTo = fields.int(call, 'max_id') || Number.POSITIVE_INFINITY
      const chat = world.history(userId, peerOf(call, caller))
      const ids = chat.map(({ id }) => id).filter((id) => id <= upTo)
      const deleted = world.delete(userId, ids, fields.flag(call, 'revoke'), session.sessionId)
      return { ...affected(deleted, world.pts(userId)), _: 'messages.affectedHistory', offset: 0 }
    },
    'messages.readHistory': (call, caller) => {
      const { userId, session } = caller
      const upTo = fields.int(call, 'max_id')
      const everything = upTo <= 0 ? Number.POSITIVE_INFINITY : upTo
      return affected(world.read(userId, peerOf(call, caller), everything, session.sessionId), world.pts(userId))
    },
    'messages.setTyping': (call, caller) => {
      world.setTyping(caller.userId, peerOf(call, caller), fields.object(call, 'action'), caller.session.sessionId)
      return true
    },
    // notes of clients about what they have shown; they concern nobody in a private chat of texts
    'messages.receivedMessages': () => [],
    'messages.readMessageContents': (_call, { userId }) => affected(undefined, world.pts(userId)),
  }
}

function textOf(call: TlObject): Omit<Content, 'media'> {
  const entities = call.entities === undefined ? undefined : fields.objects(call, 'entities')
  return { text: fields.optionalText(call, 'message') ?? '', entities }
}

/** Sending at once what was meant for later would be a lie. */
function refuseSchedule(call: TlObject, log: (line: string) => void): void {
  if (fields.optionalInt(call, 'schedule_date') === undefined) return
  log(`A client scheduled a message with ${call._}, which the local Telegram does not support.`)
  throw new RpcError(400, 'SCHEDULE_DATE_INVALID')
}

function messageId({ message }: MessageUpdate, randomId: bigint): TlObject {
  return { _: 'updateMessageID', id: message.id, random_id: randomId }
}

function affected(update: MailboxUpdate | undefined, pts: number): TlObject {
  return { _: 'messages.affectedMessages', pts: update?.pts ?? pts, pts_count: update?.ptsCount ?? 0 }
}
