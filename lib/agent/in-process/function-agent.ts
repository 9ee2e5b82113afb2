import type { Instant, Millis } from '../../core/clock.ts'
import type { Peer } from '../../telegram/messenger.ts'
import { BURST, Buffer } from '../reference/buffer.ts'
import { readingTime, TYPING_REPEAT, writingTime } from '../reference/pace.ts'
import type { AgentSurroundings, InProcessAgent } from './in-process-agent.ts'

/** What has been said in one chat. */
export interface AgentConversation {
  /** Whom the agent talks to, as a numeric Telegram id. */
  peerId: string
  messages: readonly { side: 'prospect' | 'agent'; text: string; at: Instant }[]
  now: Instant
}

/** An agent as a function: from what was said to what it says next, in one message or several; nothing to stay silent. */
export type Reply = (
  conversation: AgentConversation,
) => string | readonly string[] | undefined | Promise<string | readonly string[] | undefined>

/** Puts the pace of a person around a function: it waits until a burst is over, reads, thinks and types. */
export class FunctionAgent implements InProcessAgent {
  readonly #reply: Reply
  readonly #surroundings: AgentSurroundings
  readonly #chats = new Map<string, FunctionChat>()
  readonly #stopping = new AbortController()

  constructor(reply: Reply, surroundings: AgentSurroundings) {
    this.#reply = reply
    this.#surroundings = surroundings
  }

  async start(): Promise<Peer> {
    const { messenger } = this.#surroundings
    const self = await messenger.connect()
    messenger.subscribe((event) => {
      if (event.kind !== 'message' || event.message.outgoing) return
      this.#chat(event.peerId).hear(event.message.id, event.message.text)
    })
    return self
  }

  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The agent was stopped.'))
    await Promise.all([...this.#chats.values()].map((chat) => chat.idle()))
    await this.#surroundings.messenger.close()
  }

  #chat(peerId: string): FunctionChat {
    const known = this.#chats.get(peerId)
    if (known) return known
    const chat = new FunctionChat(peerId, this.#reply, this.#surroundings, this.#stopping.signal)
    this.#chats.set(peerId, chat)
    return chat
  }
}

/** One chat: what came while an answer was under way is answered next. */
class FunctionChat {
  readonly #peerId: string
  readonly #reply: Reply
  readonly #surroundings: AgentSurroundings
  readonly #signal: AbortSignal
  readonly #buffer: Buffer
  readonly #messages: { side: 'prospect' | 'agent'; text: string; at: Instant }[] = []
  #work: Promise<void> | undefined

  constructor(peerId: string, reply: Reply, surroundings: AgentSurroundings, signal: AbortSignal) {
    this.#peerId = peerId
    this.#reply = reply
    this.#surroundings = surroundings
    this.#signal = signal
    this.#buffer = new Buffer(BURST, surroundings.random)
  }

  hear(id: number, text: string): void {
    const { clock, log } = this.#surroundings
    this.#buffer.add({ id, text }, clock.now())
    this.#messages.push({ side: 'prospect', text, at: clock.now() })
    this.#work ??= this.#answerAll()
      .catch((error: Error) => {
        if (!this.#signal.aborted) log(`${this.#peerId}: no answer: ${error.message}`)
      })
      .finally(() => {
        this.#work = undefined
      })
  }

  async idle(): Promise<void> {
    await this.#work
  }

  async #answerAll(): Promise<void> {
    while (this.#buffer.size > 0) {
      await this.#settle()
      const batch = this.#buffer.batch()
      const ids = batch.map(({ id }) => id)
      this.#buffer.drop(ids)
      const characters = batch.reduce((sum, { text }) => sum + text.length, 0)
      await this.#answer(Math.max(...ids), characters)
    }
  }

  /** Waits until the burst is over; each further message makes it longer. */
  async #settle(): Promise<void> {
    const { clock } = this.#surroundings
    const left = () => (this.#buffer.dueAt() ?? 0) - clock.now()
    while (left() > 0) await clock.sleep(left(), this.#signal)
  }

  async #answer(readUpTo: number, characters: number): Promise<void> {
    const { messenger, clock, random } = this.#surroundings
    await clock.sleep(readingTime(characters, random), this.#signal)
    await messenger.markRead(this.#peerId, readUpTo)
    const conversation = { peerId: this.#peerId, messages: [...this.#messages], now: clock.now() }
    const reply = await clock.hold(Promise.resolve(this.#reply(conversation)))
    const texts = typeof reply === 'string' ? [reply] : (reply ?? [])
    for (const text of texts) {
      await this.#type(writingTime(text.length, random))
      await messenger.send(this.#peerId, text)
      this.#messages.push({ side: 'agent', text, at: clock.now() })
    }
  }

  async #type(ms: Millis): Promise<void> {
    const { messenger, clock } = this.#surroundings
    for (let left = ms; left > 0; left -= TYPING_REPEAT) {
      await messenger.setTyping(this.#peerId, true)
      await clock.sleep(Math.min(left, TYPING_REPEAT), this.#signal)
    }
  }
}
