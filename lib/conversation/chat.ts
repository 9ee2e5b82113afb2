import type { Clock, Instant, Millis } from '../core/clock.ts'
import { TYPING_FADES_AFTER } from '../core/crossing.ts'
import { formatMillis } from '../core/duration.ts'
import type { TranscriptMessage } from '../core/transcript.ts'
import type { Attachment, MediaOptions } from '../telegram/media.ts'
import type { Message, Messenger, MessengerEvent } from '../telegram/messenger.ts'
import type { MessageGap } from '../time/message-gap.ts'
import { Activity } from './activity.ts'
import { AgentTurn } from './agent-turn.ts'
import { type AgentSaid, Inbox } from './inbox.ts'
import { observe } from './observe.ts'
import type { Recorder } from './recorder.ts'

/** How long the agent must be silent, and not typing, before its turn counts as finished. */
export const DEFAULT_QUIET: Millis = 5000

/** Telegram shows "typing" for 6 s, so it is told anew before: https://core.telegram.org/method/messages.setTyping */
const TYPING_REPEAT: Millis = 5000

/** The last word of typing must not delay the message itself. */
const TYPING_MARGIN: Millis = 300

const SHORTEST_TYPING: Millis = 1000

export interface ChatOptions {
  messenger: Messenger
  /** The agent's Telegram id. */
  peerId: string
  clock: Clock
  recorder: Recorder
  /** Ends every wait with its reason: the daemon died, the test timed out. */
  signal: AbortSignal
  /** Keeps messages apart where Telegram wants it; absent, they are sent as they are planned. */
  gap?: MessageGap
  /** Asked before anything is done on the prospect's account; throws where that is not its own any more. */
  assertOwn?: () => void
}

/** What a message says, and what it shows. */
type Content = Pick<TranscriptMessage, 'text' | 'media' | 'forwarded'>

/** What belongs to a message besides its content. */
export type SendDetails = Omit<TranscriptMessage, keyof Content | 'kind' | 'side' | 'id' | 'at' | 'receivedAt'>

/** The prospect's side of one private chat: sends, waits and records; decides nothing. */
export class Chat {
  readonly #messenger: Messenger
  readonly #peerId: string
  readonly #clock: Clock
  readonly #recorder: Recorder
  readonly #signal: AbortSignal
  readonly #gap: MessageGap | undefined
  readonly #assertOwn: () => void
  readonly #activity: Activity
  readonly #unsubscribe: () => void
  readonly #inbox = new Inbox()
  /** What has arrived since each message that is on its way to Telegram. */
  readonly #sending: MessengerEvent[][] = []
  #typing: { active: boolean; at: Instant } = { active: false, at: Number.NEGATIVE_INFINITY }
  #isConnected = true
  #sentTurn: number | undefined
  /** In which the reader was told last that the plan was bent. */
  #bentTurn: number | null | undefined = null

  constructor({ messenger, peerId, clock, recorder, signal, gap, assertOwn = () => {} }: ChatOptions) {
    this.#messenger = messenger
    this.#peerId = peerId
    this.#clock = clock
    this.#recorder = recorder
    this.#signal = signal
    this.#gap = gap
    this.#assertOwn = assertOwn
    this.#activity = new Activity(clock)
    this.#unsubscribe = messenger.subscribe((event) => this.#take(event))
  }

