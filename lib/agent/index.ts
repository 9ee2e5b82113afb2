export { Daemon, type DaemonOptions, type Exit } from './daemon.ts'
export { ReferenceAgent, type ReferenceAgentOptions } from './reference/agent.ts'
export { DEFECTS, type Defect, isDefect, parseDefects } from './reference/defects.ts'
export { DEFAULT_PROFILE, type Profile } from './reference/dialogue/phrases.ts'
export { type MemoryAction, MemoryActions } from './reference/memory-actions.ts'
export { DEFAULT_SCHEMA as REFERENCE_SCHEMA } from './reference/postgres-actions.ts'
export { newProspect, type Prospect, type ProspectStatus } from './reference/prospect.ts'
export { MemoryProspects, type Prospects } from './reference/prospects.ts'
export type { FollowUp, Meeting, ScheduledActions } from './reference/scheduled-actions.ts'
export { type ReferenceCommand, referenceCommand } from './reference-command.ts'

/** The consultant's name on the local Telegram. */
export const SAMPLE_AGENT_NAME = 'Алина'
