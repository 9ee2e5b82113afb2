import { resolve } from 'node:path'
import type { Config } from './config.ts'
import type { DaemonOptions, StressOptions } from './options.ts'
import type { Variables } from './variables.ts'

/** How the agent under test is started. */
export function daemonOf(variables: Variables, options: StressOptions, root: string): Config['daemon'] {
  const mode = daemonMode(variables, options)
  const defects = variables.STRESS_AGENT_DEFECT?.split(/[\s,]+/).filter(Boolean) ?? []
  if (mode === 'in-process') return { mode, defects, module: options.agent ? resolve(root, options.agent) : null }
  if (mode === 'command') return { mode, ...(options.daemon as DaemonOptions) }
  if (mode === 'external') return { mode }
  return { mode, defects }
}

/** The sample agent, in whichever process. */
export function isSample(daemon: Config['daemon']): boolean {
  return daemon.mode === 'reference' || (daemon.mode === 'in-process' && daemon.module === null)
}

/** What is not said is meant: a command that is configured, or the sample agent. */
export function daemonMode(variables: Variables, options: StressOptions): Config['daemon']['mode'] {
  return variables.STRESS_DAEMON ?? (options.daemon ? 'command' : 'reference')
}
