import { expect, test } from '../fixtures/index.ts'
import { realisticMultiMessage } from './scenarios/realistic-multi-message.ts'

test('a thought in several messages gets one answer, with its corrections', async ({ prospect }) => {
  const conversation = await prospect.play(realisticMultiMessage)

  await expect(conversation).toHaveScheduledCall()
  await expect(conversation).toScoreAbove(70)
  await expect(conversation).toFollowZmeyka()
  expect(conversation).toAnswerEachBurstOnce()
  expect(conversation).toHeedCorrections()
})
