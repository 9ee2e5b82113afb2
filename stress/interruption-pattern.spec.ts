import { expect, test } from '../fixtures/index.ts'
import { interruptionPattern, interruptionPatternInEnglish } from './scenarios/interruption-pattern.ts'

test('an interruption is answered and nothing is said twice', async ({ prospect }) => {
  const conversation = await prospect.play(interruptionPattern)

  await expect(conversation).toHaveScheduledCall()
  await expect(conversation).toScoreAbove(70)
  expect(conversation).toHandleInterruptions()
})

test('the same in English', async ({ prospect }) => {
  const conversation = await prospect.play(interruptionPatternInEnglish)

  await expect(conversation).toHaveScheduledCall()
  await expect(conversation).toScoreAbove(70)
  expect(conversation).toHandleInterruptions()
})
