import type { AccountId } from './account.ts'
import type { MailboxChange, MailboxUpdate, MessageUpdate, ReadInboxUpdate, Sequenced } from './event.ts'
import type { ChatMessage, Letter } from './message.ts'

/** One account's private chat with one peer, as its chat list shows it. */
export interface Dialog {
  readonly peerId: AccountId
  readonly top: ChatMessage | undefined
  /** The account has read the peer's messages up to this id. */
  readonly readInboxUpTo: number
  /** The peer has read the account's messages up to this id. */
  readonly readOutboxUpTo: number
  readonly unread: number
}

interface Entry {
  readonly id: number
  readonly peerId: AccountId
  readonly letter: Letter
}

interface Chat {
  /** By ascending id. */
  entries: Entry[]
  readInboxUpTo: number
  readOutboxUpTo: number
}

/** Everything that one account sees: its copies of messages, read states, and the log of changes by pts. */
export class Mailbox {
  readonly owner: AccountId
  readonly #entries = new Map<number, Entry>()
  readonly #chats = new Map<AccountId, Chat>()
  readonly #log: MailboxUpdate[] = []
  #lastId = 0
  // a fresh account of Telegram starts at 1; some clients take 0 for "unknown"
  #pts = 1

  constructor(owner: AccountId) {
    this.owner = owner
  }

  get pts(): number {
    return this.#pts
  }

  add(letter: Letter, peerId: AccountId): MessageUpdate {
    const entry: Entry = { id: ++this.#lastId, peerId, letter }
    letter.copies.set(this.owner, entry.id)
    this.#entries.set(entry.id, entry)
    this.#chat(peerId).entries.push(entry)
    return this.#record({ kind: 'message', message: this.#view(entry) })
  }

  /** Notes that the letter's content has changed; undefined when this side has deleted its copy. */
  noteEdit(letter: Letter): MailboxUpdate | undefined {
    const entry = this.#entries.get(letter.copies.get(this.owner) ?? 0)
    return entry && this.#record({ kind: 'edit', message: this.#view(entry) })
  }

  /** Removes the copies that exist among `ids`; undefined when none did. */
  remove(ids: readonly number[]): MailboxUpdate | undefined {
    const gone = [...new Set(ids)].filter((id) => this.#entries.has(id))
    if (gone.length === 0) return undefined
    for (const id of gone) {
      const chat = this.#chat((this.#entries.get(id) as Entry).peerId)
      chat.entries = chat.entries.filter((entry) => entry.id !== id)
      this.#entries.delete(id)
    }
    return this.#record({ kind: 'delete', ids: gone }, gone.length)
  }

  /** Marks the peer's messages as read up to `upTo`; undefined when that changes nothing. */
  readInbox(peerId: AccountId, upTo: number): ReadInboxUpdate | undefined {
    const chat = this.#chat(peerId)
    const newest = chat.entries.findLast((entry) => entry.id <= upTo && entry.letter.from !== this.owner)
    if (newest === undefined || newest.id <= chat.readInboxUpTo) return undefined
    chat.readInboxUpTo = newest.id
    return this.#record({ kind: 'read-inbox', peerId, upTo: newest.id, unread: this.#unread(chat) })
  }

  /** Notes that the peer has read up to `upTo`; undefined when that was known. */
  readOutbox(peerId: AccountId, upTo: number): MailboxUpdate | undefined {
    const chat = this.#chat(peerId)
    if (upTo <= chat.readOutboxUpTo) return undefined
    chat.readOutboxUpTo = upTo
    return this.#record({ kind: 'read-outbox', peerId, upTo })
  }

  message(id: number): ChatMessage | undefined {
    const entry = this.#entries.get(id)
    return entry && this.#view(entry)
  }

  letter(id: number): Letter | undefined {
    return this.#entries.get(id)?.letter
  }

  /** The whole chat, oldest first. */
  history(peerId: AccountId): ChatMessage[] {
    return (this.#chats.get(peerId)?.entries ?? []).map((entry) => this.#view(entry))
  }

  dialog(peerId: AccountId): Dialog {
    const chat = this.#chats.get(peerId) ?? { entries: [], readInboxUpTo: 0, readOutboxUpTo: 0 }
    const top = chat.entries.at(-1)
    const { readInboxUpTo, readOutboxUpTo } = chat
    return { peerId, top: top && this.#view(top), readInboxUpTo, readOutboxUpTo, unread: this.#unread(chat) }
  }

  /** Chats with messages in them, the one with the newest message first. */
  dialogs(): Dialog[] {
    const dialogs = [...this.#chats.keys()].map((peerId) => this.dialog(peerId)).filter(({ top }) => top !== undefined)
    return dialogs.sort((a, b) => (b.top as ChatMessage).id - (a.top as ChatMessage).id)
  }

  /** The changes after `pts`, oldest first. */
  since(pts: number): MailboxUpdate[] {
    return this.#log.filter((update) => update.pts > pts)
  }

  #record<Change extends MailboxChange>(change: Change, ptsCount = 1): Change & Sequenced {
    this.#pts += ptsCount
    const update = { ...change, pts: this.#pts, ptsCount }
    this.#log.push(update as MailboxUpdate)
    return update
  }

  #chat(peerId: AccountId): Chat {
    let chat = this.#chats.get(peerId)
    if (chat === undefined) {
      chat = { entries: [], readInboxUpTo: 0, readOutboxUpTo: 0 }
      this.#chats.set(peerId, chat)
    }
    return chat
  }

  #unread(chat: Chat): number {
    return chat.entries.filter(({ id, letter }) => id > chat.readInboxUpTo && letter.from !== this.owner).length
  }

  #view({ id, peerId, letter }: Entry): ChatMessage {
    const replyTo = letter.replyTo?.copies.get(this.owner)
    return {
      ...letter.content,
      id,
      peerId,
      outgoing: letter.from === this.owner,
      sentAt: letter.sentAt,
      editedAt: letter.editedAt,
      replyTo: replyTo !== undefined && this.#entries.has(replyTo) ? replyTo : undefined,
      forward: letter.forward,
    }
  }
}
