import type { Instant } from '../../core/clock.ts'

/** A call in the calendar. */
export interface Meeting {
  /** The client's numeric Telegram id, as a decimal string. */
  prospectId: string
  at: Instant
  zoomUrl: string
  email: string
  /** Leaves an earlier call of this client standing. */
  beside?: boolean
}

/** A promise to write. */
export interface FollowUp {
  id: string
  prospectId: string
  at: Instant
  intent: string
}

/**
 * The agent's system of record: what it has promised to do at a time.
 *
 * `now` is the conversation's time and becomes created_at and the like. Everything throws a StoreError when the system
 * cannot be reached.
 */
export interface ScheduledActions {
  /**
   * Makes it ready for use, from nothing if need be.
   *
   * Of what stands in it only the calls and promises of `owner`, the agent's Telegram id, count from here on: agents
   * of other runs may share it.
   */
  prepare(owner: string): Promise<void>
  /** Books a call and returns its id; an earlier pending call of this client is cancelled as `rescheduled`, unless this one is `beside` it. */
  book(meeting: Meeting, now: Instant): Promise<string>
  /** Beginnings of the owner's calls that are still to come, of all clients. */
  meetings(now: Instant): Promise<Instant[]>
  promise(followUp: Omit<FollowUp, 'id'>, now: Instant): Promise<string>
  /** Promises that are neither kept nor cancelled, earliest first. */
  openPromises(): Promise<FollowUp[]>
  keep(id: string, now: Instant): Promise<void>
  cancel(id: string, reason: string, now: Instant): Promise<void>
  close(): Promise<void>
}
