import { expect, test } from '../fixtures/index.ts'
import { rapidFire } from './scenarios/rapid-fire.ts'

test('a burst of five messages still ends in a booked call', async ({ prospect }) => {
  const conversation = await prospect.play(rapidFire)

  await expect(conversation).toHaveScheduledCall()
  await expect(conversation).toCollectEmail()
  await expect(conversation).toScoreAbove(70)
  await expect(conversation).toStayFormal()
  expect(conversation).toAnswerEachBurstOnce()
  expect(conversation).toRespondWithin({ p95: '45s' })
})
