import type { Clock } from '../../core/clock.ts'
import type { StoredEmail } from '../../core/email-collection.ts'
import type { PersonaQuestion } from '../../core/persona.ts'
import type { Playbook } from '../../core/playbook.ts'
import type { BookingRecord } from '../../core/scheduling.ts'
import type { Transcript } from '../../core/transcript.ts'
import { type Judge, measure, reachVerdict, rulesJudge, type SchedulingProbe } from '../../verdict/index.ts'
import type { Judgeable } from '../matchers/subject.ts'

interface Options {
  questions?: readonly PersonaQuestion[]
  playbook?: Playbook | null
  /** What the system of record holds, or why it cannot be read. */
  records?: readonly BookingRecord[] | Error
  judge?: Judge
  /** What it holds of the prospect's e-mail. */
  emails?: readonly StoredEmail[]
}

/** Time stands still for it: what is to be stored is stored already. */
const CLOCK: Clock = { now: () => 0, sleep: async () => {}, hold: (work) => work }

/** A conversation that is over, to be measured and judged as a played one is. */
export function judgeable(transcript: Transcript, options: Options = {}): Judgeable {
  const { questions = [], playbook = null, records = [], emails = [], judge = rulesJudge } = options
  const probe: SchedulingProbe = {
    name: 'scheduled_actions',
    baseline: async () => {},
    read: () => (records instanceof Error ? Promise.reject(records) : Promise.resolve([...records])),
    emails: async () => [...emails],
  }
  const persona = { name: transcript.prospect.name, questions: [...questions], objections: [] }
  return {
    transcript: () => transcript,
    measure: () => measure(transcript, { questions }),
    verdict: () => reachVerdict({ transcript, persona, playbook, judge, probes: [probe], clock: CLOCK, settle: 0 }),
    location: 'reports/1/index.html#c-1',
  }
}

/** The message of the error that something throws, or resolves to. */
export async function messageOf(work: () => unknown): Promise<string> {
  try {
    await work()
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`
  }
  throw new Error('Nothing was thrown.')
}
