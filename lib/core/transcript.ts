import { z } from 'zod'
import type { Instant } from './clock.ts'
import { Fault } from './fault.ts'
import { Media } from './media.ts'
import { Side } from './side.ts'
import { Trouble } from './trouble.ts'

export { Side } from './side.ts'

/** One of the two accounts that talk. */
export const Party = z.object({
  /** Numeric Telegram id, as a decimal string. */
  telegramId: z.string(),
  /** Without the @. */
  username: z.string().nullable(),
  name: z.string(),
})
export type Party = z.infer<typeof Party>

/** Telegram's view of when it happened, in milliseconds on the conversation's clock. */
const at = z.number()

/**
 * Everything that can happen in a conversation, one flat ordered list.
 *
 * Message ids are those that the prospect's account sees.
 */
export const TranscriptEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('message'),
    side: Side,
    id: z.number(),
    /** With `media`, the caption: empty where there is none. */
    text: z.string(),
    media: Media.optional(),
    /** Id of the message that it answers. */
    replyTo: z.number().optional(),
    /** Whose words it passes on, where it was forwarded. */
    forwarded: z.enum([...Side.options, 'other']).optional(),
    /** The prospect's turn that this message belongs to, from 1; absent for the agent's messages. */
    turn: z.number().optional(),
    /** Ids of the persona's questions that this message asks. */
    asks: z.array(z.string()).optional(),
    /** Part of a goodbye: no answer is owed to it. */
    closing: z.boolean().optional(),
    /** It says that it is urgent; with the time that it demands an answer in, if it names one. */
    urgency: z.object({ withinMs: z.number().nullable() }).optional(),
    /** It was sent because the agent was seen typing. */
    interrupts: z.boolean().optional(),
    /** Ids of questions that it takes back ("стоп, не отвечайте пока"). */
    withdraws: z.array(z.string()).optional(),
    /** It asks to be written to again after this time ("напишите через 2 минуты"). */
    followUpAfterMs: z.number().optional(),
    /** It asks again because no answer came. */
    nudge: z.boolean().optional(),
    /** When our own message was meant to be sent; absent for the agent's messages. */
    plannedAt: z.number().optional(),
    at,
    /** When it reached this process; later than `at` when it was recovered after a lost connection. */
    receivedAt: z.number().optional(),
  }),
  z.object({ kind: z.literal('edit'), side: Side, id: z.number(), text: z.string(), at }),
  z.object({ kind: z.literal('delete'), side: Side, id: z.number(), at }),
  z.object({ kind: z.literal('typing'), side: Side, active: z.boolean(), at }),
  /** `side` has read the other side's messages up to and including `upTo`. */
  z.object({ kind: z.literal('read'), side: Side, upTo: z.number(), at }),
  /** Telegram made the prospect wait. */
  z.object({ kind: z.literal('flood-wait'), ms: z.number(), at }),
  z.object({ kind: z.literal('connection'), state: z.enum(['lost', 'restored']), at }),
  /** What the harness, the persona or the test decided, in words for the reader; `trouble` is what it did to Telegram. */
  z.object({ kind: z.literal('note'), text: z.string(), trouble: Trouble.optional(), at }),
])
export type TranscriptEvent = z.infer<typeof TranscriptEvent>
export type TranscriptMessage = Extract<TranscriptEvent, { kind: 'message' }>

/** Why a conversation is over. */
export const Ending = z.object({
  by: z.enum(['prospect', 'agent', 'harness']),
  reason: z.string(),
  fault: Fault.nullable(),
  /** The wait for an answer that made the prospect leave, where it was one: from its message to the agent's. */
  wait: z.object({ from: at, to: at }).optional(),
})
export type Ending = z.infer<typeof Ending>

/** One conversation as it happened: append-only while it runs, plain JSON afterwards. */
export const Transcript = z.object({
  conversationId: z.uuid(),
  scenarioName: z.string(),
  personaId: z.string(),
  playbookId: z.string().nullable(),
  prospect: Party,
  agent: Party,
  /** The prospect's IANA time zone. */
  timeZone: z.string(),
  seed: z.number(),
  /** How many times faster than real time the clock ran. */
  timeScale: z.number(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  ending: Ending.nullable(),
  events: z.array(TranscriptEvent),
})
export type Transcript = z.infer<typeof Transcript>

/** The note in a transcript where the prospect was to write into the agent's typing, and could not. */
export const NOT_SEEN_TYPING = 'The agent was not seen typing, so it was not interrupted.'

/** Whose words were forwarded where it is neither of the two who talk. */
export const SOMEBODY = 'somebody else'

/** What a message itself says: words of the other side that it only passes back are not its own. */
export function ownText({ side, text, forwarded }: Pick<TranscriptMessage, 'side' | 'text' | 'forwarded'>): string {
  return forwarded === undefined || forwarded === 'other' || forwarded === side ? text : ''
}

/** When it ended, or when something happened last. */
export function endOf({ events, endedAt, startedAt }: Pick<Transcript, 'events' | 'endedAt' | 'startedAt'>): Instant {
  return endedAt ?? Math.max(startedAt, ...events.map(({ at }) => at))
}

/** The messages of a transcript as they were sent, in order; of one side where `side` is given. */
export function messagesOf(transcript: Pick<Transcript, 'events'>, side?: Side): TranscriptMessage[] {
  return transcript.events.filter(
    (event): event is TranscriptMessage => event.kind === 'message' && (side === undefined || event.side === side),
  )
}
