import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { InternalError } from '../core/errors.ts'

/** One file of `migrations/`: forward only, never edited once it was released. */
export interface Migration {
  /** The file's name, `NNN_what.sql`; the number gives the order. */
  name: string
  sql: string
  sha256: string
}

const DIRECTORY = new URL('../../migrations/', import.meta.url)

/** Reads all migrations in their order. */
export async function readMigrations(directory: URL = DIRECTORY): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => /^\d{3}_[a-z0-9_]+\.sql$/.test(name)).sort()
  if (names.length === 0) throw new InternalError(`There are no migrations in ${directory.pathname}.`)
  return Promise.all(names.map(async (name) => migration(name, await readFile(new URL(name, directory), 'utf8'))))
}

/** A migration with its checksum, which ignores how a checkout ends its lines. */
export function migration(name: string, text: string): Migration {
  const sql = text.replaceAll('\r\n', '\n')
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}
