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
  const transcript = await play((_, { say }) => say('Interesting, tell me more.'), { maxTurns: 2 })
  expect(transcript.ending).toMatchObject({ by: 'prospect', reason: 'nothing was settled in 2 turns', fault: 'agent' })
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

test('an answer that crosses the nudge is the answer: it was the question that was waited on', async () => {
  const transcript = await play(
    async (text, { say, type, wait }) => {
      if (text === 'Are you there?') return
      await wait(45_000)
      await type()
      await wait(5300)
      await say('What is your budget?')
    },
    { persona: { nudge: 'Are you there?' }, maxTurns: 2 },
  )
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

/** Each line of the agent with the seconds since the prospect's last message, each of the prospect since the agent's last. */
function paces(transcript: Transcript): string[] {
  const messages = messagesOf(transcript)
  return messages.slice(1).map(({ side, text, at }, index) => {
    const before = messages.slice(0, index + 1).findLast((other) => other.side !== side)
    return `${side === 'agent' ? '>' : '<'} ${Math.round((at - (before?.at ?? at)) / 1000)} s ${text}`
  })
}

test('what the agent wrote into the silence before a turn is heard, and does not answer the turn', async () => {
  const transcript = await play(
    async (_, { say, wait }) => {
      await say('What is your budget?')
      await wait(20_000)
      await say('Are you there?')
    },
    {
      stress: {
        messageDelays: [
          [1, 1],
          [40, 40],
        ],
      },
      maxTurns: 3,
    },
  )
  expect(paces(transcript)).toMatchInlineSnapshot(`
    [
      "> 10 s What is your budget?",
      "> 30 s Are you there?",
      "< 25 s About $200 a month",
      "> 10 s What is your budget?",
      "> 30 s Are you there?",
      "< 25 s As I said: About $200 a month",
      "> 10 s What is your budget?",
    ]
  `)
  expect(transcript.ending?.reason).toBe('nothing was settled in 3 turns')
})

test('what came before a turn is heard with the answer to it, and alone it is no answer', async () => {
  let asked = 0
  const transcript = await play(
    async (_, { say, wait }) => {
      asked += 1
      if (asked === 2) return
      await say(asked === 1 ? 'Fine.' : 'I see.')
      await wait(20_000)
      await say('What is your budget?')
    },
    {
      stress: {
        messageDelays: [
          [1, 1],
          [40, 40],
        ],
      },
      persona: { nudge: 'Hello?' },
      maxTurns: 3,
    },
  )
  expect(lines(transcript)).toMatchInlineSnapshot(`
    [
      "prospect: Hello. I am Maria. I look for a demo.",
      "agent: Fine.",
      "agent: What is your budget?",
      "prospect: What does it cost?",
      "prospect: Hello?",
      "agent: I see.",
      "agent: What is your budget?",
      "prospect: About $200 a month",
      "agent: I see.",
    ]
  `)
})

test('the nod to an interruption that withdraws does not answer what is asked again after the pause', async () => {
  const transcript = await play(
    async (text, { say, type, wait }) => {
      if (text.startsWith('Stop')) return say('All right, I wait.')
      await type()
      await wait(5000)
      return say('It is $99.')
    },
    {
      stress: {
        pattern: ['interrupt', 'send'],
        interruptions: [{ say: 'Stop, wait', withdraws: { resumeAfter: [20, 20], resume: 'OK, go on' } }],
      },
      maxTurns: 2,
    },
  )
  expect(paces(transcript)).toMatchInlineSnapshot(`
    [
      "< 0 s Stop, wait",
      "> 5 s It is $99.",
      "> 10 s All right, I wait.",
      "< 10 s OK, go on",
      "> 15 s It is $99.",
      "< 6 s What does it cost?",
      "> 15 s It is $99.",
    ]
  `)
})

test('a nudge takes nothing of the script away', async () => {
  let asked = 0
  const transcript = await play((_, { say }) => (++asked === 1 ? undefined : say('I see.')), {
    stress: {
      urgencyRequests: [{ turns: [2], say: 'It is urgent!' }],
      pattern: ['send', 'burst'],
      batchSizes: [1, 3],
      messageDelays: [
        [1, 1],
        [7, 7],
      ],
    },
    persona: { nudge: 'Are you there?' },
    maxTurns: 2,
  })
  expect(messagesOf(transcript, 'prospect').map(({ turn, text }) => `${turn} ${text}`)).toMatchInlineSnapshot(`
    [
      "1 Hello. I am Maria. I look for a demo.",
      "2 Are you there?",
      "3 I see",
      "3 What does it cost?",
      "3 Is there a trial?",
      "3 It is urgent!",
    ]
  `)
  expect(transcript.ending?.reason).toBe('nothing was settled in 2 turns')
})

test('what was said around a request to write later is heard once it is time', async () => {
  const answers = ['What is your budget?', 'Sure. And who decides?']
  const transcript = await play(
    async (_, { say, wait }) => {
      const answer = answers.shift()
      await say(answer ?? 'Fine.')
      if (answer !== 'Sure. And who decides?') return
      await wait(110_000)
      await say('Here I am again.')
    },
    {
      stress: { followUpRequests: [{ turn: 2, say: 'Busy, write to me in 2 minutes', after: '2m' }] },
      persona: {
        facts: {
          budget: { askedBy: ['budget'], say: ['About $200'] },
          authority: { askedBy: ['decides'], say: ['Me'] },
        },
      },
      maxTurns: 3,
    },
  )
  expect(lines(transcript).slice(2)).toMatchInlineSnapshot(`
    [
      "prospect: Busy, write to me in 2 minutes",
      "agent: Sure. And who decides?",
      "agent: Here I am again.",
      "prospect: About $200. Me.",
      "agent: Fine.",
    ]
  `)
})

test('a placeholder is no answer until one is edited into it, which is heard in its last wording', async () => {
  const transcript = await play(
    async (_, { say, edit, wait }) => {
      const id = await say('…')
      await wait(15_000)
      await edit(id, 'It is $99. What')
      await wait(4000)
      await edit(id, 'It is $99. What is your budget?')
    },
    { maxTurns: 2 },
  )
  const [opening, reply] = messagesOf(transcript, 'prospect')
  expect(reply?.text).toContain('About $200 a month')
  expect(((reply?.at ?? 0) - (opening?.at ?? 0)) / 1000).toBe(10 + 15 + 4 + 5 + 1)
})

test('an agent that sends nothing but a placeholder has not answered', async () => {
  const transcript = await play((_, { say }) => say('…'))
  expect(transcript.ending?.reason).toBe('no answer to turn 1 within 1 min 00 s')
})

test('what is edited after it was heard is heard again, and is no answer to what was sent since', async () => {
  let asked = 0
  const transcript = await play(
    async (_, { say, edit, wait }) => {
      asked += 1
      const id = await say(asked === 1 ? 'Fine.' : 'I see.')
      if (asked > 1) return
      await wait(10_000)
      await edit(id, 'Fine. What is your budget?')
    },
    {
      stress: {
        messageDelays: [
          [1, 1],
          [3, 3],
        ],
      },
      maxTurns: 3,
    },
  )
  expect(paces(transcript)).toMatchInlineSnapshot(`
    [
      "> 10 s Fine.",
      "< 8 s What does it cost?",
      "> 10 s I see.",
      "< 8 s About $200 a month",
      "> 10 s I see.",
    ]
  `)
})
