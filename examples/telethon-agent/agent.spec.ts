import { expect, test } from '../../fixtures/index.ts'
import { rapidFire } from '../../stress/scenarios/rapid-fire.ts'
import { waitAndFollowUp } from '../../stress/scenarios/wait-and-follow-up.ts'

test('a burst of five messages still ends in a booked call', async ({ prospect }) => {
  const conversation = await prospect.play(rapidFire)

  await expect(conversation).toHaveScheduledCall()
  await expect(conversation).toCollectEmail()
  await expect(conversation).toScoreAbove(70)
  await expect(conversation).toStayFormal()
  expect(conversation).toAnswerEachBurstOnce()
  expect(conversation).toRespondWithin({ p95: '45s' })
})

test('the agent writes again when it was asked to, and the call is booked', async ({ prospect }) => {
  const conversation = await prospect.play(waitAndFollowUp)

  await expect(conversation).toHaveScheduledCall()
  await expect(conversation).toScoreAbove(70)
  expect(conversation).toKeepPromises()
})
