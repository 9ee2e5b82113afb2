import { expect, test } from 'vitest'
import { baliRealEstate } from '../../../stress/playbooks/bali-real-estate.ts'
import { agent, conversation, type Line, prospect, START, trouble } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const told = (...lines: Line[]) => judgeable(conversation(lines))
const waits = (seconds: number) =>
  (['begun', 'met'] as const).map((state, index) =>
    trouble(index === 0 ? 5 : 12, { kind: 'flood-wait', sides: ['agent'], state, holdsMs: seconds * 1000 }),
  )
const slow = [prospect(10, 'Цены?'), agent(70, 'От 200 тыс.')]
const torn = [
  prospect(10, 'Цены?'),
  prospect(11, 'И где?'),
  agent(20, 'От 200 тыс.'),
  prospect(21, 'И когда?', { turn: 1 }),
  agent(30, 'Скоро.'),
]
const lag = (seconds: number) => trouble(5, { kind: 'delay', sides: ['agent'], holdsMs: seconds * 1000 })

test('an answer that Telegram held up is as slow as it would have been without', async () => {
  expect(await messageOf(() => expect(told(...waits(30), ...slow)).toRespondWithin('45s'))).toMatchInlineSnapshot(`
    "ChannelError: The conversation could not be judged: The test made Telegram do this: flood-wait at 0:05.00. Without what it held up, the bounds are met.
      That says nothing about the agent. Where the test did not ask for it, look at the connection, and use more accounts or fewer workers.
      Report: reports/1/index.html#c-1"
  `)
  expect(await messageOf(() => expect(told(...waits(10), ...slow)).toRespondWithin('45s'))).toMatch(/^Error: expect/)
  expect(told(...waits(30), ...slow)).toRespondWithin('70s')
  expect(told(...waits(30), ...slow)).not.toRespondWithin('45s')
})

test('an answer to a message that was dropped is waited for from the next one on, which shows the gap', async () => {
  const deaf = trouble(9, { kind: 'drop-updates', sides: ['agent'], lastsMs: 5000 })
  const nudged = (at: number) =>
    told(deaf, prospect(10, 'Цены?'), prospect(100, 'Вы здесь?', { nudge: true }), agent(at, 'От 200 тыс.'))
  expect(await messageOf(() => expect(nudged(105)).toRespondWithin('45s'))).toMatch(/^ChannelError: /)
  expect(await messageOf(() => expect(nudged(150)).toRespondWithin('45s'))).toMatch(/^Error: expect/)
})

test('an answer that was not held up breaks the bound by itself', async () => {
  const both = told(...waits(30), ...slow, prospect(200, 'Где?'), agent(260, 'В Чангу.'))
  expect(await messageOf(() => expect(both).toRespondWithin('45s'))).toMatch(/^Error: expect/)
})

test('a burst that Telegram may have torn apart is not held against the agent', async () => {
  expect(await messageOf(() => expect(told(lag(2), ...torn)).toAnswerEachBurstOnce())).toMatchInlineSnapshot(`
    "ChannelError: The conversation could not be judged: The test made Telegram do this: delay at 0:05.00. There was an answer that began before the burst had ended.
      That says nothing about the agent. Where the test did not ask for it, look at the connection, and use more accounts or fewer workers.
      Report: reports/1/index.html#c-1"
  `)
  expect(await messageOf(() => expect(told(lag(0.2), ...torn)).toAnswerEachBurstOnce())).toMatch(/^Error: expect/)
  expect(await messageOf(() => expect(told(...torn)).toAnswerEachBurstOnce())).toMatch(/^Error: expect/)
})

test('nothing that fails after a ban is the agent’s, and what holds still holds', async () => {
  const banned = told(trouble(8, { kind: 'ban', sides: ['agent'] }), ...slow)
  expect(await messageOf(() => expect(banned).toRespondWithin('45s'))).toMatch(/^ChannelError: .*Telegram do this: ban/)
  expect(await messageOf(() => expect(banned).toHaveScheduledCall())).toMatch(/^ChannelError: /)
  expect(banned).toRespondWithin('70s')
})

test('what failed before a ban is the agent’s', async () => {
  const banned = told(...slow, trouble(80, { kind: 'ban', sides: ['agent'] }))
  expect(await messageOf(() => expect(banned).toRespondWithin('45s'))).toMatch(/^Error: expect/)
})

test('words are the agent’s own, whatever Telegram did', async () => {
  const informal = [prospect(10, 'Цены?'), agent(11, 'Смотри, для тебя от 200 тыс.'), prospect(20, 'Где?')]
  const ban = trouble(15, { kind: 'ban', sides: ['agent'] })
  const deaf = trouble(5, { kind: 'drop-updates', sides: ['agent', 'prospect'] })
  for (const trouble of [ban, deaf]) {
    const said = judgeable(conversation([trouble, ...informal], { endedAt: START + 30_000 }), {
      playbook: baliRealEstate,
    })
    expect(await messageOf(() => expect(said).toStayFormal())).toMatch(/^Error: expect/)
  }
})

test('after a silence that ended the conversation a failure shows the end of the log of the agent', async () => {
  const log = 'The end of its log:\n| Traceback\nThe whole log: daemon.log'
  const slowly = conversation(slow)
  const left = { by: 'prospect', reason: 'Nobody answered.', fault: null, wait: { from: 0, to: 1 } } as const
  const failing = (transcript: typeof slowly) =>
    messageOf(() => expect({ ...judgeable(transcript), agentLog: () => log }).toRespondWithin('45s'))
  expect(await failing({ ...slowly, ending: left })).toMatch(
    /Report: .*\n\nThe agent fell silent\. The end of its log:\n\| Traceback\nThe whole log: daemon\.log$/,
  )
  expect(await failing(slowly)).not.toContain('Traceback')
})
