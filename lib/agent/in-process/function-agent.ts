import { inspect } from 'node:util'
import pTimeout from 'p-timeout'
import type { Instant, Millis } from '../../core/clock.ts'
import { formatMillis } from '../../core/duration.ts'
import { AgentError } from '../../core/errors.ts'
import type { Media } from '../../core/media.ts'
import type { Message, Peer } from '../../telegram/messenger.ts'
import { BURST, Buffer } from '../buffer.ts'
import { readingTime, TYPING_REPEAT, writingTime } from '../pace.ts'
import type { AgentFacts, AgentSurroundings, InProcessAgent } from './in-process-agent.ts'

/** One message as the function sees it. */
export interface AgentMessage {
  side: 'prospect' | 'agent'
  /** With `media`, the caption: empty where there is none. */
  text: string
  media?: Media
  at: Instant
}

/** What has been said in one chat. */
export interface AgentConversation extends AgentFacts {
  /** Whom the agent talks to, as a numeric Telegram id. */
  peerId: string
  messages: readonly AgentMessage[]
  now: Instant
}

/** An agent as a function: from what was said to what it says next, in one message or several; nothing to stay silent. */
export type Reply = (
  conversation: AgentConversation,
) => string | readonly string[] | undefined | Promise<string | readonly string[] | undefined>

/** The pace around a function, each time [min, max]; what is absent is a consultant's, who takes longer for longer texts. */
export interface AgentPace {
  /** Wait after the last message of a burst; 3 to 3.8 s when absent. */
  debounce?: readonly [Millis, Millis]
  /** From then until it is marked as read. */
  reading?: readonly [Millis, Millis]
  /** How long it is seen typing before each message. */
  typing?: readonly [Millis, Millis]
}

export interface FunctionAgentOptions {
  reply: Reply
  pace: AgentPace
  /** What one answer of the function may take, in real time. */
  replyTimeout: Millis
}

/** Puts the pace of a person around a function: it waits until a burst is over, reads, thinks and types. */
export class FunctionAgent implements InProcessAgent {
  readonly #options: FunctionAgentOptions
  readonly #surroundings: AgentSurroundings
  readonly #chats = new Map<string, FunctionChat>()

  constructor(options: FunctionAgentOptions, surroundings: AgentSurroundings) {
    this.#options = options
    this.#surroundings = surroundings
  }

  async start(): Promise<Peer> {
    const { messenger } = this.#surroundings
    const self = await messenger.connect()
    messenger.subscribe((event) => {
      if (event.kind !== 'message' || event.message.outgoing) return
      this.#chat(event.peerId).hear(event.message)
    })
    return self
  }

  /** The abort of the signal has ended whatever was under way. */
  async stop(): Promise<void> {
    await this.#surroundings.messenger.close()
  }

  #chat(peerId: string): FunctionChat {
    const known = this.#chats.get(peerId)
    if (known) return known
    const chat = new FunctionChat(peerId, this.#options, this.#surroundings)
    this.#chats.set(peerId, chat)
    return chat
  }
}

/** One chat: what came while an answer was under way is answered next. */
class FunctionChat {
  readonly #peerId: string
  readonly #options: FunctionAgentOptions
  readonly #surroundings: AgentSurroundings
  readonly #buffer: Buffer
  readonly #messages: AgentMessage[] = []
  #working = false

  constructor(peerId: string, options: FunctionAgentOptions, surroundings: AgentSurroundings) {
    this.#peerId = peerId
    this.#options = options
    this.#surroundings = surroundings
    this.#buffer = new Buffer({ ...BURST, quiet: options.pace.debounce ?? BURST.quiet }, surroundings.random)
  }

  hear({ id, text, media }: Message): void {
    const { clock } = this.#surroundings
    this.#buffer.add({ id, text }, clock.now())
    this.#messages.push({ side: 'prospect', text, ...(media && { media }), at: clock.now() })
    if (!this.#working) void this.#work()
  }

  async #work(): Promise<void> {
    const { signal, fail } = this.#surroundings
    this.#working = true
    try {
      await this.#answerAll()
    } catch (error) {
      if (!signal.aborted) fail(error)
    } finally {
      this.#working = false
    }
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
    const { clock, signal } = this.#surroundings
    const left = () => (this.#buffer.dueAt() ?? 0) - clock.now()
    while (left() > 0) await clock.sleep(left(), signal)
  }

  async #answer(readUpTo: number, characters: number): Promise<void> {
    const { messenger, clock, random, signal, log } = this.#surroundings
    const { reading, typing } = this.#options.pace
    await clock.sleep(reading ? random.between(...reading) : readingTime(characters, random), signal)
    await messenger.markRead(this.#peerId, readUpTo)
    const texts = textsOf(await this.#ask(readUpTo))
    if (texts.length === 0) log(`${this.#peerId}: nothing is said to message ${readUpTo}`)
    for (const text of texts) {
      await this.#type(typing ? random.between(...typing) : writingTime(text.length, random))
      const { id } = await messenger.send(this.#peerId, text)
      log(`${this.#peerId}: sent message ${id}, ${text.length} characters`)
      this.#messages.push({ side: 'agent', text, at: clock.now() })
    }
  }

  /** Time stands still while the function works, but not for ever. */
  async #ask(messageId: number): Promise<unknown> {
    const { messenger: _, clock, fail: __, ...facts } = this.#surroundings
    const { reply, replyTimeout } = this.#options
    const conversation = { ...facts, peerId: this.#peerId, messages: [...this.#messages], now: clock.now() }
    const working = (async () => reply(conversation))()
    const limit = {
      milliseconds: replyTimeout,
      signal: facts.signal,
      message: new AgentError(
        `The agent's function had no answer to message ${messageId} within ${formatMillis(replyTimeout)} of real time.`,
        { remedy: 'Look at what it waits for, or give it longer: STRESS_REPLY_TIMEOUT.' },
      ),
    }
    return clock.hold(pTimeout(working, limit))
  }

  async #type(ms: Millis): Promise<void> {
    const { messenger, clock, signal } = this.#surroundings
    for (let left = ms; left > 0; left -= TYPING_REPEAT) {
      await messenger.setTyping(this.#peerId, true)
      await clock.sleep(Math.min(left, TYPING_REPEAT), signal)
    }
  }
}

function textsOf(reply: unknown): readonly string[] {
  const texts = typeof reply === 'string' ? [reply] : (reply ?? [])
  if (Array.isArray(texts) && texts.every((text) => typeof text === 'string' && text.trim() !== '')) return texts
  throw new AgentError(`The agent's function returned ${inspect(reply, { maxStringLength: 80 })}.`, {
    remedy: 'It has to return a text, a list of texts, or nothing at all to stay silent.',
  })
}
