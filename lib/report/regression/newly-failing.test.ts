import { expect, test } from 'vitest'
import { createRandom } from '../../core/random.ts'
import type { ComparedConversation } from '../../store/index.ts'
import { conversations } from '../testing/compared-conversations.ts'
import { newlyFailing } from './newly-failing.ts'

const [EXAMPLE] = conversations(1, createRandom(1), { scenarios: ['hurry'] }) as [ComparedConversation]

/** The trials of one test in a run, each passed, failed, or null where nobody can tell. */
function trials(runId: string, ...passed: (boolean | null)[]): ComparedConversation[] {
  return passed.map((one, index) => ({ ...EXAMPLE, id: `${runId}-${index}`, runId, passed: one }))
}

test('a test that passed before and fails now is listed with its trials', () => {
  expect(newlyFailing(trials('before', true, true), trials('after', true, false, false))).toEqual([
    {
      ...{ specFile: 'stress/hurry.spec.ts', testName: 'hurry', conversationId: 'after-1' },
      ...{ before: { passed: 2, of: 2 }, after: { passed: 1, of: 3 } },
    },
  ])
})

test.each([
  ['failed before too', trials('before', true, false), trials('after', false)],
  ['passes still', trials('before', true), trials('after', true)],
  ['could not be judged now', trials('before', true), trials('after', null)],
  ['could not be judged before', trials('before', null), trials('after', false)],
  ['was not there before', [], trials('after', false)],
  ['failed when it was played last before', [...trials('a', true), ...trials('b', false)], trials('after', false)],
  ['passes again', trials('before', true), [...trials('a', false), ...trials('b', true)]],
])('a test that %s is not', (_, before, after) => {
  expect(newlyFailing(before, after)).toEqual([])
})

test('of several runs the newest that could judge the test counts', () => {
  const before = [...trials('a', false), ...trials('b', true), ...trials('c', null)]
  expect(newlyFailing(before, trials('after', false))).toMatchObject([{ before: { passed: 1, of: 1 } }])
})

test('tests of one name in different files are different tests', () => {
  const elsewhere = trials('after', false).map((one) => ({ ...one, specFile: 'stress/another.spec.ts' }))
  expect(newlyFailing(trials('before', true), elsewhere)).toEqual([])
})
