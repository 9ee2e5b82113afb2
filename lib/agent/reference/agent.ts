import type { Clock } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'
import type { Messenger, MessengerEvent, Peer } from '../../telegram/messenger.ts'
import { Chat, type Office } from './chat.ts'
import { type Conduct, conductOf } from './conduct.ts'
import type { Defect } from './defects.ts'
import { DEFAULT_PROFILE, type Profile } from './dialogue/phrases.ts'
import { followUp } from './dialogue/policy.ts'
import { Dossier } from './dossier.ts'
import { FollowUps } from './follow-ups.ts'
import { reachOutToNew } from './outreach.ts'
import { newProspect, type Prospect } from './prospect.ts'
import type { Prospects } from './prospects.ts'
import type { ScheduledActions } from './scheduled-actions.ts'

export interface ReferenceAgentOptions {
  messenger: Messenger
  clock: Clock
  random: Random
  actions: ScheduledActions
  prospects: Prospects
  defects?: readonly Defect[]
  profile?: Profile
  /** One line for each thing it does; never what anybody wrote, and no secrets. */
  log?(line: string): void
}

/** Messages that were sent while the agent was away are looked for among this many. */
const CATCH_UP = 50

/**
 * The sample sales agent: answers on Telegram, books calls, keeps promises. Deterministic, without a model.
 *
 * It knows no sockets, environment or timers: everything comes in as an argument, so that it runs in a process of its
 * own as well as inside another, on a virtual clock.
 */
export class ReferenceAgent {
  readonly #options: ReferenceAgentOptions
  readonly #conduct: Conduct
  readonly #office: Office
  readonly #chats = new Map<string, Chat>()
  #unsubscribe: (() => void) | undefined
  #outreach: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(options: ReferenceAgentOptions) {
    const { messenger, clock, actions, profile = DEFAULT_PROFILE, log = () => {} } = options
    this.#options = options
    this.#conduct = conductOf(options.defects ?? [])
    const write = (peerId: string) => this.#chat(peerId).initiate(followUp)
    const followUps = new FollowUps({ actions, clock, write, log })
    this.#office = { messenger, clock, actions, followUps, conduct: this.#conduct, profile, log }
  }

  /** Resolves with our own account when it listens; the first messages to new prospects follow by themselves. */
  async start(): Promise<Peer> {
    const { messenger, clock, actions, prospects } = this.#options
    const [self] = await Promise.all([messenger.connect(), clock.hold(prospects.load())])
    await clock.hold(actions.prepare(self.id))
    const known = prospects.all()
    this.#unsubscribe = messenger.subscribe((event) => this.#hear(event))
    await this.#office.followUps.resume()
    await this.#catchUp(known)
    this.#outreach = reachOutToNew({
      prospects,
      messenger,
      chatWith: (prospect, peerId) => this.#chat(peerId, prospect),
      log: this.#office.log,
    })
    return self
  }

  /** Finishes the messages that are being sent, stores, and lets go of channel and record. */
  async stop(): Promise<void> {
    if (this.#stopped) return
    this.#stopped = true
    this.#unsubscribe?.()
    await this.#office.followUps.stop()
    await Promise.all([...this.#chats.values()].map((chat) => chat.stop()))
    await this.#outreach
    await Promise.all([this.#options.messenger.close(), this.#options.actions.close()])
  }

  #hear(event: MessengerEvent): void {
    const { log } = this.#office
    if (event.kind === 'typing') this.#chats.get(event.peerId)?.hearTyping(event.active)
    if (event.kind === 'message' && !event.message.outgoing) this.#chat(event.peerId).receive(event.message)
    if (event.kind === 'edit' && !event.message.outgoing) this.#chat(event.peerId).amend(event.message)
    // ids are unique within an account, so at most one chat knows them
    if (event.kind === 'delete') for (const chat of this.#chats.values()) chat.drop(event.ids)
    if (event.kind === 'connection') log(`connection ${event.state}`)
    if (event.kind === 'flood-wait') log(`Telegram makes us wait ${event.ms} ms before ${event.method}`)
  }

  /** Takes up what known prospects wrote while the agent was away. */
  async #catchUp(known: readonly Prospect[]): Promise<void> {
    for (const { telegram_id, conversation_history } of known) {
      const last = conversation_history.at(-1)
      if (telegram_id === null || last === undefined) continue
      const unheard = await this.#unheard(String(telegram_id), last.id)
      for (const message of unheard) this.#chat(String(telegram_id)).receive(message)
    }
  }

  async #unheard(peerId: string, afterId: number) {
    try {
      const missed = await this.#options.messenger.history(peerId, { afterId, limit: CATCH_UP })
      return missed.filter(({ outgoing }) => !outgoing)
    } catch (error) {
      this.#office.log(`${peerId}: could not read what was missed: ${(error as Error).message}`)
      return []
    }
  }

  #chat(peerId: string, prospect?: Prospect): Chat {
    const open = this.#chats.get(peerId)
    if (open) return open
    const { prospects, clock, random } = this.#options
    const known = prospects.find(peerId) ?? prospect ?? newProspect(peerId)
    const { stores } = this.#conduct
    const { log } = this.#office
    const dossier = new Dossier({ prospect: { ...known, telegram_id: peerId }, prospects, clock, stores, log })
    const chat = new Chat(peerId, this.#office, dossier, random.fork(`chat ${this.#chats.size + 1}`))
    this.#chats.set(peerId, chat)
    return chat
  }
}
