import type { Agreement, BookingClaim, BookingRecord, CallSchedulingResult } from '../../core/scheduling.ts'
import { standingClaim } from './claim.ts'

export interface Evidence {
  /** What the agent said it has booked. */
  claims: readonly BookingClaim[]
  /** What the systems of record hold for this prospect since the conversation began. */
  records: readonly BookingRecord[]
  /** Whether the prospect agreed to a call. */
  consent: boolean
  /** Why a probe could not be read; one sentence each. */
  probeErrors: readonly string[]
}

/** Holds the words against the record. Only a record is a booking, and only a probe that answered can deny one. */
export function agree({ claims, records, consent, probeErrors }: Evidence): CallSchedulingResult {
  const claim = standingClaim(claims)
  const record = records.find(({ scheduledTime }) => scheduledTime !== null) ?? records[0] ?? null
  const unknown = record === null && probeErrors.length > 0
  return {
    scheduled: unknown ? null : record !== null,
    scheduledTime: record?.scheduledTime ?? null,
    zoomUrl: records.find(({ zoomUrl }) => zoomUrl !== null)?.zoomUrl ?? null,
    actionId: record?.actionId ?? null,
    source: record?.source ?? null,
    agreement: unknown ? 'unknown' : agreementOf(claim, records, consent),
    records: [...records],
    claim,
    probeErrors: [...probeErrors],
  }
}

function agreementOf(claim: BookingClaim | null, records: readonly BookingRecord[], consent: boolean): Agreement {
  if (records.length === 0) return claim === null ? 'none' : 'phantom'
  if (hasDuplicate(records)) return 'duplicate'
  if (!consent) return 'without consent'
  if (claim === null) return 'silent'
  return records.every((record) => sameTime(claim, record)) ? 'confirmed' : 'time mismatch'
}

/** Two records of one source are two bookings; the same booking in two sources is one. */
function hasDuplicate(records: readonly BookingRecord[]): boolean {
  return new Set(records.map(({ source }) => source)).size < records.length
}

const ONE_MINUTE = 60_000

/** A time that one side leaves open contradicts nothing. */
function sameTime({ time }: BookingClaim, { scheduledTime }: BookingRecord): boolean {
  if (time === null || scheduledTime === null) return true
  return Math.abs(Date.parse(time) - Date.parse(scheduledTime)) < ONE_MINUTE
}
