import type { TestResult } from '../../core/result.ts'
import type { Transcript } from '../../core/transcript.ts'
import type { AssessmentView, BookingView, EmailView } from '../report-data.ts'
import { timeInZone } from './local-time.ts'

/** Tells where a message is shown, or null when the transcript has no such message. */
export type FindAnchor = (messageId: number) => string | null

/** What the agent claimed beside what the system of record holds, both in the prospect's time. */
export function bookingOf(result: TestResult, transcript: Transcript, anchorOf: FindAnchor): BookingView | null {
  const { scheduling } = result
  if (scheduling === null) return null
  const { timeZone } = transcript
  const inZone = (time: string | null) => (time === null ? null : timeInZone(time, timeZone))
  const { claim } = scheduling
  return {
    scheduled: scheduling.scheduled,
    agreement: scheduling.agreement,
    timeZone,
    claim: claim && { anchor: anchorOf(claim.messageId), quote: claim.quote, time: inZone(claim.time) },
    consent: scheduling.consent && { anchor: anchorOf(scheduling.consent.messageId), quote: scheduling.consent.quote },
    records: scheduling.records.map(({ scheduledTime, ...record }) => ({ ...record, time: inZone(scheduledTime) })),
    probeErrors: scheduling.probeErrors,
  }
}

/** What was asked, given and stored of the prospect's e-mail. */
export function emailOf({ email }: TestResult, anchorOf: FindAnchor): EmailView | null {
  if (email === null) return null
  const { messageId, ...found } = email
  return { ...found, anchor: messageId === null ? null : anchorOf(messageId) }
}

/** The filled rubric with its quotes tied to the messages that they were taken from. */
export function assessmentOf(result: TestResult, anchorOf: FindAnchor): AssessmentView | null {
  if (result.assessment === null) return null
  const { resultId: _, timestamp: __, criteria, ...assessment } = result.assessment
  return {
    ...assessment,
    criteria: criteria.map(({ evidence, ...criterion }) => ({
      ...criterion,
      evidence: evidence.map(({ messageId, quote }) => ({ anchor: anchorOf(messageId), quote })),
    })),
  }
}
