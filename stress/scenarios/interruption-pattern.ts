import { defineScenario } from '../../fixtures/define.ts'
import { interrupter, interrupterInEnglish } from '../personas/interrupter.ts'
import { baliRealEstate } from '../playbooks/bali-real-estate.ts'
import { baliRealEstateInEnglish } from '../playbooks/bali-real-estate-in-english.ts'

/** A client who writes as soon as the agent is seen typing: the interruption is answered, nothing twice. */
export const interruptionPattern = defineScenario({
  name: 'Interruption Pattern',
  description: 'A client who writes as soon as the agent is seen typing: the interruption is answered, nothing twice.',
  persona: interrupter,
  playbook: baliRealEstate,
  stress: {
    pattern: ['interrupt', 'interrupt', 'interrupt', 'send'],
    messageDelays: [[1, 3]],
    interMessageDelays: [[0.3, 0.8]],
    interruptions: [
      {
        say: 'И ещё: кто там управляет виллой?',
        question: { id: 'management', answeredBy: ['управля', 'управлени'] },
      },
      {
        say: 'Кстати, а налоги там какие?',
        question: { id: 'taxes', answeredBy: ['налог'] },
      },
      {
        say: 'Стоп, не отвечайте пока',
        withdraws: { resumeAfter: [15, 25], resume: 'Всё, вернулась, продолжаем' },
      },
    ],
  },
})

/** The same in English. */
export const interruptionPatternInEnglish = defineScenario({
  ...interruptionPattern,
  name: 'Interruption Pattern (English)',
  persona: interrupterInEnglish,
  playbook: baliRealEstateInEnglish,
  stress: {
    ...interruptionPattern.stress,
    interruptions: [
      { say: 'And one more: who manages the villa?', question: { id: 'management', answeredBy: ['manag'] } },
      { say: 'By the way, what taxes are there?', question: { id: 'taxes', answeredBy: ['tax'] } },
      {
        say: "Stop, don't answer yet",
        withdraws: { resumeAfter: [15, 25], resume: 'OK, I am back, please go on' },
      },
    ],
  },
})
