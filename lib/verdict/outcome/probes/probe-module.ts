import { basename } from 'node:path'
import type postgres from 'postgres'
import { z } from 'zod'
import { mistakesOf } from '../../../core/authored.ts'
import { StoreError } from '../../../core/errors.ts'
import { allowed } from '../../../core/mistake.ts'
import type { Party } from '../../../core/transcript.ts'
import { importModule } from '../../../core/user-module.ts'

/** A call that stands in a system of record, as a probe of your own tells it. */
export interface Booking {
  /** Tells it from the prospect's other calls. */
  id: string
  /** When it begins: a Date, or ISO 8601 with offset; nothing where the record does not say. */
  time?: Date | string | null
  zoomUrl?: string | null
  /** Whom the invitation goes to: null where it is empty, nothing where the record has no place for it. */
  email?: string | null
}

/** What a probe of your own is given. */
export interface ProbeContext {
  /** Whose calls are wanted. */
  prospect: Party
  /** Plain SQL on the run's database. */
  sql: postgres.Sql
  databaseUrl: string
}

/**
 * A probe of your own: all calls of one prospect that stand now, cancelled ones left out.
 *
 * It is asked before the conversation and after it; what was there before, unchanged, does not count.
 */
export type Probe = (context: ProbeContext) => readonly Booking[] | Promise<readonly Booking[]>

const MOMENT = { error: 'must be a Date, or ISO 8601 with offset' }

const Bookings = z.array(
  z.object({
    id: z.string(),
    time: z.union([z.date(), z.iso.datetime({ offset: true, ...MOMENT })], MOMENT).nullish(),
    zoomUrl: z.string().nullish(),
    email: z.string().nullish(),
  }),
)

/** Checks what a probe of the user's returned; throws a StoreError that says what is wrong with it. */
export function checkedBookings(
  returned: unknown,
  path: string,
  conceal: (text: string) => string,
): z.infer<typeof Bookings> {
  const parsed = Bookings.safeParse(returned, { error: allowed })
  if (parsed.success) return parsed.data
  throw new StoreError(
    conceal(mistakesOf(`The list of bookings that the probe ${basename(path)} returned`, parsed.error, returned)),
    {
      remedy:
        "Whether a call was booked is unknown. Return a list, empty where there is no call: [{ id: '42', time: new Date('2026-11-24T13:00:00Z') }].",
    },
  )
}

/** Loads a probe of the user's; throws a StoreError that says what is wrong with the module. */
export async function loadProbe(path: string): Promise<Probe> {
  const { default: probe } = await load(path)
  if (typeof probe === 'function') return probe
  throw new StoreError(`The probe exports no function by default: ${path}`, {
    remedy: 'Write: export default async function ({ prospect, sql }) { return [] }',
  })
}

async function load(path: string): Promise<{ default?: Probe }> {
  try {
    return (await importModule(path)) as { default?: Probe }
  } catch (cause) {
    throw new StoreError(`The probe could not be loaded: ${path}: ${(cause as Error).message}`, {
      remedy: 'Check stress({ probe }) in vitest.config.ts.',
      cause,
    })
  }
}
