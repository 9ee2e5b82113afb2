import type { ConversationAssessment } from '../core/assessment.ts'
import type { Clock, Millis } from '../core/clock.ts'
import type { EmailCollection } from '../core/email-collection.ts'
import { faultOf, InternalError, StressError } from '../core/errors.ts'
import type { Fault } from '../core/fault.ts'
import type { Metrics } from '../core/metrics.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Persona } from '../core/persona.ts'
import type { Playbook } from '../core/playbook.ts'
import type { BookingClaim, CallSchedulingResult } from '../core/scheduling.ts'
import { messagesOf, type Transcript } from '../core/transcript.ts'
import { type Blame, blame } from './fault.ts'
import { measure } from './metrics/measure.ts'
import { agree } from './outcome/agreement.ts'
import { type PlacedClaim, placedClaimsIn } from './outcome/claim.ts'
import { placedConsentsIn } from './outcome/consent.ts'
import { collectEmail } from './outcome/email.ts'
import { outcomeOf } from './outcome/outcome.ts'
import type { SchedulingProbe } from './outcome/probes/probe.ts'
import { awaitRecords, readEmails, readEscalation, readProbes } from './outcome/probes/read.ts'
import { assess } from './scoring/assess.ts'
import type { Judge } from './scoring/judge/judge.ts'
import { rulesJudge } from './scoring/judge/rules-judge.ts'

/** Everything that is concluded from one conversation. */
export interface Verdict {
  /** Null only when they could not be computed; `problems` says why. */
  metrics: Metrics | null
  scheduling: CallSchedulingResult
  outcome: Outcome
  /** Whether the prospect's e-mail was asked for, given and stored; null without a probe. */
  email: EmailCollection | null
  assessment: ConversationAssessment | null
  /** Why there is no score; null when there is one. */
  scoreAbsence: string | null
  /** Whose failure the absence is, where it is somebody's. */
  scoreFault: Fault | null
  fault: Fault | null
  faultReason: string | null
  /** Parts of the verdict that failed, one sentence each; they lost nothing of the others. */
  problems: string[]
}

export interface VerdictOptions {
  transcript: Transcript
  persona: Pick<Persona, 'name' | 'questions' | 'objections'>
  /** Without one the conversation is timed and its booking is checked, but it gets no score. */
  playbook: Playbook | null
  /** Decides what cannot be counted; the rules when absent. */
  judge?: Judge
  /** Asked whether a call was booked; their baseline was taken before the conversation. */
  probes: readonly SchedulingProbe[]
  /** Asked whether a follow-up stands, for example `scheduled_actions` with the action type of follow-ups. */
  followUpProbes?: readonly SchedulingProbe[]
  clock: Clock
  /** How long an announced booking may take to be stored, in the prospect's time; 5 s when absent. */
  settle?: Millis
  /** Silence after which the agent's turn is over; see `measure`. */
  quiet?: Millis
  /** How far our own messages may be from their plan, in real time; 250 ms when absent. */
  pacingTolerance?: Millis
}

/** Reaches a verdict on a conversation that is over. */
export async function reachVerdict(options: VerdictOptions): Promise<Verdict> {
  const { transcript, persona, quiet } = options
  const claims = placedClaimsIn(transcript)
  const scheduling = await verifyCall(options, claims)
  const followUp = await standsFollowUp(options)
  const blamed = blame(transcript, scheduling, {
    probed: options.probes.length > 0,
    pacingTolerance: options.pacingTolerance,
  })
  const problems: Problem[] = []
  const attempt = async <T>(part: string, work: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await work()
    } catch (error) {
      problems.push(problemOf(part, error))
      return null
    }
  }
  const metrics = await attempt('The figures', () =>
    measure(transcript, {
      questions: [...persona.questions, ...persona.objections],
      ...(quiet !== undefined && { quiet }),
    }),
  )
  const unscorable = unscorableBecause(options, blamed)
  const assessment =
    unscorable === null ? await attempt('The score', () => score(options, { scheduling, claims })) : null
  return {
    metrics,
    scheduling,
    outcome: outcomeOf({
      scheduling,
      ending: transcript.ending,
      followUp,
      escalated: await readEscalation(options.probes),
    }),
    email: options.probes.length > 0 ? collectEmail(transcript, await readEmails(options.probes)) : null,
    assessment,
    ...(assessment
      ? { scoreAbsence: undecided(assessment), scoreFault: null }
      : absenceOf(unscorable, problems, blamed)),
    ...(blamed.fault === null ? blameFor(problems) : blamed),
    problems: problems.map(({ sentence }) => sentence),
  }
}

/** A model takes real seconds, in which the conversation's time stands still. */
async function score(
  options: VerdictOptions,
  found: { scheduling: CallSchedulingResult; claims: readonly BookingClaim[] },
): Promise<ConversationAssessment> {
  const { transcript, persona, clock, judge = rulesJudge } = options
  const playbook = options.playbook as Playbook
  const judgement = await clock.hold(judge.judge({ transcript, playbook }))
  return assess(transcript, playbook, { persona, judgement, ...found })
}

/** An announced booking may still be on its way into the record; anything else is asked for once. */
async function verifyCall(
  { transcript, probes, clock, settle = 5000 }: VerdictOptions,
  claims: readonly PlacedClaim[],
): Promise<CallSchedulingResult> {
  const { records, errors } =
    claims.length > 0 && probes.length > 0 ? await awaitRecords(probes, { clock, settle }) : await readProbes(probes)
  return agree({ claims, records, consents: placedConsentsIn(transcript), probeErrors: errors })
}

async function standsFollowUp({ followUpProbes = [] }: VerdictOptions): Promise<boolean | null> {
  if (followUpProbes.length === 0) return null
  const { records, errors } = await readProbes(followUpProbes)
  return records.length > 0 ? true : errors.length > 0 ? null : false
}

function unscorableBecause({ transcript, playbook }: VerdictOptions, { fault, faultReason }: Blame): string | null {
  if (playbook === null) return 'There is no playbook to score by.'
  if (messagesOf(transcript, 'agent').length === 0) return 'The agent wrote nothing that could be scored.'
  const broken = fault !== null && fault !== 'agent' && fault !== 'store'
  const what = transcript.ending?.fault ? 'broke off' : 'was not played as planned'
  return broken ? `The conversation ${what} and is not scored (fault ${fault}): ${faultReason}` : null
}

/** A part of the verdict that failed. */
interface Problem {
  sentence: string
  fault: Fault
}

function problemOf(part: string, error: unknown): Problem {
  const cause =
    error instanceof StressError
      ? error
      : new InternalError(String((error as Error)?.message ?? error), { cause: error })
  return { sentence: `${part} could not be computed: ${cause.message}`, fault: faultOf(cause) ?? 'harness' }
}

/** Why an assessment has no score; null where it has one. */
function undecided({ overallScore }: ConversationAssessment): string | null {
  return overallScore === null ? 'Nothing that has a weight in the playbook was decided in this conversation.' : null
}

function absenceOf(unscorable: string | null, problems: readonly Problem[], { fault }: Blame) {
  if (unscorable !== null) return { scoreAbsence: unscorable, scoreFault: fault }
  const problem = problems.at(-1)
  return { scoreAbsence: problem?.sentence ?? null, scoreFault: problem?.fault ?? null }
}

function blameFor(problems: readonly Problem[]): Blame {
  const [first] = problems
  return { fault: first?.fault ?? null, faultReason: first ? problems.map(({ sentence }) => sentence).join(' ') : null }
}
