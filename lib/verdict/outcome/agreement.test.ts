import { describe, expect, test } from 'vitest'
import type { BookingRecord } from '../../core/scheduling.ts'
import { conversation, edit, agent as says, prospect as writes } from '../testing/conversation.ts'
import { agree, type Evidence } from './agreement.ts'
import { type PlacedClaim, placedClaimsIn, plainClaim } from './claim.ts'
import { type PlacedConsent, placedConsentsIn, plainConsent } from './consent.ts'

const SIX = '2026-11-24T16:00:00+03:00'
const claim: PlacedClaim = { messageId: 7, quote: 'Записала Вас на завтра, 16:00.', time: SIX, position: 6 }
const consent = consentTo(SIX)

/** Message 6 agrees to this time; to any where it is null. */
function consentTo(instant: string | null, place: Partial<PlacedConsent> = {}): PlacedConsent {
  return {
    messageId: 6,
    quote: 'Завтра в 16:00',
    times: instant === null ? null : [instant],
    position: 5,
    until: Number.POSITIVE_INFINITY,
    wishes: [{ date: null, from: null, to: null, zones: ['Europe/Moscow'], instant }],
    ...place,
  }
}
const record: BookingRecord = {
  actionId: 'a1',
  source: 'scheduled_actions',
  scheduledTime: '2026-11-24T13:00:00.000Z',
  zoomUrl: 'https://zoom.example/1',
}
const inFile: BookingRecord = { actionId: '700001', source: 'prospects.json', scheduledTime: null, zoomUrl: null }
const held = (evidence: Partial<Evidence>) =>
  agree({ claims: [claim], records: [record], consents: [consent], probeErrors: [], ...evidence })

test.for<[string, Partial<Evidence>]>([
  ['none', { claims: [], records: [] }],
  ['confirmed', {}],
  ['phantom', { records: [] }],
  ['silent', { claims: [] }],
  ['time mismatch', { records: [{ ...record, scheduledTime: '2026-11-24T16:00:00.000Z' }] }],
  ['without consent', { consents: [] }],
  ['without consent', { consents: [], claims: [] }],
  ['without consent', { consents: [consentTo('2026-11-27T11:00:00+03:00')] }],
  ['without consent', { consents: [{ ...consent, position: 7 }] }],
  ['without consent', { consents: [{ ...consent, until: 6 }] }],
  ['duplicate', { records: [record, { ...record, actionId: 'a2' }] }],
  ['unknown', { records: [], probeErrors: ['scheduled_actions: refused'] }],
])('%s', ([agreement, evidence]) => {
  expect(held(evidence).agreement).toBe(agreement)
})

test('the same booking in two systems of record is one booking, with the details of both', () => {
  expect(held({ records: [inFile, record] })).toEqual({
    scheduled: true,
    scheduledTime: record.scheduledTime,
    zoomUrl: record.zoomUrl,
    actionId: 'a1',
    source: 'scheduled_actions',
    agreement: 'confirmed',
    records: [inFile, record],
    claim: plainClaim(claim),
    consent: plainConsent(consent),
    probeErrors: [],
  })
})

test.for<[string, Partial<Evidence>]>([
  ['time mismatch', {}],
  ['without consent', { claims: [{ ...claim, time: null }] }],
  ['duplicate', { records: [record, { ...record, source: 'probe' }, { ...record, source: 'probe', actionId: 'b1' }] }],
])('of several records the one that makes it a %s is shown', ([agreement, evidence]) => {
  const other = { ...record, source: 'probe', actionId: 'b1', scheduledTime: '2026-11-25T13:00:00.000Z' }
  expect(held({ records: [record, other], ...evidence })).toMatchObject({ agreement, source: 'probe' })
})

test('a failed probe is unknown, never "not scheduled"; another that found a booking settles it', () => {
  const probeErrors = ['prospects.json: torn']
  expect(held({ records: [], probeErrors })).toMatchObject({
    scheduled: null,
    agreement: 'unknown',
    claim: plainClaim(claim),
  })
  expect(held({ probeErrors })).toMatchObject({ scheduled: true, agreement: 'confirmed', probeErrors })
})

test('a claim or a record without a time contradicts nothing', () => {
  expect(held({ records: [inFile] }).agreement).toBe('confirmed')
  expect(held({ claims: [{ ...claim, time: null }] }).agreement).toBe('confirmed')
})

test('the same instant in another zone is no mismatch', () => {
  expect(held({ records: [{ ...record, scheduledTime: '2026-11-24T21:00:00+08:00' }] }).agreement).toBe('confirmed')
})

