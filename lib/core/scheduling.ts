import { z } from 'zod'

/** How what was said about a booking compares with what the system of record holds. */
export const Agreement = z.enum([
  'none',
  'confirmed',
  'phantom',
  'silent',
  'time mismatch',
  'without consent',
  'duplicate',
  'unknown',
])
export type Agreement = z.infer<typeof Agreement>

/** A booking as a system of record holds it. */
export const BookingRecord = z.object({
  actionId: z.string(),
  /** Which probe found it, for example `scheduled_actions`. */
  source: z.string(),
  /** ISO 8601 with offset; null where the record names no time. */
  scheduledTime: z.string().nullable(),
  zoomUrl: z.string().nullable(),
})
export type BookingRecord = z.infer<typeof BookingRecord>

/** What the agent claimed in its own words, with the message that proves it. */
export const BookingClaim = z.object({
  messageId: z.number(),
  quote: z.string(),
  /** The time that was agreed, ISO 8601 with offset; null where none could be read. */
  time: z.string().nullable(),
})
export type BookingClaim = z.infer<typeof BookingClaim>

/** The words with which the prospect agreed to a call. */
export const BookingConsent = z.object({
  messageId: z.number(),
  quote: z.string(),
  /** What it agreed to, ISO 8601: one of these; null where that cannot be told. */
  times: z.array(z.string()).nullable(),
})
export type BookingConsent = z.infer<typeof BookingConsent>

/** Whether a call was really booked: the record held against the words. */
export const CallSchedulingResult = z.object({
  /** Null: the probe failed, so it is unknown. Never guessed from words. */
  scheduled: z.boolean().nullable(),
  scheduledTime: z.string().nullable(),
  zoomUrl: z.string().nullable(),
  actionId: z.string().nullable(),
  source: z.string().nullable(),
  agreement: Agreement,
  records: z.array(BookingRecord),
  claim: BookingClaim.nullable(),
  /** What the prospect agreed to before the agent claimed it; results of earlier versions have none. */
  consent: BookingConsent.nullable().default(null),
  /** Why a probe failed; empty when all answered. */
  probeErrors: z.array(z.string()),
})
export type CallSchedulingResult = z.infer<typeof CallSchedulingResult>
