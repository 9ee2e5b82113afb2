import type { Criterion } from '../../../core/assessment.ts'
import type { Playbook } from '../../../core/playbook.ts'
import { talk } from '../../testing/conversation.ts'
import type { LabelledCase } from '../__fixtures__/labelled-case.ts'
import { assess } from '../assess.ts'
import type { LabelledSet } from './labelled-sets.ts'

/** The playbooks that labelled excerpts name. */
export type Playbooks = Record<NonNullable<LabelledCase['playbook']>, Playbook>

/** One labelled excerpt with what the rules say of it. */
export interface Judged {
  criterion: string
  what: string
  expected: Criterion['verdict']
  found: Criterion | undefined
}

/** Holds the rules against labels. */
export function judgeSets(sets: readonly LabelledSet[], playbooks: Playbooks): Judged[] {
  return sets.flatMap(({ criterion, cases }) =>
    cases.map((one) => ({ criterion, what: one.what, expected: one.verdict, found: found(one, criterion, playbooks) })),
  )
}

function found(
  { lines, name = 'Анна', playbook = 'bali' }: LabelledCase,
  criterion: string,
  playbooks: Playbooks,
): Criterion | undefined {
  const persona = { name, objections: [] }
  const { criteria } = assess(talk(lines), playbooks[playbook], { persona })
  return criteria.find(({ id }) => id === criterion)
}

/**
 * How often each verdict was given where each was right: a row per criterion.
 * `met as unmet` is what a healthy agent would be blamed for, `unmet as met` what a bad one gets away with.
 */
export function confusionTable(judged: readonly Judged[]) {
  const criteria = [...new Set(judged.map(({ criterion }) => criterion))]
  return criteria.map((criterion) => {
    const own = judged.filter((one) => one.criterion === criterion)
    const count = (expected: Criterion['verdict'], given: Criterion['verdict']) =>
      own.filter((one) => one.expected === expected && one.found?.verdict === given).length
    return {
      criterion,
      cases: own.length,
      right: own.filter(({ expected, found }) => found?.verdict === expected).length,
      'met as unmet': count('met', 'unmet'),
      'unmet as met': count('unmet', 'met'),
      'left open': own.filter(({ expected, found }) => expected !== 'inconclusive' && found?.verdict === 'inconclusive')
        .length,
      'decided though open': own.filter(
        ({ expected, found }) => expected === 'inconclusive' && found?.verdict !== 'inconclusive',
      ).length,
    }
  })
}
