import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Environment } from './variables.ts'

/** Where the accounts of this user are kept: https://specifications.freedesktop.org/basedir/latest/ */
export function accountsDirectory({ XDG_CONFIG_HOME: configured = '', HOME: home }: Environment): string {
  const base = isAbsolute(configured) ? configured : join(home || homedir(), '.config')
  return join(base, 'vitest-stress', 'accounts')
}
