import { expect, test } from 'vitest'
import type { BookingClaim, BookingConsent, BookingRecord } from '../../core/scheduling.ts'
import { agree, type Evidence } from './agreement.ts'

const claim: BookingClaim = { messageId: 7, quote: 'Записала Вас на завтра, 16:00.', time: '2026-11-24T16:00:00+03:00' }
const consent: BookingConsent = { messageId: 6, quote: 'Завтра в 16:00', times: [claim.time as string] }
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
  ['without consent', { consents: [{ ...consent, times: ['2026-11-27T11:00:00+03:00'] }] }],
  ['without consent', { consents: [{ ...consent, messageId: 8 }] }],
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
    claim,
    consent,
    probeErrors: [],
  })
})

test('a failed probe is unknown, never "not scheduled"; another that found a booking settles it', () => {
  const probeErrors = ['prospects.json: torn']
  expect(held({ records: [], probeErrors })).toMatchObject({ scheduled: null, agreement: 'unknown', claim })
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
  const elsewhere = { ...consent, messageId: 2, times: ['2026-11-27T11:00:00+03:00'] }
  expect(held({ consents: [{ ...consent, times: null }] }).agreement).toBe('confirmed')
  expect(held({ consents: [elsewhere, consent] })).toMatchObject({ agreement: 'confirmed', consent })
})

test('a call that is announced again is agreed to before it was announced first', () => {
  const again = { ...claim, messageId: 9 }
  const consents = [{ ...consent, messageId: 8 }]
  expect(held({ claims: [claim, again], consents }).agreement).toBe('without consent')
  const moved = { ...again, time: '2026-11-25T16:00:00+03:00' }
  const records = [{ ...record, scheduledTime: '2026-11-25T13:00:00.000Z' }]
  const toTheOther = [{ ...consent, messageId: 8, times: [moved.time] }]
  expect(held({ claims: [claim, moved], records, consents: toTheOther }).agreement).toBe('confirmed')
})
