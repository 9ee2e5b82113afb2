import { expect, test } from 'vitest'
import { talk } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const lines = ['< Здравствуйте', '> Удобно завтра в 16:00?', '< Да', '> Записала Вас на завтра, 16:00.']
const ending = { by: 'prospect', reason: 'said goodbye', fault: null } as const
const booked = { actionId: 'a', source: 's', scheduledTime: '2026-11-24T13:00:00Z', zoomUrl: null }

test('goes by the record', async () => {
  await expect(judgeable(talk(lines), { records: [booked] })).toEndWith('zoom_scheduled')
  await expect(judgeable(talk(lines), { records: [] })).not.toEndWith('zoom_scheduled')
  await expect(judgeable(talk(['< Нет', '> Жаль'], { ending }))).toEndWith('client_refused')
})

test('shows the agreement and the last words', async () => {
  const phantom = judgeable(talk(lines, { ending }))
  expect(await messageOf(() => expect(phantom).toEndWith('zoom_scheduled'))).toMatchInlineSnapshot(`
    "Error: expect(conversation).toEndWith('zoom_scheduled') failed

    Agreement:  phantom
    Ended:      said goodbye
    Expected:   zoom_scheduled
    Received:   inconclusive

      0:50.0  Анна   Да
      1:00.0  Мария  Записала Вас на завтра, 16:00.

    Report: reports/1/index.html#c-1"
  `)
})

test('goes by the scenario where nothing is named', async () => {
  const refused = judgeable(talk(['< Нет', '> Жаль'], { ending }))
  await expect({ ...refused, scenario: { expectedOutcome: 'client_refused' } }).toEndWith()
  await expect({ ...refused, scenario: { expectedOutcome: 'zoom_scheduled' } }).not.toEndWith()
  expect(await messageOf(() => expect(refused).toEndWith())).toMatch(/^ScenarioError: toEndWith\(\) got undefined/)
})

test('what is no outcome is a mistake of the spec', async () => {
  const wrong = () => expect(judgeable(talk(lines))).toEndWith('zoom' as 'escalated')
  expect(await messageOf(wrong)).toMatchInlineSnapshot(`
    "ScenarioError: toEndWith() got 'zoom', which is no outcome.
      Outcomes are zoom_scheduled, follow_up_proposed, client_refused, escalated, inconclusive; without one, the scenario's expectedOutcome counts, where one is played."
  `)
})
