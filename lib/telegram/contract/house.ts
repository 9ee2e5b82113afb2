import type { Messenger } from '../messenger.ts'

/** A Telegram of its own, in which the suite makes the accounts that it needs. */
export interface MessengerHouse {
  /** The messenger, not connected yet, of a new account with this username and name. */
  account(username: string, name: string): Messenger | Promise<Messenger>
  /** One more messenger, not connected yet, of an account made before: another device of the same person. */
  secondDevice?(username: string): Messenger | Promise<Messenger>
  /** Where there is a connection: takes it from the account until the returned function is called. */
  cut?(username: string): Promise<() => Promise<void>>
  /** Ends everything. The suite has closed its messengers before. */
  close(): void | Promise<void>
}
