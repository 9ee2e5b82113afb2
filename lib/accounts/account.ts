import { z } from 'zod'
import type { Instant, Millis } from '../core/clock.ts'
import { maskedNumber } from '../core/redact/phones.ts'

const instant = z.iso.datetime()

/** A real account that somebody has logged in, as it is kept. */
export const Account = z.object({
  /** What the user calls it. */
  name: z.string(),
  /** Numeric Telegram id, as a decimal string. */
  id: z.string(),
  username: z.string().nullable(),
  /** International, digits only; null where the login did not tell. Never shown whole. */
  phone: z.string().nullable(),
  /** The application that it was logged in with. */
  apiId: z.number(),
  /** GramJS session string. A secret: whoever has it is that account. */
  session: z.string(),
  /** A local Telegram; null for the real one. */
  server: z.object({ host: z.string(), port: z.number() }).nullable(),
  testDc: z.boolean(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  /** Until when Telegram makes it wait, as it said last. */
  floodUntil: instant.nullable(),
})
export type Account = z.output<typeof Account>

/** A phone number as it may be shown: its last two digits. */
export function maskedPhone({ phone }: Pick<Account, 'phone'>): string | null {
  return phone === null ? null : maskedNumber(phone)
}

/** How long Telegram still makes it wait, as far as is known; 0 where it does not. */
export function floodLeft({ floodUntil }: Pick<Account, 'floodUntil'>, now: Instant): Millis {
  return floodUntil === null ? 0 : Math.max(0, Date.parse(floodUntil) - now)
}
