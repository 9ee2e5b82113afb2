import type { Millis } from '../core/clock.ts'
import { endOf, messagesOf, type Transcript } from '../core/transcript.ts'
import { since } from './disturbance.ts'
import { heldUp, holdOf, isDuring, isFinal, outagesOf, type Spell, type Stretch, spellsOf } from './held-up.ts'
import { burstsOf } from './metrics/burst.ts'
import { firstReply } from './metrics/first-reply.ts'
import { settle } from './metrics/settle.ts'
import { placedClaimsIn } from './outcome/claim.ts'

/** Less can neither tear a burst apart nor make an answer slow. */
const BEARABLE = 5000

/** The agent had this share of the wait to itself, or its silence is none of its doing. */
const FAIR_SHARE = 0.5

/**
 * What failed, where that matters for what can have caused it: an answer that never came, what the conversation was to
 * come to, what was stored or expected besides, or the agent's process, which ended.
 */
export type Failing = 'answer' | 'course' | 'record' | 'process'

/**
 * Why a failure of the agent in this conversation says nothing about it: what the test itself made go wrong with Telegram, or a
 * connection of ours that was lost, can have caused it. Null where the agent answers for it.
 *
 * What passes, an agent has to survive: a connection that ends, a flood wait that it can wait for, a server that comes
 * back.
 */
export function excuseOf(transcript: Transcript, failing: Failing): string | null {
  const end = endOf(transcript)
  const final = spellsOf(transcript).find((spell) => isFinal(spell) && isDuring(spell, { from: end, to: end }))
  if (final && (failing === 'process' || !cameTooLate(final, transcript)))
    return `${told(final, transcript)}, and from then on nobody could have done better.`
  switch (failing) {
    case 'process':
      return null
    case 'answer':
      return excusedSilence(transcript)
    case 'record':
      return clouded(transcript)
    case 'course':
      return clouded(transcript) ?? excusedSilence(transcript) ?? excusedParting(transcript)
  }
}

/** Why a stretch of the conversation says nothing about the agent; null where nothing kept it from being heard. */
export function excuseFor(transcript: Transcript, stretch: Stretch): string | null {
  const cloud = cloudsIn(transcript).find((spell) => isDuring(spell, stretch))
  if (cloud) return `${told(cloud, transcript)}, and ${UNSEEN}.`
  return heldUp(transcript, stretch) > BEARABLE ? `${causeOf(transcript, stretch)}.` : null
}

const CLOUDING: ReadonlySet<string> = new Set(['delay', 'drop-updates'])

const UNSEEN = 'what the prospect saw is not what the agent did'

/** While these lasted, the prospect heard late or not at all. */
function cloudsIn(transcript: Transcript): Spell[] {
  return spellsOf(transcript).filter(({ sides, kind }) => sides.includes('prospect') && CLOUDING.has(kind))
}

/** The prospect heard so late, or so little, that the conversation may have taken another course. */
function clouded(transcript: Transcript): string | null {
  const whole = { from: transcript.startedAt, to: endOf(transcript) }
  const cloud = cloudsIn(transcript).find((spell) => holdOf(spell, transcript, whole) > BEARABLE)
  return cloud ? `${told(cloud, transcript)}, and ${UNSEEN}.` : null
}

/** The last word of the prospect was not answered, and too little of the wait was the agent's own. */
function excusedSilence(transcript: Transcript): string | null {
  const wait = waitInVain(transcript)
  return wait && (isUnfair(wait, heldUp(transcript, wait)) || triedInTime(wait, transcript))
    ? `${causeOf(transcript, wait)}, while an answer was waited for.`
    : null
}

/** The agent had been silent for its share of the last wait before this began. */
function cameTooLate(spell: Spell, transcript: Transcript): boolean {
  const wait = waitInVain(transcript)
  return wait !== undefined && !isUnfair(wait, holdOf(spell, transcript, wait))
}

/** From the last word of the prospect to the end, where no answer came. */
function waitInVain(transcript: Transcript): Stretch | undefined {
  // what came after the prospect had given up ended no wait
  const end = endOf(transcript)
  const last = messagesOf(transcript).findLast(({ at }) => at <= end)
  return last?.side === 'prospect' && !last.closing ? { from: last.at, to: end } : undefined
}

/** The agent was to write in this time, and was told to wait for longer. */
function triedInTime({ from, to }: Stretch, transcript: Transcript): boolean {
  return spellsOf(transcript).some(({ met }) => met.some((one) => one.from >= from && one.from <= to && one.to >= to))
}

function isUnfair({ from, to }: Stretch, held: Millis): boolean {
  return held > 0 && to - from - held < (to - from) * FAIR_SHARE
}

/** The prospect left without a call, and an answer was held up that it left after. */
function excusedParting(transcript: Transcript): string | null {
  const { ending } = transcript
  if (ending?.by !== 'prospect' || ending.fault !== null || placedClaimsIn(transcript).length > 0) return null
  const decisive = ending.wait ?? lastWait(transcript)
  return decisive && heldUp(transcript, decisive) > BEARABLE
    ? `${causeOf(transcript, decisive)}, and the prospect left after the answer that this held up.`
    : null
}

function lastWait(transcript: Transcript): Stretch | undefined {
  const waits = burstsOf(settle(transcript)).flatMap((burst) => {
    const reply = firstReply(burst)
    return reply ? [{ from: burst.lastAt, to: reply.at }] : []
  })
  return waits.at(-1)
}

/** What held up a stretch, in words. */
function causeOf(transcript: Transcript, stretch: Stretch): string {
  const cause = spellsOf(transcript).findLast((spell) => holdOf(spell, transcript, stretch) > 0)
  const outage = outagesOf(transcript).find(({ from, to }) => from < stretch.to && to > stretch.from)
  if (cause) return told(cause, transcript)
  const when = outage ? ` at ${since(outage.from, transcript)}` : ''
  return `The prospect's connection to Telegram was lost${when}`
}

function told({ text, from }: Spell, transcript: Transcript): string {
  return `${text.replace(/\.$/, '')} at ${since(from, transcript)}`
}
