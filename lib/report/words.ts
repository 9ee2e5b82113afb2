import type { JudgeUsage } from '../core/assessment.ts'
import { formatMillis } from '../core/duration.ts'
import type { Fault } from '../core/fault.ts'
import type {
  CorrectionFigures,
  FollowUpFigures,
  InterruptionFigures,
  SilenceFigures,
  UrgencyFigures,
} from '../core/metrics.ts'
import type { Outcome } from '../core/outcome.ts'
import { CRASHED } from '../core/result.ts'
import { count } from './format.ts'
import type { BookingView, ReportData } from './report-data.ts'

/** The run in one sentence: the calls, and the tests that did not go well all the same. */
export function headline(summary: ReportData['summary']): string {
  const { failed, crashed } = summary.statuses
  const bad = [
    ...(failed === 0 ? [] : [`${count(failed, 'test')} failed`]),
    ...(crashed === 0 ? [] : [`${count(crashed, 'test')} crashed`]),
  ]
  return [callsInWords(summary), ...(bad.length === 0 ? [] : [bad.join(', ')])].join('; ')
}

function callsInWords({ passRate, tests, ledByHand, apart }: ReportData['summary']): string {
  if (tests === 0) return 'No conversation was stored'
  if (passRate.n === 0 && ledByHand > 0 && apart.length === 0) return 'Every conversation was led by hand'
  if (passRate.n === 0) return 'No conversation could be judged'
  if (passRate.n === 1)
    return passRate.successes === 1 ? 'The conversation booked a call' : 'The conversation booked no call'
  const all = passRate.successes === passRate.n
  return `${all ? 'All' : `${passRate.successes} of`} ${passRate.n} conversations booked a call`
}

/** What keeps the run from being a whole one, each in a sentence without its stop: it was cut, or shards of it are missing. */
export function gapsInWords(report: ReportData): string[] {
  const { missingShards } = report.run
  const [are, they] = missingShards.length === 1 ? ['is', 'it'] : ['are', 'they']
  const missing = `${shardsInWords(missingShards)} ${are} missing: what ${they} had to play is in none of these figures`
  return [cutInWords(report) ?? [], missingShards.length === 0 ? [] : missing].flat()
}

/** "Shard 2/4", "Shards 2/4 and 3/4". */
export function shardsInWords(shards: readonly string[]): string {
  const last = shards.at(-1) ?? ''
  return shards.length < 2 ? `Shard ${last}` : `Shards ${shards.slice(0, -1).join(', ')} and ${last}`
}

/** That the run did not come to its end, and how much of it is missing; null where it did. */
function cutInWords({ run, conversations, summary }: ReportData): string | null {
  if (run.finishedAt !== null) return null
  const { running } = summary.statuses
  if (running > 0) return `This run goes on, or was killed: ${were(running, 'are', 'is')} running`
  const cut = conversations.filter(({ errors }) => CRASHED.errors.every((one) => errors.includes(one))).length
  return `This run was killed: ${cut === 0 ? 'no conversation was' : were(cut, 'were', 'was')} running, and what should have followed was not played`
}

function were(n: number, many: string, one: string): string {
  return `${count(n, 'conversation')} ${n === 1 ? one : many}`
}

/** What the judge's model has used: calls, tokens, dollars. */
export function usageInWords({ calls, replayed, input, cacheWrite, cacheRead, output, usd }: JudgeUsage): string {
  const read = input + cacheWrite + cacheRead
  const cached = read === 0 ? '' : `, ${Math.round((cacheRead / read) * 100)} % of them from the cache`
  const asked =
    calls === 0 ? [] : [count(calls, 'call'), `${read} tokens in${cached}`, `${output} out`, `$${usd.toFixed(4)}`]
  const played = replayed === 0 ? [] : [`${count(replayed, 'answer')} from recordings`]
  return [...asked, ...played].join(', ')
}

/** How a conversation ended, in words. */
export function outcomeInWords(outcome: Outcome | null): string {
  return outcome === null ? 'no outcome' : OUTCOMES[outcome]
}

const OUTCOMES: Record<Outcome, string> = {
  zoom_scheduled: 'call booked',
  follow_up_proposed: 'follow-up proposed',
  client_refused: 'prospect refused',
  escalated: 'handed over to a person',
  inconclusive: 'no outcome',
}

/** Whose failure it was, in words; null where nothing failed. */
export function faultInWords(fault: Fault | null): string | null {
  return fault === null ? null : FAULTS[fault]
}

const FAULTS: Record<Fault, string> = {
  agent: "the agent's fault",
  daemon: "the agent's process",
  channel: 'Telegram, not the agent',
  persona: 'the persona, not the agent',
  judge: 'the judge, not the agent',
  store: 'the database, not the agent',
  harness: 'the test or its run, not the agent',
}

