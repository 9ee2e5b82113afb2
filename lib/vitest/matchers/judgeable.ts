import {
  ChannelError,
  InternalError,
  JudgeError,
  PersonaError,
  StoreError,
  type StressError,
  type StressErrorOptions,
} from '../../core/errors.ts'
import { type Fault, isInconclusive } from '../../core/fault.ts'
import { blameForPlaying, type Verdict } from '../../verdict/index.ts'
import type { Judgeable } from './subject.ts'

/**
 * Throws where the transcript tells already that the conversation says nothing about the agent: the error's class says
 * whose fault it was.
 */
export function assertJudgeable(conversation: Judgeable): void {
  const blame = blameForPlaying(conversation.transcript(), conversation.pacingTolerance)
  if (blame) refuse(blame, conversation)
}

/**
 * The verdict on a conversation; throws where it says nothing about the agent. A judge that failed afterwards takes
 * away the score and nothing else.
 */
export async function judged(conversation: Judgeable): Promise<Verdict> {
  const verdict = await conversation.verdict()
  if (verdict.fault === 'judge') assertJudgeable(conversation)
  else refuse(verdict, conversation)
  return verdict
}

function refuse(blame: Blame, conversation: Judgeable): void {
  if (blame.fault !== null && isInconclusive(blame.fault)) throw unjudged(blame, conversation)
}

type Blame = Pick<Verdict, 'fault' | 'faultReason'>

/** Says whose fault it is that a conversation could not be judged. */
export function unjudged({ fault, faultReason }: Blame, { location }: Pick<Judgeable, 'location'>): StressError {
  const [create, hint] = ERRORS[fault as Fault] as (typeof ERRORS)[Fault] & {}
  return create(`The conversation could not be judged: ${faultReason ?? 'no reason was given'}`, {
    remedy: `That says nothing about the agent. ${hint}\nReport: ${location}`,
  })
}

type Create = (message: string, options: StressErrorOptions) => StressError

const ERRORS: Partial<Record<Fault, readonly [Create, string]>> = {
  channel: [
    (message, options) => new ChannelError(message, options),
    'Where the test did not ask for it, look at the connection, and use more accounts or fewer workers.',
  ],
  harness: [
    (message, options) => new InternalError(message, options),
    'Where the machine was busy or asleep, use fewer workers or a smaller time scale.',
  ],
  persona: [
    (message, options) => new PersonaError(message, options),
    'Look at the model that plays the prospect, or let the scripted persona play it.',
  ],
  judge: [(message, options) => new JudgeError(message, options), 'Look at the model that judges.'],
  store: [
    (message, options) => new StoreError(message, options),
    "Check that the agent's bookings can be read: DATABASE_URL, and records in vitest.config.ts.",
  ],
}
