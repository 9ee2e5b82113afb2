import type { Millis } from '../core/clock.ts'
import { type Fault, isInconclusive } from '../core/fault.ts'
import type { Agreement, BookingConsent, CallSchedulingResult } from '../core/scheduling.ts'
import type { Transcript } from '../core/transcript.ts'
import { disturbanceOf } from './disturbance.ts'
import { excuseOf, type Failing } from './excuse.ts'

export interface Blame {
  fault: Fault | null
  /** What went wrong, in a sentence or two; null when nobody is to blame. */
  faultReason: string | null
}

/**
 * Whose failure it is: what broke the conversation comes first, then what kept it from being played as planned, then
 * an agent that did not go on, then what could not be read, then what does not agree.
 */
export function blame(
  transcript: Transcript,
  scheduling: CallSchedulingResult,
  { probed, pacingTolerance }: { probed: boolean; pacingTolerance?: Millis | undefined },
): Blame {
  const broken = blameForPlaying(transcript, pacingTolerance)
  if (broken) return broken
  if (probed && scheduling.scheduled === null) return { fault: 'store', faultReason: scheduling.probeErrors.join(' ') }
  const describe = disagreements[scheduling.agreement]
  return describe
    ? unlessExcused({ fault: 'agent', faultReason: describe(scheduling, transcript.timeZone) }, transcript, 'record')
    : { fault: null, faultReason: null }
}

/** What the transcript alone tells of a failure; null where it tells of none. */
export function blameForPlaying(transcript: Transcript, pacingTolerance?: Millis): Blame | null {
  const { ending } = transcript
  const ended = ending?.fault ? { fault: ending.fault, faultReason: ending.reason } : null
  if (ended && isInconclusive(ended.fault)) return ended
  const disturbance = ended?.fault === 'daemon' ? null : disturbanceOf(transcript, pacingTolerance)
  if (disturbance) return { fault: disturbance.fault, faultReason: disturbance.reason }
  return ended && unlessExcused(ended, transcript, ended.fault === 'daemon' ? 'process' : 'answer')
}

/** The failure of the agent, or Telegram's where that can have caused it. */
function unlessExcused(failure: Blame, transcript: Transcript, failing: Failing): Blame {
  const excuse = excuseOf(transcript, failing)
  return excuse === null ? failure : { fault: 'channel', faultReason: `${excuse} ${failure.faultReason}` }
}

type Describe = (scheduling: CallSchedulingResult, timeZone: string) => string

const disagreements: Partial<Record<Agreement, Describe>> = {
  phantom: ({ claim }) => `The agent said that a call was booked (${said(claim)}), but no record holds it.`,
  silent: (result, zone) => `A call was stored for ${stored(result, zone)}, but the agent never told the prospect.`,
  'time mismatch': (result, zone) =>
    `The agent said ${localTime(result.claim?.time, zone)} (${said(result.claim)}), but stored ${stored(result, zone)}.`,
  'without consent': (result, zone) =>
    `A call was stored for ${stored(result, zone)}, but the prospect ${result.consent ? `agreed to ${agreedTo(result.consent, zone)}` : 'never agreed to one'}.`,
  duplicate: ({ records }, zone) =>
    `The call was stored ${records.length} times: ${records.map((one) => `${one.actionId} for ${localTime(one.scheduledTime, zone)}`).join(', ')}.`,
}

function said(claim: CallSchedulingResult['claim']): string {
  return claim ? `message ${claim.messageId}: "${claim.quote}"` : 'nothing'
}

/** What was agreed to before the claim: its times, or its words where they name none. */
function agreedTo({ messageId, quote, times }: BookingConsent, zone: string): string {
  const named = times?.map((time) => localTime(time, zone)).join(' or ')
  return `${named ? `${named} ` : 'something else '}(message ${messageId}: "${quote}")`
}

function stored({ scheduledTime, source, actionId }: CallSchedulingResult, timeZone: string): string {
  return `${localTime(scheduledTime, timeZone)} in ${source} (${actionId})`
}

/** As the prospect's clock shows it. */
function localTime(time: string | null | undefined, timeZone: string): string {
  if (!time) return 'no time'
  const shown = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(time),
  )
  return `${shown} (${timeZone})`
}
