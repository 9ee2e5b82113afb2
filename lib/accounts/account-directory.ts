import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../core/errors.ts'
import { similar } from '../core/mistake.ts'
import { Account } from './account.ts'

/** What is known of an account from its use. */
export type Usage = Partial<Pick<Account, 'lastUsedAt' | 'floodUntil'>>

/** A file that should hold an account and cannot be used. */
export interface Unusable {
  name: string
  error: ConfigError
}

const ENDING = '.json'
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u

/** The accounts of one user of this machine: a file for each, which nobody else can read. */
export class AccountDirectory {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  /** By name; files that cannot be used do not hide the others. */
  list(): { accounts: Account[]; unusable: Unusable[] } {
    const [accounts, unusable]: [Account[], Unusable[]] = [[], []]
    for (const name of this.#names()) {
      try {
        accounts.push(this.read(name))
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error
        unusable.push({ name, error })
      }
    }
    return { accounts, unusable }
  }

  has(name: string): boolean {
    return existsSync(this.file(name))
  }

  /** Throws a ConfigError, which shows nothing of the file, where there is no such account or others could have read it. */
  read(name: string): Account {
    const file = this.file(name)
    if (!existsSync(file)) throw this.#unknown(name)
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
      throw new ConfigError(`${file} can be read by other users, and whoever reads it is that account.`, {
        remedy: `If nobody has: chmod 600 ${file}\nOtherwise end that session in the settings of Telegram, and: stress login ${name}`,
      })
    }
    return parsed(file, name)
  }

  /** Whose a name is, by a file that others could read too; undefined where none tells. */
  owner(name: string): Account | undefined {
    if (!this.has(name)) return undefined
    try {
      return parsed(this.file(name), name)
    } catch (error) {
      if (error instanceof ConfigError) return undefined
      throw error
    }
  }

  /** Keeps an account, in place of the one with its name. */
  save(account: Account): void {
    const file = this.file(account.name)
    const draft = join(this.path, `.${randomUUID()}.tmp`)
    try {
      mkdirSync(this.path, { recursive: true, mode: 0o700 })
      chmodSync(this.path, 0o700)
      writeFileSync(draft, `${JSON.stringify(account, null, 2)}\n`, { flag: 'wx', mode: 0o600 })
      renameSync(draft, file) // whole or not at all
    } catch (cause) {
      rmSync(draft, { force: true })
      throw new ConfigError(`${file} cannot be written: ${(cause as Error).message}.`, {
        remedy: 'Make the folder writable for this user, or set XDG_CONFIG_HOME to another one.',
        cause,
      })
    }
  }

  /** Writes down how an account is used. */
  note(name: string, usage: Usage): void {
    this.save({ ...this.read(name), ...usage })
  }

  /** Forgets an account; Telegram still knows its session. */
  remove(name: string): void {
    const file = this.file(name)
    if (!existsSync(file)) throw this.#unknown(name)
    rmSync(file)
  }

  /** Where an account is kept; throws a ConfigError for a name that is none. */
  file(name: string): string {
    if (NAME.test(name)) return join(this.path, name + ENDING)
    throw new ConfigError(`${JSON.stringify(name)} cannot be the name of an account.`, {
      remedy: 'A name has up to 64 letters, digits, dots, dashes and underscores, and begins with a letter or a digit.',
    })
  }

  #names(): string[] {
    if (!existsSync(this.path)) return []
    return readdirSync(this.path)
      .filter((file) => file.endsWith(ENDING))
      .map((file) => file.slice(0, -ENDING.length))
      .filter((name) => NAME.test(name))
      .sort()
  }

  #unknown(name: string): ConfigError {
    const known = this.#names()
    const there = known.length === 0 ? 'There is none yet.' : `There are: ${known.join(', ')}.`
    return new ConfigError(`There is no account "${name}"${similar(name, known)} in ${this.path}.`, {
      remedy: `${there} Log it in: stress login ${name}`,
    })
  }
}

function parsed(file: string, name: string): Account {
  try {
    const account = Account.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (account.success) return { ...account.data, name }
    const [issue] = account.error.issues
    throw new Error(`${issue?.path.join('.') || 'it'} is not what it has to be`)
  } catch (cause) {
    // the text of a JSON that is none is in the message of its error
    const why = cause instanceof SyntaxError ? 'it is no JSON' : (cause as Error).message
    throw new ConfigError(`${file} holds no account: ${why}.`, { remedy: `Log in again: stress login ${name}` })
  }
}
