import type { Transcript, TranscriptEvent, TranscriptMessage } from '../core/transcript.ts'
import type { MessengerEvent } from '../telegram/messenger.ts'

type Parties = Pick<Transcript, 'prospect' | 'agent'>

/** What a messenger's event adds to the transcript. Messages of other sessions of the prospect's account add nothing. */
export function observe(event: MessengerEvent, parties: Parties): TranscriptEvent[] {
  const at = event.receivedAt
  switch (event.kind) {
    case 'message':
      return event.message.outgoing ? [] : [agentMessage(event, parties)]
    case 'edit':
      return event.message.outgoing
        ? []
        : [{ kind: 'edit', side: 'agent', id: event.message.id, text: event.message.text, at }]
    case 'delete':
      return event.ids.map((id) => ({ kind: 'delete', side: 'agent', id, at }))
    case 'typing':
      return [{ kind: 'typing', side: 'agent', active: event.active, at }]
    case 'read':
      return [{ kind: 'read', side: 'agent', upTo: event.upTo, at }]
    case 'flood-wait':
      return [{ kind: 'flood-wait', ms: event.ms, at }]
    case 'connection':
      return [{ kind: 'connection', state: event.state, at }]
  }
}

function agentMessage(event: Extract<MessengerEvent, { kind: 'message' }>, parties: Parties): TranscriptMessage {
  const { id, text, media, replyTo, forwardedFrom, sentAt } = event.message
  return {
    kind: 'message',
    side: 'agent',
    id,
    text,
    ...(media && { media }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(forwardedFrom === undefined ? {} : { forwarded: writerOf(forwardedFrom, parties) }),
    at: sentAt,
    receivedAt: event.receivedAt,
  }
}

/** Who else writes to the agent is nobody's business here. */
function writerOf(id: string, { prospect, agent }: Parties): NonNullable<TranscriptMessage['forwarded']> {
  if (id === agent.telegramId) return 'agent'
  return id === prospect.telegramId ? 'prospect' : 'other'
}
