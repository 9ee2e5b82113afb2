import { type Facts, knownOf, type Memory, QUALIFYING, type Qualifying } from './memory.ts'
import type { Talk } from './talk.ts'

/** Known topics out of four that a call may be offered at. */
const GATE = 3
/** Client turns after which the fourth is not waited for. */
const LONG_TALK = 5
/** No topic is asked about more often. */
const MAX_ASKS = 2
/** With more answers than this in a reply, the reflection is kept to one sentence and no further fact is told. */
const FEW_ANSWERS = 1

/** Says back what was newly told, and adds one fact that fits it. */
export function reflect(talk: Talk, withFact = true): void {
  const { draft, before, phrases, reading } = talk
  const { facts } = draft.memory
  const learned = QUALIFYING.filter((topic) => reading.facts[topic] !== undefined && changed(before, facts, topic))
  if (learned.some((topic) => before.facts[topic] !== null)) draft.say('reflection', phrases.corrected)
  const room = reading.answers.length > FEW_ANSWERS ? 1 : 2
  for (const topic of learned.slice(0, room)) draft.say('reflection', reflectionOf(talk, topic))
  if (withFact && reading.answers.length <= FEW_ANSWERS && draft.sentences <= 3) tellFact(talk, learned)
  if (learned.length === 0 && before.asked.some(isQualifying)) excuse(talk)
}

/** Whether enough is known to offer a call. */
export function isQualified(talk: Talk): boolean {
  const { memory } = talk.draft
  const known = knownOf(memory.facts).length
  const patient = memory.turns < LONG_TALK && !talk.reading.intents.has('urgent')
  return known === QUALIFYING.length || (known >= GATE && !patient) || openTopics(memory).length === 0
}

/** One question, about what is not known yet; the same in other words where the client has not come to answer it. */
export function askNext({ draft, before, phrases, reading }: Talk): void {
  const open = openTopics(draft.memory)
  const toldNothing = Object.keys(reading.facts).length === 0 && reading.answers.length === 0
  const topic = (toldNothing ? open.find((topic) => before.asked.includes(topic)) : undefined) ?? open[0]
  if (topic === 'purpose') draft.ask(topic, phrases.ask.purpose(draft.memory.facts.property))
  else if (topic) draft.ask(topic, phrases.ask[topic])
}

/** What may still be asked, the least often asked first. */
function openTopics({ facts, asks }: Memory): Qualifying[] {
  const count = (topic: Qualifying) => asks[topic] ?? 0
  return QUALIFYING.filter((topic) => facts[topic] === null && count(topic) < MAX_ASKS).sort(
    (a, b) => count(a) - count(b),
  )
}

function reflectionOf({ draft, phrases }: Talk, topic: Qualifying): readonly string[] {
  const { purpose, property, budget, authority, timeline } = draft.memory.facts
  if (topic === 'purpose' && purpose) return phrases.reflect.purpose(purpose)
  if (topic === 'budget' && budget) return phrases.reflect.budget(budget, property)
  if (topic === 'authority' && authority) return phrases.reflect.authority(authority)
  return timeline ? phrases.reflect.timeline(timeline) : []
}

function tellFact({ draft, phrases }: Talk, learned: readonly Qualifying[]): void {
  const { told, facts } = draft.memory
  const fresh = learned
    .flatMap((topic) => phrases.facts[topic])
    .find(({ id, like, fits }) => fits(facts) && ![id, ...like].some((known) => told.includes(known)))
  if (!fresh) return
  draft.say('reflection', [fresh.text])
  draft.remember({ told: [...told, fresh.id] })
}

/** The client does not know or will not say: no insisting. */
function excuse({ draft, before, reading, phrases }: Talk): void {
  if (!reading.intents.has('unsure') && !reading.intents.has('keeps-to-himself')) return
  draft.say('reflection', phrases.noMatter)
  const given = Object.fromEntries(before.asked.filter(isQualifying).map((topic) => [topic, MAX_ASKS]))
  draft.remember({ asks: { ...draft.memory.asks, ...given } })
}

function changed(before: Memory, facts: Facts, topic: Qualifying): boolean {
  return JSON.stringify(before.facts[topic]) !== JSON.stringify(facts[topic])
}

function isQualifying(topic: string): topic is Qualifying {
  return (QUALIFYING as readonly string[]).includes(topic)
}
