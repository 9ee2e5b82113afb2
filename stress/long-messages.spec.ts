import { expect, test } from '../fixtures/index.ts'
import { longMessages } from './scenarios/long-messages.ts'

test('every question of a long letter is answered, and the call is booked', async ({ prospect }) => {
  const conversation = await prospect.play(longMessages)

  expect(conversation).toAnswerEveryQuestion()
  await expect(conversation).toHaveScheduledCall()
  await expect(conversation).toAvoidForbiddenTopics()
  expect(conversation).toRespondWithin({ max: '2m' })
})
