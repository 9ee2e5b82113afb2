import { expect, test } from 'vitest'
import type { Ending, Side, Transcript } from '../core/transcript.ts'
import type { Trouble } from '../core/trouble.ts'
import { excuseFor, excuseOf } from './excuse.ts'
import { blameForPlaying } from './fault.ts'
import { heldUp } from './held-up.ts'
import { agent, connection, conversation, type Line, prospect, START, trouble } from './testing/conversation.ts'

const SILENT = { by: 'prospect', reason: 'no answer to turn 1 within 1 min 30 s', fault: 'agent' } as const

const CRASHED = { by: 'harness', reason: 'The daemon died.', fault: 'daemon' } as const

/** The agent stays silent for 90 s after the prospect's message at 0:10, with these troubles. */
const silent = (lines: Line[], overrides: Partial<Transcript> = {}) =>
  conversation([...lines, prospect(10, 'Цены?')], { ending: SILENT, endedAt: START + 100_000, ...overrides })
const stretch = (from: number, to: number) => ({ from: START + from * 1000, to: START + to * 1000 })
/** A flood wait that the agent meets at `at`. */
const flood = (at: number, seconds: number) => [
  on('flood-wait', 5, { holdsMs: seconds * 1000 }),
  on('flood-wait', at, { state: 'met', holdsMs: seconds * 1000 }),
]
const on = (kind: Trouble['kind'], at: number, details: Partial<Trouble> = {}, side: Side = 'agent') =>
  trouble(at, { kind, sides: [side], ...details })

test.each(['ban', 'revoke-session', 'peer-flood', 'privacy'] as const)('after a %s nobody could answer', (kind) => {
  expect(blameForPlaying(silent([on(kind, 5)]))).toEqual({
    fault: 'channel',
    faultReason: `The test made Telegram do this: ${kind} at 0:05.00, and from then on nobody could have done better. no answer to turn 1 within 1 min 30 s`,
  })
  expect(blameForPlaying(silent([on(kind, 5)], { ending: CRASHED }))?.fault).toBe('channel')
})

test.each(['ban', 'revoke-session', 'peer-flood', 'privacy'] as const)(
  'a %s excuses no agent that had kept silent for most of the wait before, unless its process ended',
  (kind) => {
    expect(blameForPlaying(silent([on(kind, 90)]))?.fault).toBe('agent')
    expect(excuseOf(silent([on(kind, 90)]), 'course')).toBeNull()
    expect(excuseOf(silent([on(kind, 50)]), 'course')).toMatch(kind)
    expect(blameForPlaying(silent([on(kind, 90)], { ending: CRASHED }))?.fault).toBe('channel')
  },
)

test.each([
  ['a delay', on('delay', 0, { holdsMs: 400 })],
  ['a flood wait', on('flood-wait', 5, { holdsMs: 10_000 })],
  ['a prospect that hears nothing', on('drop-updates', 0, {}, 'prospect')],
  ['a ban that has ended', on('ban', 0, { lastsMs: 5000 })],
] as const)('a process that ends under %s has failed', (_, line) => {
  const transcript = conversation([line, prospect(10, 'Цены?')], { ending: CRASHED, endedAt: START + 12_000 })
  expect(blameForPlaying(transcript)).toEqual({ fault: 'daemon', faultReason: CRASHED.reason })
})

test.each([
  ['a connection that ended', [on('disconnect', 11)]],
  ['updates that came twice', [on('duplicate', 0)]],
  ['a ban that never came', [on('ban', 10, { state: 'missed' })]],
  ['updates in another order', [on('reorder', 0)]],
  ['a flood wait that was over in half the time', flood(12, 30)],
  ['a flood wait that it never met', [on('flood-wait', 5, { holdsMs: 80_000 })]],
  ['a server that was back in half the time', [on('restart', 11, { lastsMs: 40_000 })]],
  [
    'a server that was away for 30 s of it, with our own connection',
    [
      on('restart', 11, { sides: ['prospect', 'agent'], lastsMs: 30_000 }),
      connection(11, 'lost'),
      connection(43, 'restored'),
    ],
  ],
  ['updates that were dropped before', [on('drop-updates', 1, { lastsMs: 5000 })]],
  ['a short delay', [on('delay', 0, { holdsMs: 1000 })]],
] as const)('an agent that is silent after %s has failed', (_, lines) => {
  expect(blameForPlaying(silent([...lines]))).toEqual({ fault: 'agent', faultReason: SILENT.reason })
})

