import { createHash } from 'node:crypto'
import { foldUsername } from '../core/username.ts'
import type { Account } from './account.ts'

/*
 * What is leased of an account: the same for whoever plays on it, and nothing that is secret. Each Telegram counts its ids
 * from its own, so the key begins with where the account lives.
 */

/** Of an account whose id is known. */
export function accountKey(account: Pick<Account, 'id' | 'server' | 'testDc'>): string {
  return `${placeOf(account)}:${account.id}`
}

/** Of an account that is known by its username alone, on the Telegram of another. */
export function usernameKey(username: string, beside: Pick<Account, 'server' | 'testDc'>): string {
  return `${placeOf(beside)}:@${foldUsername(username)}`
}

/** Of a session, as long as nobody knows whose it is. */
export function sessionKey(session: string): string {
  return `session:${createHash('sha256').update(session).digest('hex').slice(0, 12)}`
}

function placeOf({ server, testDc }: Pick<Account, 'server' | 'testDc'>): string {
  if (server) return `${server.host}:${server.port}`
  return testDc ? 'test' : 'telegram'
}
