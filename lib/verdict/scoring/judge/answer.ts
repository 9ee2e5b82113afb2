import { z } from 'zod'
import type { Playbook } from '../../../core/playbook.ts'
import { READ_CRITERION_IDS, type ReadCriterionId } from './read-criteria.ts'

const CriterionAnswer = z.object({
  reason: z.string(),
  quotes: z.array(z.object({ message: z.number(), quote: z.string() })),
  share: z.number().min(0).max(1),
  verdict: z.enum(['met', 'unmet', 'inconclusive']),
})
export type CriterionAnswer = z.infer<typeof CriterionAnswer>

/** What a model answers: each criterion that is to be read, once. */
export type JudgeAnswer = Record<ReadCriterionId, CriterionAnswer>

export const JudgeAnswer = z.object(
  Object.fromEntries(READ_CRITERION_IDS.map((id) => [id, CriterionAnswer])) as Record<
    ReadCriterionId,
    typeof CriterionAnswer
  >,
)

/** Where verdict and share say different things: nobody could tell what is meant. */
export function contradictionsIn(answer: JudgeAnswer, { passMark }: Playbook): string[] {
  return READ_CRITERION_IDS.flatMap((id) => {
    const { verdict, share } = answer[id]
    if (verdict === 'met' && share < passMark) return [`${id}: "met" with a share of ${share}, below ${passMark}.`]
    if (verdict === 'unmet' && share >= passMark) return [`${id}: "unmet" with a share of ${share}.`]
    return []
  })
}
