import type { Instant } from '../../../core/clock.ts'

/** What the agent does besides talking. */
export type Action =
  | {
      /** Puts a call into the calendar, in place of this client's earlier one; done before it is announced. */
      kind: 'book'
      at: Instant
      zoomUrl: string
      email: string
      /** An earlier call of this client stays: no healthy agent does that. */
      beside?: true
    }
  | { kind: 'follow-up'; at: Instant; intent: string }
  /** For a human colleague. */
  | { kind: 'note'; text: string }
