import { defineScenario } from '../../fixtures/index.ts'
import { impatientInvestor } from '../personas/impatient-investor.ts'
import { baliRealEstate } from '../playbooks/bali-real-estate.ts'

/** Five messages within two seconds, then bursts of three and two, from a client who does not wait. */
export const rapidFire = defineScenario({
  name: 'Rapid Fire Burst',
  description: 'An impatient client writes in bursts: each must be answered once, and in full.',
  persona: impatientInvestor,
  playbook: baliRealEstate,
  stress: {
    pattern: ['burst'],
    batchSizes: [5, 3, 2],
    messageDelays: [[0.5, 1.5]],
    interMessageDelays: [[0.2, 0.45]],
  },
  expectedOutcome: 'zoom_scheduled',
})
