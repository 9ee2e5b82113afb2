import { createHash } from 'node:crypto'
import type { Playbook } from './playbook.ts'

/** Name, version and content: it changes with every word of the playbook, whether its author thought of the version or not. */
export function playbookVersion(playbook: Playbook): string {
  const content = createHash('sha256').update(JSON.stringify(playbook)).digest('hex')
  return `${playbook.id}@${playbook.version}#${content.slice(0, 8)}`
}
