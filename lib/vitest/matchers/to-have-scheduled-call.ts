import { inspect } from 'node:util'
import { StoreError } from '../../core/errors.ts'
import type { CallSchedulingResult } from '../../core/scheduling.ts'
import type { Transcript } from '../../core/transcript.ts'
import { type CallExpectation, type CheckedExpectation, inZone, readExpectation } from './call-expectation.ts'
import { excerpt } from './excerpt.ts'
import { describeFailure } from './failure.ts'
import { judged } from './judgeable.ts'
import type { MatcherResult } from './matcher-result.ts'
import { conversationOf } from './subject.ts'

/**
 * Passes when the system of record holds a call that agrees with what was said, at the time that is asked for.
 *
 * Throws a StoreError where the record could not be read: unknown is not "not scheduled".
 */
export async function toHaveScheduledCall(
  received: unknown,
  given: CallExpectation | undefined,
  isNot: boolean,
): Promise<MatcherResult> {
  const conversation = conversationOf(received, 'toHaveScheduledCall')
  const transcript = conversation.transcript()
  const expectation = readExpectation(given, transcript.timeZone)
  const { scheduling } = await judged(conversation)
  if (scheduling.scheduled === null) throw unknown(scheduling)
  const { claim, consent } = scheduling
  return {
    pass: expectation.agreements.includes(scheduling.agreement) && isAtItsTime(scheduling, expectation),
    failing: scheduling.agreement === 'none' ? 'course' : 'record',
    message: () =>
      describeFailure({
        matcher: 'toHaveScheduledCall',
        ...(given && { argument: inspect(given) }),
        isNot,
        facts: { Agreement: scheduling.agreement, Ended: transcript.ending?.reason ?? 'not yet' },
        expected: inWords(expectation),
        received: explain(scheduling, transcript),
        evidence: excerpt(
          transcript,
          [consent, claim].flatMap((said) => said?.messageId ?? []),
        ),
        location: conversation.location,
      }),
  }
}

function isAtItsTime({ scheduledTime }: CallSchedulingResult, { at }: CheckedExpectation): boolean {
  return at === null || (scheduledTime !== null && at.holds(Date.parse(scheduledTime)))
}

function inWords({ agreements, at }: CheckedExpectation): string {
  const time = at ? `, ${at.inWords}` : ''
  if (agreements.length === 1 && agreements[0] === 'confirmed') {
    return `a call in the record, at the time that was agreed in the conversation${time}`
  }
  return `a call in the record: ${agreements.join(' or ')}${time}`
}

function unknown({ probeErrors }: CallSchedulingResult): StoreError {
  const why = probeErrors.join('; ') || 'no record was looked into'
  return new StoreError(`Whether a call was booked is unknown: ${why}.`, {
    remedy: "Check that the agent's bookings can be read: DATABASE_URL, and records in vitest.config.ts.",
  })
}

function explain(scheduling: CallSchedulingResult, { timeZone, prospect }: Transcript): string {
  const local = (time: string | null) => (time ? inZone(time, timeZone) : 'no time')
  const stored = `${scheduling.source} holds a call at ${local(scheduling.scheduledTime)}`
  const twice = scheduling.records.filter(({ source }) => source === scheduling.source)
  const { consent } = scheduling
  const agreedTo = consent && (consent.times?.map(local).join(' or ') ?? `"${consent.quote}"`)
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
      return `${stored}, but the prospect ${agreedTo ? `agreed to ${agreedTo}` : 'never agreed to it'}`
    case 'duplicate':
      return `${twice.length} calls in ${scheduling.source}: ${twice.map((record) => local(record.scheduledTime)).join(', ')}`
    case 'unknown':
      return 'unknown'
  }
}
