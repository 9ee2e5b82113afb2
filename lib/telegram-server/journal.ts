import { closeSync, openSync, writeSync } from 'node:fs'
import type { Instant, Millis } from '../core/clock.ts'
import { ConfigError } from '../core/errors.ts'

/** Anything that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** What happened at the local Telegram, seen by the server. */
export type JournalEvent =
  /** A client called a method. `params` has the call's fields; bytes are shown as their length only. */
  | { kind: 'call'; account: string | null; session: string; method: string; params: Json }
  /** A call was answered with an error. */
  | { kind: 'error'; account: string | null; session: string; method: string; code: number; error: string }
  /** Updates on their way to one connected client of the account. */
  | { kind: 'push'; account: string | null; session: string; updates: Json }
  /** A connection, before it is known whose it is. */
  | { kind: 'connect'; connection: number }
  | { kind: 'disconnect'; connection: number; reason: string }
  /** Something that goes wrong on purpose; `account` is null when it concerns everybody. */
  | { kind: 'fault'; state: 'begun' | 'ended'; fault: string; account: string | null; details: Json }
  /** A login code that on the real Telegram would arrive in the account's other clients. */
  | { kind: 'login-code'; account: string; phone: string; code: string }

/** `account` is a username, null before sign-in; `session` tells the clients of one account apart. */
export type JournalEntry = {
  /** Counts from 1 without gaps. */
  seq: number
  /** The server's clock: the prospect's time. */
  at: Instant
  /** The wall clock, ISO 8601. */
  real: string
} & JournalEvent

export interface JournalQuery {
  account?: string | undefined
  /** Calls of this method and their errors. */
  method?: string | undefined
  kind?: JournalEvent['kind'] | undefined
  /** Entries with a greater `seq`. */
  since?: number | undefined
}

export interface JournalOptions {
  now: () => Instant
  realNow: () => Instant
  /** Entries are also appended to this file as they happen, one JSON object a line. */
  file?: string | undefined
}

/** Append-only: what the clients really did and were really told, and when. */
export class Journal {
  readonly #options: JournalOptions
  readonly #entries: JournalEntry[] = []
  readonly #followers = new Set<(entry: JournalEntry) => void>()
  #file: number | undefined

  constructor(options: JournalOptions) {
    this.#options = options
    this.#file = options.file === undefined ? undefined : openForAppending(options.file)
  }

  record(event: JournalEvent): JournalEntry {
    const { now, realNow } = this.#options
    const entry: JournalEntry = {
      seq: this.#entries.length + 1,
      at: now(),
      real: new Date(realNow()).toISOString(),
      ...event,
    }
    this.#entries.push(entry)
    if (this.#file !== undefined) writeSync(this.#file, `${JSON.stringify(entry)}\n`)
    for (const follower of this.#followers) follower(entry)
    return entry
  }

  /** The entries that fit, oldest first. */
  entries({ account, method, kind, since = 0 }: JournalQuery = {}): JournalEntry[] {
    return this.#entries
      .slice(Math.max(0, since))
      .filter((entry) => account === undefined || ('account' in entry && entry.account === account))
      .filter((entry) => method === undefined || ('method' in entry && entry.method === method))
      .filter((entry) => kind === undefined || entry.kind === kind)
  }

  /** The entries that fit as soon as there are some, or none after `patience` of real time. */
  async awaited(query: JournalQuery, patience: Millis): Promise<JournalEntry[]> {
    const found = this.entries(query)
    if (found.length > 0 || patience === 0) return found
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        unfollow()
        resolve(this.entries(query))
      }
      const timer = setTimeout(done, patience).unref()
      const unfollow = this.follow(() => this.entries(query).length > 0 && done())
    })
  }

  /** Calls `follower` for each new entry until the returned function is called. */
  follow(follower: (entry: JournalEntry) => void): () => void {
    this.#followers.add(follower)
    return () => this.#followers.delete(follower)
  }

  /** Ends the file; later entries are kept in memory only. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }
}

/** A value of Telegram's as plain JSON: longs as decimal text, bytes as their length, absent fields left out. */
export function toJson(value: unknown): Json {
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Uint8Array) return `<${value.length} bytes>`
  if (Array.isArray(value)) return value.map(toJson)
  if (typeof value === 'object' && value !== null) {
    const known = Object.entries(value).filter(([, field]) => field !== undefined)
    return Object.fromEntries(known.map(([name, field]) => [name, toJson(field)]))
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function openForAppending(file: string): number {
  try {
    return openSync(file, 'a', 0o600)
  } catch (cause) {
    throw new ConfigError(
      `The journal of the local Telegram cannot be written to ${file}: ${(cause as Error).message}.`,
      {
        remedy: 'Name a file in a directory that exists and is writable.',
        cause,
      },
    )
  }
}
