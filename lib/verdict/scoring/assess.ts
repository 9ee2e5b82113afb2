import type { ConversationAssessment, Criterion } from '../../core/assessment.ts'
import type { Persona } from '../../core/persona.ts'
import { BANT, type BantTopic, type CriterionId, type Playbook } from '../../core/playbook.ts'
import type { BookingClaim, CallSchedulingResult } from '../../core/scheduling.ts'
import type { Transcript } from '../../core/transcript.ts'
import type { Judgement } from './judge/judge.ts'
import { BY_RULES } from './judge/rules-judge.ts'
import { medianOf } from './median.ts'
import { type Reading, readConversation } from './reading.ts'
import { rubric } from './rubric.ts'
import type { Quote } from './rule.ts'
import { invitationsIn } from './rules/invitation.ts'
import { type RedFlag, redFlagsIn } from './rules/red-flags.ts'
import { absenceIn, criteriaOf, reckon, round, scoreOf } from './score.ts'
import { RULES_VERSION } from './versions.ts'

export interface AssessOptions {
  /** What is known of the prospect besides the transcript. */
  persona?: Pick<Persona, 'name' | 'objections'>
  /** A booking that does not stand in the record as it was said is a critical issue; it gives no points. */
  scheduling?: CallSchedulingResult
  /** What the agent claimed to have booked, where that was read already. */
  claims?: readonly BookingClaim[]
  /** What a judge said of the same conversation; by rules alone when absent. */
  judgement?: Judgement
}

/** Fills the rubric of a playbook: what can be counted by the rules, the rest as the judge found. */
export function assess(
  transcript: Transcript,
  playbook: Playbook,
  { persona, scheduling, claims, judgement = BY_RULES }: AssessOptions = {},
): ConversationAssessment {
  const reading = readConversation(transcript, {
    language: playbook.language,
    ...(claims && { claims }),
    ...(persona && { name: persona.name, objections: persona.objections }),
  })
  const samples = criteriaOf(reading, playbook, judgement.samples)
  const criteria = medianOf(samples)
  const scores = samples.flatMap((sample) => scoreOf(gradeOf(sample, reading, playbook).reckoning) ?? [])
  const { redFlags, reckoning } = gradeOf(criteria, reading, playbook)
  const isMet = (id: CriterionId) => criteria.some((one) => one.id === id && one.verdict === 'met')
  const tenPoints = (...ids: CriterionId[]) => tenPointsOf(criteria.filter(({ id }) => ids.includes(id as CriterionId)))
  const byTopic = Object.fromEntries(BANT.map((topic) => [topic, isMet(topic)])) as Record<BantTopic, boolean>
  return {
    resultId: transcript.conversationId,
    timestamp: new Date(endOf(transcript)).toISOString(),
    judge: judgement.judge,
    rubricVersion: rubricVersionOf(playbook, judgement),
    overallScore: scoreOf(reckoning),
    ...inWords(criteria, redFlags, scheduling),
    personalizationScore: tenPoints('name', 'reflection'),
    questionsScore: tenPoints('nextQuestion', 'openQuestions', 'noRepeatedAsking'),
    valueFirstScore: tenPoints('valueFirst', 'expertise'),
    zmeykaAdherence: tenPoints('entry', 'reflection', 'expertise', 'nextQuestion'),
    objectionHandling: tenPoints('objections'),
    bantCoverage: byTopic,
    zoomCloseAttempt: invitationsIn(reading, playbook).length > 0,
    messageLengthAppropriate: isMet('length'),
    formalLanguage: criteria.every(({ id, verdict }) => id !== 'address' || verdict !== 'unmet'),
    noForbiddenTopics: isMet('forbidden'),
    criteria: [...criteria, redFlagCriterion(redFlags, reading)],
    reckoning,
    ...(samples.length > 1 && scores.length > 0 && { samples: spreadOf(scores) }),
    ...(judgement.usage && { usage: judgement.usage }),
  }
}

/** What criteria come to, with the red flags that cap it. */
function gradeOf(criteria: readonly Criterion[], reading: Reading, playbook: Playbook) {
  const standing = (id: CriterionId) => {
    const criterion = criteria.find((one) => one.id === id)
    if (criterion?.verdict === 'met') return 'met'
    return (criterion?.share ?? 0) > 0 ? 'partly' : 'nothing'
  }
  const redFlags = redFlagsIn(reading, playbook, standing)
  return { redFlags, reckoning: reckon(criteria, redFlags.length > 0 ? playbook.redFlagCap : null) }
}

function rubricVersionOf({ id, version }: Playbook, judgement: Judgement): string {
  return [
    `${id}@${version}`,
    `rules ${RULES_VERSION}`,
    ...(judgement.version ? [`judge ${judgement.version}`] : []),
  ].join(', ')
}

function spreadOf(scores: readonly number[]) {
  return { n: scores.length, low: Math.min(...scores), high: Math.max(...scores) }
}

/** The mean share of some criteria, 0 to 10, whatever they weigh; null where none of them was decided. */
function tenPointsOf(criteria: readonly Criterion[]): number | null {
  const shares = criteria.flatMap(({ verdict, share }) => (verdict === 'inconclusive' ? [] : (share ?? [])))
  if (shares.length === 0) return null
  return round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 10, 1)
}

const MOST_SHOWN = 5

/** The same findings as sentences, the weightiest first. */
function inWords(criteria: readonly Criterion[], redFlags: readonly RedFlag[], scheduling?: CallSchedulingResult) {
  const weightiest = (verdict: Criterion['verdict']) =>
    criteria
      .filter((one) => one.verdict === verdict)
      .toSorted((a, b) => b.weight - b.points - (a.weight - a.points) || b.weight - a.weight)
      .slice(0, MOST_SHOWN)
  const unmet = weightiest('unmet')
  const adviceOf = new Map<string, string>(rubric.map(({ id, advice }) => [id, advice]))
  const disagreement = scheduling && !['none', 'confirmed', 'unknown'].includes(scheduling.agreement)
  return {
    whatWentWell: weightiest('met').map(({ label }) => label),
    areasForImprovement: unmet.map(({ label, note }) => (note ? `Not: ${label}. ${note}` : `Not: ${label}.`)),
    criticalIssues: [
      ...redFlags.map(({ label, evidence }) => `${label}${shown(evidence)}`),
      ...(disagreement ? [`The booking and the record disagree: ${scheduling.agreement}`] : []),
    ],
    recommendedActions: unmet.flatMap(({ id }) => adviceOf.get(id) ?? []),
  }
}

function shown(evidence: readonly Quote[]): string {
  return evidence.length === 0
    ? ''
    : `: ${evidence.map(({ messageId, quote }) => `"${quote}" (message ${messageId})`).join(', ')}`
}

/** Gives no points and takes none: it caps the score. */
function redFlagCriterion(redFlags: readonly RedFlag[], reading: Reading): Criterion {
  return {
    id: 'redFlags',
    label: 'Raises no red flag',
    verdict: redFlags.length === 0 ? 'met' : 'unmet',
    points: 0,
    weight: 0,
    evidence: redFlags.flatMap(({ evidence }) => evidence),
    note: redFlags.length > 0 ? redFlags.map(({ label }) => label).join('; ') : absenceIn(reading, 'met'),
  }
}

function endOf({ endedAt, startedAt, events }: Transcript): number {
  return endedAt ?? events.at(-1)?.at ?? startedAt
}