test('consent to a time that cannot be told objects to none, and a later one may still fit', () => {
  const elsewhere = consentTo('2026-11-27T11:00:00+03:00', { messageId: 2, position: 1 })
  expect(held({ consents: [consentTo(null)] }).agreement).toBe('confirmed')
  expect(held({ consents: [elsewhere, consent] })).toMatchObject({
    agreement: 'confirmed',
    consent: plainConsent(consent),
  })
})

test('a call that is announced again is agreed to before it was announced first', () => {
  const again = { ...claim, messageId: 9, position: 8 }
  const consents = [{ ...consent, messageId: 8, position: 7 }]
  expect(held({ claims: [claim, again], consents }).agreement).toBe('without consent')
  const moved = { ...again, time: '2026-11-25T16:00:00+03:00' }
  const records = [{ ...record, scheduledTime: '2026-11-25T13:00:00.000Z' }]
  const toTheOther = [consentTo(moved.time, { messageId: 8, position: 7 })]
  expect(held({ claims: [claim, moved], records, consents: toTheOther }).agreement).toBe('confirmed')
})

describe('what was said, held against a call tomorrow at 16:00', () => {
  const offer = says(1, 'Удобно созвониться в Zoom завтра в 16:00?')
  const booked = says(3, 'Записала Вас на завтра, 16:00.')
  const agreementOf = (...lines: Parameters<typeof conversation>[0]) => {
    const transcript = conversation(lines)
    const said = { claims: placedClaimsIn(transcript), consents: placedConsentsIn(transcript) }
    return agree({ ...said, records: [record], probeErrors: [] }).agreement
  }

  test('the order of messages counts, not that of their ids', () => {
    const said = conversation([offer, writes(2, 'Да, давайте'), booked])
    const events = said.events.map((one) => ('id' in one ? { ...one, id: 100 - 10 * one.id } : one))
    const [claims, consents] = [placedClaimsIn({ ...said, events }), placedConsentsIn({ ...said, events })]
    expect(agree({ claims, consents, records: [record], probeErrors: [] }).agreement).toBe('confirmed')
  })

  test('an edit agrees from then on', () => {
    const doubts = writes(2, 'Подумаю')
    expect(agreementOf(offer, doubts, booked, edit(9, 2, 'Да, давайте', 'prospect'))).toBe('without consent')
    expect(agreementOf(offer, doubts, edit(2.5, 2, 'Да, давайте', 'prospect'), booked)).toBe('confirmed')
  })

  test('a consent that is edited stands until then, and on where it still agrees', () => {
    const agrees = writes(2, 'Да, давайте')
    expect(agreementOf(offer, agrees, edit(2.5, 2, 'Нет, не надо', 'prospect'), booked)).toBe('without consent')
    expect(agreementOf(offer, agrees, booked, edit(9, 2, 'Нет, не надо', 'prospect'))).toBe('confirmed')
    expect(agreementOf(offer, agrees, edit(2.5, 2, 'Да, давайте!', 'prospect'), booked)).toBe('confirmed')
  })

  test('an edit answers what its message answered', () => {
    const greeting = writes(0.5, 'Да, интересно')
    expect(agreementOf(greeting, offer, edit(2, 1, 'Да, очень интересно', 'prospect'), booked)).toBe('without consent')
  })

  test('the agent’s edits claim and offer when they are made', () => {
    const waits = says(0.5, 'Смотрю, когда удобно')
    const nowBooked = edit(3, 1, 'Записала Вас на завтра, 16:00.')
    expect(agreementOf(waits, offer, writes(2, 'Да, давайте'), nowBooked)).toBe('confirmed')
    const another = edit(1.5, 1, 'Удобно созвониться в Zoom завтра в 18:00?')
    expect(agreementOf(offer, another, writes(2, 'Да, давайте'), booked)).toBe('without consent')
    expect(agreementOf(offer, writes(2, 'Да, давайте'), edit(2.5, 1, 'Завтра в 18:00?'), booked)).toBe('confirmed')
    const typo = edit(1.5, 1, 'Удобно созвониться по Zoom завтра в 16:00?')
    expect(agreementOf(offer, typo, writes(2, 'Да, давайте'), booked)).toBe('confirmed')
  })

  test('a claim that is only reworded was made when it was sent', () => {
    const reworded = edit(9, 2, 'Записала Вас на завтра, 16:00!')
    const late = writes(8, 'Да, давайте')
    expect(agreementOf(offer, booked, late, reworded)).toBe('without consent')
  })
})
