/** What an agent wrote, and what a careful reader says of it: does it claim that a call is booked? */
export interface LabelledClaim {
  /** The message, said on Monday, 23 November 2026, at 15:00 in Moscow, where the prospect lives. */
  text: string
  claims: boolean
  /** The time that it claims, where it names one: ISO 8601. */
  time?: string
  /** What was said before, as in `talk`. */
  before?: readonly string[]
}
