import type { Api } from 'telegram'
import type { Peer } from '../messenger.ts'
import type { ClientLibrary } from './library.ts'

/** The users that this account has met: only with the access hash it was given can it address them. */
export class Peers {
  readonly #library: ClientLibrary
  readonly #users = new Map<string, Api.User>()

  constructor(library: ClientLibrary) {
    this.#library = library
  }

  learn(users: Iterable<unknown>): void {
    for (const user of users) {
      // "min" users come with a hash that is good for pictures only: https://core.telegram.org/api/min
      if (isUser(user) && !user.min && user.accessHash !== undefined) this.#users.set(user.id.toString(), user)
    }
  }

  ids(): string[] {
    return [...this.#users.keys()]
  }

  input(id: string): Api.InputPeerUser | undefined {
    const { id: userId, accessHash } = this.#users.get(id) ?? {}
    return userId && accessHash && new this.#library.Api.InputPeerUser({ userId, accessHash })
  }
}

/** The user as the port shows it. */
export function toPeer(user: Api.User): Peer {
  const username = user.username ?? user.usernames?.find(({ active }) => active)?.username
  const name = [user.firstName, user.lastName].filter(Boolean).join(' ')
  return { id: user.id.toString(), username: username ?? null, name }
}

export function isUser(value: unknown): value is Api.User {
  return (value as { className?: unknown } | undefined)?.className === 'User'
}
