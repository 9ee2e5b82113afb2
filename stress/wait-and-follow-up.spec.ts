import { expect, test } from '../fixtures/index.ts'
import { waitAndFollowUp } from './scenarios/wait-and-follow-up.ts'

test('the agent writes again when it was asked to, and the call is booked', async ({ prospect }) => {
  const conversation = await prospect.play(waitAndFollowUp)

  await expect(conversation).toHaveScheduledCall()
  await expect(conversation).toScoreAbove(70)
  expect(conversation).toKeepPromises()
})
