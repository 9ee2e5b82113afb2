import type { Playbook } from '../../../core/playbook.ts'
import type { PlaybookFinding } from './finding.ts'

/** Things of one kind that share an id: a report could not tell them apart. */
export function duplicateIds(playbook: Playbook): PlaybookFinding[] {
  return (['objections', 'forbidden', 'redFlags', 'giveIns'] as const).flatMap((list) => {
    const ids: readonly string[] = playbook[list].map(({ id }) => id)
    return ids.flatMap((id, index) => {
      const first = ids.indexOf(id)
      return first === index
        ? []
        : [
            {
              path: `${list}[${index}].id`,
              problem: `"${id}" is the id of ${list}[${first}] too.`,
              remedy: 'Give it an id of its own, or join the two.',
            },
          ]
    })
  })
}
