import type { Media } from '../../../core/media.ts'
import { answer } from './answering.ts'
import { close, invite, reschedule } from './closing.ts'
import type { Step } from './draft.ts'
import { intentsOf } from './intents.ts'
import { knownOf, type Memory, newMemory } from './memory.ts'
import { afterBooking, afterRefusal, farewell, hold, letGo } from './parting.ts'
import { askNext, isQualified, reflect } from './qualifying.ts'
import { type Reading, read } from './reading.ts'
import { newTalk, phrasesOf, type Situation, type Talk, zoneOf } from './talk.ts'
import { sentencesOf } from './text.ts'

/** Messages that are kept for a later answer. */
const MOST_HELD = 10

/** What the agent says and does now. */
export interface Reply {
  /** Messages in order; empty when silence is the right answer. */
  steps: readonly Step[]
  /** What is remembered when nothing is said. */
  memory: Memory
}

/**
 * The answer to everything that the client wrote since our last message, as one; `wordless` are the kinds of what came
 * without a caption.
 *
 * Pure: nothing is remembered or done until the messages are really sent, so that a draft can be thrown away.
 */
export function respond(
  situation: Situation,
  written: readonly string[],
  wordless: readonly Media['kind'][] = [],
): Reply {
  const { now, profile } = situation
  const before = takenUp(situation.memory)
  const messages = released(before.held, written)
  const reading = read(messages, before, now, zoneOf(before, profile))
  const memory = learn(before, reading)
  const talk = newTalk({ ...situation, memory }, before, reading)
  if (reading.withdrawn) talk.draft.remember({ held: messages.map(withoutStop).filter(Boolean).slice(-MOST_HELD) })
  speak(talk, messages, wordless)
  return { steps: talk.draft.steps(), memory: talk.draft.memory }
}

/** What we were asked to wait with is asked again when we may answer. */
function released(held: readonly string[], messages: readonly string[]): readonly string[] {
  const mayAnswer = messages.flatMap(sentencesOf).flatMap(intentsOf).includes('releases')
  return mayAnswer ? [...held, ...messages] : messages
}

function withoutStop(message: string): string {
  const rest = sentencesOf(message).filter((sentence) => !intentsOf(sentence).includes('stops'))
  return rest.map(({ original, question }) => original + (question ? '?' : '.')).join(' ')
}

/** A question that waited with the client is our latest again. */
function takenUp(memory: Memory): Memory {
  return memory.asked.length > 0 ? memory : { ...memory, asked: memory.left, left: [] }
}

/**
 * The answer to a message that was edited after it had been answered; `messages` are the sentences that are new in it.
 *
 * Brief, and silent where nothing that matters has changed: our open question stays open.
 */
export function respondToEdit(situation: Situation, messages: readonly string[]): Reply {
  const { memory: before, now, profile } = situation
  // what was an answer to our earlier question is one still
  const asked = [...new Set([...before.asked, ...knownOf(before.facts)])]
  const reading = read(messages, { ...before, asked }, now, zoneOf(before, profile))
  const memory = { ...learn(before, reading), turns: before.turns }
  const talk = newTalk({ ...situation, memory }, before, reading)
  const changed = JSON.stringify(memory.facts) !== JSON.stringify(before.facts)
  if (settlesTime(talk) || reading.withdrawn || reading.wait) speak(talk, messages)
  else correct(talk, changed)
  return { steps: stillAsking(talk.draft.steps(), before.asked), memory: talk.draft.memory }
}

/** The client is pressed for time, and says so. */
export function isPressed(messages: readonly string[]): boolean {
  return messages.flatMap(sentencesOf).flatMap(intentsOf).includes('urgent')
}

/** The first message to somebody who left their contact. */
export function reachOut(situation: Situation): Step[] {
  const talk = newTalk(situation, situation.memory, read([], situation.memory, situation.now, 'UTC'))
  talk.draft.ask('purpose', talk.phrases.outreach(situation.profile, situation.memory.facts.name))
  return talk.draft.steps()
}