/** The comparison as a sentence. */
export function agreementInWords(booking: BookingView): string {
  switch (booking.agreement) {
    case 'none':
      return 'No call was booked, and none was claimed.'
    case 'confirmed':
      return 'Said and stored, at the same time.'
    case 'phantom':
      return 'The agent said that a call is booked. No record holds it.'
    case 'silent':
      return 'A call is stored that the agent never spoke of.'
    case 'time mismatch':
      return `The call is stored ${shift(booking)} what was said.`
    case 'without consent':
      return booking.consent === null
        ? 'A call is stored that the prospect never agreed to.'
        : 'A call is stored for a time that the prospect never agreed to.'
    case 'duplicate':
      return 'The call is stored more than once.'
    case 'unknown':
      return 'Whether a call was booked is unknown: a probe failed.'
  }
}

function shift({ claim, records }: BookingView): string {
  const [said, stored] = [claim?.time, records[0]?.time].map((time) => (time ? Date.parse(time.iso) : Number.NaN))
  const by = (stored as number) - (said as number)
  if (Number.isNaN(by) || by === 0) return 'at another time than'
  return `${formatMillis(Math.abs(by))
    .replace(/ 00 min 00 s| 00 s/, '')
    .replace(' 0 min', '')} ${by > 0 ? 'later' : 'earlier'} than`
}

/** When the run began, in words that mean the same everywhere. */
export function startOf({ startedAt }: ReportData['run']): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return `${format.format(new Date(startedAt))} UTC`
}

/** Which revision was tested, as far as it is known. */
export function revisionOf({ gitRevision, gitBranch, gitDirty }: ReportData['run']): string | null {
  if (gitRevision === null) return null
  return `${gitBranch ?? 'detached'} ${gitRevision.slice(0, 8)}${gitDirty ? ' with uncommitted changes' : ''}`
}

/** Why there is no comparison: which runs were looked for. */
export function nothingToCompareInWords({ gitBranch, agentName, daemonMode, telegramMode }: ReportData['run']): string {
  const branch = gitBranch === null ? 'without a branch' : `of ${gitBranch}`
  return `Nothing to compare with: no earlier run ${branch} with agent ${agentName}, ${daemonMode} daemon, ${telegramMode} Telegram, and the same pace and judge`
}

/** How to compare all the same. */
export const COMPARE_HINT = 'To compare with another run: npx stress compare previous latest, or STRESS_BASELINE'

/** Whether a demand was met, and with how much to spare. */
export function deadlineInWords({
  withinMs,
  met,
  marginMs,
}: Pick<UrgencyFigures, 'withinMs' | 'met' | 'marginMs'>): string {
  if (withinMs === null) return 'No time was named.'
  const within = `within ${formatMillis(withinMs)}`
  if (marginMs !== null) return `Asked ${within}: ${formatMillis(Math.abs(marginMs))} ${met ? 'to spare' : 'too late'}.`
  return met === null ? `Asked ${within}; the wait ended before that.` : `Asked ${within}, never answered.`
}

/** What became of the interruptions; null where there were none. */
export function interruptionsInWords(all: readonly InterruptionFigures[]): string | null {
  if (all.length === 0) return null
  const flaws = [
    [all.filter(({ yielded }) => !yielded).length, 'talked over'],
    [all.filter(({ answered }) => answered === false).length, 'not answered'],
    [all.filter(({ stale }) => stale).length, 'answered though taken back'],
    [all.filter(({ double }) => double).length, 'answered twice'],
  ] as const
  const found = flaws.filter(([n]) => n > 0).map(([n, flaw]) => `${n} ${flaw}`)
  return `${all.length}: ${found.length === 0 ? 'taken in and answered once' : found.join(', ')}`
}

/** How the agent bore the silences; null where there were none. */
export function silencesInWords(all: readonly SilenceFigures[]): string | null {
  if (all.length === 0) return null
  const unprompted = all.reduce((sum, { unpromptedIds }) => sum + unpromptedIds.length, 0)
  const longest = formatMillis(Math.max(...all.map(({ ms }) => ms)))
  return `${all.length}, up to ${longest}, ${unprompted === 0 ? 'not a word' : count(unprompted, 'unprompted message')}`
}

/** What became of a follow-up that was asked for. */
export function followUpInWords({
  verdict,
  promisedAfterMs,
  followedUpMs,
  acknowledgedMs,
  repeated,
}: FollowUpFigures): string {
  const came = followedUpMs === null ? verdict : `${verdict}, after ${formatMillis(followedUpMs)}`
  const flaws = [
    ...(acknowledgedMs === null ? ['not acknowledged'] : []),
    ...(repeated ? ['in words said before'] : []),
  ]
  return `asked for in ${formatMillis(promisedAfterMs)}: ${[came, ...flaws].join(', ')}`
}

/** How the messages that the prospect edited were taken; null where it edited none. */
export function correctionsInWords(corrections: readonly CorrectionFigures[]): string | null {
  if (corrections.length === 0) return null
  const stale = corrections.filter(({ staleId }) => staleId !== null).length
  const heeded = corrections.filter(({ staleId, heededId }) => staleId === null && heededId !== null).length
  const taken = [`${heeded} taken up`, ...(stale > 0 ? [`${stale} answered as first written`] : [])]
  return `${corrections.length}: ${taken.join(', ')}`
}