  /** Is seen typing for `ms` until shortly before `until`; too short a while to be seen is left out. */
  async typeUntil(until: Instant, ms: Millis): Promise<void> {
    const [from, to] = [Math.max(this.#clock.now(), until - ms), until - TYPING_MARGIN]
    if (to - from < SHORTEST_TYPING) return
    await this.#clock.sleep(from - this.#clock.now(), this.#signal)
    this.#recorder.append({ kind: 'typing', side: 'prospect', active: true, at: this.#clock.now() })
    while (this.#clock.now() < to) {
      await this.#do(() => this.#messenger.setTyping(this.#peerId, true))
      await this.#clock.sleep(Math.min(TYPING_REPEAT, to - this.#clock.now()), this.#signal)
    }
  }

  /** Sends at `plannedAt`, or now, or when the gap allows it, which then is the plan (while the connection is lost, now has none); resolves when Telegram has the message. All but a nudge is waited on from then on. */
  async send(text: string, details: SendDetails = {}): Promise<TranscriptMessage> {
    const plan = await this.#moment(details)
    const send = () => this.#messenger.send(this.#peerId, text, replyOf(details))
    return this.#deliver({ ...details, ...plan }, send, () => ({ text }))
  }

  /**
   * Sends a file now, or when the gap allows it; resolves when it is up and Telegram has the message. It has no plan that
   * it could miss: to go up takes as long as it takes.
   */
  async sendFile(file: Attachment, caption: string, details: SendDetails = {}): Promise<TranscriptMessage> {
    await this.#moment(details)
    const send = () => this.#upload(file, { caption, ...replyOf(details) })
    const size = file.bytes.length
    return this.#deliver(details, send, ({ media }) => ({
      text: caption,
      media: { size, ...media, kind: file.kind, name: file.name },
    }))
  }

  /** Passes a message of this chat on, into it. */
  async forward(original: TranscriptMessage, details: SendDetails = {}): Promise<TranscriptMessage> {
    const plan = await this.#moment(details)
    const send = () => this.#messenger.forward(this.#peerId, this.#peerId, original.id)
    return this.#deliver({ ...details, ...plan }, send, ({ text, media = original.media }) => ({
      text,
      ...(media && { media: { ...media, ...original.media } }),
      forwarded: original.forwarded ?? original.side,
    }))
  }

  /** Waits until it may be sent; resolves to when that was to be, if anybody wanted it to be then. */
  async #moment({ plannedAt, turn }: SendDetails): Promise<{ plannedAt?: Instant }> {
    const at = this.#bent(plannedAt ?? this.#clock.now(), turn)
    await this.#clock.sleep(at - this.#clock.now(), this.#signal)
    // whoever cannot write now and knows it writes as soon as it can
    return plannedAt === undefined && !this.#isConnected ? {} : { plannedAt: at }
  }

  #upload(file: Attachment, options: MediaOptions): Promise<Message> {
    switch (file.kind) {
      case 'photo':
        return this.#messenger.sendPhoto(this.#peerId, file, options)
      case 'voice':
        return this.#messenger.sendVoice(this.#peerId, file, options)
      case 'document':
        return this.#messenger.sendDocument(this.#peerId, file, options)
    }
  }

  /** Sends, and writes down what became of it. */
  async #deliver(
    details: SendDetails,
    send: () => Promise<Message>,
    contentOf: (sent: Message) => Content,
  ): Promise<TranscriptMessage> {
    const agentTyping = this.#typing.active && this.#clock.now() < this.#typing.at + TYPING_FADES_AFTER
    const { sent, waiting } = await this.#handOver(send)
    // while a file went up, the agent may have written about something else
    const since = waiting.findLastIndex((one) => one.kind === 'message' && one.message.id < sent.id) + 1
    for (const earlier of waiting.splice(0, since)) this.#take(earlier)
    // whoever answered or read it before we were told that Telegram has it, had it
    const had = waiting.filter((one) => isAfter(one, sent)).map(({ receivedAt }) => receivedAt)
    const at = Math.min(sent.sentAt, ...had)
    const first = waiting.findIndex(({ receivedAt }) => receivedAt >= at)
    for (const earlier of waiting.splice(0, first < 0 ? waiting.length : first)) this.#take(earlier)
    const event: TranscriptMessage = {
      kind: 'message',
      side: 'prospect',
      id: sent.id,
      ...contentOf(sent),
      ...details,
      at,
    }
    this.#gap?.sent(event.at)
    this.#recorder.append(event)
    if (!details.nudge) {
      const alone = details.turn === undefined || details.turn !== this.#sentTurn
      this.#inbox.sent({ id: event.id, at: event.at, agentTyping, alone })
      this.#sentTurn = details.turn
    }
    for (const later of waiting) this.#take(later)
    return event
  }

  /** When it is sent that was wanted then; once a turn the reader is told where that is not the same. */
  #bent(wanted: Instant, turn: number | undefined): Instant {
    if (!this.#gap) return wanted
    const at = this.#gap.take(wanted)
    if (at > wanted && turn !== this.#bentTurn) {
      this.#bentTurn = turn
      this.#recorder.append({ kind: 'note', text: bentNote(this.#gap, at - wanted), at: this.#clock.now() })
    }
    return at
  }

  async edit(id: number, text: string): Promise<void> {
    await this.#do(() => this.#messenger.edit(this.#peerId, id, text))
    this.#recorder.append({ kind: 'edit', side: 'prospect', id, text, at: this.#clock.now() })
  }

  async delete(id: number): Promise<void> {
    await this.#do(() => this.#messenger.delete(this.#peerId, [id]))
    this.#recorder.append({ kind: 'delete', side: 'prospect', id, at: this.#clock.now() })
  }

  /** Marks what has arrived as read, as a person does who looks at the chat. */
  async read(upTo: number): Promise<void> {
    await this.#do(() => this.#messenger.markRead(this.#peerId, upTo))
    this.#recorder.append({ kind: 'read', side: 'prospect', upTo, at: this.#clock.now() })
  }

  async pause(ms: Millis): Promise<void> {
    await this.#clock.sleep(ms, this.#signal)
  }

  /**
   * The agent's whole turn after what was sent last, with what it had written before that; without an answer when none
   * came by `until`. Where nothing was sent since the last call, its next turn.
   */
  async collectTurn(until: Instant, quiet: Millis = DEFAULT_QUIET): Promise<AgentSaid> {
    for (;;) {
      const end = this.#turnEnd(quiet) ?? until
      if (this.#clock.now() >= end) break
      await this.#activity.waitUntil(end, this.#signal)
    }
    const said = this.#inbox.take()
    const ids = [...said.earlier, ...said.answer].map(({ id }) => id)
    if (ids.length > 0) await this.read(Math.max(...ids))
    return said
  }

  /** Resolves as soon as the agent is typing, when it has answered instead, or at `until` when it did neither. */
  async waitForTyping(until: Instant): Promise<'typing' | 'message' | 'nothing'> {
    const [since, answers] = [this.#typing.at, this.#inbox.answer.length]
    while (this.#clock.now() < until) {
      if (this.#inbox.answer.length > answers) return 'message'
      if (this.#typing.active && this.#typing.at > since) return 'typing'
      await this.#activity.waitUntil(until, this.#signal)
    }
    return 'nothing'
  }

  close(): void {
    this.#unsubscribe()
  }

  async #do<T>(call: () => Promise<T>): Promise<T> {
    this.#assertOwn()
    return this.#clock.hold(call())
  }

  #turnEnd(quiet: Millis): Instant | undefined {
    const turn = new AgentTurn(quiet)
    for (const { message, touchedAt } of this.#inbox.answer) turn.add(message, touchedAt)
    turn.typing(this.#typing.active, this.#typing.at)
    return turn.endsAt()
  }

  /** Hands a message to Telegram; what arrives meanwhile comes after it in the transcript. */
  async #handOver(send: () => Promise<Message>): Promise<{ sent: Message; waiting: MessengerEvent[] }> {
    const waiting: MessengerEvent[] = []
    this.#sending.push(waiting)
    const done = () => this.#sending.splice(this.#sending.indexOf(waiting), 1)
    try {
      const sent = await this.#do(send)
      done()
      return { sent, waiting }
    } catch (error) {
      done()
      for (const event of waiting) this.#take(event) // it was not sent, but they have come
      throw error
    }
  }

  #take(event: MessengerEvent): void {
    if ('peerId' in event && event.peerId !== this.#peerId) return
    const sending = this.#sending.at(-1)
    if (sending) {
      sending.push(event)
      return
    }
    for (const observed of observe(event, this.#recorder.parties)) {
      this.#recorder.append(observed)
      if (observed.kind === 'connection') this.#isConnected = observed.state === 'restored'
      if (observed.kind === 'message') this.#inbox.add(observed)
      if (observed.kind === 'edit') this.#inbox.edit(observed.id, observed.text, observed.at)
      if (observed.kind === 'message') this.#typing = { active: false, at: event.receivedAt }
      if (observed.kind === 'typing') this.#typing = { active: observed.active, at: observed.at }
    }
    this.#activity.touch()
  }
}

/** Whether it shows that the agent's side of Telegram had a message of ours: it was read, or one with a later number came. */
function isAfter(event: MessengerEvent, { id }: Message): boolean {
  return (event.kind === 'message' && event.message.id > id) || (event.kind === 'read' && event.upTo >= id)
}

function replyOf({ replyTo }: SendDetails): { replyTo?: number } {
  return replyTo === undefined ? {} : { replyTo }
}

function bentNote({ least }: MessageGap, by: Millis): string {
  const gap = `at least ${formatMillis(least)} to ${formatMillis(2 * least)}`
  return `Live mode leaves ${gap} between messages, which bent the plan of this turn: a message waits ${formatMillis(by)} longer.`
}
