import type { Clock, Instant, Millis } from '../../core/clock.ts'
import type { TlObject } from '../tl/value.ts'
import type { AccountId } from '../world/account.ts'
import { RpcError } from './call.ts'
import { fields } from './fields.ts'
import { createVerifier, SRP_GENERATOR, SRP_PRIME, SrpChallenge, type Verifier } from './srp.ts'

const ALGORITHM = 'passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow'
/** So many wrong passwords in a row, then a pause. */
const ATTEMPTS = 5
const PAUSE: Millis = 60_000
/** More checks of one password are not under way at once. */
const OPEN_CHECKS = 16

interface Secret {
  readonly verifier: Verifier
  readonly hint: string
  /** The open checks by srp_id. */
  readonly challenges: Map<bigint, SrpChallenge>
  wrong: number
  blockedUntil: Instant
}

export interface PasswordsOptions {
  clock: Pick<Clock, 'now'>
  secureRandom: (length: number) => Uint8Array
}

/**
 * The second factor of those accounts that have one.
 *
 * @see https://core.telegram.org/api/srp
 */
export class Passwords {
  readonly #options: PasswordsOptions
  readonly #byAccount = new Map<AccountId, Secret>()

  constructor(options: PasswordsOptions) {
    this.#options = options
  }

  has(accountId: AccountId): boolean {
    return this.#byAccount.has(accountId)
  }

  /** Gives an account a password that the operator of the server chose. */
  set(accountId: AccountId, password: string, hint = ''): void {
    const { secureRandom } = this.#options
    this.#store(accountId, createVerifier(password, secureRandom(8), secureRandom(16)), hint)
  }

  /** The account.Password object, with a new challenge where there is a password. */
  describe(accountId: AccountId): TlObject {
    const { secureRandom } = this.#options
    const common = {
      _: 'account.password',
      new_algo: algorithm(secureRandom(8), secureRandom(16)),
      new_secure_algo: { _: 'securePasswordKdfAlgoUnknown' },
      secure_random: secureRandom(256),
    }
    const secret = this.#byAccount.get(accountId)
    if (secret === undefined) return { ...common, has_password: false }
    const [id, challenge] = [this.#newId(), new SrpChallenge(secret.verifier, secureRandom)]
    secret.challenges.set(id, challenge)
    const [oldest] = secret.challenges.keys()
    if (secret.challenges.size > OPEN_CHECKS && oldest !== undefined) secret.challenges.delete(oldest)
    const { salt1, salt2 } = secret.verifier
    const check = { current_algo: algorithm(salt1, salt2), srp_B: challenge.publicValue, srp_id: id }
    return { ...common, has_password: true, ...check, hint: secret.hint || undefined }
  }

  /** Ends in an RpcError unless an InputCheckPasswordSRP proves that its sender knows the password. */
  check(accountId: AccountId, input: TlObject): void {
    const secret = this.#byAccount.get(accountId)
    if (secret === undefined) return
    const now = this.#options.clock.now()
    if (now < secret.blockedUntil)
      throw new RpcError(420, `FLOOD_WAIT_${Math.ceil((secret.blockedUntil - now) / 1000)}`)
    if (input._ !== 'inputCheckPasswordSRP') throw new RpcError(400, 'PASSWORD_HASH_INVALID')
    const id = fields.long(input, 'srp_id')
    const challenge = secret.challenges.get(id)
    if (challenge === undefined) throw new RpcError(400, 'SRP_ID_INVALID')
    secret.challenges.delete(id)
    if (!challenge.isProof(fields.bytes(input, 'A'), fields.bytes(input, 'M1'))) this.#refuse(secret, now)
    secret.wrong = 0
  }

  /** Changes or removes the password as an account.PasswordInputSettings says; the present one has been checked. */
  update(accountId: AccountId, settings: TlObject): void {
    const algo = fields.optionalObject(settings, 'new_algo')
    if (algo === undefined) return
    if (algo._ !== ALGORITHM || fields.bytes(settings, 'new_password_hash').length === 0) {
      this.#byAccount.delete(accountId)
      return
    }
    const value = fields.bytes(settings, 'new_password_hash')
    if (value.length !== SRP_PRIME.length) throw new RpcError(400, 'NEW_SETTINGS_INVALID')
    // copies: what the codec gives is a view of the packet
    const [salt1, salt2, copy] = [fields.bytes(algo, 'salt1'), fields.bytes(algo, 'salt2'), value].map((bytes) =>
      Uint8Array.from(bytes),
    ) as [Uint8Array, Uint8Array, Uint8Array]
    this.#store(accountId, { salt1, salt2, value: copy }, fields.optionalText(settings, 'hint') ?? '')
  }

  #refuse(secret: Secret, now: Instant): never {
    secret.wrong += 1
    if (secret.wrong >= ATTEMPTS) {
      secret.wrong = 0
      secret.blockedUntil = now + PAUSE
    }
    throw new RpcError(400, 'PASSWORD_HASH_INVALID')
  }

  #store(accountId: AccountId, verifier: Verifier, hint: string): void {
    this.#byAccount.set(accountId, { verifier, hint, challenges: new Map(), wrong: 0, blockedUntil: 0 })
  }

  #newId(): bigint {
    return Buffer.from(this.#options.secureRandom(8)).readBigInt64LE()
  }
}

function algorithm(salt1: Uint8Array, salt2: Uint8Array): TlObject {
  return { _: ALGORITHM, salt1, salt2, g: SRP_GENERATOR, p: SRP_PRIME }
}
