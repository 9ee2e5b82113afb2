import type { Instant } from '../../../core/clock.ts'
import type { Random } from '../../../core/random.ts'
import { Draft } from './draft.ts'
import type { LocalTime } from './local-time.ts'
import { localTime } from './local-time.ts'
import type { Memory } from './memory.ts'
import type { Phrases, Profile } from './phrases.ts'
import { PHRASES_EN } from './phrases-en.ts'
import { PHRASES_RU } from './phrases-ru.ts'
import type { Reading } from './reading.ts'
import type { Calendar } from './slots.ts'

/** `agreed`: what was agreed is booked and announced, as it should be. Otherwise how an agent goes wrong. */
export type BookingHabit = 'agreed' | 'never' | 'silently' | 'unasked'

/** The moment in which the agent has something to say. */
export interface Situation {
  memory: Memory
  now: Instant
  random: Random
  profile: Profile
  /** Beginnings of calls that are booked already. */
  busy: readonly Instant[]
  books: BookingHabit
}

/** One turn of the agent while it is thought out: what was read, what is known, and the draft. */
export interface Talk {
  situation: Situation
  /** What was remembered before the client wrote. */
  before: Memory
  reading: Reading
  phrases: Phrases
  draft: Draft
}

export function phrasesOf(memory: Memory): Phrases {
  return memory.language === 'ru' ? PHRASES_RU : PHRASES_EN
}

/** The client's zone, or the one to reckon with until it is known. */
export function zoneOf(memory: Memory, profile: Profile): string {
  return memory.facts.place?.zone ?? profile.zones[memory.language]
}

export function calendarOf({ situation, draft }: Talk): Calendar {
  return {
    now: situation.now,
    zone: zoneOf(draft.memory, situation.profile),
    busy: situation.busy.filter((at) => at !== draft.memory.booking?.at),
  }
}

/** A day and hour in words, as the client's calendar sees them today. */
export function slotWords(talk: Talk, at: LocalTime): string {
  return talk.phrases.spoken.slot(at, todayOf(talk))
}

/** Alternatives in words; a day that was just named is not named again. */
export function slotsWords(talk: Talk, slots: readonly LocalTime[]): string[] {
  return slots.map((slot, i) =>
    slot.date === slots[i - 1]?.date ? talk.phrases.spoken.hour(slot) : slotWords(talk, slot),
  )
}

export function appointmentWords(talk: Talk, at: LocalTime): string {
  return talk.phrases.spoken.appointment(at, todayOf(talk))
}

/** The client's zone in words: `по Москве`. */
export function zoneWords({ draft }: Talk): string {
  return draft.memory.facts.place?.label[draft.memory.language] ?? ''
}

function todayOf(talk: Talk): string {
  const { now, zone } = calendarOf(talk)
  return localTime(now, zone).date
}

export function newTalk(situation: Situation, before: Memory, reading: Reading): Talk {
  const draft = new Draft(situation.memory, situation.random)
  return { situation, before, reading, phrases: phrasesOf(situation.memory), draft }
}
