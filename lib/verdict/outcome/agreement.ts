import type { Agreement, BookingRecord, CallSchedulingResult } from '../../core/scheduling.ts'
import { type PlacedClaim, plainClaim, standingClaim } from './claim.ts'
import { type PlacedConsent, plainConsent } from './consent.ts'
import { allows } from './wish.ts'

export interface Evidence {
  /** What the agent said it has booked. */
  claims: readonly PlacedClaim[]
  /** What the systems of record hold for this prospect since the conversation began. */
  records: readonly BookingRecord[]
  /** Where the prospect agreed to a call. */
  consents: readonly PlacedConsent[]
  /** Why a probe could not be read; one sentence each. */
  probeErrors: readonly string[]
}

/** Holds the words against the record. Only a record is a booking, and only a probe that answered can deny one. */
export function agree({ claims, records, consents, probeErrors }: Evidence): CallSchedulingResult {
  const claim = standingClaim(claims)
  const given = givenBefore(claim, consents)
  const found = agreementOf(claim, records, given)
  const record = recordToShow(found, { claim, records, given })
  const unknown = record === null && probeErrors.length > 0
  const consent = given.at(-1) ?? null
  return {
    scheduled: unknown ? null : record !== null,
    scheduledTime: record?.scheduledTime ?? null,
    zoomUrl: records.find(({ zoomUrl }) => zoomUrl !== null)?.zoomUrl ?? null,
    actionId: record?.actionId ?? null,
    source: record?.source ?? null,
    agreement: unknown ? 'unknown' : found,
    records: [...records],
    claim: claim && plainClaim(claim),
    consent: consent && plainConsent(consent),
    probeErrors: [...probeErrors],
  }
}

function agreementOf(
  claim: PlacedClaim | null,
  records: readonly BookingRecord[],
  consents: readonly PlacedConsent[],
): Agreement {
  if (records.length === 0) return claim === null ? 'none' : 'phantom'
  if (hasDuplicate(records)) return 'duplicate'
  if (consents.length === 0) return 'without consent'
  if (claim === null) return 'silent'
  if (!records.every(({ scheduledTime }) => sameTime(claim.time, scheduledTime))) return 'time mismatch'
  return records.every((record) => isAgreedTo(record, consents)) ? 'confirmed' : 'without consent'
}

interface Held {
  claim: PlacedClaim | null
  records: readonly BookingRecord[]
  given: readonly PlacedConsent[]
}

/** The record that disagrees, where one does: of several it alone tells what is wrong. Otherwise the one with a time. */
function recordToShow(agreement: Agreement, { claim, records, given }: Held): BookingRecord | null {
  const timed = records.find(({ scheduledTime }) => scheduledTime !== null) ?? records[0] ?? null
  const find = (disagrees: (record: BookingRecord) => boolean) => records.find(disagrees) ?? timed
  switch (agreement) {
    case 'time mismatch':
      return find(({ scheduledTime }) => !sameTime(claim?.time ?? null, scheduledTime))
    case 'without consent':
      return find((record) => !isAgreedTo(record, given))
    case 'duplicate':
      return find((record) => records.some((other) => other !== record && other.source === record.source))
    default:
      return timed
  }
}

/** Two records of one source are two bookings; the same booking in two sources is one. */
function hasDuplicate(records: readonly BookingRecord[]): boolean {
  return new Set(records.map(({ source }) => source)).size < records.length
}

/** "Хорошо" to a call that was booked already is no consent to book it, and neither is what was edited away by then. */
function givenBefore(claim: PlacedClaim | null, consents: readonly PlacedConsent[]): readonly PlacedConsent[] {
  if (claim === null) return consents
  return consents.filter(({ position, until }) => position < claim.position && claim.position < until)
}

/** Whether one of the times that were agreed to is the booked one. */
function isAgreedTo({ scheduledTime }: BookingRecord, consents: readonly PlacedConsent[]): boolean {
  return scheduledTime === null || consents.some(({ wishes }) => wishes.some((wish) => allows(wish, scheduledTime)))
}

const ONE_MINUTE = 60_000

/** A time that one side leaves open contradicts nothing. */
function sameTime(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  return Math.abs(Date.parse(one) - Date.parse(other)) < ONE_MINUTE
}
