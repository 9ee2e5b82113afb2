import { expect, test } from 'vitest'
import { defineScenario } from '../../core/scenario.ts'
import { messagesOf } from '../../core/transcript.ts'
import { andrey } from '../testing/personas.ts'
import { playWithClaude } from './testing/stage.ts'

const bursts = defineScenario({
  name: 'bursts',
  description: 'An impatient client writes in bursts.',
  persona: andrey,
  stress: { pattern: ['burst'], batchSizes: [5, 3, 2], messageDelays: [[0.5, 1.5]] },
})

test('a whole conversation of the persona that a model plays ends in a booked call', async () => {
  const { transcript, house, api, llm } = await playWithClaude(bursts)
  expect(transcript.ending).toEqual({ by: 'prospect', reason: expect.stringMatching(/was confirmed$/), fault: null })
  expect(house.actions.actions).toEqual([
    expect.objectContaining({ prospectId: house.clientId, status: 'pending', email: andrey.email }),
  ])
  expect(messagesOf(transcript, 'prospect').filter(({ turn }) => turn === 1)).toHaveLength(5)
  expect(messagesOf(transcript, 'prospect').flatMap(({ asks }) => asks ?? [])).toEqual(['price', 'yield', 'leasehold'])
  expect(llm.usage).toEqual(api.usage)
  expect(api.requests).toHaveLength(Math.max(...messagesOf(transcript).map(({ turn = 0 }) => turn)))
})

test('the same seed gives the same conversation and the same requests', async () => {
  const [one, two] = [await playWithClaude(bursts), await playWithClaude(bursts)]
  expect(two.transcript).toEqual(one.transcript)
  expect(two.api.requests).toEqual(one.api.requests)
})
