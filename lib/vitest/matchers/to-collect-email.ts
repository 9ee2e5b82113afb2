import { emailInWords } from '../../core/email-collection.ts'
import { StoreError } from '../../core/errors.ts'
import { excerpt } from './excerpt.ts'
import { describeFailure } from './failure.ts'
import { judged } from './judgeable.ts'
import type { MatcherResult } from './matcher-result.ts'
import { conversationOf } from './subject.ts'

/**
 * Passes when the agent asked for the prospect's e-mail, the prospect gave it, and the record holds it unchanged.
 *
 * Throws a StoreError where no record tells: unknown is not "not collected".
 */
export async function toCollectEmail(received: unknown, isNot: boolean): Promise<MatcherResult> {
  const conversation = conversationOf(received, 'toCollectEmail')
  const { email } = await judged(conversation)
  const found = email ? emailInWords(email) : 'unknown: no record was looked into'
  if (!email || email.collected === null) {
    throw new StoreError(`Whether the e-mail was collected is ${found}.`, {
      remedy: `That says nothing about the agent. The e-mail is looked for in prospects.json (email), in the payload of scheduled_actions (email, invitees, attendees) and in the bookings of stress({ probe }).\nReport: ${conversation.location}`,
    })
  }
  const { messageId } = email
  return {
    pass: email.collected,
    failing: 'course',
    message: () =>
      describeFailure({
        matcher: 'toCollectEmail',
        isNot,
        expected: "the prospect's e-mail asked for, given, and stored unchanged",
        received: found,
        evidence: messageId === null ? [] : excerpt(conversation.transcript(), [messageId]),
        location: conversation.location,
      }),
  }
}
