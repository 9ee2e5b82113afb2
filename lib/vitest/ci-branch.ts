/**
 * Where services of continuous integration name the branch that they play, the source of a pull request first; beside it
 * the variable that is set where they play a tag, whose name then stands in its place.
 */
const NAMED_IN: readonly [branch: string, tag?: string][] = [
  ['GITHUB_HEAD_REF'],
  ['GITHUB_REF_NAME'],
  ['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'], // GitLab
  ['CI_COMMIT_BRANCH'],
  ['CI_COMMIT_REF_NAME', 'CI_COMMIT_TAG'],
  ['SYSTEM_PULLREQUEST_SOURCEBRANCH'], // Azure Pipelines
  ['BUILD_SOURCEBRANCH'],
  ['BITBUCKET_BRANCH'],
  ['BUILDKITE_BRANCH', 'BUILDKITE_TAG'],
  ['CIRCLE_BRANCH'],
  ['TRAVIS_PULL_REQUEST_BRANCH'],
  ['TRAVIS_BRANCH', 'TRAVIS_TAG'],
  ['DRONE_SOURCE_BRANCH'],
  ['DRONE_BRANCH', 'DRONE_TAG'],
  ['CHANGE_BRANCH'], // Jenkins
  ['BRANCH_NAME', 'TAG_NAME'],
  ['GIT_BRANCH'],
]

/** The branch that a CI service says it plays; null where none says so, as with a commit or a tag that is in no branch. */
export function ciBranch(environment: Readonly<Record<string, string | undefined>>): string | null {
  if (environment.GITHUB_REF_TYPE === 'tag') return null
  const found = NAMED_IN.find(([branch, tag]) => environment[branch] && !(tag && environment[tag]))
  const name = found && environment[found[0]]
  if (!name || /^refs\/(?!heads\/)/.test(name)) return null
  return name.replace(/^refs\/heads\/|^origin\//, '')
}
