import { defineScenario } from '../../fixtures/define.ts'
import { deadlineDriver } from '../personas/deadline-driver.ts'
import { baliRealEstate } from '../playbooks/bali-real-estate.ts'

/** A client who demands answers by a deadline: each stated one is met. */
export const urgencyDemand = defineScenario({
  name: 'Urgency Demand',
  description: 'A client who demands answers by a deadline: each stated one is met.',
  persona: deadlineDriver,
  playbook: baliRealEstate,
  stress: {
    pattern: ['burst', 'send'],
    batchSizes: [2],
    messageDelays: [[2, 5]],
    urgencyRequests: [
      { turns: [2], say: 'Ответьте в течение 2 минут, пожалуйста', within: '2m' },
      { turns: [3], say: 'Это срочно!' },
      { turns: [5], say: 'Жду ответ в течение 1 минуты', within: '1m' },
    ],
  },
})
