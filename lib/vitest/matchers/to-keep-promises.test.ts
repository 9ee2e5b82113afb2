import { expect, test } from 'vitest'
import { agent, conversation, type Line, prospect } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const told = (...lines: Line[]) => judgeable(conversation(lines))
const later = prospect(0, 'Занят, напишите через 2 минуты', { followUpAfterMs: 120_000 })
const nod = agent(10, 'Хорошо, напишу Вам через две минуты.')
const reminder = prospect(300, 'Вы обещали написать', { turn: 2, nudge: true })

test('passes when the follow-up comes in time and in other words', () => {
  expect(told(later, nod, agent(125, 'Удобно продолжить?'))).toKeepPromises()
})

test('shows the request that was forgotten', async () => {
  const forgotten = told(later, nod, reminder, agent(310, 'Простите!'))
  expect(await messageOf(() => expect(forgotten).toKeepPromises())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toKeepPromises() failed

    Turn:      #1
    Expected:  an acknowledgement, and about 2 min 00 s after the request a follow-up in other words
    Received:  no follow-up

      0:00.0  Анна   Занят, напишите через 2 минуты
      0:10.0  Мария  Хорошо, напишу Вам через две минуты.
      5:00.0  Анна   Вы обещали написать
      5:10.0  Мария  Простите!

    Report: reports/1/index.html#c-1"
  `)
})

test('tells early, late, without a nod, and repeated apart', async () => {
  const received = async (...lines: Line[]) =>
    /Received: +(.+)/.exec(await messageOf(() => expect(told(later, ...lines)).toKeepPromises()))?.[1]
  expect([
    await received(nod, agent(60, 'Освободились?')),
    await received(nod, agent(270, 'Освободились?')),
    await received(agent(125, 'Освободились?')),
    await received(nod, agent(125, 'Хорошо, напишу Вам через две минуты!')),
  ]).toMatchInlineSnapshot(`
    [
      "a follow-up after 1 min 00 s, too early",
      "a follow-up after 4 min 30 s, too late",
      "a follow-up in time, but no acknowledgement before it",
      "a follow-up in time, but nearly in words that were said before",
    ]
  `)
})

test('blames the spec where nothing was promised', async () => {
  expect(
    await messageOf(() => expect(told(prospect(0, 'Цены?'), agent(9, 'От 200 тыс.'))).toKeepPromises()),
  ).toMatchInlineSnapshot(`
    "ScenarioError: toKeepPromises() has nothing to measure: the prospect asked for no follow-up, or did not wait for it.
      Play what it is about, or take the expectation out.
      Report: reports/1/index.html#c-1"
  `)
})
