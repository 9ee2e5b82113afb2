import { ConfigError } from '../../core/errors.ts'
import { findVitest } from '../run/find-vitest.ts'
import { type Finding, problem } from './finding.ts'

const OLDEST_NODE = [20, 19] as const

export function findNode(version: string): Finding {
  const [what, seen] = ['Node', version]
  if (isAtLeast(version, OLDEST_NODE)) return { what, state: 'ok', seen }
  return { what, state: 'problem', seen, remedy: `Install Node ${OLDEST_NODE.join('.')} or newer: https://nodejs.org` }
}

export function findVitestVersion(root: string): Finding {
  const what = 'Vitest'
  try {
    const { version, directory } = findVitest(root)
    if (!suits(version)) {
      throw new ConfigError(`${version} in ${directory}`, {
        remedy: 'Install one that is supported: npm i -D vitest@^4.1',
      })
    }
    return { what, state: 'ok', seen: version }
  } catch (error) {
    return problem(what, error)
  }
}

/** As peerDependencies has it: ^4.1 || ^5. */
export function suits(version: string): boolean {
  const [major] = numbers(version)
  return (major === 4 && isAtLeast(version, [4, 1])) || major === 5
}

function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ours = 0, less = 0] = numbers(version)
  return ours > major || (ours === major && less >= minor)
}

function numbers(version: string): number[] {
  return version.split('.').map(Number)
}
