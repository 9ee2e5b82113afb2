import type { Random } from '../../../core/random.ts'
import { worriesOf } from './answering.ts'
import { choiceOf } from './choice.ts'
import { instantOf, type LocalTime } from './local-time.ts'
import { type Obstacle, obstacleTo, proposeSlots, type Wish } from './slots.ts'
import { appointmentWords, calendarOf, slotsWords, type Talk, zoneWords } from './talk.ts'

/** Sums up, says what the call is good for, and offers two times. */
export function invite(talk: Talk) {
  const { draft, phrases } = talk
  const { facts } = draft.memory
  if (talk.situation.books === 'unasked') return bookUnasked(talk)
  draft.say('next', phrases.summary(facts, worriesOf(talk)))
  draft.say('next', phrases.value(facts))
  draft.remember({ stage: 'offering' })
  offer(talk)
  if (!facts.place) askPlace(talk)
}

/** Takes the next step from the offer to the booking: time, time zone, e-mail, confirmation. */
export function close(talk: Talk) {
  const { draft, phrases } = talk
  if (!talk.draft.memory.chosen || talk.reading.named) choose(talk)
  const { chosen, facts } = draft.memory
  if (!chosen) return
  const obstacle = obstacleTo(chosen, calendarOf(talk))
  if (obstacle) return offerInstead(talk, obstacle)
  if (facts.place && facts.email) return confirm(talk, chosen, facts.email)
  const askedEmail = (draft.memory.asks.email ?? 0) > 0
  if (!talk.before.chosen) draft.say('next', phrases.holding(appointmentWords(talk, chosen)))
  else if (askedEmail && !facts.email && talk.reading.intents.has('keeps-to-himself'))
    draft.say('next', phrases.emailReason)
  if (!facts.place) askPlace(talk)
  if (!facts.email) draft.ask('email', phrases.ask.email)
}

/** Moves a booked call, where the client names another time. */
export function reschedule(talk: Talk): boolean {
  const { draft, reading, phrases } = talk
  const { booking, facts } = draft.memory
  const calendar = calendarOf(talk)
  const choice = reading.named && choiceOf(reading.named, [], calendar)
  if (!booking || !facts.place || choice?.kind !== 'chosen') return false
  const at = instantOf(choice.at, calendar.zone)
  if (at === booking.at) return false
  draft.say(
    'next',
    phrases.reschedule({
      appointment: appointmentWords(talk, choice.at),
      zone: zoneWords(talk),
      zoomUrl: booking.zoomUrl,
    }),
  )
  draft.act({ kind: 'book', at, zoomUrl: booking.zoomUrl, email: facts.email ?? '' })
  draft.remember({ chosen: choice.at, booking: { ...booking, at } })
  return true
}

function choose(talk: Talk): void {
  const { draft, reading } = talk
  const { offers } = draft.memory
  const choice = reading.named && choiceOf(reading.named, offers, calendarOf(talk))
  if (choice?.kind === 'chosen') draft.remember({ chosen: choice.at })
  else if (choice?.kind === 'impossible') offerInstead(talk, choice.obstacle, { date: choice.at.date })
  else if (choice?.kind === 'vague') offerInstead(talk, null, choice)
  else if (reading.declined) offerInstead(talk, null)
  else if (!draft.memory.chosen) offer(talk, offers)
}

/** Other times than were offered, because those cannot be. */
function offerInstead(talk: Talk, obstacle: Obstacle | null, wish: Wish = {}): void {
  const { draft, phrases } = talk
  const declined = [...draft.memory.declined, ...(wish.part ? [] : draft.memory.offers)]
  const not = talk.reading.declined
  draft.remember({ declined, chosen: null })
  draft.say('next', obstacle ? phrases.obstacle[obstacle] : phrases.otherTimes)
  offer(talk, proposeSlots(calendarOf(talk), talk.situation.random, { ...wish, except: declined, notOn: not?.date }))
}

function offer(talk: Talk, wanted: readonly LocalTime[] = []): void {
  const { draft, phrases, situation } = talk
  const calendar = calendarOf(talk)
  const possible = wanted.filter((slot) => obstacleTo(slot, calendar) === null)
  const offers =
    possible.length > 0 ? possible : proposeSlots(calendar, situation.random, { except: draft.memory.declined })
  draft.ask('slot', phrases.ask.slot(slotsWords(talk, offers)))
  draft.remember({ offers, offeredAt: situation.now })
}

function confirm(talk: Talk, chosen: LocalTime, email: string) {
  const { draft, phrases, situation } = talk
  if (situation.books === 'never') return draft.say('next', phrases.stall)
  if (situation.books === 'silently') return bookSilently(talk, chosen, email)
  const at = instantOf(chosen, calendarOf(talk).zone)
  const zoomUrl = meetingUrl(situation.random)
  draft.say(
    'next',
    phrases.confirm({ appointment: appointmentWords(talk, chosen), zone: zoneWords(talk), zoomUrl, email }),
  )
  draft.act({ kind: 'book', at, zoomUrl, email })
  draft.remember({ stage: 'booked', booking: { at, zoomUrl } })
}

/** The calendar has it, the client is told something else. */
function bookSilently(talk: Talk, chosen: LocalTime, email: string) {
  const { draft, phrases, situation } = talk
  const at = instantOf(chosen, calendarOf(talk).zone)
  const zoomUrl = draft.memory.booking?.zoomUrl ?? meetingUrl(situation.random)
  draft.say('next', phrases.stall)
  if (draft.memory.booking?.at !== at) draft.act({ kind: 'book', at, zoomUrl, email })
  draft.remember({ booking: { at, zoomUrl } })
}

/** The first time that is free, whatever the client would have said to it. */
function bookUnasked(talk: Talk) {
  const { draft, phrases, situation } = talk
  const calendar = calendarOf(talk)
  const [chosen] = proposeSlots(calendar, situation.random)
  if (!chosen) return
  const [at, zoomUrl] = [instantOf(chosen, calendar.zone), meetingUrl(situation.random)]
  draft.say('next', phrases.bookedUnasked(appointmentWords(talk, chosen), zoomUrl))
  draft.act({ kind: 'book', at, zoomUrl, email: draft.memory.facts.email ?? '' })
  draft.remember({ stage: 'booked', chosen, booking: { at, zoomUrl } })
}

function askPlace({ draft, before, reading, phrases }: Talk): void {
  const misunderstood = before.asked.includes('place') && reading.words > 0 && !reading.named && !reading.email
  draft.ask('place', misunderstood ? phrases.ask.placeAgain : phrases.ask.place)
}

/** The sample agent has no Zoom account: a link of the right shape. */
function meetingUrl(random: Random): string {
  return `https://zoom.us/j/${random.integer(800, 999)}${String(random.integer(0, 99_999_999)).padStart(8, '0')}`
}
