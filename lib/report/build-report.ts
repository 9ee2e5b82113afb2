import { redactData } from '../core/redact/redact.ts'
import type { TestRun } from '../core/run.ts'
import { summarizeBatching } from './build/batching.ts'
import { summarizeConduct } from './build/conduct.ts'
import { viewConversation } from './build/conversation.ts'
import { compareRuns } from './build/regression.ts'
import { summarizeScores } from './build/scores.ts'
import type { StoredResult } from './build/stored-result.ts'
import { summarize } from './build/summary.ts'
import { summarizeTiming } from './build/timing.ts'
import type { History } from './history.ts'
import type { ReportData } from './report-data.ts'

/** The rows that a report is built from, as the store reads them. */
export interface StoredRun {
  run: TestRun
  results: readonly StoredResult[]
  /** What it is compared with, and its own conversations as a comparison has them. */
  history?: History
}

/**
 * Makes the report of a run from its stored rows alone: verdicts are added up and set beside each other, never
 * formed anew, so that the report of an old run can be drawn again. Personal data and secrets are masked everywhere.
 */
export function buildReport(stored: StoredRun): ReportData {
  const { run, results, history } = redactData(stored) // before anything is cut: the half of a key looks like none
  const { totals: _, ...facts } = run
  return {
    version: 1,
    run: facts,
    summary: summarize(results),
    timing: summarizeTiming(results),
    batching: summarizeBatching(results),
    conduct: summarizeConduct(results),
    scores: summarizeScores(results),
    regression: history ? compareRuns(history) : null,
    conversations: results.map(viewConversation),
  }
}
