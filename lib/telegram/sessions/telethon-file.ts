import { closeSync, existsSync, openSync } from 'node:fs'
import { ConfigError } from '../../core/errors.ts'
import { checkedKey, notASession, type SessionKey } from './session-key.ts'

/** What Telethon 1.25 and later write; a newer one brings it up to date by itself. */
const VERSION = 7
const TABLES = [
  'CREATE TABLE version (version integer primary key)',
  `CREATE TABLE sessions (
    dc_id integer primary key, server_address text, port integer, auth_key blob, takeout_id integer
  )`,
  `CREATE TABLE entities (
    id integer primary key, hash integer not null, username text, phone integer, name text, date integer
  )`,
  `CREATE TABLE sent_files (
    md5_digest blob, file_size integer, type integer, id integer, hash integer,
    primary key(md5_digest, file_size, type)
  )`,
  'CREATE TABLE update_state (id integer primary key, pts integer, qts integer, date integer, seq integer)',
]

/** Writes Telethon's `.session` file, readable for the owner only; a ConfigError where there is a file already. */
export async function writeTelethonFile(path: string, { host, port, dcId, authKey }: SessionKey): Promise<void> {
  const { Database } = await loadSqlite()
  createPrivately(path)
  const database = new Database(path)
  try {
    for (const table of TABLES) database.run(table)
    database.run('INSERT INTO version VALUES (?)', [VERSION])
    database.run('INSERT INTO sessions VALUES (?, ?, ?, ?, NULL)', [dcId, host, port, Buffer.from(authKey, 'hex')])
  } finally {
    database.close()
  }
}

/** Reads the session out of Telethon's `.session` file and changes nothing; a ConfigError for what is none. */
export async function readTelethonFile(path: string): Promise<SessionKey> {
  if (!existsSync(path)) throw notASession(`There is no session file ${path}.`)
  const row = await readRow(path)
  if (row === null) throw notASession(`The session file ${path} has no session in it.`)
  return checkedKey(`The session file ${path}`, {
    dcId: Number(row.dc_id),
    host: String(row.server_address),
    port: Number(row.port),
    authKey: row.auth_key instanceof Uint8Array ? row.auth_key : new Uint8Array(),
  })
}

async function readRow(path: string): Promise<Record<string, unknown> | null> {
  const { Database } = await loadSqlite()
  try {
    const database = new Database(path, { fileMustExist: true, readOnly: true })
    try {
      return database.get('SELECT dc_id, server_address, port, auth_key FROM sessions')
    } finally {
      database.close()
    }
  } catch (cause) {
    throw new ConfigError(`${path} is no session file of Telethon: ${(cause as Error).message}.`, {
      remedy: 'Give the .session file that Telethon writes, while no program has it open.',
      cause,
    })
  }
}

function createPrivately(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (cause) {
    const taken = (cause as NodeJS.ErrnoException).code === 'EEXIST'
    const why = taken ? 'there is a file already' : (cause as Error).message
    throw new ConfigError(`The session file ${path} cannot be written: ${why}.`, {
      remedy: 'Name a file that does not exist yet, in a directory that does.',
      cause,
    })
  }
}

/** Only when it is needed: it brings SQLite along. */
async function loadSqlite() {
  return (await import('node-sqlite3-wasm')).default
}
