import type { ConversationView } from './report-data.ts'
import { agreementInWords } from './words.ts'

/** What went wrong, in plain sentences: what the booking shows, then what each matcher saw. */
export function failureInWords({ booking, errors }: Pick<ConversationView, 'booking' | 'errors'>): string[] {
  const wrong = booking !== null && booking.agreement !== 'none' && booking.agreement !== 'confirmed'
  const matchers = errors.flatMap((error) => /^expect\(\w+\)\.(to\w+)\(/.exec(error)?.[1] ?? [])
  // what the booking shows tells more than the matcher that saw it
  const told = wrong ? matchers.filter((name) => name !== 'toHaveScheduledCall') : matchers
  return [...(wrong ? [agreementInWords(booking)] : []), ...new Set(told.flatMap((name) => SENTENCES[name] ?? []))]
}

const SENTENCES: Record<string, string> = {
  toAnswerEachBurstOnce: 'The agent did not answer each burst of messages exactly once.',
  toAnswerEveryQuestion: 'The agent left a question unanswered.',
  toAvoidForbiddenTopics: 'The agent spoke of what the playbook forbids.',
  toCollectEmail: "The agent's record does not hold the client's e-mail as it was given.",
  toCoverBant: 'The agent did not learn enough about budget, authority, need and timeline.',
  toEndWith: 'The conversation did not end as it was to end.',
  toFollowZmeyka: 'The agent did not keep to the way of asking that the playbook wants.',
  toHandleInterruptions: 'The agent did not handle it well when the client wrote while it was typing.',
  toHaveScheduledCall: 'No call was booked as it was agreed.',
  toHeedCorrections: 'The agent went by what the client had said before correcting it.',
  toKeepPromises: 'The agent did not write when it had been asked to.',
  toMeetDeadlines: 'The agent answered later than the client had asked for.',
  toRespondWithin: 'The agent took longer to answer than it may.',
  toScoreAbove: 'The conversation scored less than it had to.',
  toStayFormal: 'The agent addressed the client informally.',
  toStayPatient: 'The agent did not wait while the client kept silent.',
}
