import type { Media } from '../../../core/media.ts'
import type { Authority } from './authority.ts'
import type { Budget } from './budget.ts'
import type { Email } from './contact.ts'
import type { Facts, Topic } from './memory.ts'
import type { Property, Purpose } from './need.ts'
import type { Obstacle } from './slots.ts'
import type { Spoken } from './spoken.ts'
import type { Timeline } from './timeline.ts'

/** Whom the agent speaks for. */
export interface Profile {
  /** The consultant's first name, by language. */
  name: { ru: string; en: string }
  company: string
  /** IANA zones to reckon with until the client's is known. */
  zones: { ru: string; en: string }
}

export const DEFAULT_PROFILE: Profile = {
  name: { ru: 'Алина', en: 'Alina' },
  company: 'Nusa Estate',
  zones: { ru: 'Europe/Moscow', en: 'Europe/London' },
}

/** One fact with its source, for a moment when something of the client became known. */
export interface ExpertFact {
  id: string
  text: string
  /** Answers that say the same. */
  like: readonly string[]
  fits(facts: Facts): boolean
}

/** Ways of saying the same; one that was not used yet is taken. */
export type Variants = readonly [string, ...string[]]
type Name = string | null

/** Everything the consultant says in one language, besides what it knows (see `knowledge.ts`). */
export interface Phrases {
  spoken: Spoken
  outreach(profile: Profile, name: Name): Variants
  /** First words to a client who writes first. */
  greet(profile: Profile, name: Name): Variants
  /** First words to a client who answers our outreach. */
  welcome(name: Name): Variants
  reflect: {
    purpose(purpose: Purpose): Variants
    budget(budget: Budget, property: Property | null): Variants
    authority(authority: Authority): Variants
    timeline(timeline: Timeline): Variants
  }
  /** To an apology for a late answer. */
  noHarm: Variants
  corrected: Variants
  facts: Record<'purpose' | 'budget' | 'authority' | 'timeline', readonly ExpertFact[]>
  ask: Record<Exclude<Topic, 'slot' | 'purpose' | 'email-check'>, Variants> & {
    purpose(property: Property | null): Variants
    slot(offers: readonly string[]): Variants
    /** The answer to the first question was no place that we know. */
    placeAgain: Variants
    emailForMaterials: Variants
    emailCheck(email: Email): Variants
  }
  unknown: { all: Variants; rest: Variants }
  noMatter: Variants
  unreadable: Variants
  /** To a picture, a voice message or a file without a word. */
  received: Record<Media['kind'], Variants>
  factsOnly: Variants
  catalogue: { attempt: Variants; promise: Variants; sent(address: string): Variants }
  callRefused: { attempt: Variants; written: Variants }
  humanJoins: Variants
  summary(facts: Facts, worries: readonly string[]): Variants
  value(facts: Facts): Variants
  holding(appointment: string): Variants
  obstacle: Record<Obstacle, Variants>
  otherTimes: Variants
  emailReason: Variants
  confirm(booking: { appointment: string; zone: string; zoomUrl: string; email: string }): Variants
  /** Of an agent that books before it was agreed. */
  bookedUnasked(appointment: string, zoomUrl: string): Variants
  reschedule(booking: { appointment: string; zone: string; zoomUrl: string }): Variants
  bookingFailed: Variants
  /** Of an agent that never books. */
  stall: Variants
  afterBooking: {
    /** The client wants to be sure. */
    details(booking: { appointment: string; zone: string; zoomUrl: string }): Variants
    thanks(slot: string, name: Name): Variants
    answered(slot: string): Variants
    bye: Variants
  }
  waiting: { weWrite(words: string): Variants; theyWrite: Variants }
  back(name: Name): Variants
  held: Variants
  /** Unasked, into a long silence. */
  reminder: Variants
  farewell: Variants
  goodbye: Variants
}
