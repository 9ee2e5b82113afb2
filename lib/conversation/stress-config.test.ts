import { expect, test } from 'vitest'
import { messagesOf, type Transcript, type TranscriptMessage } from '../core/transcript.ts'
import { type Behaviour, type PlayOptions, play } from './testing/play.ts'

/** Each field of StressConfig changes what is played: a field that nothing reads would be a scenario that does nothing. */

const asking: Behaviour = async (_, { type, wait, say }) => {
  await type()
  await wait(3000)
  await say('What is your budget?')
}
const sent = (transcript: Transcript) => messagesOf(transcript, 'prospect')
const turn = (transcript: Transcript, number: number) => sent(transcript).filter((message) => message.turn === number)
const at = (message: TranscriptMessage | undefined) => (message?.at ?? Number.NaN) / 1000
const withStress = (stress: PlayOptions['stress'], options: PlayOptions = {}) => play(asking, { ...options, stress })

/** From the end of the agent's answer, when it is the prospect's turn, to its first word. */
function thinkTimes(transcript: Transcript): number[] {
  const [agent, quiet] = [messagesOf(transcript, 'agent'), 5]
  return agent.flatMap((answer, index) => {
    const next = turn(transcript, index + 2)[0]
    return next ? [at(next) - at(answer) - quiet] : []
  })
}

test('messageDelays: how long it thinks before each turn, in order, the last one repeated', async () => {
  const transcript = await withStress(
    {
      messageDelays: [
        [1, 1],
        [30, 30],
        [45, 45],
      ],
    },
    { maxTurns: 4 },
  )
  expect(thinkTimes(transcript)).toEqual([30, 45, 45])
})

test('interMessageDelays: the pauses between the messages of a turn', async () => {
  const gaps = (messages: TranscriptMessage[]) =>
    messages.slice(1).map((message, index) => at(message) - at(messages[index]))
  const burst = { pattern: ['burst' as const], batchSizes: [3] }
  const close = await withStress({ ...burst, interMessageDelays: [[0.3, 0.3]] })
  const wide = await withStress({
    ...burst,
    interMessageDelays: [
      [4, 4],
      [7, 7],
    ],
  })
  expect(gaps(turn(close, 1)).map((gap) => gap.toFixed(1))).toEqual(['0.3', '0.3'])
  expect(gaps(turn(wide, 1))).toEqual([4, 7])
})

test('batchSizes: how many messages a turn has where its pattern is burst', async () => {
  const transcript = await withStress({ pattern: ['burst'], batchSizes: [5, 2] }, { maxTurns: 3 })
  expect([1, 2, 3].map((number) => turn(transcript, number).length)).toEqual([5, 2, 2])
})

test('pattern send: everything in one message', async () => {
  const transcript = await withStress({ pattern: ['send', 'burst'], batchSizes: [5] }, { maxTurns: 1 })
  expect(sent(transcript).map(({ text }) => text)).toEqual(['Hello. I am Maria. I look for a demo.'])
})

test('pattern correct: a slip is typed, and edited afterwards', async () => {
  const transcript = await withStress({ pattern: ['send', 'correct'], interMessageDelays: [[3, 3]] }, { maxTurns: 2 })
  const [slip] = turn(transcript, 2)
  expect(slip?.text).toContain('About $20 a month')
  const [edit] = transcript.events.filter(({ kind }) => kind === 'edit')
  expect(edit).toMatchObject({ side: 'prospect', id: slip?.id, text: expect.stringContaining('About $200 a month') })
  expect((edit?.at ?? 0) / 1000 - at(slip)).toBe(3)
})

test('pattern interrupt and interruptions: something is sent as soon as the agent is seen typing', async () => {
  const question = { id: 'taxes', answeredBy: ['tax'] }
  const transcript = await withStress(
    { pattern: ['interrupt'], interruptions: [{ say: 'And the taxes?', question }], interMessageDelays: [[0.5, 0.5]] },
    { maxTurns: 1 },
  )
  const typing = transcript.events.find((event) => event.kind === 'typing' && event.side === 'agent')
  const [, interruption] = turn(transcript, 1)
  expect(interruption).toMatchObject({ text: 'And the taxes?', interrupts: true, asks: ['taxes'] })
  expect(at(interruption) - (typing?.at ?? 0) / 1000).toBe(0.5)
})

test('an interruption that withdraws takes the questions of its turn back and asks them again', async () => {
  const transcript = await withStress(
    {
      pattern: ['interrupt'],
      interruptions: [{ say: 'Stop, wait', withdraws: { resumeAfter: [20, 20], resume: 'OK, go on' } }],
    },
    {
      maxTurns: 1,
      persona: {
        opening: ['Hi'],
        questions: [],
        letters: [{ say: 'Prices?', questions: [{ id: 'price', answeredBy: ['\\$'] }] }],
      },
    },
  )
  expect(sent(transcript)).toMatchObject([
    { asks: ['price'] },
    { text: 'Stop, wait', interrupts: true, withdraws: ['price'] },
    { text: 'OK, go on', asks: ['price'] },
  ])
  expect(at(sent(transcript)[2]) - at(sent(transcript)[1])).toBe(20)
})

test('an agent that was not seen typing is not interrupted, and the transcript says so', async () => {
  const transcript = await play((_, { say }) => say('Fine. And?'), {
    stress: { pattern: ['interrupt'], interruptions: [{ say: 'And the taxes?' }] },
    maxTurns: 1,
  })
  expect(sent(transcript)).toHaveLength(1)
  expect(transcript.events).toContainEqual(
    expect.objectContaining({ kind: 'note', text: expect.stringContaining('not seen typing') }),
  )
})

test('urgencyRequests: the phrase is said at its turns, with the time that it demands', async () => {
  const transcript = await withStress(
    { urgencyRequests: [{ turns: [2], say: 'Answer within 2 minutes!', within: '2m' }] },
    { maxTurns: 3 },
  )
  expect(sent(transcript).flatMap(({ urgency, text, turn }) => (urgency ? [{ text, turn, ...urgency }] : []))).toEqual([
    { text: 'Answer within 2 minutes!', turn: 2, withinMs: 120_000 },
  ])
})

test('followUpRequests: it asks to be written to later, and is silent until then', async () => {
  const transcript = await play(
    async (text, { say, wait }) => {
      await say(text.startsWith('Busy') ? 'Sure, talk later.' : 'What is your budget?')
      if (!text.startsWith('Busy')) return
      await wait(115_000)
      await say('Here I am again, as promised.')
    },
    { stress: { followUpRequests: [{ turn: 2, say: 'Busy, write to me in 2 minutes', after: '2m' }] }, maxTurns: 3 },
  )
  const [request] = turn(transcript, 2)
  expect(request).toMatchObject({ text: 'Busy, write to me in 2 minutes', followUpAfterMs: 120_000 })
  expect(at(turn(transcript, 3)[0]) - at(request)).toBeGreaterThan(120)
})

test('timeoutMultiplier: how much longer than its patience the prospect waits for an answer', async () => {
  const reason = async (timeoutMultiplier: number) =>
    (await play(() => {}, { stress: { timeoutMultiplier }, persona: { patience: '3m' } })).ending?.reason
  expect(await reason(1)).toBe('no answer to turn 1 within 3 min 00 s')
  expect(await reason(2.5)).toBe('no answer to turn 1 within 7 min 30 s')
})
