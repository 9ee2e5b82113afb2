import type { Instant, Millis } from '../core/clock.ts'
import { endOf, messagesOf, type Transcript } from '../core/transcript.ts'
import type { Trouble, TroubleKind } from '../core/trouble.ts'

/** An answer costs its author so many calls at most that Telegram can delay: reading, typing, sending. */
const CALLS_PER_ANSWER = 10

/** Whoever asks Telegram from time to time has heard by then what it was not told. */
const UNTIL_ASKED: Millis = 60_000

/** After these nobody can write, whatever they do. */
const FINAL: ReadonlySet<TroubleKind> = new Set(['ban', 'revoke-session', 'peer-flood', 'privacy'])

/** Something that went wrong with Telegram because the test wanted it, from its beginning to its end. */
export interface Spell extends Pick<Trouble, 'id' | 'kind' | 'sides' | 'holdsMs'> {
  /** As the transcript tells it. */
  text: string
  /** When somebody was told to wait, and for how long: of a flood wait that nobody has met, nobody has suffered. */
  met: Stretch[]
  from: Instant
  to: Instant
}

/** A stretch of a conversation. */
export interface Stretch {
  from: Instant
  to: Instant
}

/** Everything that the test made go wrong, in order. */
export function spellsOf({ events }: Transcript): Spell[] {
  const spells: Spell[] = []
  for (const event of events) {
    if (event.kind !== 'note' || event.trouble === undefined) continue
    const { id, kind, sides, state, lastsMs, holdsMs } = event.trouble
    const open = spells.findLast((one) => one.to > event.at && isSame(one, event.trouble as Trouble))
    if (state === 'ended' && open) open.to = event.at
    if (state === 'met') {
      spells
        .findLast((one) => one.id === id && one.kind === kind)
        ?.met.push({ from: event.at, to: event.at + (holdsMs ?? 0) })
    }
    if (state === 'begun') {
      const to = event.at + (lastsMs ?? (kind === 'disconnect' ? 0 : Number.POSITIVE_INFINITY))
      spells.push({ id, kind, sides, text: event.text, from: event.at, to, holdsMs, met: [] })
    }
  }
  return spells
}

function isSame(spell: Spell, { id, kind, sides }: Trouble): boolean {
  return spell.id === id && spell.kind === kind && String(spell.sides) === String(sides)
}

/** True where nobody could have written any more from then on. */
export function isFinal({ kind }: Pick<Spell, 'kind'>): boolean {
  return FINAL.has(kind)
}

/** True where a spell and a stretch, which may be a moment, have something in common; a delay reaches beyond its end. */
export function isDuring({ kind, from, to, holdsMs = 0 }: Spell, stretch: Stretch): boolean {
  return from <= stretch.to && to + (kind === 'delay' ? holdsMs : 0) >= stretch.from
}

/**
 * For how long of a stretch Telegram can have kept the two from hearing each other, at most: by what the test did to it, or
 * because the prospect's connection was lost. What an agent can survive at once, such as the end of a connection of its
 * own, holds nothing up.
 */
export function heldUp(transcript: Transcript, stretch: Stretch): Millis {
  const spells = spellsOf(transcript)
  // the prospect's connection is lost because the server is away: the same seconds
  const away = [...spells.filter(({ kind }) => kind === 'restart'), ...outagesOf(transcript)]
  const others = spells.filter(({ kind }) => kind !== 'restart')
  return others.reduce((sum, spell) => sum + holdOf(spell, transcript, stretch), covered(away, stretch))
}

/** The share of one spell in it. */
export function holdOf(spell: Spell, transcript: Transcript, stretch: Stretch): Millis {
  const { kind, from, to, holdsMs = 0 } = spell
  if (isFinal(spell)) return overlap(spell, stretch)
  switch (kind) {
    case 'flood-wait':
      return covered(spell.met, stretch)
    case 'delay':
      return Math.min(holdsMs * CALLS_PER_ANSWER, overlap({ from, to: to + holdsMs }, stretch))
    case 'restart':
      return overlap(spell, stretch)
    case 'drop-updates':
      return dropped(spell, transcript, stretch)
    default:
      return 0
  }
}

/**
 * An agent that was not told of the last message cannot know of it, and need not ask. One message later it has to: the
 * number that comes with it shows that some are missing.
 */
function dropped({ sides, from, to }: Spell, transcript: Transcript, stretch: Stretch): Millis {
  const untold = sides.includes('prospect') ? overlap({ from, to: to + UNTIL_ASKED }, stretch) : 0
  if (!sides.includes('agent') || to < stretch.from) return untold
  const written = messagesOf(transcript, 'prospect').filter(({ at }) => at >= from && at <= stretch.to)
  const told = written.find(({ at }) => at > to)?.at
  if (!written.some(({ at }) => at <= to)) return untold + overlap({ from, to }, stretch)
  return told === undefined ? Number.POSITIVE_INFINITY : untold + overlap({ from, to: told }, stretch)
}

/** How much of a stretch the others cover together. */
function covered(others: readonly Stretch[], stretch: Stretch): Millis {
  let [sum, reached] = [0, stretch.from]
  for (const { from, to } of others.toSorted((a, b) => a.from - b.from)) {
    sum += overlap({ from: Math.max(from, reached), to }, stretch)
    reached = Math.max(reached, to)
  }
  return sum
}

function overlap(one: Stretch, other: Stretch): Millis {
  return Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from))
}

/** When the prospect's connection was lost, and for how long. */
export function outagesOf(transcript: Transcript): Stretch[] {
  const outages: Stretch[] = []
  let lostAt: Instant | undefined
  for (const event of transcript.events) {
    if (event.kind !== 'connection') continue
    if (event.state === 'lost') lostAt ??= event.at
    else if (lostAt !== undefined) {
      outages.push({ from: lostAt, to: event.at })
      lostAt = undefined
    }
  }
  return lostAt === undefined ? outages : [...outages, { from: lostAt, to: endOf(transcript) }]
}