test.each([
  ['a flood wait of nearly the whole time', flood(12, 80)],
  ['a flood wait that it met late, and that outlasts the wait', flood(80, 60)],
  ['a server that came back late', [on('restart', 11, { lastsMs: 60_000 })]],
  ['a last message that it was never told of', [on('drop-updates', 9, { lastsMs: 5000 })]],
  ['a delay in which nothing arrives', [on('delay', 0, { holdsMs: 30_000 })]],
  ['our own connection being lost', [connection(12, 'lost'), connection(80, 'restored')]],
] as const)('an agent that is silent after %s is not judged', (_, lines) => {
  expect(blameForPlaying(silent([...lines], { timeScale: 20 }))?.fault).toBe('channel')
})

test('updates that were dropped are no excuse once another message has come', () => {
  const lines = [
    prospect(10, 'Цены?'),
    on('drop-updates', 9, { lastsMs: 5000 }),
    prospect(100, 'Вы здесь?', { nudge: true }),
  ]
  const transcript = conversation(lines, { ending: SILENT, endedAt: START + 190_000 })
  expect(blameForPlaying(transcript)?.fault).toBe('agent')
})

test('an answer that comes after the prospect gave up does not change whose fault that was', () => {
  const transcript = silent(flood(12, 80))
  const late = conversation([agent(120, 'От 200 тыс.')]).events
  expect(blameForPlaying({ ...transcript, events: [...transcript.events, ...late] })?.fault).toBe('channel')
})

test('what the prospect could not see is not held against the agent', () => {
  const answered = (line: Line) => conversation([line, prospect(10, 'Цены?'), agent(20, 'От 200 тыс.')])
  expect(excuseOf(answered(on('drop-updates', 5, {}, 'prospect')), 'course')).toMatch(/what the prospect saw/)
  expect(excuseOf(answered(on('drop-updates', 5)), 'course')).toBeNull()
  expect(excuseOf(answered(on('disconnect', 5, {}, 'prospect')), 'course')).toBeNull()
})

test('what the prospect heard late for a moment changes nothing before and after it', () => {
  const blink = on('delay', 5, { holdsMs: 1, lastsMs: 1000 }, 'prospect')
  const transcript = conversation([blink, prospect(10, 'Цены?'), agent(20, 'От 200 тыс.')])
  expect(excuseOf(transcript, 'course')).toBeNull()
  expect(excuseFor(transcript, stretch(4, 6))).toMatch(/what the prospect saw/)
  expect(excuseFor(transcript, stretch(0, 4))).toBeNull()
  expect(excuseFor(transcript, stretch(7, 20))).toBeNull()
})

test.each(['ban', 'peer-flood'] as const)(
  'a %s excuses neither what was before it nor what is after its end',
  (kind) => {
    const lines = [prospect(10, 'Цены?'), agent(20, 'От 200 тыс.'), on(kind, 30)]
    const lasting = conversation(lines)
    expect(excuseFor(lasting, stretch(10, 20))).toBeNull()
    expect(excuseFor(lasting, stretch(10, 40))).toMatch(kind)
    expect(excuseOf(lasting, 'record')).toMatch(kind)
    const over = conversation([...lines, on(kind, 50, { state: 'ended' }), prospect(60, 'Где?'), agent(70, 'В Чангу.')])
    expect(excuseFor(over, stretch(25, 45))).toMatch(kind)
    expect(excuseFor(over, stretch(60, 70))).toBeNull()
    expect(excuseOf(over, 'record')).toBeNull()
  },
)

