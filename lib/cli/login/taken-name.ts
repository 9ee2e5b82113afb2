import { type Account, type AccountDirectory, accountKey, maskedPhone } from '../../accounts/index.ts'
import { ConfigError } from '../../core/errors.ts'

type Place = Pick<Account, 'server' | 'testDc'>
type Identity = Pick<Account, 'id' | 'username'>

/** A name that an account is kept under already: a login may renew that account's session, and put no other in its place. */
export class TakenName {
  readonly owner: Account

  /** Undefined where no account has the name. */
  static of(directory: AccountDirectory, name: string): TakenName | undefined {
    const owner = directory.owner(name)
    return owner && new TakenName(owner)
  }

  constructor(owner: Account) {
    this.owner = owner
  }

  /** Whose it is, for somebody who is about to log in. */
  inWords(): string {
    const phone = maskedPhone(this.owner)
    const who = `${whoIs(this.owner)}${phone === null ? '' : ` (${phone})`}`
    return `"${this.owner.name}" is ${who}: its session can be renewed, and no other account is kept under this name.`
  }

  /** Throws a ConfigError where who logs in there cannot be the same account. */
  checkPlace(place: Place): void {
    if (accountKey({ ...place, id: this.owner.id }) === accountKey(this.owner)) return
    throw new ConfigError(
      `"${this.owner.name}" is ${whoIs(this.owner)} on ${placeOf(this.owner)}, and this login is on ${placeOf(place)}.`,
      { remedy: this.#remedy('Log in') },
    )
  }

  isOf({ id }: Pick<Account, 'id'>): boolean {
    return id === this.owner.id
  }

  /** The error for another account; `left` is what became of its session. */
  refusal(other: Identity, left: string): ConfigError {
    return new ConfigError(
      `"${this.owner.name}" is ${whoIs(this.owner)}, and this login is of ${whoIs(other)}: nothing was replaced. ${left}`,
      { remedy: this.#remedy(`Log ${whoIs(other)} in`) },
    )
  }

  #remedy(logIn: string): string {
    return `${logIn} under another name, or forget ${whoIs(this.owner)} here first: stress accounts remove ${this.owner.name}`
  }
}

/** An account as it is spoken of. */
export function whoIs({ username, id }: Identity): string {
  return username === null ? `the account ${id}` : `@${username}`
}

function placeOf({ server, testDc }: Place): string {
  if (server) return `the local Telegram at ${server.host}:${server.port}`
  return testDc ? "Telegram's test data centres" : 'the real Telegram'
}
