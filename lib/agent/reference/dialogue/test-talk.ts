import type { Instant } from '../../../core/clock.ts'
import { createRandom } from '../../../core/random.ts'
import type { Action } from './action.ts'
import { DEFAULT_PROFILE } from './phrases.ts'
import { followUp, meet, respond } from './policy.ts'
import type { Situation } from './talk.ts'

/** For tests: a conversation with the policy alone, in which a minute passes between the client's turns. */
export class TestTalk {
  memory = meet(null)
  now: Instant
  actions: Action[] = []
  busy: Instant[] = []
  readonly #random

  constructor(start = '2026-11-23T12:00:00Z', seed = 1) {
    this.now = Date.parse(start)
    this.#random = createRandom(seed)
  }

  /** The client writes a burst; returns our messages, joined by blank lines. */
  say(...messages: string[]): string {
    const { steps, memory } = respond(this.#situation(), messages)
    this.memory = steps.at(-1)?.memory ?? memory
    this.actions.push(...steps.flatMap(({ actions }) => actions))
    this.now += 60_000
    return steps.map(({ text }) => text).join('\n\n')
  }

  followUp(): string {
    const steps = followUp(this.#situation())
    return steps.map(({ text }) => text).join('\n\n')
  }

  /** Tells everything at once, so that a call is offered next. */
  qualify(): string {
    return this.memory.language === 'ru' && this.memory.turns === 0
      ? this.say('Ищу виллу как инвестицию. Бюджет до 250 тысяч долларов. Решаю сам. Покупка в ближайшие три месяца')
      : ''
  }

  #situation(): Situation {
    const { memory, now, busy } = this
    return { memory, now, busy, random: this.#random, profile: DEFAULT_PROFILE, books: 'agreed' }
  }
}
