import { expect, test } from '../fixtures/index.ts'
import { mixedTiming } from './scenarios/mixed-timing.ts'

test('fast or slow, each turn is answered once, and the call is booked', async ({ prospect }) => {
  const conversation = await prospect.play(mixedTiming)

  await expect(conversation).toHaveScheduledCall()
  await expect(conversation).toScoreAbove(70)
  expect(conversation).toAnswerEachBurstOnce()
  expect(conversation).toStayPatient()
})
