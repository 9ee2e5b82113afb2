import { type Side, Transcript, type TranscriptEvent, type TranscriptMessage } from '../../core/transcript.ts'
import type { Trouble } from '../../core/trouble.ts'

type Marks = Pick<
  TranscriptMessage,
  'turn' | 'asks' | 'closing' | 'urgency' | 'interrupts' | 'withdraws' | 'followUpAfterMs' | 'nudge'
>

/** Without a turn it is the next one, or the same as the line before when that was the prospect's. */
interface MessageOptions extends Marks {
  /** Seconds from the start. */
  plannedAt?: number
}

/** One step of a conversation that is written by hand: who, when (seconds from the start), what. */
export type Line = (build: { nextId: () => number; origin: number; turn: number }) => TranscriptEvent

export const prospect =
  (at: number, text: string, { turn, plannedAt, ...details }: MessageOptions = {}): Line =>
  (build) => ({
    kind: 'message',
    side: 'prospect',
    id: build.nextId(),
    text,
    turn: turn ?? build.turn,
    ...details,
    ...(plannedAt !== undefined && { plannedAt: build.origin + plannedAt * 1000 }),
    at: build.origin + at * 1000,
  })

export const agent =
  (at: number, text: string): Line =>
  (build) => ({ kind: 'message', side: 'agent', id: build.nextId(), text, at: build.origin + at * 1000 })

/** The same message with what else belongs to it. */
export const carrying =
  (line: Line, rest: Pick<TranscriptMessage, 'media' | 'replyTo' | 'forwarded'>): Line =>
  (build) => ({ ...(line(build) as TranscriptMessage), ...rest })

export const typing =
  (at: number, active = true): Line =>
  (build) => ({ kind: 'typing', side: 'agent', active, at: build.origin + at * 1000 })

export const read =
  (at: number, upTo: number): Line =>
  (build) => ({ kind: 'read', side: 'agent', upTo, at: build.origin + at * 1000 })

/** Telegram made the prospect wait so many seconds. */
export const floodWait =
  (at: number, seconds: number): Line =>
  (build) => ({ kind: 'flood-wait', ms: seconds * 1000, at: build.origin + at * 1000 })

export const connection =
  (at: number, state: 'lost' | 'restored'): Line =>
  (build) => ({ kind: 'connection', state, at: build.origin + at * 1000 })

/** The test made something go wrong with Telegram. */
export const trouble =
  (at: number, given: Pick<Trouble, 'kind' | 'sides'> & Partial<Trouble>): Line =>
  (build) => ({
    kind: 'note',
    text: `The test made Telegram do this: ${given.kind}.`,
    trouble: { state: 'begun', ...given },
    at: build.origin + at * 1000,
  })

export const edit =
  (at: number, id: number, text: string, side: Side = 'agent'): Line =>
  (build) => ({ kind: 'edit', side, id, text, at: build.origin + at * 1000 })

/** Monday, 23 November 2026, 15:00 in Moscow. */
export const START = Date.UTC(2026, 10, 23, 12)

/** A transcript from lines in order; message ids are 1, 2, 3, ..., and the prospect's turns are counted. */
export function conversation(lines: readonly Line[], overrides: Partial<Transcript> = {}): Transcript {
  const origin = overrides.startedAt ?? START
  const events: TranscriptEvent[] = []
  let [id, turn, prospectSpoke] = [0, 0, false]
  for (const line of lines) {
    const event = line({ nextId: () => ++id, origin, turn: prospectSpoke ? turn : turn + 1 })
    if (event.kind === 'message') {
      prospectSpoke = event.side === 'prospect'
      if (event.side === 'prospect') turn = event.turn ?? turn
    }
    events.push(event)
  }
  return Transcript.parse({
    conversationId: '0192f3a1-0000-4000-8000-000000000001',
    scenarioName: 'By hand',
    personaId: 'anna',
    playbookId: null,
    prospect: { telegramId: '700001', username: 'anna', name: 'Анна' },
    agent: { telegramId: '800001', username: 'agent', name: 'Мария' },
    timeZone: 'Europe/Moscow',
    seed: 1,
    timeScale: 1,
    startedAt: origin,
    endedAt: null,
    ending: null,
    events,
    ...overrides,
  })
}

/** A conversation told without times: each prospect line 20 s after the last, each agent line 10 s after. */
export function talk(lines: readonly string[], overrides: Partial<Transcript> = {}): Transcript {
  let at = 0
  const parsed = lines.map((line): Line => {
    const match = /^([<>]) (.*)$/su.exec(line)
    if (!match)
      throw new Error(`A line begins with "< " (the prospect) or "> " (the agent), got ${JSON.stringify(line)}`)
    at += match[1] === '<' ? 20 : 10
    return match[1] === '<' ? prospect(at, match[2] as string) : agent(at, match[2] as string)
  })
  return conversation(parsed, overrides)
}
