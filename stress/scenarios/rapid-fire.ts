import { defineScenario } from '../../fixtures/define.ts'
import { impatientInvestor, impatientInvestorInEnglish } from '../personas/impatient-investor.ts'
import { baliRealEstate } from '../playbooks/bali-real-estate.ts'
import { baliRealEstateInEnglish } from '../playbooks/bali-real-estate-in-english.ts'

/** An impatient client writes in bursts: each must be answered once, and in full. */
export const rapidFire = defineScenario({
  name: 'Rapid Fire Burst',
  description: 'An impatient client writes in bursts: each must be answered once, and in full.',
  persona: impatientInvestor,
  playbook: baliRealEstate,
  stress: {
    pattern: ['burst'],
    batchSizes: [5, 3, 2],
    messageDelays: [[0.5, 1.5]],
    interMessageDelays: [[0.15, 0.35]],
  },
})

/** The same in English. */
export const rapidFireInEnglish = defineScenario({
  ...rapidFire,
  name: 'Rapid Fire Burst (English)',
  persona: impatientInvestorInEnglish,
  playbook: baliRealEstateInEnglish,
})
