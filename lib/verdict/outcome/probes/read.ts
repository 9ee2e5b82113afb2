import type { Clock, Millis } from '../../../core/clock.ts'
import type { BookingRecord } from '../../../core/scheduling.ts'
import type { EmailReading } from '../email.ts'
import type { SchedulingProbe } from './probe.ts'

export interface ProbeReading {
  records: BookingRecord[]
  /** One sentence per probe that could not be read. */
  errors: string[]
}

/** Asks every probe once; one that fails loses none of the others. */
export async function readProbes(probes: readonly SchedulingProbe[]): Promise<ProbeReading> {
  if (probes.length === 0) return { records: [], errors: ['No system of record was given to look into.'] }
  const { found, errors } = await askAll(probes, (probe) => probe.read())
  return { records: found, errors }
}

/** Asks every probe for the prospect's e-mail. */
export async function readEmails(probes: readonly SchedulingProbe[]): Promise<EmailReading> {
  const { found, errors } = await askAll(probes, (probe) => probe.emails())
  return { stored: found, errors }
}

/** Whether any system says that a person has taken over; one that cannot be read says nothing. */
export async function readEscalation(probes: readonly SchedulingProbe[]): Promise<boolean> {
  const { found } = await askAll(probes, async (probe) => [(await probe.escalated?.()) ?? false])
  return found.includes(true)
}

async function askAll<T>(probes: readonly SchedulingProbe[], ask: (probe: SchedulingProbe) => Promise<T[]>) {
  const answers = await Promise.allSettled(probes.map(ask))
  return {
    found: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
    errors: answers.flatMap((answer, index) =>
      answer.status === 'rejected'
        ? [`${probes[index]?.name}: ${(answer.reason as Error)?.message ?? answer.reason}`]
        : [],
    ),
  }
}

const POLLS = 10

/**
 * Asks again until a booking with its time has arrived or `settle` is over: an agent may announce a booking a moment
 * before it is stored.
 */
export async function awaitRecords(
  probes: readonly SchedulingProbe[],
  { clock, settle }: { clock: Clock; settle: Millis },
): Promise<ProbeReading> {
  const deadline = clock.now() + settle
  let reading = await readProbes(probes)
  while (!isComplete(reading, probes) && clock.now() < deadline) {
    await clock.sleep(settle / POLLS)
    reading = await readProbes(probes)
  }
  return reading
}

function isComplete({ records }: ProbeReading, probes: readonly SchedulingProbe[]): boolean {
  const sources = new Set(records.map(({ source }) => source))
  return records.some(({ scheduledTime }) => scheduledTime !== null) || sources.size >= probes.length
}
