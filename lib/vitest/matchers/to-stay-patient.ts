import { inspect } from 'node:util'
import { formatMillis } from '../../core/duration.ts'
import { ScenarioError } from '../../core/errors.ts'
import type { SilenceFigures } from '../../core/metrics.ts'
import { checkEach } from './check-each.ts'
import { idsOfTurn } from './excerpt.ts'
import type { MatcherResult } from './matcher-result.ts'

/** What still counts as patience. */
export interface PatienceBounds {
  /** How many messages the agent may write into a silence without being asked; 1 when absent. */
  unpromptedPerSilence?: number
}

/** Passes when the agent wrote no more than so many messages into any silence of the prospect. */
export function toStayPatient(received: unknown, bounds: PatienceBounds | undefined, isNot: boolean): MatcherResult {
  const { unpromptedPerSilence: allowed = 1, ...others } = bounds ?? {}
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) {
    throw new ScenarioError(`toStayPatient() got a bound on "${unknown}", which is none.`, {
      remedy: 'It takes { unpromptedPerSilence }.',
    })
  }
  if (!Number.isInteger(allowed) || allowed < 0) {
    throw new ScenarioError(`toStayPatient() got unpromptedPerSilence: ${inspect(allowed)}.`, {
      remedy: 'Give it a whole number of messages: toStayPatient({ unpromptedPerSilence: 1 }).',
    })
  }
  return checkEach<SilenceFigures>(received, {
    matcher: 'toStayPatient',
    ...(bounds && { argument: inspect(bounds) }),
    isNot,
    cases: ({ silences }) => silences ?? [],
    nothing: 'the prospect was never silent after an answer',
    expected: () => `at most ${count(allowed)} in each silence`,
    complaint: ({ unpromptedIds, earliestMs }) =>
      unpromptedIds.length > allowed
        ? `${count(unpromptedIds.length)}, the first ${formatMillis(earliestMs ?? 0)} after the answer`
        : null,
    fine: `at most ${count(allowed)} in each silence`,
    facts: ({ turn, ms, last }) => ({
      Silence: `of ${formatMillis(ms)}, ${last ? `after turn #${turn - 1}` : `before turn #${turn}`}`,
    }),
    evidence: ({ unpromptedIds, turn }, transcript) => [...unpromptedIds, ...idsOfTurn(transcript, turn).slice(0, 1)],
  })
}

function count(messages: number): string {
  return `${messages} unprompted ${messages === 1 ? 'message' : 'messages'}`
}
