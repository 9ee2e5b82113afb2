import type { ReportData } from '../report-data.ts'
import { mean } from '../stats/describe.ts'
import { wilson } from '../stats/wilson.ts'
import { hasSoundTiming } from './counting.ts'
import type { StoredResult } from './stored-result.ts'

/** How bursts were answered, added up over all conversations whose pace was the agent's own. */
export function summarizeBatching(stored: readonly StoredResult[]): ReportData['batching'] {
  const metrics = stored.filter(({ result }) => hasSoundTiming(result)).flatMap(({ result }) => result.metrics ?? [])
  const bursts = metrics.flatMap((figures) => figures.bursts)
  const count = (is: (burst: (typeof bursts)[number]) => boolean) => bursts.filter(is).length
  const sum = (of: (burst: (typeof bursts)[number]) => number) => bursts.reduce((total, burst) => total + of(burst), 0)
  return {
    bursts: bursts.length,
    messages: sum((burst) => burst.messages),
    answeredOnce: wilson(
      count((burst) => burst.answers === 1 && !burst.premature),
      bursts.length,
    ),
    severalAnswers: count((burst) => burst.answers > 1),
    premature: count((burst) => burst.premature),
    duplicate: count((burst) => burst.duplicate),
    unanswered: count((burst) => burst.answers === 0),
    questionsAsked: sum((burst) => burst.questionsAsked),
    questionsAnswered: sum((burst) => burst.questionsAnswered),
    averageHandlingScore: mean(metrics.flatMap((figures) => figures.batchHandlingScore ?? [])),
  }
}
