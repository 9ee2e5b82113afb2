import type { Playbook } from '../../core/playbook.ts'
import type { BookingClaim, BookingConsent, BookingRecord, CallSchedulingResult } from '../../core/scheduling.ts'
import { realClock } from '../../time/index.ts'
import {
  claimsIn,
  collectEmail,
  consentsIn,
  type Judge,
  reachVerdict,
  type SchedulingProbe,
  type Verdict,
} from '../../verdict/index.ts'
import type { GivenId } from './document.ts'
import type { Subject } from './subject.ts'

/** What is thought of a conversation: one JSON document of the output. */
export interface Assessed extends Omit<Verdict, 'scheduling' | 'email'> {
  source: string
  /** `saas-demo@1` */
  playbook: string
  /** What the agent said it has booked. */
  claims: BookingClaim[]
  /** Where the prospect agreed to a call. */
  consent: BookingConsent | null
  /** What was said held against the bookings; null where none were given. */
  scheduling: CallSchedulingResult | null
  /** `asExpected` is null where the true address is not known. */
  email: { collected: string | null; asExpected: boolean | null }
  /** Where messages have ids that are no numbers: the id that was given, by the number that stands for it here. */
  givenIds?: Record<number, GivenId>
}

/** Judges a conversation that is over through the same verdict as in a test. */
export async function assessOne(
  subject: Subject,
  { source, playbook, judge }: { source: string; playbook: Playbook; judge: Judge },
): Promise<Assessed> {
  const { transcript, asking: persona, bookings, timed, givenIds } = subject
  const probes = bookings ? [givenRecord(bookings)] : []
  const verdict = await reachVerdict({ transcript, persona, playbook, judge, probes, clock: realClock, settle: 0 })
  const { scheduling, email: _, metrics, ...rest } = verdict
  return {
    source,
    playbook: `${playbook.id}@${playbook.version}`,
    ...rest,
    scheduling: bookings ? scheduling : null,
    claims: claimsIn(transcript),
    consent: consentsIn(transcript)[0] ?? null,
    email: emailOf(subject),
    metrics: timed ? metrics : null,
    ...(givenIds && { givenIds }),
  }
}

/** A system of record that was written down. */
function givenRecord(bookings: readonly BookingRecord[]): SchedulingProbe {
  return { name: 'bookings', baseline: async () => {}, read: async () => [...bookings], emails: async () => [] }
}

function emailOf({ transcript, email: expected }: Subject): Assessed['email'] {
  const { address: collected } = collectEmail(transcript, { stored: [], errors: [] })
  const asExpected = expected === null ? null : collected?.toLowerCase() === expected.toLowerCase()
  return { collected, asExpected }
}
