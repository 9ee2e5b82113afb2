import type { Metrics } from '../../core/metrics.ts'
import { largest, smallest } from '../../stats/describe.ts'
import { percentiles } from '../../verdict/metrics/percentiles.ts'
import { messageAnchor } from '../anchors.ts'
import type { ReportData } from '../report-data.ts'
import { hasSoundTiming } from './counting.ts'
import { excerpt } from './excerpt.ts'
import { type StoredResult, titleOf } from './stored-result.ts'
import { markWeak, wordsOf } from './timing.ts'

const EXCERPT = 120

/** How the agent behaved in hurry, interruption, silence and promise, over all conversations whose pace was its own. */
export function summarizeConduct(stored: readonly StoredResult[]): ReportData['conduct'] {
  const sound = stored.filter(({ result }) => hasSoundTiming(result))
  const metrics = sound.flatMap(({ result }) => result.metrics ?? [])
  return {
    urgency: urgency(sound),
    interruptions: interruptions(metrics.flatMap((figures) => figures.interruptions ?? [])),
    silences: silences(metrics.flatMap((figures) => figures.silences ?? [])),
    followUps: followUps(metrics.flatMap((figures) => figures.followUps ?? [])),
    corrections: corrections(metrics.flatMap((figures) => figures.corrections ?? [])),
    attention: attention(sound),
  }
}

function urgency(sound: readonly StoredResult[]): ReportData['conduct']['urgency'] {
  const demands = sound.flatMap(({ result, transcript }) =>
    (result.metrics?.urgency?.demands ?? []).map(({ messageId, withinMs, responseMs, met, marginMs }) => ({
      anchor: messageAnchor(result.id, messageId),
      title: titleOf(result),
      said: excerpt(wordsOf(transcript, messageId), EXCERPT),
      ...{ withinMs, responseMs, met, marginMs },
    })),
  )
  const pressed = sound.flatMap(({ result: { metrics } }) => {
    const turns = new Set(metrics?.urgency?.demands.map(({ turn }) => turn))
    if (!metrics || turns.size === 0) return []
    return metrics.bursts.map(({ turn, responseMs }) => ({ urgent: turns.has(turn), ms: responseMs }))
  })
  const pool = (urgent: boolean) => {
    const waits = pressed.filter((one) => one.urgent === urgent)
    const values = waits.flatMap(({ ms }) => ms ?? [])
    return markWeak(percentiles(values, waits.length - values.length))
  }
  return { demands, urgent: pool(true), calm: pool(false) }
}

function interruptions(all: NonNullable<Metrics['interruptions']>): ReportData['conduct']['interruptions'] {
  const asking = all.filter(({ answered }) => answered !== null)
  return {
    n: all.length,
    yielded: all.filter(({ yielded }) => yielded).length,
    asking: asking.length,
    answered: asking.filter(({ answered }) => answered).length,
    stale: all.filter(({ stale }) => stale).length,
    double: all.filter(({ double }) => double).length,
  }
}

function silences(all: NonNullable<Metrics['silences']>): ReportData['conduct']['silences'] {
  const unprompted = all.map(({ unpromptedIds }) => unpromptedIds.length)
  return {
    n: all.length,
    longestMs: largest(all.map(({ ms }) => ms)),
    kept: unprompted.filter((messages) => messages === 0).length,
    unprompted: unprompted.reduce((sum, messages) => sum + messages, 0),
    mostUnprompted: largest(unprompted),
    earliestMs: smallest(all.flatMap(({ earliestMs }) => earliestMs ?? [])),
  }
}

function followUps(all: NonNullable<Metrics['followUps']>): ReportData['conduct']['followUps'] {
  const count = (wanted: (typeof all)[number]['verdict']) => all.filter(({ verdict }) => verdict === wanted).length
  return {
    n: all.length,
    ...{ kept: count('kept'), early: count('early'), late: count('late'), missing: count('missing') },
    acknowledged: all.filter(({ acknowledgedMs }) => acknowledgedMs !== null).length,
    repeated: all.filter(({ repeated }) => repeated).length,
  }
}

function corrections(all: NonNullable<Metrics['corrections']>): ReportData['conduct']['corrections'] {
  return {
    n: all.length,
    heeded: all.filter(({ heededId, staleId }) => heededId !== null && staleId === null).length,
    stale: all.filter(({ staleId }) => staleId !== null).length,
  }
}

/** Only percentiles are stored of these times, so the medians of a scenario's conversations stand beside each other. */
function attention(sound: readonly StoredResult[]): ReportData['conduct']['attention'] {
  const names = [...new Set(sound.map(({ result }) => result.scenarioName))]
  return names.flatMap((scenarioName) => {
    const metrics = sound.flatMap(({ result }) => (result.scenarioName === scenarioName ? (result.metrics ?? []) : []))
    const reads = metrics.flatMap(({ readTimes }) => readTimes?.p50 ?? [])
    const typings = metrics.flatMap(({ typingTimes }) => typingTimes?.p50 ?? [])
    if (reads.length + typings.length === 0) return []
    const range = (medians: readonly number[]) => ({ from: smallest(medians), to: largest(medians) })
    return [{ scenarioName, read: range(reads), typing: range(typings) }]
  })
}
