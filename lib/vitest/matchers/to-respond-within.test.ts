import { expect, test } from 'vitest'
import { agent, conversation, type Line, prospect } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const told = (...lines: Line[]) => judgeable(conversation(lines))
const answered = [prospect(0, 'Цены?'), agent(9, 'От 200 тыс.'), prospect(20, 'Где?'), agent(61.4, 'В Чангу.')]

test('passes within the bounds', () => {
  expect(told(...answered)).toRespondWithin({ p50: '10s', max: '45s' })
  expect(told(...answered)).toRespondWithin('45s')
})

test('shows each bound with its figure, and the slowest answer', async () => {
  expect(
    await messageOf(() => expect(told(...answered)).toRespondWithin({ p50: '10s', p95: '30s' })),
  ).toMatchInlineSnapshot(`
    "Error: expect(conversation).toRespondWithin({ p50: '10s', p95: '30s' }) failed

    Expected:  p50 of at most 10.0 s, p95 of at most 30.0 s
    Received:  p50 9.0 s, p95 41.4 s (n = 2)

      0:20.0  Анна   Где?
      1:01.4  Мария  В Чангу.

    Report: reports/1/index.html#c-1"
  `)
})

test('an answer that never came breaks every bound', async () => {
  const silent = told(...answered, prospect(80, 'Алло?'), prospect(200, 'До свидания', { turn: 4, closing: true }))
  expect(await messageOf(() => expect(silent).toRespondWithin('45s'))).toMatchInlineSnapshot(`
    "Error: expect(conversation).toRespondWithin('45s') failed

    Expected:  max of at most 45.0 s
    Received:  max more than 2 min 00 s (2 answered, 1 never answered)

      1:20.0  Анна   Алло?

    Report: reports/1/index.html#c-1"
  `)
})

test('blames the spec where nothing was asked, and refuses to hold without a bound', async () => {
  expect(await messageOf(() => expect(told()).toRespondWithin('45s'))).toMatchInlineSnapshot(`
    "ScenarioError: toRespondWithin() has nothing to measure: the prospect wrote nothing that an answer is owed to.
      Play what it is about, or take the expectation out.
      Report: reports/1/index.html#c-1"
  `)
  expect(await messageOf(() => expect(told()).not.toRespondWithin('45s'))).toContain('nothing to measure')
  expect(await messageOf(() => expect(told(...answered)).toRespondWithin({}))).toMatchInlineSnapshot(`
    "ScenarioError: toRespondWithin() got no bound.
      Give it one: toRespondWithin({ p95: '30s' })."
  `)
})

test('a figure that does not exist is a mistake of the spec', async () => {
  const bounds = { p96: '45s' } as unknown as { p95: string }
  expect(await messageOf(() => expect(told(...answered)).toRespondWithin(bounds))).toMatchInlineSnapshot(`
    "ScenarioError: toRespondWithin() got a bound on "p96", which is no figure.
      Figures are p50, p95, p99, max."
  `)
})

test.each(['soon', -1, null, { p95: undefined }])('a bound of %o is a mistake of the spec', async (bounds) => {
  expect(await messageOf(() => expect(told(...answered)).toRespondWithin(bounds as '45s'))).toMatch(
    /^(Config|Scenario)Error: /,
  )
})
