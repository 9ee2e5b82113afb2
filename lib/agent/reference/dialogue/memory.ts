import type { Instant } from '../../../core/clock.ts'
import type { Authority } from './authority.ts'
import type { Budget } from './budget.ts'
import type { Email } from './contact.ts'
import type { LocalTime } from './local-time.ts'
import type { Property, Purpose } from './need.ts'
import type { Place } from './place.ts'
import type { Timeline } from './timeline.ts'

/** What a consultant has to learn before offering a call: BANT, in the order of the conversation. */
export const QUALIFYING = ['purpose', 'budget', 'authority', 'timeline'] as const
export type Qualifying = (typeof QUALIFYING)[number]

/** What our last message asked for, so that a bare answer can be understood. */
export type Topic = Qualifying | 'slot' | 'place' | 'email' | 'email-check'

/** What is known about the client. */
export interface Facts {
  name: string | null
  property: Property | null
  purpose: Purpose | null
  budget: Budget | null
  authority: Authority | null
  timeline: Timeline | null
  place: Place | null
  email: string | null
  /** International, digits only. */
  phone: string | null
}

/** A call that is in the calendar. */
export interface Booking {
  at: Instant
  zoomUrl: string
}

/** Where the conversation stands: plain data, so that it survives a restart of the process. */
export interface Memory {
  language: 'ru' | 'en'
  /** `offering`: a call was proposed. */
  stage: 'talking' | 'offering' | 'booked' | 'refused'
  facts: Facts
  /** Client turns that were answered. */
  turns: number
  greeted: boolean
  asked: readonly Topic[]
  /** What we had asked when the client made us wait: still open. */
  left: readonly Topic[]
  /** What the client wrote and asked us not to answer yet. */
  held: readonly string[]
  /** How often each topic was asked. */
  asks: Partial<Record<Topic, number>>
  /** Ids of answers and expert facts that were told. */
  told: readonly string[]
  /** Worries the client has voiced, as ids of answers. */
  worries: readonly string[]
  offers: readonly LocalTime[]
  offeredAt: Instant | null
  /** Times that were offered and turned down. */
  declined: readonly LocalTime[]
  chosen: LocalTime | null
  booking: Booking | null
  /** The address whose spelling we asked about. */
  emailQuery: Email | null
  catalogueRequests: number
  callRefusals: number
  thanks: number
  /** A promise to write at a given time. */
  promisedAt: Instant | null
  /** Our latest messages, so that nothing is said twice in the same words. */
  said: readonly string[]
}

export function newMemory(language: 'ru' | 'en', name: string | null = null): Memory {
  return {
    language,
    stage: 'talking',
    facts: {
      name,
      property: null,
      purpose: null,
      budget: null,
      authority: null,
      timeline: null,
      place: null,
      email: null,
      phone: null,
    },
    turns: 0,
    greeted: false,
    asked: [],
    left: [],
    held: [],
    asks: {},
    told: [],
    worries: [],
    offers: [],
    offeredAt: null,
    declined: [],
    chosen: null,
    booking: null,
    emailQuery: null,
    catalogueRequests: 0,
    callRefusals: 0,
    thanks: 0,
    promisedAt: null,
    said: [],
  }
}

const REMEMBERED = 30

/** The memory after saying `text`, which asks for `asked`. */
export function afterSaying(memory: Memory, text: string, asked: readonly Topic[]): Memory {
  const asks = { ...memory.asks }
  for (const topic of asked) asks[topic] = (asks[topic] ?? 0) + 1
  return { ...memory, greeted: true, asked, asks, said: [...memory.said, text].slice(-REMEMBERED) }
}

export function knownOf(facts: Facts): Qualifying[] {
  return QUALIFYING.filter((topic) => facts[topic] !== null)
}
