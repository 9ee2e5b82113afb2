import { expect, test } from 'vitest'
import type { Fault } from '../../core/fault.ts'
import { CRASHED, type ResultStatus, SKIPPED, STOPPED } from '../../core/result.ts'
import { passedConversation } from '../testing/sample-conversations.ts'
import { SAMPLE_FACTS } from '../testing/sample-run.ts'
import { hasSoundTiming, reasonApart } from './counting.ts'

const { result: passed } = passedConversation(SAMPLE_FACTS)

test.each<[ResultStatus, Fault | null, string | null]>([
  ['passed', null, null],
  ['failed', 'agent', null],
  ['crashed', 'daemon', null],
  ['inconclusive', 'channel', 'Telegram, or the way to it, got in between.'],
  ['inconclusive', 'harness', 'The test itself went wrong, or was not played as planned.'],
  ['failed', 'judge', 'The judge gave no usable answer.'],
  ['running', null, 'It never finished.'],
  ['inconclusive', null, 'It could not be judged.'],
  ['crashed', null, 'It broke off, and nobody knows why.'],
])('%s with fault %s is kept apart because: %s', (status, fault, reason) => {
  expect(reasonApart({ ...passed, status, fault })).toBe(reason)
})

test.each([STOPPED, ...CRASHED.errors])('"%s" is told as the end of the run, not as a fault of the test', (error) => {
  const cut = { ...passed, status: 'inconclusive', fault: 'harness', errors: [error] } as const
  expect(reasonApart({ ...cut, errors: [error] })).toBe('The run ended before it did.')
})

test('a test that skipped itself is told as that', () => {
  expect(reasonApart({ ...passed, status: 'inconclusive', fault: 'harness', errors: [SKIPPED] })).toBe(SKIPPED)
})

test('a conversation whose booking nobody looked for does not count', () => {
  expect(reasonApart({ ...passed, scheduling: null })).toBe('Nobody looked for a booking.')
})

test('a daemon that died before anything was booked counts against the agent', () => {
  expect(reasonApart({ ...passed, status: 'crashed', fault: 'daemon', scheduling: null })).toBeNull()
})

test('timing is sound unless the channel, the database or the harness set the pace', () => {
  const faults: (Fault | null)[] = [null, 'agent', 'daemon', 'judge', 'persona', 'store', 'channel', 'harness']
  expect(faults.filter((fault) => hasSoundTiming({ ...passed, fault }))).toEqual(faults.slice(0, -3))
})
