import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Side, Transcript } from '../core/transcript.ts'
import { disturbanceOf } from './disturbance.ts'
import { agent, connection, conversation, floodWait, type Line, prospect, trouble } from './testing/conversation.ts'

const disturbance = (lines: Line[], overrides: Partial<Transcript> = {}) =>
  disturbanceOf(conversation(lines, overrides))
const late = (ms: number) => prospect(41.35 + ms / 1000, 'Цены?', { plannedAt: 41.35 })

test('a message that is later than tolerated is the harness’s fault, and is shown with its plan', () => {
  const worst = prospect(42.6, 'Цены?', { plannedAt: 41.35 })
  expect(disturbance([prospect(0.3, 'Здравствуйте', { plannedAt: 0 }), agent(9, 'Добрый день'), worst])).toEqual({
    fault: 'harness',
    reason:
      'The test missed its own plan: message 1 of turn 2 was planned at 0:41.35 and sent at 0:42.60, 1.3 s too late; 250 ms are tolerated.',
  })
})

test('the tolerance is in real time', () => {
  expect(disturbance([late(4000)], { timeScale: 20 })).toBeNull()
  expect(disturbance([late(6000)], { timeScale: 20 })?.reason).toMatch(/6\.0 s \(300 ms of real time\) too late/)
  expect(disturbanceOf(conversation([late(900)]), 1000)).toBeNull()
})

test('an early message misses its plan, too', () => {
  expect(disturbance([late(-400)])?.reason).toMatch(/400 ms too early/)
})

test('what has no plan cannot miss it', () => {
  expect(disturbance([prospect(5, 'Цены?'), agent(9, 'От 200 тыс.')])).toBeNull()
  expect(disturbance([])).toBeNull()
})

test('a flood wait is Telegram’s, whatever else was late', () => {
  expect(disturbance([floodWait(3, 5), floodWait(20, 42), late(42_000)])).toEqual({
    fault: 'channel',
    reason: 'Telegram made the prospect wait 42.0 s at 0:20.00, 2 times in all.',
  })
})

test('a long loss of the connection is Telegram’s, a short one disturbs nothing', () => {
  const lost = (seconds: number, timeScale = 1) =>
    disturbance([connection(3, 'lost'), connection(3 + seconds, 'restored'), late(10)], { timeScale })
  expect(lost(5)).toBeNull()
  expect(lost(5.1)).toEqual({
    fault: 'channel',
    reason: "The prospect's connection to Telegram was lost for 5.1 s at 0:03.00.",
  })
  expect(lost(90, 20)).toBeNull()
})

test('an outage that the test asked for disturbs nothing but the message that waited for it', () => {
  const restart = (at: number, sides: Side[] = ['prospect', 'agent']) =>
    trouble(at, { kind: 'restart', sides, lastsMs: 5000 })
  const lost = [connection(3, 'lost'), connection(10.75, 'restored')]
  expect(disturbance([restart(2.9), ...lost, late(10)])).toBeNull()
  expect(disturbance([trouble(2.9, { kind: 'disconnect', sides: ['prospect'] }), ...lost])).toBeNull()
  expect(disturbance([restart(2.9), ...lost, prospect(10.8, 'Цены?', { plannedAt: 6 })])?.fault).toBe('channel')
  expect(disturbance([...lost, restart(20)])?.fault).toBe('channel')
  expect(disturbance([restart(2.9, ['agent']), ...lost])?.fault).toBe('channel')
  expect(disturbance([trouble(1.5, { kind: 'disconnect', sides: ['prospect'] }), ...lost])?.fault).toBe('channel')
})

test('a connection that never came back was lost until the end', () => {
  expect(disturbance([prospect(0, 'Цены?'), connection(3, 'lost'), agent(20, 'Да')])?.fault).toBe('channel')
})

test('a message that waited for a lost connection is not the harness’s', () => {
  const waited = [connection(41, 'lost'), connection(42.1, 'restored'), late(800)]
  expect(disturbance(waited)).toMatchObject({
    fault: 'channel',
    reason: expect.stringContaining('for 1.1 s at 0:41.00. The test'),
  })
})

test('whatever stays within the tolerance is undisturbed, and whatever does not is not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -600, max: 600 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 50 }),
      (misses, timeScale) => {
        const lines = misses.map((ms, index) =>
          prospect(index + (ms * timeScale) / 1000, 'а', { plannedAt: index, turn: index + 1 }),
        )
        const worst = Math.max(...misses.map(Math.abs))
        fc.pre(worst !== 250)
        expect(disturbance(lines, { timeScale })?.fault ?? null).toBe(worst > 250 ? 'harness' : null)
      },
    ),
  )
})
