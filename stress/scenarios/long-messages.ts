import { defineScenario } from '../../fixtures/define.ts'
import { thoroughAnalyst } from '../personas/thorough-analyst.ts'
import { baliRealEstate } from '../playbooks/bali-real-estate.ts'

/** Three long letters with four numbered questions each: every question is answered. */
export const longMessages = defineScenario({
  name: 'Long Messages',
  description: 'Three long letters with four numbered questions each: every question is answered.',
  persona: thoroughAnalyst,
  playbook: baliRealEstate,
  stress: {
    messageDelays: [[5, 10]],
    timeoutMultiplier: 2,
  },
})
