export { Daemon, type DaemonOptions, type Exit } from './daemon.ts'
export { DaemonLog } from './daemon-log.ts'
export { DEFECTS } from './reference/defects.ts'
export { type ReferenceCommand, referenceCommand, SAMPLE_AGENT_NAME } from './reference-command.ts'
