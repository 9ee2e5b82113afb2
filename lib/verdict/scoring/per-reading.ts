import type { Playbook } from '../../core/playbook.ts'
import type { Reading } from './reading.ts'

type Look<Found> = (reading: Reading, playbook: Playbook) => Found

/** A look at a conversation that is taken once, however many rules ask for it. Nobody may change what was found. */
export function perReading<Found>(look: Look<Found>): Look<Found> {
  const seen = new WeakMap<Reading, WeakMap<Playbook, { found: Found }>>()
  return (reading, playbook) => {
    const byPlaybook = seen.get(reading) ?? new WeakMap()
    seen.set(reading, byPlaybook)
    const known = byPlaybook.get(playbook) ?? { found: look(reading, playbook) }
    byPlaybook.set(playbook, known)
    return known.found
  }
}
