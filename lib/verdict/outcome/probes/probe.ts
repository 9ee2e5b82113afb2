import type { StoredEmail } from '../../../core/email-collection.ts'
import type { BookingRecord } from '../../../core/scheduling.ts'

/**
 * A way to ask a system of record whether a call was booked for one prospect.
 *
 * `baseline()` is called before the conversation begins; `read()` returns only what is new or changed since. Both throw
 * a StoreError when the system cannot be read: then it is unknown whether a call was booked.
 */
export interface SchedulingProbe {
  /** As shown in results, for example `scheduled_actions`. */
  readonly name: string
  baseline(): Promise<void>
  read(): Promise<BookingRecord[]>
  /** The prospect's e-mail as the system holds it, booked or not; nothing where it has no place for one. */
  emails(): Promise<StoredEmail[]>
  /** Whether a person has taken the conversation over since the baseline; absent where the system does not tell. */
  escalated?(): Promise<boolean>
  /** Ends watching; absent where there is nothing to end. */
  close?(): Promise<void>
}
