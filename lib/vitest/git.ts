import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { TestRun } from '../core/run.ts'

const run = promisify(execFile)

/** Which code was tested; nulls where there is no git or no commit. */
export async function gitFacts(root: string): Promise<Pick<TestRun, 'gitRevision' | 'gitBranch' | 'gitDirty'>> {
  const [gitRevision, gitBranch, status] = await Promise.all([
    git(root, 'rev-parse', 'HEAD'),
    git(root, 'rev-parse', '--abbrev-ref', 'HEAD'),
    git(root, 'status', '--porcelain', '--untracked-files=no'),
  ])
  return { gitRevision, gitBranch, gitDirty: status === null ? null : status !== '' }
}

async function git(root: string, ...args: string[]): Promise<string | null> {
  try {
    const { stdout } = await run('git', args, { cwd: root, timeout: 5000 })
    return stdout.trim()
  } catch {
    return null // not a checkout, no commit yet, or no git: the run is kept without it
  }
}
