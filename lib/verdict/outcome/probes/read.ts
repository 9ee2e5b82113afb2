import type { Clock, Millis } from '../../../core/clock.ts'
import type { BookingRecord } from '../../../core/scheduling.ts'
import type { SchedulingProbe } from './probe.ts'

export interface ProbeReading {
  records: BookingRecord[]
  /** One sentence per probe that could not be read. */
  errors: string[]
}

/** Asks every probe once; one that fails loses none of the others. */
export async function readProbes(probes: readonly SchedulingProbe[]): Promise<ProbeReading> {
  if (probes.length === 0) return { records: [], errors: ['No system of record was given to look into.'] }
  const readings = await Promise.allSettled(probes.map((probe) => probe.read()))
  return {
    records: readings.flatMap((reading) => (reading.status === 'fulfilled' ? reading.value : [])),
    errors: readings.flatMap((reading, index) =>
      reading.status === 'rejected'
        ? [`${probes[index]?.name}: ${(reading.reason as Error)?.message ?? reading.reason}`]
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
