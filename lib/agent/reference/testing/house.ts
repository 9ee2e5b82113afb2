import type { Instant, Millis } from '../../../core/clock.ts'
import { createRandom } from '../../../core/random.ts'
import type { MessengerEvent } from '../../../telegram/messenger.ts'
import { MemoryMessenger } from '../../../telegram-server/memory-messenger.ts'
import { World } from '../../../telegram-server/world/world.ts'
import { VirtualClock } from '../../../time/index.ts'
import { ReferenceAgent, type ReferenceAgentOptions } from '../agent.ts'
import { MemoryActions } from '../memory-actions.ts'
import { MemoryProspects } from '../prospects.ts'

/** For tests: a message of the agent as its client saw it. */
export interface Seen {
  text: string
  at: Instant
}

/** A Monday, 15:00 in Moscow. */
export const START = Date.parse('2026-11-23T12:00:00Z')

export interface HouseOptions extends Partial<Omit<ReferenceAgentOptions, 'messenger' | 'clock' | 'random'>> {
  start?: Instant
  seed?: number
}

/** For tests: an agent and one client in a world in memory, on virtual time. */
export async function openHouse({ start = START, seed = 1, ...options }: HouseOptions = {}) {
  const clock = new VirtualClock(start)
  const world = new World(clock)
  const accounts = ['alina_sales', 'andrey_client'].map((username) =>
    world.createAccount({ username, firstName: username }),
  )
  const [agentSide, client] = accounts.map(({ id }) => new MemoryMessenger(world, id, clock)) as [
    MemoryMessenger,
    MemoryMessenger,
  ]
  const log: string[] = []
  const actions = (options.actions as MemoryActions | undefined) ?? new MemoryActions()
  const prospects = options.prospects ?? new MemoryProspects()
  const agent = new ReferenceAgent({
    messenger: agentSide,
    clock,
    random: createRandom(seed),
    log: (line) => log.push(line),
    ...options,
    actions,
    prospects,
  })
  const events: MessengerEvent[] = []
  client.subscribe((event) => events.push(event))
  const clientId = (await client.connect()).id
  return {
    clock,
    world,
    agent,
    client: new Client(client, clock, events, String(accounts[0]?.id)),
    clientId,
    actions,
    prospects,
    log,
  }
}

/** The prospect's side, without any mind of its own. */
class Client {
  readonly events: MessengerEvent[]
  readonly messenger: MemoryMessenger
  readonly #clock: VirtualClock
  readonly #agentId: string

  constructor(messenger: MemoryMessenger, clock: VirtualClock, events: MessengerEvent[], agentId: string) {
    this.messenger = messenger
    this.#clock = clock
    this.events = events
    this.#agentId = agentId
  }

  /** Everything that the agent has said. */
  get heard(): Seen[] {
    return this.events.flatMap((event) =>
      event.kind === 'message' ? [{ text: event.message.text, at: event.message.sentAt }] : [],
    )
  }

  get isTypedTo(): boolean {
    return this.events.findLast(({ kind }) => kind === 'typing' || kind === 'message')?.kind === 'typing'
  }

  async send(text: string): Promise<number> {
    return (await this.messenger.send(this.#agentId, text)).id
  }

  async edit(id: number, text: string): Promise<void> {
    await this.messenger.edit(this.#agentId, id, text)
  }

  async delete(id: number): Promise<void> {
    await this.messenger.delete(this.#agentId, [id])
  }

  /** Is seen typing for so long. */
  async type(ms: Millis): Promise<void> {
    for (let left = ms; left > 0; left -= 5000) {
      await this.messenger.setTyping(this.#agentId, true)
      await this.#clock.sleep(Math.min(left, 5000))
    }
  }

  /** Sends a burst, 300 ms apart, and returns what the agent says until it is quiet. */
  async say(...texts: string[]): Promise<string[]> {
    const before = this.heard.length
    for (const text of texts) {
      await this.send(text)
      await this.#clock.sleep(300)
    }
    await this.untilQuiet()
    return this.heard.slice(before).map(({ text }) => text)
  }

  /** Lets time pass until the agent has neither written nor typed for 20 s. */
  async untilQuiet(quiet: Millis = 20_000): Promise<void> {
    for (let seen = -1; seen !== this.events.length; ) {
      seen = this.events.length
      await this.#clock.sleep(quiet)
    }
  }

  /** Lets time pass until the agent is typing. */
  async untilTyping(): Promise<void> {
    for (let waited = 0; !this.isTypedTo; waited += 100) {
      if (waited > 60_000) throw new Error('The agent did not begin to type within a minute.')
      await this.#clock.sleep(100)
    }
  }
}
