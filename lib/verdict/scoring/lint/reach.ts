import { BANT, type CriterionId, type Playbook } from '../../../core/playbook.ts'
import type { PlaybookFinding } from './finding.ts'

/** Criteria that count and can never be decided, or never the other way. */
export function reach(playbook: Playbook): PlaybookFinding[] {
  const { weights, total, gate } = playbook
  const sum = Object.values(weights).reduce((a, b) => a + b, 0)
  const asked = BANT.filter((topic) => weights[topic] > 0)
  return [
    ...(Math.abs(sum - total) > 1e-9
      ? [
          {
            path: 'total',
            problem: `The weights add up to ${sum}, not to ${total}.`,
            remedy: `Set total to ${sum}, or change a weight.`,
          },
        ]
      : []),
    ...undecidedIn(playbook),
    ...DATA.flatMap(({ criterion, has, needs }) =>
      weights[criterion] > 0 && !has(playbook)
        ? [
            {
              path: `weights.${criterion}`,
              problem: `Counts ${weights[criterion]}, but the playbook has no ${needs}: every conversation gets the same.`,
              remedy: `Add ${needs}, or set the weight to 0.`,
            },
          ]
        : [],
    ),
    ...(gate > asked.length
      ? [
          {
            path: 'gate',
            problem: `${gate} of the four must be known before a call, but only ${asked.length} of them count: ${asked.join(', ') || 'none'}.`,
            remedy: `Lower the gate to ${asked.length}, or give weight to the others.`,
          },
        ]
      : []),
  ]
}

/** Criteria that wait for something to come up: an objection, an invitation, a question, a name. */
const WAITING: readonly CriterionId[] = [
  ...(['reflection', 'openQuestions', 'objections', 'name', 'valueFirst'] as const),
  ...(['gate', 'noRepeatedAsking', 'summary'] as const),
]

/** A conversation of which nothing is decided has no score. */
function undecidedIn({ weights }: Playbook): PlaybookFinding[] {
  const counting = (Object.keys(weights) as CriterionId[]).filter((id) => weights[id] > 0)
  if (counting.some((id) => !WAITING.includes(id))) return []
  const only = `Only ${counting.join(', ')} ${counting.length === 1 ? 'counts' : 'count'}`
  return [
    {
      path: 'weights',
      problem: `${only}: a conversation in which nothing of that comes up has no score.`,
      remedy: 'Give a weight to what every conversation decides as well, for example nextQuestion or length.',
    },
  ]
}

const DATA: readonly { criterion: CriterionId; has: (playbook: Playbook) => boolean; needs: string }[] = [
  { criterion: 'address', has: ({ informal }) => informal !== undefined, needs: 'informal' },
  {
    criterion: 'address',
    has: ({ informal, language }) => informal === undefined || language === 'ru' || informal.phrases.length > 0,
    needs: 'informal.phrases',
  },
  { criterion: 'objections', has: ({ objections }) => objections.length > 0, needs: 'objections' },
  { criterion: 'forbidden', has: ({ forbidden }) => forbidden.length > 0, needs: 'forbidden' },
  { criterion: 'gate', has: ({ gate }) => gate > 0, needs: 'gate above 0' },
]
