import type { Instant } from '../core/clock.ts'
import { type LastWord, type Standing, standing } from '../core/crossing.ts'
import { isPlaceholder } from '../core/placeholder.ts'
import type { TranscriptMessage } from '../core/transcript.ts'

/** What the agent said until its turn was over. */
export interface AgentSaid {
  /** The answer to what was sent last; empty when none came. */
  answer: readonly TranscriptMessage[]
  /** What had not been heard before and is no answer to it: it came earlier, or was on its way. */
  earlier: readonly TranscriptMessage[]
}

interface Unread {
  message: TranscriptMessage
  standing: Standing
  /** When it came, or was edited last. */
  touchedAt: Instant
}

/** What the agent has written and nobody has heard yet, each message in its present wording. */
export class Inbox {
  #unread: Unread[] = []
  #sent: (LastWord & { id: number }) | undefined
  /** Each message of the agent as it stands. */
  readonly #contents = new Map<number, Pick<TranscriptMessage, 'text' | 'media'>>()

  /** From now on, an answer is one to this message: whatever is unread is older. */
  sent(message: LastWord & { id: number }): void {
    this.#sent = message
    for (const unread of this.#unread) unread.standing = 'earlier'
  }

  /** A message of the agent. Telegram numbers the messages of both sides of a chat in one sequence. */
  add(message: TranscriptMessage): void {
    this.#contents.set(message.id, { text: message.text, media: message.media })
    const isNewer = !isPlaceholder(message) && (!this.#sent || message.id > this.#sent.id)
    this.#unread.push({
      message,
      standing: isNewer ? this.#standing(message.at) : 'earlier',
      touchedAt: message.receivedAt ?? message.at,
    })
  }

  /** A new wording: what was unread is heard with it, what was heard is heard again. A placeholder becomes a message by it. */
  edit(id: number, text: string, at: Instant): void {
    const before = this.#contents.get(id)
    const content = { ...before, text }
    this.#contents.set(id, content)
    const filled = isPlaceholder(before ?? content) && !isPlaceholder(content)
    const known = this.#unread.find(({ message }) => message.id === id)
    const unread = known ?? {
      message: { kind: 'message', side: 'agent', id, ...content, at },
      standing: 'earlier',
      touchedAt: at,
    }
    unread.message = { ...unread.message, text, ...(filled && { at }) }
    unread.touchedAt = at
    if (filled) unread.standing = this.#standing(at)
    if (!known) this.#unread.push(unread)
  }

  /** The messages that answer so far, with when each of them came or was edited last. */
  get answer(): readonly Readonly<Unread>[] {
    return this.#unread.filter((unread) => unread.standing === 'answer')
  }

  /** Hands out everything: it has been heard. */
  take(): AgentSaid {
    const unread = this.#unread
    this.#unread = []
    const answering: Standing = unread.some((one) => one.standing === 'answer') ? 'answer' : 'crossed'
    const pick = (answers: boolean) =>
      unread.filter((one) => (one.standing === answering) === answers).map(({ message }) => message)
    return { answer: pick(true), earlier: pick(false) }
  }

  #standing(at: Instant): Standing {
    return this.#sent ? standing(Math.max(at, this.#sent.at), this.#sent) : 'answer'
  }
}
