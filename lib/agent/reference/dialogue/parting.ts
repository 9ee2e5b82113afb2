import { localTime } from './local-time.ts'
import { appointmentWords, slotWords, type Talk, zoneOf, zoneWords } from './talk.ts'

/** Pure politeness is answered this often; after that the last word is the client's. */
const MAX_GOODBYES = 2

/** The client took back what was asked. */
export function hold({ draft, before, phrases }: Talk): void {
  draft.say('next', phrases.held)
  draft.remember({ left: before.asked })
}

/** A dignified end; nothing more is asked. */
export function farewell({ draft, phrases }: Talk): void {
  draft.say('next', phrases.farewell)
  draft.remember({ stage: 'refused' })
  draft.act({ kind: 'note', text: 'refused' })
}

/** The client is away for a while: acknowledges, and promises to write where that was asked for. */
export function letGo(talk: Talk) {
  const { draft, phrases, reading, situation } = talk
  const wait = reading.wait
  draft.remember({ left: talk.before.asked })
  if (!wait?.ourTurn) return draft.say('next', phrases.waiting.theyWrite)
  const at = situation.now + wait.ms
  draft.say('next', phrases.waiting.weWrite(wait.words))
  draft.act({
    kind: 'follow-up',
    at,
    intent: draft.memory.stage === 'offering' ? 'agree_on_time' : 'continue_conversation',
  })
  draft.remember({ promisedAt: at })
}

/** After the booking: answers stand, nothing is reopened. */
export function afterBooking(talk: Talk) {
  const { draft, phrases, reading, situation } = talk
  const { booking, facts, thanks } = draft.memory
  if (!booking) return
  const slot = slotWords(talk, localTime(booking.at, zoneOf(draft.memory, situation.profile)))
  if (reading.intents.has('asks-confirmation')) {
    const at = localTime(booking.at, zoneOf(draft.memory, situation.profile))
    const details = { appointment: appointmentWords(talk, at), zone: zoneWords(talk), zoomUrl: booking.zoomUrl }
    return draft.say('next', phrases.afterBooking.details(details))
  }
  if (draft.has('answers')) return draft.say('next', phrases.afterBooking.answered(slot))
  if (thanks >= MAX_GOODBYES) return
  draft.remember({ thanks: thanks + 1 })
  const thanked = reading.intents.has('thanks') && thanks === 0
  draft.say('next', thanked ? phrases.afterBooking.thanks(slot, facts.name) : phrases.afterBooking.bye)
}

/** After a refusal: a goodbye for a goodbye, once. */
export function afterRefusal({ draft, phrases }: Talk): void {
  if (draft.memory.thanks > 0) return
  draft.remember({ thanks: 1 })
  draft.say('next', phrases.goodbye)
}
