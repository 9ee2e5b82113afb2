import { messagesOf, type Transcript } from '../core/transcript.ts'
import { since } from './disturbance.ts'
import { heldUp, holdOf, isFinal, outagesOf, type Spell, type Stretch, spellsOf } from './held-up.ts'
import { burstsOf } from './metrics/burst.ts'
import { firstReply } from './metrics/first-reply.ts'
import { settle } from './metrics/settle.ts'
import { placedClaimsIn } from './outcome/claim.ts'

/** Less can neither tear a burst apart nor make an answer slow. */
const BEARABLE = 5000

/** The agent had this share of the wait to itself, or its silence is none of its doing. */
const FAIR_SHARE = 0.5

/**
 * Why a failure of the agent in this conversation says nothing about it: what the test itself made go wrong with Telegram, or a
 * connection of ours that was lost, can have caused it. Null where the agent answers for it.
 *
 * What passes, an agent has to survive: a connection that ends, a flood wait that it can wait for, a server that comes
 * back.
 */
export function excuseOf(transcript: Transcript): string | null {
  const spells = spellsOf(transcript)
  const final = spells.find(isFinal)
  if (final) return `${told(final, transcript)}, and from then on nobody could have done better.`
  const clouded = spells.find((spell) => spell.sides.includes('prospect') && CLOUDING.has(spell.kind))
  if (clouded) return `${told(clouded, transcript)}, and what the prospect saw is not what the agent did.`
  return excusedSilence(transcript) ?? excusedParting(transcript)
}

/** Why a stretch of the conversation says nothing about the agent; null where nothing kept it from being heard. */
export function excuseFor(transcript: Transcript, stretch: Stretch): string | null {
  return heldUp(transcript, stretch) > BEARABLE ? `${causeOf(transcript, stretch)}.` : null
}

const CLOUDING: ReadonlySet<string> = new Set(['delay', 'drop-updates'])

/** The last word of the prospect was not answered, and too little of the wait was the agent's own. */
function excusedSilence(transcript: Transcript): string | null {
  // what came after the prospect had given up ended no wait
  const end = endOf(transcript)
  const last = messagesOf(transcript).findLast(({ at }) => at <= end)
  if (last?.side !== 'prospect' || last.closing) return null
  const stretch = { from: last.at, to: end }
  const wait = stretch.to - stretch.from
  const held = heldUp(transcript, stretch)
  return held > 0 && wait - held < wait * FAIR_SHARE
    ? `${causeOf(transcript, stretch)}, while an answer was waited for.`
    : null
}

/** The prospect left without a call, and the answer that it had waited for longest was held up. */
function excusedParting(transcript: Transcript): string | null {
  const { ending } = transcript
  if (ending?.by !== 'prospect' || ending.fault !== null || placedClaimsIn(transcript).length > 0) return null
  const waits = burstsOf(settle(transcript)).flatMap((burst) => {
    const reply = firstReply(burst)
    return reply ? [{ from: burst.lastAt, to: reply.at }] : []
  })
  const [longest] = waits.toSorted((a, b) => b.to - b.from - (a.to - a.from))
  return longest && heldUp(transcript, longest) > BEARABLE
    ? `${causeOf(transcript, longest)}, and the prospect left after the answer that this held up.`
    : null
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

function endOf({ events, endedAt, startedAt }: Transcript): number {
  return endedAt ?? Math.max(startedAt, ...events.map(({ at }) => at))
}
