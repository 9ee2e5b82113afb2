import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { TestRun } from '../core/run.ts'
import { ciBranch } from './ci-branch.ts'

const run = promisify(execFile)

/**
 * Which code was tested; nulls where there is no git or no commit.
 *
 * @param environment names the branch where a CI service has checked out a commit alone.
 */
export async function gitFacts(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Pick<TestRun, 'gitRevision' | 'gitBranch' | 'gitDirty'>> {
  const [{ gitRevision, gitDirty }, branch] = await Promise.all([
    gitRevisionOf(root),
    git(root, 'rev-parse', '--abbrev-ref', 'HEAD'),
  ])
  return { gitRevision, gitBranch: branch === 'HEAD' ? ciBranch(environment) : branch, gitDirty }
}

/** Which commit a folder is at, and whether anything was changed since. */
export async function gitRevisionOf(root: string): Promise<Pick<TestRun, 'gitRevision' | 'gitDirty'>> {
  const [gitRevision, status] = await Promise.all([
    git(root, 'rev-parse', 'HEAD'),
    git(root, 'status', '--porcelain', '--untracked-files=no'),
  ])
  return { gitRevision, gitDirty: status === null ? null : status !== '' }
}

async function git(root: string, ...args: string[]): Promise<string | null> {
  try {
    const { stdout } = await run('git', args, { cwd: root, timeout: 5000 })
    return stdout.trim()
  } catch {
    return null // not a checkout, no commit yet, or no git: the run is kept without it
  }
}
