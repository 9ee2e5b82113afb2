export type { StressMatchers } from './matchers/matchers.ts'
export type { Judgeable } from './matchers/subject.ts'
export type { RunContext } from './run-context.ts'
export { STRESS_ARTIFACT, type StressRecord } from './stress-record.ts'