test('who left because of an answer that Telegram held up has not been lost by the agent', () => {
  const left = { by: 'prospect', reason: 'an answer took 50.0 s', fault: null } as const
  const lines = [...flood(12, 40), prospect(10, 'Цены?'), agent(60, 'От 200 тыс.')]
  expect(excuseOf(conversation(lines, { ending: left }), 'course')).toBe(
    'The test made Telegram do this: flood-wait at 0:05.00, and the prospect left after the answer that this held up.',
  )
  expect(excuseOf(conversation(lines, { ending: left }), 'record')).toBeNull()
  expect(excuseOf(conversation(lines.slice(2), { ending: left }), 'course')).toBeNull()
})

test('who left later, and for another reason, was not driven away by what Telegram held up', () => {
  const lines = [
    ...[...flood(12, 40), prospect(10, 'Цены?'), agent(60, 'От 200 тыс.')],
    ...[prospect(200, 'Где?'), agent(210, 'В Чангу.'), prospect(220, 'До свидания.', { closing: true })],
  ]
  const left = (because: Pick<Ending, 'reason' | 'wait'>) =>
    excuseOf(conversation(lines, { ending: { by: 'prospect', ...because, fault: null } }), 'course')
  expect(left({ reason: 'the agent pressed for a decision' })).toBeNull()
  const reason = 'an answer took 50.0 s, and fast is within 20.0 s'
  expect(left({ reason, wait: stretch(10, 60) })).toMatch(/held up\.$/)
  expect(left({ reason, wait: stretch(200, 210) })).toBeNull()
})

test('a stretch is excused while something lasts, and not after the test has ended it', () => {
  const transcript = conversation([
    on('drop-updates', 5),
    on('drop-updates', 15, { state: 'ended' }),
    prospect(20, 'Цены?'),
    agent(30, 'От 200 тыс.'),
  ])
  expect(excuseFor(transcript, stretch(0, 20))).toMatch(/drop-updates at 0:05\.00\.$/)
  expect(excuseFor(transcript, stretch(20, 30))).toBeNull()
})

test.each([1, 2])('of two spells of one kind, number %i ends which is told to', (ended) => {
  const transcript = conversation([
    on('peer-flood', 5, { id: 1 }),
    on('peer-flood', 10, { id: 2 }),
    on('peer-flood', 15, { id: ended, state: 'ended' }),
    agent(20, 'Добрый день'),
  ])
  expect(excuseOf(transcript, 'record')).toMatch(ended === 1 ? /0:10\.00/ : /0:05\.00/)
})

test('a flood wait holds up who meets it, from then on and for as long as it was told to wait', () => {
  const asked = [prospect(150, 'Цены?'), agent(215, 'От 200 тыс.'), prospect(220, 'Где?')]
  const held = (lines: Line[], from: number, to: number) =>
    heldUp(conversation([...lines, ...asked]), stretch(from, to)) / 1000
  const ended = (at: number) => on('flood-wait', at, { holdsMs: 60_000, state: 'ended' })
  expect(held(flood(152, 60), 150, 215)).toBe(60)
  expect(held(flood(152, 60), 220, 310)).toBe(0)
  expect(held(flood(152, 60).slice(0, 1), 150, 215)).toBe(0)
  // who was told to wait does not hear that the test has ended it
  expect(held([...flood(152, 60), ended(160)], 150, 215)).toBe(60)
  const twice = [...flood(152, 20), on('flood-wait', 173, { state: 'met', holdsMs: 20_000 })]
  expect(held(twice, 150, 215)).toBe(40)
})

test('a message of ours that Telegram delayed misses its plan by the fault of the channel', () => {
  const late = prospect(12, 'Цены?', { plannedAt: 10 })
  expect(blameForPlaying(conversation([on('delay', 5, { holdsMs: 2000 }, 'prospect'), late]))?.fault).toBe('channel')
  expect(blameForPlaying(conversation([on('delay', 5, { holdsMs: 2000 }), late]))?.fault).toBe('harness')
  expect(blameForPlaying(conversation([on('delay', 5, { holdsMs: 50 }, 'prospect'), late]))?.fault).toBe('harness')
  expect(blameForPlaying(conversation([on('duplicate', 5, {}, 'prospect'), late]))?.fault).toBe('harness')
})
