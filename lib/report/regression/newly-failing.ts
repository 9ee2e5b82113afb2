import type { ComparedConversation } from '../../store/index.ts'
import type { NewlyFailing } from './regression-data.ts'

/**
 * The tests that passed in every trial of the newest run before, and failed in one of the newest run after. No verdict on
 * the agent: a single test that turns red is worth a look, and may be chance.
 */
export function newlyFailing(
  before: readonly ComparedConversation[],
  after: readonly ComparedConversation[],
): NewlyFailing[] {
  const earlier = testsOf(before)
  return [...testsOf(after)].reverse().flatMap(([key, trials]) => {
    const failed = trials.find(({ passed }) => !passed)
    const then = earlier.get(key) ?? []
    if (!failed || then.length === 0 || then.some(({ passed }) => !passed)) return []
    const { id, specFile, testName } = failed
    return [{ specFile, testName, conversationId: id, before: tally(then), after: tally(trials) }]
  })
}

/** What can be judged, by test; of each only the newest run, which is the one of its last conversation. */
function testsOf(conversations: readonly ComparedConversation[]): Map<string, ComparedConversation[]> {
  const tests = new Map<string, ComparedConversation[]>()
  for (const one of conversations.toReversed()) {
    if (one.passed === null) continue
    const key = JSON.stringify([one.specFile, one.testName])
    const newest = tests.get(key) ?? []
    if (newest.length === 0 || newest[0]?.runId === one.runId) tests.set(key, [one, ...newest])
  }
  return tests
}

function tally(trials: readonly ComparedConversation[]): NewlyFailing['before'] {
  return { passed: trials.filter(({ passed }) => passed).length, of: trials.length }
}
