import { defineScenario } from '../../fixtures/define.ts'
import { loudThinker } from '../personas/loud-thinker.ts'
import { baliRealEstate } from '../playbooks/bali-real-estate.ts'

/** Thoughts over several messages with long pauses, and corrections by editing: one answer to each thought. */
export const realisticMultiMessage = defineScenario({
  name: 'Realistic Multi-Message',
  description:
    'Thoughts over several messages with long pauses, and corrections by editing: one answer to each thought.',
  persona: loudThinker,
  playbook: baliRealEstate,
  stress: {
    pattern: ['burst', 'correct', 'burst', 'correct', 'burst', 'correct'],
    batchSizes: [3, 2],
    messageDelays: [
      [5, 15],
      [10, 30],
      [20, 60],
      [60, 120],
      [5, 15],
    ],
    interMessageDelays: [[5, 12]],
  },
})
