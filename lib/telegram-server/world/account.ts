import type { Instant } from '../../core/clock.ts'
import { foldUsername } from '../../core/username.ts'
import type { AccountRequest } from '../provision.ts'
import { Refusal } from './refusal.ts'

/** Numeric id of a user. */
export type AccountId = bigint

/** A user of the local Telegram. */
export interface Account {
  readonly id: AccountId
  readonly username: string
  readonly phone: string
  firstName: string
  lastName: string | undefined
  /** Short text of the profile. */
  about: string
  /** Whom the account has in its address book. */
  readonly contacts: Set<AccountId>
  /** When the account counts as offline again; in the past: when it was last seen; undefined: never seen. */
  onlineUntil: Instant | undefined
  /** Telegram wants nothing more to do with it. */
  banned: boolean
}

/** Everybody on the local Telegram, found by id, by username or by phone. */
export class AccountBook {
  readonly #firstId: AccountId
  readonly #byId = new Map<AccountId, Account>()
  readonly #byUsername = new Map<string, Account>()
  readonly #byPhone = new Map<string, Account>()

  constructor(firstId: AccountId) {
    this.#firstId = firstId
  }

  /** Adds an account, or refuses with what is wrong with the request. */
  create(request: AccountRequest): Account {
    const username = checkUsername(request.username)
    const phone = request.phone === undefined ? this.#freePhone() : checkPhone(request.phone)
    if (this.#byUsername.has(username.toLowerCase())) {
      throw new Refusal('USERNAME_OCCUPIED', `there is already an account @${username}.`)
    }
    if (this.#byPhone.has(phone)) throw new Refusal('PHONE_NUMBER_OCCUPIED', `+${phone} has an account already.`)
    const account: Account = {
      id: this.#firstId + BigInt(this.#byId.size),
      username,
      phone,
      firstName: checkFirstName(request.firstName),
      lastName: request.lastName,
      about: '',
      contacts: new Set(),
      onlineUntil: undefined,
      banned: false,
    }
    this.#byId.set(account.id, account)
    this.#byUsername.set(username.toLowerCase(), account)
    this.#byPhone.set(phone, account)
    return account
  }

  byId(id: AccountId): Account | undefined {
    return this.#byId.get(id)
  }

  /** Usernames are compared without case and with or without a leading @. */
  byUsername(username: string): Account | undefined {
    return this.#byUsername.get(foldUsername(username))
  }

  /** Accepts the number with or without + and spaces. */
  byPhone(phone: string): Account | undefined {
    return this.#byPhone.get(phone.replace(/[^\d]/g, ''))
  }

  all(): Account[] {
    return [...this.#byId.values()]
  }

  /** Numbers in the form that Telegram reserves for tests: https://core.telegram.org/api/auth#test-accounts */
  #freePhone(): string {
    for (let n = this.#byPhone.size + 1; ; n++) {
      const phone = `99966${String(n).padStart(5, '0')}`
      if (!this.#byPhone.has(phone)) return phone
    }
  }
}

function checkUsername(username: string): string {
  if (/^[A-Za-z][A-Za-z0-9_]{4,31}$/.test(username)) return username
  throw new Refusal(
    'USERNAME_INVALID',
    `${JSON.stringify(username)} is not a username: 5 to 32 letters, digits or underscores, beginning with a letter.`,
  )
}

function checkPhone(phone: string): string {
  if (/^\d{7,15}$/.test(phone)) return phone
  throw new Refusal('PHONE_NUMBER_INVALID', `${JSON.stringify(phone)} is not a phone number: 7 to 15 digits, no +.`)
}

function checkFirstName(firstName: string): string {
  if (firstName.trim() !== '' && firstName.length <= 64) return firstName
  throw new Refusal('FIRSTNAME_INVALID', `${JSON.stringify(firstName)} is not a first name: 1 to 64 characters.`)
}
