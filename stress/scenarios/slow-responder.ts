import { defineScenario } from '../../fixtures/define.ts'
import { busyEntrepreneur } from '../personas/busy-entrepreneur.ts'
import { baliRealEstate } from '../playbooks/bali-real-estate.ts'

/** A client who answers half a minute to a minute and a half later each time: the agent waits. */
export const slowResponder = defineScenario({
  name: 'Slow Responder',
  description: 'A client who answers half a minute to a minute and a half later each time: the agent waits.',
  persona: busyEntrepreneur,
  playbook: baliRealEstate,
  stress: {
    messageDelays: [
      [1, 3],
      [30, 60],
      [40, 90],
      [30, 60],
    ],
  },
})
