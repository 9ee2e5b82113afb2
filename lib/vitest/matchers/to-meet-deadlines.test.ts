import { expect, test } from 'vitest'
import { agent, conversation, type Line, prospect } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const told = (...lines: Line[]) => judgeable(conversation(lines))
const demand = (at: number, withinMs: number | null = 120_000) =>
  prospect(at, 'Ответьте в течение 2 минут, это срочно', { urgency: { withinMs } })

test('passes when every demand was met', () => {
  expect(told(demand(0), agent(119, 'Да'), demand(130), agent(140, 'Да'))).toMeetDeadlines()
})

test('shows the demand and the answer that came too late', async () => {
  const slow = told(
    demand(0),
    agent(155, 'Здравствуйте! От 200 тыс.'),
    demand(170),
    agent(180, 'Да'),
    demand(200),
    demand(400),
  )
  expect(await messageOf(() => expect(slow).toMeetDeadlines())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toMeetDeadlines() failed

    Turn:      #1
    Expected:  an answer within 2 min 00 s
    Received:  after 2 min 35 s, 35.0 s too late
               and 2 more of 4 wrong

      0:00.0  Анна   Ответьте в течение 2 минут, это срочно
      2:35.0  Мария  Здравствуйте! От 200 тыс.

    Report: reports/1/index.html#c-1"
  `)
})

test('an answer that never came is told as that', async () => {
  const never = told(demand(0), prospect(130, 'Алло', { turn: 2 }))
  expect(await messageOf(() => expect(never).toMeetDeadlines())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toMeetDeadlines() failed

    Turn:      #1
    Expected:  an answer within 2 min 00 s
    Received:  no answer

      0:00.0  Анна   Ответьте в течение 2 минут, это срочно

    Report: reports/1/index.html#c-1"
  `)
  const cut = told(demand(0), prospect(60, 'Алло', { turn: 2 }))
  expect(await messageOf(() => expect(cut).toMeetDeadlines())).toContain(
    'no answer; the wait ended before that time was over',
  )
})

test('blames the spec where nothing was demanded, negated or not', async () => {
  const calm = told(demand(0, null), agent(10, 'Да'))
  expect(await messageOf(() => expect(calm).toMeetDeadlines())).toMatchInlineSnapshot(`
    "ScenarioError: toMeetDeadlines() has nothing to measure: the prospect never demanded an answer within a time that it named.
      Play what it is about, or take the expectation out.
      Report: reports/1/index.html#c-1"
  `)
  expect(await messageOf(() => expect(calm).not.toMeetDeadlines())).toContain('nothing to measure')
})

test('the negation fails where every demand was met', async () => {
  expect(await messageOf(() => expect(told(demand(0), agent(9, 'Да'))).not.toMeetDeadlines())).toMatchInlineSnapshot(`
    "Error: expect(conversation).not.toMeetDeadlines() failed

    Expected:  not an answer within the time that was demanded
    Received:  an answer in time to each demand

    Report: reports/1/index.html#c-1"
  `)
})
