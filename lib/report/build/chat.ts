import type { Millis } from '../../core/clock.ts'
import type { BurstFigures, Metrics } from '../../core/metrics.ts'
import {
  messagesOf,
  SOMEBODY,
  type Transcript,
  type TranscriptEvent,
  type TranscriptMessage,
} from '../../core/transcript.ts'
import { messageAnchor } from '../anchors.ts'
import type { ChatItem, MessageView, Turn } from '../report-data.ts'

/** A longer silence between two messages of the agent makes the second one a follow-up, a turn of its own. */
const FOLLOW_UP_AFTER: Millis = 12_000

/** The conversation as a reader follows it: turns of both sides in order, with what happened between them. */
export function chatOf(transcript: Transcript, metrics: Metrics | null): ChatItem[] {
  const groups: (TranscriptMessage[] | TranscriptEvent)[] = []
  for (const event of transcript.events) {
    if (event.kind === 'message') {
      const open = groups.findLast((group) => Array.isArray(group))
      if (open && belongsTo(open, event)) open.push(event)
      else groups.push([event])
    } else if (isNotable(event)) groups.push(event)
  }
  const view = new TurnView(transcript, metrics)
  return groups.flatMap((group) => (Array.isArray(group) ? view.turn(group) : noteOf(group, transcript.startedAt)))
}

/** The prospect's turns are numbered; those of the agent end with a silence. */
function belongsTo(turn: readonly TranscriptMessage[], message: TranscriptMessage): boolean {
  const last = turn.at(-1) as TranscriptMessage
  if (last.side !== message.side || last.turn !== message.turn) return false
  return message.turn !== undefined || message.at - last.at <= FOLLOW_UP_AFTER
}

function isNotable(event: TranscriptEvent): boolean {
  return event.kind === 'note' || event.kind === 'flood-wait' || event.kind === 'connection'
}

function noteOf(event: TranscriptEvent, startedAt: number): ChatItem[] {
  const t = event.at - startedAt
  switch (event.kind) {
    case 'note':
      return [{ kind: 'note', tone: event.trouble ? 'channel' : 'note', t, text: event.text }]
    case 'flood-wait':
      return [
        { kind: 'note', tone: 'channel', t, text: `Telegram made the prospect wait ${Math.ceil(event.ms / 1000)} s` },
      ]
    case 'connection':
      return [{ kind: 'note', tone: 'channel', t, text: `Connection ${event.state}` }]
    default:
      return []
  }
}

/** Draws one turn with what is stored about it. */
class TurnView {
  readonly #transcript: Transcript
  readonly #responses: Map<number, Metrics['responses'][number]>
  readonly #bursts: Map<number, BurstFigures>

  constructor(transcript: Transcript, metrics: Metrics | null) {
    this.#transcript = transcript
    this.#responses = new Map(metrics?.responses.map((response) => [response.messageId, response]))
    this.#bursts = new Map(metrics?.bursts.map((burst) => [burst.turn, burst]))
  }

  turn(messages: readonly TranscriptMessage[]): Turn {
    const [first, last] = [messages[0], messages.at(-1)] as [TranscriptMessage, TranscriptMessage]
    const number = first.turn ?? null
    const burst = number === null ? undefined : this.#burst(number, last)
    return {
      kind: 'turn',
      side: first.side,
      number,
      t: this.#since(first.at),
      messages: messages.map((message) => this.#message(message)),
      burstMs: messages.length > 1 ? last.at - first.at : null,
      response: this.#response(messages),
      answers: burst?.answers ?? null,
      premature: burst?.premature ?? false,
      duplicate: burst?.duplicate ?? false,
      unansweredMs: burst?.censoredAtMs ?? null,
    }
  }

  /** What is stored about a turn, said once: where the agent cut in, beside the turn's last part. */
  #burst(turn: number, last: TranscriptMessage): BurstFigures | undefined {
    const goesOn = messagesOf(this.#transcript, 'prospect').some((other) => other.turn === turn && other.at > last.at)
    return goesOn ? undefined : this.#bursts.get(turn)
  }

  #message(message: TranscriptMessage): MessageView {
    const { events, conversationId } = this.#transcript
    const later = events.filter((event) => 'id' in event && event.id === message.id && event.side === message.side)
    const deleted = later.find((event) => event.kind === 'delete')
    return {
      id: message.id,
      anchor: messageAnchor(conversationId, message.id),
      t: this.#since(message.at),
      text: message.text,
      media: message.media ?? null,
      forwardedFrom: this.#writerOf(message),
      edits: later.flatMap((event) => (event.kind === 'edit' ? [{ t: this.#since(event.at), text: event.text }] : [])),
      deletedT: deleted ? this.#since(deleted.at) : null,
      plannedT: message.plannedAt === undefined ? null : this.#since(message.plannedAt),
      replyTo: message.replyTo === undefined ? null : messageAnchor(conversationId, message.replyTo),
    }
  }

  #writerOf({ forwarded }: TranscriptMessage): string | null {
    if (forwarded === undefined) return null
    return forwarded === 'other' ? SOMEBODY : this.#transcript[forwarded].name
  }

  /** The stored response time, with how the agent spent it: when it had read, and when it began to type. */
  #response(messages: readonly TranscriptMessage[]): Turn['response'] {
    const found = messages.flatMap((message) => this.#responses.get(message.id) ?? []).at(0)
    if (!found) return null
    const answer = messages.find(({ id }) => id === found.messageId) as TranscriptMessage
    // a placeholder answers from the edit that gives it words, so the time of its message does not tell
    const asked = this.#bursts.get(found.turn)?.lastAt ?? answer.at - found.ms
    const between = this.#transcript.events.filter(({ at }) => at >= asked && at <= asked + found.ms)
    const read = between.find((event) => event.kind === 'read' && event.side === 'agent')
    const typing = between.find((event) => event.kind === 'typing' && event.side === 'agent' && event.active)
    return {
      ms: found.ms,
      readMs: read ? read.at - asked : null,
      typingMs: typing ? typing.at - asked : null,
    }
  }

  #since(at: number): number {
    return at - this.#transcript.startedAt
  }
}
