import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ciBranch } from './ci-branch.ts'
import { gitFacts } from './git.ts'

/** A checkout with one commit on the branch `work`. */
function checkout() {
  const directory = mkdtempSync(join(tmpdir(), 'vitest-stress-git-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const git = (...args: string[]) => execFileSync('git', args, { cwd: directory, stdio: 'ignore' })
  git('init', '--initial-branch=work')
  git('-c', 'user.name=n', '-c', 'user.email=e@example.com', 'commit', '--allow-empty', '--message=first')
  return { directory, git }
}

test('the branch that is checked out is the branch, whatever the environment says', async () => {
  const { directory } = checkout()
  expect(await gitFacts(directory, { GITHUB_REF_NAME: 'other' })).toEqual({
    ...{ gitRevision: expect.stringMatching(/^[0-9a-f]{40}$/), gitBranch: 'work', gitDirty: false },
  })
})

test('a commit that is checked out alone has the branch that the CI service names, or none', async () => {
  const { directory, git } = checkout()
  git('checkout', '--detach')
  expect(await gitFacts(directory, {})).toMatchObject({ gitBranch: null, gitDirty: false })
  expect(await gitFacts(directory, { GITHUB_REF_NAME: 'main' })).toMatchObject({ gitBranch: 'main' })
})

test('without git there is nothing to tell', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'vitest-stress-git-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  expect(await gitFacts(directory, {})).toEqual({ gitRevision: null, gitBranch: null, gitDirty: null })
})

test.each([
  [{ GITHUB_HEAD_REF: '', GITHUB_REF_NAME: 'main', GITHUB_REF_TYPE: 'branch' }, 'main'],
  [{ GITHUB_HEAD_REF: 'fix/it', GITHUB_REF_NAME: '7/merge', GITHUB_REF_TYPE: 'branch' }, 'fix/it'],
  [{ GITHUB_HEAD_REF: '', GITHUB_REF_NAME: 'v1.2', GITHUB_REF_TYPE: 'tag' }, null],
  [{ CI_COMMIT_BRANCH: 'main', CI_COMMIT_REF_NAME: 'main' }, 'main'],
  [{ CI_COMMIT_REF_NAME: 'v1.2', CI_COMMIT_TAG: 'v1.2' }, null],
  [{ BUILD_SOURCEBRANCH: 'refs/heads/feature/a' }, 'feature/a'],
  [{ BUILD_SOURCEBRANCH: 'refs/tags/v1.2' }, null],
  [{ GIT_BRANCH: 'origin/main' }, 'main'],
  [{ PATH: '/bin' }, null],
])('%o plays the branch %s', (environment, branch) => {
  expect(ciBranch(environment)).toBe(branch)
})
