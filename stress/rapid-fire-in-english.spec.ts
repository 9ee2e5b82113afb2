import { expect, test } from '../fixtures/index.ts'
import { rapidFireInEnglish } from './scenarios/rapid-fire.ts'

test('a burst of five English messages still ends in a booked call', async ({ prospect }) => {
  const conversation = await prospect.play(rapidFireInEnglish)

  await expect(conversation).toHaveScheduledCall()
  await expect(conversation).toScoreAbove(70)
  expect(conversation).toAnswerEachBurstOnce()
  expect(conversation).toRespondWithin({ p95: '45s' })
})
