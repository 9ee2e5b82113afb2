import { dirname, resolve } from 'node:path'
import type { Config } from '../config.ts'
// not through the folder's door: the process that starts the run needs none of the rules
import { JUDGE_VERSION, RULES_VERSION } from '../verdict/scoring/versions.ts'
import { gitRevisionOf } from './git.ts'

/**
 * Which version of the agent is tested: as it was set, or the git revision of the folder that it is started in, with a
 * `+` where that has changes; null where neither is known.
 */
export async function agentVersionOf({ agentVersion, daemon }: Config, root: string): Promise<string | null> {
  if (agentVersion !== null || daemon.mode === 'external') return agentVersion
  const { gitRevision, gitDirty } = await gitRevisionOf(folderOf(daemon, root))
  return gitRevision && `${gitRevision.slice(0, 12)}${gitDirty ? '+' : ''}`
}

function folderOf(daemon: Config['daemon'], root: string): string {
  if (daemon.mode === 'command') return resolve(root, daemon.cwd ?? '.')
  return daemon.mode === 'in-process' && daemon.module !== null ? dirname(daemon.module) : root
}

/** Who judges, in which version: scores of two versions are not to be compared. */
export function judgeVersionOf({ judge }: Pick<Config, 'judge'>): string {
  const rules = `rules@${RULES_VERSION}`
  if (judge.mode === 'rules') return rules
  const model = `${judge.model}@${JUDGE_VERSION}, ${rules}`
  return judge.samples === 1 ? model : `${model}, ${judge.samples} samples`
}
