import { mean } from '../../stats/describe.ts'
import { wilson } from '../../stats/wilson.ts'
import { severalMessages } from '../../verdict/metrics/batching.ts'
import type { ReportData } from '../report-data.ts'
import { hasSoundTiming } from './counting.ts'
import type { StoredResult } from './stored-result.ts'

/**
 * How bursts were answered, added up over all conversations whose pace was the agent's own. The questions are those of
 * all turns.
 */
export function summarizeBatching(stored: readonly StoredResult[]): ReportData['batching'] {
  const metrics = stored.filter(({ result }) => hasSoundTiming(result)).flatMap(({ result }) => result.metrics ?? [])
  const turns = metrics.flatMap((figures) => figures.bursts)
  const bursts = severalMessages(turns)
  const count = (is: (burst: (typeof bursts)[number]) => boolean) => bursts.filter(is).length
  const sum = (all: typeof turns, of: (turn: (typeof turns)[number]) => number) =>
    all.reduce((total, turn) => total + of(turn), 0)
  return {
    bursts: bursts.length,
    messages: sum(bursts, ({ messages }) => messages),
    answeredOnce: wilson(
      count((burst) => burst.answers === 1 && !burst.premature),
      bursts.length,
    ),
    severalAnswers: count((burst) => burst.answers > 1),
    premature: count((burst) => burst.premature),
    duplicate: count((burst) => burst.duplicate),
    unanswered: count((burst) => burst.answers === 0),
    questionsAsked: sum(turns, (turn) => turn.questionsAsked),
    questionsAnswered: sum(turns, (turn) => turn.questionsAnswered),
    averageHandlingScore: mean(metrics.flatMap((figures) => figures.batchHandlingScore ?? [])),
  }
}
