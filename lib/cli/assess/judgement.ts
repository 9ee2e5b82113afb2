import type { Playbook } from '../../core/playbook.ts'
import type { BookingRecord } from '../../core/scheduling.ts'
import { realClock } from '../../time/index.ts'
import { claimsIn, collectedEmail, consentIn, reachVerdict, type SchedulingProbe } from '../../verdict/index.ts'
import type { GivenId } from './document.ts'
import type { Subject } from './subject.ts'

/** What is thought of a conversation: one JSON document of the output. */
export interface Judgement extends Omit<Awaited<ReturnType<typeof reachVerdict>>, 'scheduling' | 'emailCollected'> {
  source: string
  /** `bali-real-estate@1` */
  playbook: string
  claims: ReturnType<typeof claimsIn>
  consent: ReturnType<typeof consentIn>
  /** What was said held against the bookings; null where none were given. */
  scheduling: Awaited<ReturnType<typeof reachVerdict>>['scheduling'] | null
  /** `asExpected` is null where the true address is not known. */
  email: { collected: string | null; asExpected: boolean | null }
  /** Where messages have ids that are no numbers: the id that was given, by the number that stands for it here. */
  givenIds?: Record<number, GivenId>
}

/**
 * The one place where a conversation that is over is judged: by the rules, through the same verdict as in a test.
 * A judge that is a model is to be given to `reachVerdict` here.
 */
export async function judge(subject: Subject, playbook: Playbook, source: string): Promise<Judgement> {
  const { transcript, asking, bookings, timed, givenIds } = subject
  const {
    scheduling,
    emailCollected: _,
    metrics,
    ...verdict
  } = await reachVerdict({
    transcript,
    persona: asking,
    playbook,
    probes: bookings ? [givenRecord(bookings)] : [],
    clock: realClock,
    settle: 0,
  })
  return {
    source,
    playbook: `${playbook.id}@${playbook.version}`,
    ...verdict,
    scheduling: bookings ? scheduling : null,
    claims: claimsIn(transcript),
    consent: consentIn(transcript),
    email: emailOf(subject),
    metrics: timed ? metrics : null,
    ...(givenIds && { givenIds }),
  }
}

/** A system of record that was written down. */
function givenRecord(bookings: readonly BookingRecord[]): SchedulingProbe {
  return { name: 'bookings', baseline: async () => {}, read: async () => [...bookings] }
}

function emailOf({ transcript, email: expected }: Subject): Judgement['email'] {
  const collected = collectedEmail(transcript)
  const asExpected = expected === null ? null : collected?.toLowerCase() === expected.toLowerCase()
  return { collected, asExpected }
}
