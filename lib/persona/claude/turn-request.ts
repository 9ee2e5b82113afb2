import type { Instant } from '../../core/clock.ts'
import { lineOf } from '../../core/in-words.ts'
import type { Random } from '../../core/random.ts'
import { fence } from '../../llm/index.ts'
import type { Heard } from '../persona-engine.ts'

export interface TurnWish extends Heard {
  timeZone: string
  /** The first words of the conversation; empty later. */
  opening: readonly string[]
  /** A long message that is sent with this turn in the persona's name. */
  letter?: string | undefined
}

/** What the model is asked for one turn: when it is, what the agent wrote, and what the scenario wishes. */
export function turnRequest(wish: TurnWish, random: Random): string {
  const { now, timeZone, said = [], letter } = wish
  return [
    `It is ${dateOf(now, timeZone)} in ${timeZone}.`,
    heardOf(wish, random),
    ...beginningOf(wish),
    ...(said.length > 0
      ? [`Meanwhile you have also written: ${said.map((text) => JSON.stringify(text)).join(', ')}.`]
      : []),
    ...(letter === undefined
      ? []
      : [`With this turn you send this message, word for word; do not repeat it:\n${letter}`]),
    wishOf(wish),
  ].join('\n\n')
}

function heardOf({ messages, timeZone }: TurnWish, random: Random): string {
  if (messages.length === 0) return 'The agent has not written anything.'
  const lines = messages.map((message) => ({ sent: clockOf(message.at, timeZone), ...lineOf(message) }))
  return `The agent has written:\n${fence(lines, random).text}`
}

function beginningOf({ opening }: TurnWish): string[] {
  if (opening.length === 0) return []
  return [`You begin the conversation. Say this, in these words or close to them: ${opening.join(' / ')}`]
}

function wishOf({ wanted, letter }: TurnWish): string {
  const count = wanted === 1 ? 'one message' : `${wanted} messages`
  if (letter === undefined) return `Write your next turn: ${count}.`
  return 'Write what else has to be said in this turn, such as answers to what the agent asked: one message, or none.'
}

function dateOf(at: Instant, timeZone: string): string {
  const format = { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23', timeZone } as const
  return new Intl.DateTimeFormat('en-GB', format).format(at)
}

function clockOf(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', hourCycle: 'h23', timeZone }).format(at)
}
