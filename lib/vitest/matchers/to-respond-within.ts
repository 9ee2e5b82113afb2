import { inspect } from 'node:util'
import type { Millis } from '../../core/clock.ts'
import { type Duration, formatMillis, toMillis } from '../../core/duration.ts'
import { ScenarioError, type StressError } from '../../core/errors.ts'
import type { BurstFigures, Metrics, Percentiles } from '../../core/metrics.ts'
import type { Transcript } from '../../core/transcript.ts'
import { excuseFor, heldUp, percentiles } from '../../verdict/index.ts'
import { excerpt, idsOfTurn } from './excerpt.ts'
import { describeFailure } from './failure.ts'
import { assertJudgeable, unjudged } from './judgeable.ts'
import type { MatcherResult } from './matcher-result.ts'
import { assertCutShort } from './nothing-measured.ts'
import { conversationOf, type Judgeable } from './subject.ts'

/** Bounds on the response times of a conversation; a bare duration bounds each of them. */
export type ResponseBounds = Duration | Partial<Record<'p50' | 'p95' | 'p99' | 'max', Duration>>

const NOTHING = 'the prospect wrote nothing that an answer is owed to'

const FIGURES = new Set(['p50', 'p95', 'p99', 'max'])

/** Passes when the agent's response times stay within the bounds. An answer that never came breaks every bound. */
export function toRespondWithin(received: unknown, bounds: ResponseBounds, isNot: boolean): MatcherResult {
  const conversation = conversationOf(received, 'toRespondWithin')
  const limits = limitsOf(bounds)
  assertJudgeable(conversation)
  const metrics = conversation.measure()
  const { responseTimes } = metrics
  const broken = limits.filter(([figure, limit]) => !holds(responseTimes, figure, limit))
  const measured = responseTimes.n + responseTimes.censored > 0
  if (!measured) assertCutShort(conversation, { matcher: 'toRespondWithin', nothing: NOTHING })
  if (!isNot && broken.length > 0 && isBearable(limits, metrics, conversation.transcript())) {
    throw heldUpError(metrics, conversation)
  }
  const pass = measured ? broken.length === 0 && responseTimes.n > 0 : isNot
  const transcript = conversation.transcript()
  return {
    pass,
    message: () =>
      describeFailure({
        matcher: 'toRespondWithin',
        argument: inspect(bounds),
        isNot,
        expected: limits.map(([figure, limit]) => `${figure} of at most ${formatMillis(limit)}`).join(', '),
        received: measured
          ? `${limits.map(([figure]) => `${figure} ${show(metrics, figure)}`).join(', ')} (${counts(responseTimes)})`
          : `nothing to measure: ${NOTHING}`,
        evidence: excerpt(transcript, longestWait(metrics, transcript)),
        location: conversation.location,
      }),
  }
}

function limitsOf(bounds: ResponseBounds): [figure: string, limit: Millis][] {
  const limits = Object.entries(typeof bounds === 'object' ? (bounds ?? {}) : { max: bounds })
  if (limits.length === 0) {
    throw new ScenarioError('toRespondWithin() got no bound.', {
      remedy: "Give it one: toRespondWithin({ p95: '30s' }).",
    })
  }
  const unknown = limits.find(([figure]) => !FIGURES.has(figure))
  if (unknown) {
    throw new ScenarioError(`toRespondWithin() got a bound on "${unknown[0]}", which is no figure.`, {
      remedy: `Figures are ${[...FIGURES].join(', ')}.`,
    })
  }
  return limits.map(([figure, limit]) => [figure, toMillis(limit)])
}

function holds(times: Percentiles, figure: string, limit: number): boolean {
  const value = times[figure as keyof Percentiles]
  return times.censored === 0 && value !== null && value <= limit
}

/** Whether the bounds are met once what Telegram can have held up is not counted. */
function isBearable(limits: ReturnType<typeof limitsOf>, metrics: Metrics, transcript: Transcript): boolean {
  const own = ownTimes(metrics, transcript)
  return own.n + own.censored === 0 || limits.every(([figure, limit]) => holds(own, figure, limit))
}

/** The response times without what Telegram can have held up. */
function ownTimes({ bursts }: Metrics, transcript: Transcript): Percentiles {
  const own = bursts.map(({ responseMs, censoredAtMs, lastAt }) => {
    const wait = responseMs ?? censoredAtMs ?? 0
    const held = heldUp(transcript, { from: lastAt, to: lastAt + wait })
    return { answered: responseMs !== null, ms: Math.max(0, wait - held), held }
  })
  const times = own.flatMap(({ answered, ms }) => (answered ? ms : []))
  return percentiles(times, own.filter(({ answered, ms, held }) => !answered && held <= ms).length)
}

function heldUpError({ bursts }: Metrics, conversation: Judgeable): StressError {
  const transcript = conversation.transcript()
  const excuses = bursts.flatMap(({ lastAt, responseMs, censoredAtMs }) => {
    const stretch = { from: lastAt, to: lastAt + (responseMs ?? censoredAtMs ?? 0) }
    return excuseFor(transcript, stretch) ?? []
  })
  const faultReason = `${excuses[0] ?? 'Telegram held an answer up.'} Without what it held up, the bounds are met.`
  return unjudged({ fault: 'channel', faultReason }, conversation)
}

function show({ responseTimes, bursts }: Metrics, figure: string): string {
  const value = responseTimes[figure as keyof Percentiles]
  if (value === null) return 'unknown: there was no answer'
  if (responseTimes.censored === 0) return formatMillis(value)
  const waits = bursts.flatMap(({ censoredAtMs }) => censoredAtMs ?? [])
  return `more than ${formatMillis(figure === 'max' ? Math.max(value, ...waits) : value)}`
}

function counts({ n, censored }: Percentiles): string {
  return censored > 0 ? `${n} answered, ${censored} never answered` : `n = ${n}`
}

/** The turn that was never answered, or else the one that waited longest, with its answer. */
function longestWait({ bursts }: Metrics, transcript: Transcript): number[] {
  const waitOf = ({ responseMs }: BurstFigures) => responseMs ?? Number.POSITIVE_INFINITY
  const [worst] = bursts.toSorted((a, b) => waitOf(b) - waitOf(a))
  return worst ? [...idsOfTurn(transcript, worst.turn), ...worst.answerIds.slice(0, 1)] : []
}
