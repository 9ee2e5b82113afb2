import type { Rule } from '../rule.ts'
import { strangersIn } from './name.ts'
import { breachesOf } from './taboo.ts'

export const forbidden: Rule = {
  id: 'forbidden',
  label: 'Stays off forbidden topics',
  advice: 'Never say what the playbook forbids.',
  find(reading, playbook) {
    const strangers = strangersIn(reading).map((quote) => ({ label: 'Another person’s name', quote }))
    const breaches = [...breachesOf(playbook.forbidden, reading), ...strangers]
    return {
      share: breaches.length === 0 ? 1 : 0,
      evidence: breaches.map(({ quote }) => quote).slice(0, 5),
      ...(breaches.length > 0 && { note: `${[...new Set(breaches.map(({ label }) => label))].join('; ')}.` }),
    }
  },
}
