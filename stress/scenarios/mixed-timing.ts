import { defineScenario } from '../../fixtures/define.ts'
import { moodyBuyer } from '../personas/moody-buyer.ts'
import { baliRealEstate } from '../playbooks/bali-real-estate.ts'

/** Fast, slow, fast, very slow, then a burst: the agent adapts. */
export const mixedTiming = defineScenario({
  name: 'Mixed Timing',
  description: 'Fast, slow, fast, very slow, then a burst: the agent adapts.',
  persona: moodyBuyer,
  playbook: baliRealEstate,
  stress: {
    pattern: ['send', 'send', 'send', 'send', 'burst', 'send'],
    batchSizes: [3],
    messageDelays: [
      [0.5, 1.5],
      [25, 40],
      [0.5, 1.5],
      [30, 60],
      [0.5, 1.5],
    ],
    interMessageDelays: [[0.2, 0.5]],
  },
})
