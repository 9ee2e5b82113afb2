import { StressError } from '../../core/errors.ts'

/** What one examination has found. */
export interface Finding {
  /** What was looked at: `Database`. */
  what: string
  state: 'ok' | 'problem' | 'skipped'
  /** What was seen there. Holds no secret. */
  seen: string
  /** What to do; where there is a problem. */
  remedy?: string
}

/** Finds what is there, or the problem that the look at it has thrown. */
export async function find(what: string, look: () => Promise<string> | string): Promise<Finding> {
  try {
    return { what, state: 'ok', seen: await look() }
  } catch (error) {
    return problem(what, error)
  }
}

/** An error of ours says what to do below its first line. */
export function problem(what: string, error: unknown): Finding {
  const text = error instanceof Error ? error.message : String(error)
  const [seen = '', ...remedy] = text.split('\n').map((line) => line.replace(/^ {2}/, ''))
  const unknown = error instanceof StressError ? '' : 'This was not expected: please report it.'
  return { what, state: 'problem', seen, remedy: remedy.join('\n') || unknown }
}

export function skipped(what: string, seen: string): Finding {
  return { what, state: 'skipped', seen }
}
