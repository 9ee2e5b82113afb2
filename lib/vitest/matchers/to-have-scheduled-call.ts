import { StoreError } from '../../core/errors.ts'
import type { CallSchedulingResult } from '../../core/scheduling.ts'
import type { Transcript } from '../../core/transcript.ts'
import { excerpt } from './excerpt.ts'
import { describeFailure } from './failure.ts'
import { judged } from './judgeable.ts'
import type { MatcherResult } from './matcher-result.ts'
import { conversationOf } from './subject.ts'

/**
 * Passes when the system of record holds a call that agrees with what was said.
 *
 * Throws a StoreError where the record could not be read: unknown is not "not scheduled".
 */
export async function toHaveScheduledCall(received: unknown, isNot: boolean): Promise<MatcherResult> {
  const conversation = conversationOf(received, 'toHaveScheduledCall')
  const { scheduling } = await judged(conversation)
  if (scheduling.scheduled === null) {
    throw new StoreError(
      `Whether a call was booked is unknown: ${scheduling.probeErrors.join('; ') || 'no record was looked into'}.`,
      {
        remedy: "Check that the agent's bookings can be read: DATABASE_URL, and records in vitest.config.ts.",
      },
    )
  }
  const transcript = conversation.transcript()
  return {
    pass: scheduling.agreement === 'confirmed',
    message: () =>
      describeFailure({
        matcher: 'toHaveScheduledCall',
        isNot,
        facts: { Agreement: scheduling.agreement, Ended: transcript.ending?.reason ?? 'not yet' },
        expected: 'a call in the record, at the time that was agreed in the conversation',
        received: explain(scheduling, transcript),
        evidence: scheduling.claim ? excerpt(transcript, [scheduling.claim.messageId]) : [],
        location: conversation.location,
      }),
  }
}

function explain(scheduling: CallSchedulingResult, { timeZone, prospect }: Transcript): string {
  const local = (time: string | null) => (time ? inZone(time, timeZone) : 'no time')
  const stored = `${scheduling.source} holds a call at ${local(scheduling.scheduledTime)}`
  const twice = scheduling.records.filter(({ source }) => source === scheduling.source)
  switch (scheduling.agreement) {
    case 'confirmed':
      return stored
    case 'none':
      return `no call in the record of prospect ${prospect.telegramId}, and the agent never said that one is booked`
    case 'phantom':
      return `the agent announced a call (${local(scheduling.claim?.time ?? null)}), but no record of prospect ${prospect.telegramId} holds one: it was never stored`
    case 'silent':
      return `${stored}, but the agent never said so`
    case 'time mismatch':
      return `${stored}, but the agent said ${local(scheduling.claim?.time ?? null)}`
    case 'without consent':
      return `${stored}, but the prospect never agreed to it`
    case 'duplicate':
      return `${twice.length} calls in ${scheduling.source}: ${twice.map((record) => local(record.scheduledTime)).join(', ')}`
    case 'unknown':
      return 'unknown'
  }
}

function inZone(time: string, timeZone: string): string {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  return `${shown.format(new Date(time))} (${timeZone})`
}
