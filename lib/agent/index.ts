export { Daemon, type DaemonOptions, type Exit } from './daemon.ts'
export { referenceCommand, SAMPLE_AGENT_NAME } from './reference-command.ts'
