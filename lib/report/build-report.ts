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
  const { history } = stored
  const { run, results } = redactData({ run: stored.run, results: stored.results }) // before anything is cut: the half of a key looks like none
  const { totals: _, ...facts } = run
  const groupable = results.map((one, index) => withStoredScenario(one, stored.results[index]))
  const { summary, timing, conduct, regression } = redactData({
    summary: summarize(groupable),
    timing: summarizeTiming(groupable),
    conduct: summarizeConduct(groupable),
    regression: history ? compareRuns(history) : null,
  })
  return {
    version: 1,
    run: facts,
    summary,
    timing,
    batching: summarizeBatching(results),
    conduct,
    scores: summarizeScores(results),
    regression,
    conversations: results.map(viewConversation),
  }
}

/** Scenarios are told apart by their names as they are stored: two that differ may look alike once they are masked. */
function withStoredScenario({ result, transcript }: StoredResult, stored: StoredResult | undefined): StoredResult {
  return { result: { ...result, scenarioName: stored?.result.scenarioName ?? result.scenarioName }, transcript }
}
