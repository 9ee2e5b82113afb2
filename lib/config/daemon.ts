import { resolve } from 'node:path'
import { foldUsername } from '../core/username.ts'
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
  if (mode === 'command') return { mode, ...(options.daemon && commandOf(options.daemon, root)) } as Config['daemon']
  if (mode === 'external') return { mode }
  return { mode, defects }
}

/** With its paths made absolute: workers may stand in other folders. */
function commandOf(daemon: DaemonOptions, root: string): DaemonOptions {
  const { reset } = daemon
  if (!reset) return daemon
  const { prospectsFile, module, ...rest } = reset
  return {
    ...daemon,
    reset: {
      ...rest,
      ...(prospectsFile !== undefined && { prospectsFile: resolve(root, prospectsFile) }),
      ...(module !== undefined && { module: resolve(root, module) }),
    },
  }
}

function paceOf({ pace = {} }: StressOptions): InProcessConfig['pace'] {
  const spans = Object.entries(pace).flatMap(([name, span]) => (span === undefined ? [] : [[name, spanOf(span)]]))
  return Object.fromEntries(spans)
}

/** The sample agent, in whichever process. */
export function isSample(daemon: Config['daemon']): boolean {
  return daemon.mode === 'reference' || (daemon.mode === 'in-process' && daemon.module === null)
}

/** An agent whose time may run faster than life, by the local Telegram's clock. */
export function isScalable(daemon: Config['daemon']): boolean {
  return daemon.mode === 'reference' || (daemon.mode === 'command' && daemon.scaled === true)
}

/** What is told to a process that plays this agent's account. */
export function accountOf(daemon: Config['daemon'], username: string): Record<string, string> {
  if (daemon.mode !== 'command') return {}
  const found = Object.entries(daemon.accounts ?? {}).find(([name]) => foldUsername(name) === foldUsername(username))
  return found?.[1] ?? {}
}

/** What is not said is meant: a command that is configured, or the sample agent. */
export function daemonMode(variables: Variables, options: StressOptions): Config['daemon']['mode'] {
  return variables.STRESS_DAEMON ?? (options.daemon ? 'command' : 'reference')
}