/** The message that was promised for later, with the thread taken up in other words. */
export function followUp(situation: Situation): Step[] {
  const before = takenUp(situation.memory)
  const talk = newTalk({ ...situation, memory: before }, before, read([], before, situation.now, 'UTC'))
  talk.draft.say('opening', talk.phrases.back(situation.memory.facts.name))
  talk.draft.remember({ promisedAt: null })
  proceed(talk)
  return talk.draft.steps()
}

/** One gentle word into a long silence; none where nothing was asked, or where we were asked to wait. */
export function remind(situation: Situation): Step[] {
  const { memory } = situation
  const isOpen = memory.stage === 'talking' || memory.stage === 'offering'
  if (!isOpen || memory.asked.length === 0 || memory.promisedAt !== null) return []
  const talk = newTalk(situation, memory, read([], memory, situation.now, 'UTC'))
  talk.draft.say('next', talk.phrases.reminder)
  return stillAsking(talk.draft.steps(), memory.asked)
}

/** Instead of a confirmation when the calendar could not be written: nothing is booked, and the client knows. */
export function regretBooking(situation: Situation): Step[] {
  const { memory } = situation
  const talk = newTalk(
    { ...situation, memory: { ...memory, stage: 'offering', booking: null } },
    memory,
    read([], memory, situation.now, 'UTC'),
  )
  talk.draft.say('next', phrasesOf(memory).bookingFailed)
  return talk.draft.steps()
}

/** A memory of somebody of whom only the name and language are known. */
export function meet(name: string | null, language: 'ru' | 'en' = 'ru'): Memory {
  return newMemory(language, name)
}

function learn(before: Memory, { facts, email, language, intents }: Reading): Memory {
  const known = { ...before.facts, ...facts }
  const query = before.emailQuery
  if (email) known.email = email.suggestion && email.address !== query?.address ? known.email : email.address
  if (query && !email && intents.has('agrees')) known.email = query.suggestion
  if (query && !email && intents.has('disagrees')) known.email = query.address
  const stage = before.stage === 'refused' ? 'talking' : before.stage
  return {
    ...before,
    language,
    stage,
    facts: known,
    turns: before.turns + 1,
    held: [],
    emailQuery: null,
    promisedAt: null,
  }
}

/** What we asked before stays asked where nothing new is. */
function stillAsking(steps: readonly Step[], asked: Memory['asked']): Step[] {
  return steps.map((step) => (step.memory.asked.length > 0 ? step : { ...step, memory: { ...step.memory, asked } }))
}

/** The correction moves the talk about the call. */
function settlesTime({ reading, before, draft }: Talk): boolean {
  const { place, email } = draft.memory.facts
  const isMissing = before.stage === 'offering' && (place !== before.facts.place || email !== before.facts.email)
  return isMissing || (reading.named !== null && before.stage !== 'talking')
}

function correct(talk: Talk, changed: boolean): void {
  const { draft, reading, before } = talk
  const asksNew = reading.unknownQuestions > 0 || reading.answers.some(({ id }) => !before.told.includes(id))
  if (asksNew) answer(talk)
  if (changed) reflect(talk, false)
  if (changed && !draft.has('reflection')) draft.say('reflection', talk.phrases.corrected)
}

/** The order in which things matter. */
function speak(talk: Talk, messages: readonly string[], wordless: readonly Media['kind'][] = []) {
  const { draft, reading, before } = talk
  const { intents } = reading
  const asksNothing = reading.answers.length === 0 && reading.unknownQuestions === 0
  if (before.stage === 'refused' && asksNothing && !reading.named && Object.keys(reading.facts).length === 0) {
    draft.remember({ stage: 'refused' })
    return afterRefusal(talk)
  }
  if (reading.withdrawn) return hold(talk)
  const unseen = [...new Set(wordless)]
  if (unseen.length === 0 && messages.every((text) => text.trim() === ''))
    return draft.say('next', talk.phrases.unreadable)
  for (const kind of unseen) draft.say('answers', talk.phrases.received[kind])
  if (before.stage === 'booked') {
    answer(talk)
    return reschedule(talk) ? undefined : afterBooking(talk)
  }
  if (intents.has('refuses') && before.stage !== 'offering') return farewell(talk)
  open(talk)
  answer(talk)
  if (reading.wait) return letGo(talk)
  if (intents.has('rude')) draft.say('opening', talk.phrases.factsOnly)
  proceed(talk)
}

