import { inFull } from '../../core/in-words.ts'
import type { Percentiles } from '../../core/metrics.ts'
import type { TestResult } from '../../core/result.ts'
import { messagesOf, type Transcript } from '../../core/transcript.ts'
import { percentiles } from '../../verdict/metrics/percentiles.ts'
import { conversationAnchor, messageAnchor } from '../anchors.ts'
import type { PooledPercentiles, ReportData, ScenarioTiming } from '../report-data.ts'
import { hasSoundTiming } from './counting.ts'
import { excerpt } from './excerpt.ts'
import { type StoredResult, titleOf } from './stored-result.ts'

/** Below this many values the ninety-ninth percentile is hardly more than the largest of them. */
const ENOUGH_FOR_P99 = 100

const SLOWEST = 5
const EXCERPT = 200

/** Response times of the conversations whose pace was the agent's own, pooled value by value. */
export function summarizeTiming(stored: readonly StoredResult[]): ReportData['timing'] {
  const sound = stored.filter(({ result }) => hasSoundTiming(result))
  const names = [...new Set(sound.map(({ result }) => result.scenarioName))]
  const scenarios = names.map((name) =>
    scenarioTiming(
      name,
      sound.filter(({ result }) => result.scenarioName === name),
    ),
  )
  return {
    overall: pool(
      scenarios.flatMap(({ responses }) => responses.map(({ ms }) => ms)),
      scenarios.reduce((sum, { percentiles: { censored } }) => sum + censored, 0),
    ),
    scenarios,
    slowest: sound
      .flatMap(slowResponses)
      .sort((a, b) => b.ms - a.ms)
      .slice(0, SLOWEST),
  }
}

/** Marks the ninety-ninth percentile where there are too few values for it. */
export function markWeak(figures: Percentiles): PooledPercentiles {
  return { ...figures, p99Weak: figures.n < ENOUGH_FOR_P99 }
}

function pool(values: readonly number[], censored: number): PooledPercentiles {
  return markWeak(percentiles(values, censored))
}

function scenarioTiming(scenarioName: string, group: readonly StoredResult[]): ScenarioTiming {
  const responses = group.flatMap(({ result }) =>
    (result.metrics?.responses ?? []).map(({ ms, messageId }) => ({ ms, anchor: messageAnchor(result.id, messageId) })),
  )
  const waits = group.flatMap(({ result }) => waitsOf(result))
  const censored = group.reduce((sum, { result }) => sum + (result.metrics?.responseTimes.censored ?? 0), 0)
  const values = responses.map(({ ms }) => ms)
  return { scenarioName, percentiles: pool(values, censored), responses, waits }
}

function waitsOf(result: TestResult): ScenarioTiming['waits'] {
  const bursts = result.metrics?.bursts ?? []
  return bursts.flatMap(({ censoredAtMs }) =>
    censoredAtMs === null ? [] : [{ ms: censoredAtMs, anchor: conversationAnchor(result.id) }],
  )
}

function slowResponses({ result, transcript }: StoredResult): ReportData['timing']['slowest'] {
  return (result.metrics?.responses ?? []).map(({ ms, messageId, turn }) => ({
    ms,
    anchor: messageAnchor(result.id, messageId),
    scenarioName: result.scenarioName,
    title: titleOf(result),
    prospectSaid: excerpt(turnText(transcript, turn), EXCERPT),
    agentSaid: excerpt(wordsOf(transcript, messageId), EXCERPT),
  }))
}

function turnText(transcript: Transcript, turn: number): string {
  const messages = messagesOf(transcript, 'prospect').filter((message) => message.turn === turn)
  return messages.map(inFull).join('\n')
}

export function wordsOf(transcript: Transcript, messageId: number): string {
  const message = messagesOf(transcript).find(({ id }) => id === messageId)
  return message ? inFull(message) : ''
}
