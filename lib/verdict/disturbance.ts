import type { Millis } from '../core/clock.ts'
import { formatMillis } from '../core/duration.ts'
import { messagesOf, type Transcript, type TranscriptMessage } from '../core/transcript.ts'
import { holdOf, outagesOf, type Spell, type Stretch, spellsOf } from './held-up.ts'

/** How far a message of ours may be from its plan, in real time. */
export const DEFAULT_PACING_TOLERANCE: Millis = 250

/** A connection that comes back sooner, in real time, has disturbed nothing. */
const LONGEST_OUTAGE: Millis = 5000

/** That a connection has ended is known by then, in real time. */
const NOTICED_WITHIN: Millis = 1000

/** What kept a conversation from being played as it was planned, in a sentence. */
export interface Disturbance {
  fault: 'channel' | 'harness'
  reason: string
}

/**
 * Telegram made the prospect wait, or we missed our own plan: either way the agent was not put to the test that was
 * meant, so it is not judged by it. Null where nothing was in the way.
 *
 * A message that was late while the connection was lost is Telegram's. `tolerance` is in real time: a busy machine is
 * as late at any time scale.
 */
export function disturbanceOf(transcript: Transcript, tolerance = DEFAULT_PACING_TOLERANCE): Disturbance | null {
  const floods = transcript.events.filter((event) => event.kind === 'flood-wait')
  const worstFlood = floods.toSorted((a, b) => b.ms - a.ms)[0]
  if (worstFlood) {
    const times = floods.length === 1 ? '' : `, ${floods.length} times in all`
    const reason = `Telegram made the prospect wait ${formatMillis(worstFlood.ms)} at ${since(worstFlood.at, transcript)}${times}.`
    return { fault: 'channel', reason }
  }
  const outages = outagesOf(transcript)
  const longest = unasked(outages, transcript).toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  if (longest && lengthOf(longest) / transcript.timeScale > LONGEST_OUTAGE) {
    return { fault: 'channel', reason: `${describe(longest, transcript)}.` }
  }
  const missed = worstMiss(transcript)
  if (!missed || missOf(missed) / transcript.timeScale <= tolerance) return null
  const outage = outages.find(({ from, to }) => from <= missed.at && to >= missed.plannedAt)
  const reason = missedPlan(missed, transcript, tolerance)
  const cause = outage ? describe(outage, transcript) : spellOver(missed, transcript)?.text.replace(/\.$/, '')
  return cause ? { fault: 'channel', reason: `${cause}. ${reason}` } : { fault: 'harness', reason }
}

/** Without those that the test itself brought about: it wants them survived, and they matter where a message waited for one. */
function unasked(outages: readonly Stretch[], transcript: Transcript): Stretch[] {
  const cuts = spellsOf(transcript).filter(({ sides, kind }) => sides.includes('prospect') && CUTTING.has(kind))
  const late = NOTICED_WITHIN * transcript.timeScale
  return outages.filter((outage) => !cuts.some(({ from, to }) => from <= outage.from && outage.from <= to + late))
}

/** What ends the connections. */
const CUTTING: ReadonlySet<string> = new Set(['disconnect', 'restart'])

/** What the test had done to the prospect's Telegram, where that can have made a message so late. */
function spellOver(missed: Planned, transcript: Transcript): Spell | undefined {
  const stretch = { from: missed.plannedAt, to: missed.at }
  return spellsOf(transcript).find((spell) => {
    const slows = spell.sides.includes('prospect') && SLOWING.has(spell.kind)
    return slows && 2 * holdOf(spell, transcript, stretch) >= missOf(missed)
  })
}

/** What keeps a call waiting, and not only what others do from being told. */
const SLOWING: ReadonlySet<string> = new Set(['delay', 'restart'])

type Planned = TranscriptMessage & { plannedAt: number }

function worstMiss(transcript: Transcript): Planned | undefined {
  const planned = messagesOf(transcript, 'prospect').filter((one): one is Planned => one.plannedAt !== undefined)
  return planned.toSorted((a, b) => missOf(b) - missOf(a))[0]
}

function missOf({ at, plannedAt }: Planned): Millis {
  return Math.abs(at - plannedAt)
}

function missedPlan(missed: Planned, transcript: Transcript, tolerance: Millis): string {
  const { id, turn, at, plannedAt } = missed
  const real = missOf(missed) / transcript.timeScale
  const ofTurn = messagesOf(transcript, 'prospect').filter((one) => one.turn === turn)
  const place =
    turn === undefined ? 'a message' : `message ${ofTurn.findIndex((one) => one.id === id) + 1} of turn ${turn}`
  const span = transcript.timeScale === 1 ? '' : ` (${formatMillis(real)} of real time)`
  return (
    `The test missed its own plan: ${place} was planned at ${since(plannedAt, transcript)} and sent at ` +
    `${since(at, transcript)}, ${formatMillis(missOf(missed))}${span} too ${at > plannedAt ? 'late' : 'early'}; ` +
    `${formatMillis(tolerance)} are tolerated.`
  )
}

function lengthOf({ from, to }: Stretch): Millis {
  return to - from
}

function describe(outage: Stretch, transcript: Transcript): string {
  return `The prospect's connection to Telegram was lost for ${formatMillis(lengthOf(outage))} at ${since(outage.from, transcript)}`
}

/** When in the conversation, to the hundredth of a second: `0:41.35`. */
export function since(at: number, { startedAt }: Transcript): string {
  const hundredths = Math.round((at - startedAt) / 10)
  const [sign, rest] = [hundredths < 0 ? '-' : '', Math.abs(hundredths)]
  return `${sign}${Math.floor(rest / 6000)}:${((rest % 6000) / 100).toFixed(2).padStart(5, '0')}`
}
