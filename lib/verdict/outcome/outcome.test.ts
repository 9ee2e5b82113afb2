import { expect, test } from 'vitest'
import type { Fault } from '../../core/fault.ts'
import type { Ending } from '../../core/transcript.ts'
import { agree } from './agreement.ts'
import { type OutcomeEvidence, outcomeOf as outcome } from './outcome.ts'

const record = { actionId: 'a', source: 's', scheduledTime: null, zoomUrl: null }
const consent = {
  messageId: 0,
  quote: 'Да',
  times: null,
  wishes: [],
  position: 0,
  until: Number.POSITIVE_INFINITY,
}
const booked = agree({ claims: [], records: [record], consents: [consent], probeErrors: [] })
const claimed = { messageId: 1, quote: 'Записала Вас', time: null, position: 1 }
const notBooked = agree({ claims: [], records: [], consents: [consent], probeErrors: [] })
const phantom = agree({ claims: [claimed], records: [], consents: [consent], probeErrors: [] })
const unknown = agree({ claims: [claimed], records: [], consents: [consent], probeErrors: ['refused'] })
const ended = (by: Ending['by'], fault: Fault | null = null): Ending => ({ by, reason: 'over', fault })

const outcomeOf = (evidence: Omit<OutcomeEvidence, 'escalated'>) => outcome({ ...evidence, escalated: false })

test('a record is a booking, whatever else went wrong', () => {
  expect(outcomeOf({ scheduling: booked, ending: ended('harness', 'channel'), followUp: null })).toBe('zoom_scheduled')
})

test('a claim without a record is no booking', () => {
  expect(outcomeOf({ scheduling: phantom, ending: ended('harness'), followUp: false })).toBe('inconclusive')
})

test('a prospect who leaves because it believes in a booking has not refused', () => {
  expect(outcomeOf({ scheduling: phantom, ending: ended('prospect'), followUp: null })).toBe('inconclusive')
})

test('what could not be read is inconclusive', () => {
  expect(outcomeOf({ scheduling: unknown, ending: ended('prospect'), followUp: null })).toBe('inconclusive')
})

test('a prospect who leaves has refused, unless something else broke the conversation', () => {
  expect(outcomeOf({ scheduling: notBooked, ending: ended('prospect'), followUp: null })).toBe('client_refused')
  expect(outcomeOf({ scheduling: notBooked, ending: ended('prospect', 'agent'), followUp: null })).toBe(
    'client_refused',
  )
  expect(outcomeOf({ scheduling: notBooked, ending: ended('prospect', 'persona'), followUp: null })).toBe(
    'inconclusive',
  )
})

test('a stored follow-up is a follow-up', () => {
  expect(outcomeOf({ scheduling: notBooked, ending: ended('prospect'), followUp: true })).toBe('follow_up_proposed')
})

test('a person who took over is an escalation, unless a call was booked', () => {
  const evidence = { ending: ended('prospect'), followUp: true, escalated: true }
  expect(outcome({ ...evidence, scheduling: notBooked })).toBe('escalated')
  expect(outcome({ ...evidence, scheduling: booked })).toBe('zoom_scheduled')
})
