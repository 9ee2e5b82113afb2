import { defineScenario } from '../../fixtures/define.ts'
import { youngMother } from '../personas/young-mother.ts'
import { baliRealEstate } from '../playbooks/bali-real-estate.ts'

/** A client who asks to be written to in two minutes: the agent keeps silent and its word. */
export const waitAndFollowUp = defineScenario({
  name: 'Wait and Follow-up',
  description: 'A client who asks to be written to in two minutes: the agent keeps silent and its word.',
  persona: youngMother,
  playbook: baliRealEstate,
  stress: {
    messageDelays: [[2, 6]],
    followUpRequests: [{ turn: 3, say: 'Сейчас занята, напишите мне через 2 минуты', after: '2m' }],
  },
})