/** Greets, once. */
function open({ draft, before, phrases, reading, situation }: Talk): void {
  const { name } = draft.memory.facts
  if (before.turns > 0 && reading.intents.has('was-away') && !reading.wait) draft.say('opening', phrases.noHarm)
  if (!before.greeted) draft.say('opening', phrases.greet(situation.profile, name))
  else if (before.turns === 0 && (reading.facts.name || reading.intents.has('greets'))) {
    draft.say('opening', phrases.welcome(name))
  }
}

/** The one next step. */
function proceed(talk: Talk) {
  const { draft, reading, before, phrases } = talk
  const { intents } = reading
  const { memory } = draft
  if (checksEmail(talk)) return
  if (intents.has('refuses-call') || (intents.has('refuses') && before.stage === 'offering')) return discussCall(talk)
  if (intents.has('human')) {
    draft.say('next', phrases.humanJoins)
    draft.act({ kind: 'note', text: 'asks for a human' })
  }
  if (memory.stage === 'offering') return close(talk)
  const wantsCall = intents.has('call') || intents.has('human')
  const invited = wantsCall || (isQualified(talk) && !intents.has('catalogue') && memory.callRefusals === 0)
  if (!invited) {
    if (intents.has('catalogue')) return discussCatalogue(talk)
    const promised = before.asked.includes('email') && before.facts.email === null
    if (promised && memory.facts.email) draft.say('reflection', phrases.catalogue.sent(memory.facts.email))
    reflect(talk)
    return memory.callRefusals > 0 ? writeInstead(talk) : askNext(talk)
  }
  if (reading.named) draft.remember({ stage: 'offering' })
  return reading.named ? close(talk) : invite(talk)
}

/** Queries an address that looks mistyped. */
function checksEmail({ draft, reading, before, phrases }: Talk): boolean {
  const { email } = reading
  if (!email?.suggestion || email.address === before.emailQuery?.address) return false
  draft.ask('email-check', phrases.ask.emailCheck(email))
  draft.remember({ emailQuery: email })
  return true
}

/** One attempt to find out what is needed; then the client gets what was asked for. */
function discussCatalogue(talk: Talk) {
  const { draft, phrases } = talk
  const requests = draft.memory.catalogueRequests + 1
  draft.remember({ catalogueRequests: requests })
  if (requests === 1) {
    draft.say('next', phrases.catalogue.attempt)
    return isQualified(talk) ? invite(talk) : askNext(talk)
  }
  draft.act({ kind: 'note', text: 'wants the catalogue' })
  if (draft.memory.facts.email) return draft.say('next', phrases.catalogue.sent(draft.memory.facts.email))
  draft.say('next', phrases.catalogue.promise)
  draft.ask('email', phrases.ask.emailForMaterials)
}

/** One attempt to explain the call; then in writing. */
function discussCall(talk: Talk) {
  const { draft, phrases } = talk
  const refusals = draft.memory.callRefusals + 1
  draft.remember({ callRefusals: refusals, stage: 'talking', chosen: null })
  if (refusals === 1) return draft.say('next', phrases.callRefused.attempt)
  writeInstead(talk)
}

function writeInstead({ draft, phrases }: Talk) {
  const { email } = draft.memory.facts
  if (email) return draft.say('next', phrases.catalogue.sent(email))
  draft.say('next', phrases.callRefused.written)
  draft.ask('email', phrases.ask.emailForMaterials)
}
