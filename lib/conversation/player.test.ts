import { expect, test } from 'vitest'
import { messagesOf, type Transcript } from '../core/transcript.ts'
import { play } from './testing/play.ts'

const lines = (transcript: Transcript) => messagesOf(transcript).map(({ side, text }) => `${side}: ${text}`)

test('plays to the goodbye after the call was confirmed', async () => {
  const answers = [
    'It is $99. What is your budget?',
    'There is a trial of 14 days. Shall we have a call tomorrow at 16:00 or Tuesday at 11:00? And your e-mail?',
    "You're booked for tomorrow, 16:00: https://zoom.us/j/1",
  ]
  const transcript = await play((_, { say }) => say(answers.shift() ?? 'See you!'), {
    stress: { pattern: ['burst'], batchSizes: [4, 2, 2] },
  })
  expect(lines(transcript)).toMatchInlineSnapshot(`
    [
      "prospect: Hello",
      "prospect: I am Maria",
      "prospect: I look for a demo",
      "prospect: What does it cost?",
      "agent: It is $99. What is your budget?",
      "prospect: About $200 a month",
      "prospect: Is there a trial?",
      "agent: There is a trial of 14 days. Shall we have a call tomorrow at 16:00 or Tuesday at 11:00? And your e-mail?",
      "prospect: Tomorrow at 16:00 works for me",
      "prospect: maria@example.com",
      "agent: You're booked for tomorrow, 16:00: https://zoom.us/j/1",
      "prospect: Great, thanks, see you then!",
      "agent: See you!",
    ]
  `)
  expect(transcript.ending).toEqual({
    by: 'prospect',
    reason: 'the call of tomorrow at 16:00 was confirmed',
    fault: null,
  })
})

test('a burst is sent within its pauses, each message at the time that was planned for it', async () => {
  const transcript = await play(() => {}, {
    stress: { pattern: ['burst'], batchSizes: [5], interMessageDelays: [[0.2, 0.5]] },
  })
  const burst = messagesOf(transcript, 'prospect').filter(({ turn }) => turn === 1)
  expect(burst).toHaveLength(5)
  expect((burst.at(-1)?.at ?? 0) - (burst[0]?.at ?? 0)).toBeLessThanOrEqual(2000)
  for (const { at, plannedAt } of burst) expect(at).toBe(plannedAt)
})

test('a prospect whose patience ends leaves, and that is the agent’s fault', async () => {
  const transcript = await play(() => {})
  expect(transcript.ending).toEqual({ by: 'prospect', reason: 'no answer to turn 1 within 1 min 00 s', fault: 'agent' })
})

test('all messages of the agent’s turn are heard before the prospect goes on', async () => {
  const transcript = await play(async (_, { say, wait }) => {
    await say('It is $99.')
    await wait(3000)
    await say('What is your budget?')
  })
  expect(lines(transcript).slice(0, 4)).toEqual([
    expect.stringMatching(/^prospect: Hello/),
    'agent: It is $99.',
    'agent: What is your budget?',
    expect.stringContaining('About $200 a month'),
  ])
})

test('a conversation that settles nothing ends after its last turn', async () => {
  const transcript = await play((_, { say }) => say('Interesting, tell me more.'))
  expect(transcript.ending).toMatchObject({ by: 'prospect', reason: 'nothing was settled in 8 turns', fault: 'agent' })
})

test('a persona that has words for it asks once more before it leaves', async () => {
  const transcript = await play(() => {}, { persona: { nudge: 'Are you there?' } })
  expect(lines(transcript).slice(1)).toEqual(['prospect: Are you there?'])
  expect(messagesOf(transcript).at(-1)).toMatchObject({ nudge: true, turn: 2 })
  expect(transcript.ending).toEqual({ by: 'prospect', reason: 'no answer to turn 2 within 1 min 00 s', fault: 'agent' })
})

test('an answer that comes after the nudge goes on with the conversation', async () => {
  let asked = 0
  const transcript = await play((_, { say }) => (++asked === 1 ? undefined : say('What is your budget?')), {
    persona: { nudge: 'Are you there?' },
    maxTurns: 3,
  })
  expect(lines(transcript).slice(1, 4)).toEqual([
    'prospect: Are you there?',
    'agent: What is your budget?',
    expect.stringContaining('About $200 a month'),
  ])
})

test('the same seed plays the same conversation, another seed another one', async () => {
  const stress = { messageDelays: [[1, 30]] as [number, number][] }
  const played = (seed: number) => play((_, { say }) => say('I see. And?'), { stress, seed })
  expect(await played(1)).toEqual(await played(1))
  expect((await played(1)).events).not.toEqual((await played(2)).events)
})

test('an agent that types for ever is not listened to for ever', async () => {
  const transcript = await play(
    async (_, { say, type, wait }) => {
      await say('One moment')
      for (let repeat = 0; repeat < 200; repeat++) {
        await type()
        await wait(4000)
      }
    },
    { maxTurns: 2 },
  )
  const [answer, next] = [messagesOf(transcript, 'agent')[0], messagesOf(transcript, 'prospect')[1]]
  expect(((next?.at ?? 0) - (answer?.at ?? 0)) / 1000).toBeCloseTo(181, 0)
})
