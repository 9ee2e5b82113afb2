export { type Proportion, wilson } from '../stats/wilson.ts'
export { conversationAnchor, messageAnchor } from './anchors.ts'
export { compareRuns } from './build/regression.ts'
export type { StoredResult } from './build/stored-result.ts'
export { buildReport, type StoredRun } from './build-report.ts'
export { count } from './format.ts'
export {
  type History,
  lastRunsInWords,
  namedRun,
  RUNS_BACK,
  type RunSample,
  readHistory,
  sampleOf,
  unreadHistory,
} from './history.ts'
export { renderHtml } from './html/render-html.ts'
export { renderJson, resultsSchema } from './json.ts'
export { renderMarkdown } from './markdown.ts'
export { readReport } from './read-report.ts'
export {
  effectInWords,
  neededInWords,
  newlyFailingInWords,
  regressionHeadline,
  sideInWords,
} from './regression/in-words.ts'
export type { Comparison, Regression } from './regression/regression-data.ts'
export { ReportData } from './report-data.ts'
export { runSummary } from './terminal/run-summary.ts'
export { timingReport } from './terminal/timing-report.ts'
export { shardsInWords, usageInWords } from './words.ts'
export { type WrittenReport, writeReport } from './write-report.ts'
