import { expect, test } from '../fixtures/index.ts'
import { urgencyDemand } from './scenarios/urgency-demand.ts'

test('every deadline is met, and the call is booked', async ({ prospect }) => {
  const conversation = await prospect.play(urgencyDemand)

  expect(conversation).toMeetDeadlines()
  await expect(conversation).toHaveScheduledCall()
  await expect(conversation).toScoreAbove(70)
})
