import { resolve } from 'node:path'
import type { Config, InProcessConfig } from './config.ts'
import { type DaemonOptions, type StressOptions, spanOf } from './options.ts'
import type { Variables } from './variables.ts'

/** How the agent under test is started. */
export function daemonOf(variables: Variables, options: StressOptions, root: string): Config['daemon'] {
  const mode = daemonMode(variables, options)
  const defects = variables.STRESS_AGENT_DEFECT?.split(/[\s,]+/).filter(Boolean) ?? []
  if (mode === 'in-process') {
    const module = options.agent ? resolve(root, options.agent) : null
    return { mode, defects, module, pace: paceOf(options), replyTimeout: variables.STRESS_REPLY_TIMEOUT }
  }
  if (mode === 'command') return { mode, ...(options.daemon as DaemonOptions) }
  if (mode === 'external') return { mode }
  return { mode, defects }
}

function paceOf({ pace = {} }: StressOptions): InProcessConfig['pace'] {
  const spans = Object.entries(pace).flatMap(([name, span]) => (span === undefined ? [] : [[name, spanOf(span)]]))
  return Object.fromEntries(spans)
}

/** The sample agent, in whichever process. */
export function isSample(daemon: Config['daemon']): boolean {
  return daemon.mode === 'reference' || (daemon.mode === 'in-process' && daemon.module === null)
}

/** What is not said is meant: a command that is configured, or the sample agent. */
export function daemonMode(variables: Variables, options: StressOptions): Config['daemon']['mode'] {
  return variables.STRESS_DAEMON ?? (options.daemon ? 'command' : 'reference')
}
