import { expect, test } from '../fixtures/index.ts'
import { slowResponder } from './scenarios/slow-responder.ts'

test('a client who takes his time is waited for, and still books', async ({ prospect }) => {
  const conversation = await prospect.play(slowResponder)

  expect(conversation).toStayPatient()
  await expect(conversation).toHaveScheduledCall()
  await expect(conversation).toScoreAbove(70)
  await expect(conversation).toCoverBant({ atLeast: 3 })
})
