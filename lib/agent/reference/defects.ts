import { ConfigError } from '../../core/errors.ts'

/** Ways in which the sample agent can be made to fail, to see that a stress test notices. Each touches one place. */
export const DEFECTS = {
  'never-books': 'talks well, but puts every booking off and never stores or confirms one',
  'no-debounce': 'answers each message of a burst by itself',
  'phantom-booking': 'announces a booking that it never stores',
} as const

export type Defect = keyof typeof DEFECTS

export function isDefect(name: string): name is Defect {
  return Object.hasOwn(DEFECTS, name)
}

/** Reads defect names separated by commas; throws a ConfigError that lists the known ones for any other. */
export function parseDefects(names: string | undefined): Defect[] {
  const list = (names ?? '').split(',').map((name) => name.trim())
  return list.filter((name) => name !== '').map(toDefect)
}

function toDefect(name: string): Defect {
  if (isDefect(name)) return name
  const known = Object.entries(DEFECTS).map(([known, sentence]) => `- ${known}: ${sentence}`)
  throw new ConfigError(`The sample agent has no defect ${JSON.stringify(name)}.`, {
    remedy: `Set STRESS_AGENT_DEFECT to one or more of these, separated by commas, or to nothing:\n${known.join('\n')}`,
  })
}
