import { ConfigError, StoreError } from '../core/errors.ts'
import { connect } from './connect.ts'
import { maskUrl } from './mask-url.ts'
import { OLDEST_MAJOR } from './oldest-major.ts'

/** Throws one StoreError or ConfigError when the database at `url` cannot be used; takes at most 10 s. */
export async function checkExternal(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//i.test(url)) throw notAUrl(url)
  let major: number
  try {
    major = await readMajor(url)
  } catch (error) {
    if (error instanceof TypeError) throw notAUrl(url)
    throw unusable(url, error as Error & { code?: string })
  }
  if (major < OLDEST_MAJOR) throw tooOld(url, major)
}

export function tooOld(url: string, major: number): StoreError {
  return new StoreError(
    `The database at ${maskUrl(url)} is PostgreSQL ${major}, and at least ${OLDEST_MAJOR} is needed.`,
    { remedy: 'Point DATABASE_URL to a newer server, or unset it: the tests then start a PostgreSQL of their own.' },
  )
}

async function readMajor(url: string): Promise<number> {
  const sql = connect(url, { max: 1 })
  try {
    const [row] = await sql<[{ version: number }]>`select current_setting('server_version_num')::integer as version`
    return Math.floor(row.version / 10_000)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

function notAUrl(url: string): ConfigError {
  return new ConfigError(`DATABASE_URL is not the URL of a PostgreSQL database: ${maskUrl(url)}`, {
    remedy:
      'It looks like  postgres://user:password@host:5432/database  (write special characters of the password as %40, %2F, ...),\nor unset it: the tests then start a PostgreSQL of their own.',
  })
}

function unusable(url: string, error: Error & { code?: string }): StoreError {
  const [why, what] = explanations[error.code ?? ''] ?? [error.message, 'Check that the URL is right.']
  return new StoreError(`The database at ${maskUrl(url)} cannot be used: ${why}.`, {
    remedy: `${what}\nOr unset DATABASE_URL: the tests then start a PostgreSQL of their own.`,
    cause: error,
  })
}

const network = 'Check that the server is running and that host and port are right.'
const credentials = 'Check user and password in DATABASE_URL.'
const explanations: Record<string, [why: string, what: string]> = {
  ECONNREFUSED: ['nothing listens there', network],
  ENOTFOUND: ['the host name is unknown', network],
  EAI_AGAIN: ['the host name could not be looked up', network],
  EHOSTUNREACH: ['the host cannot be reached', network],
  ENETUNREACH: ['the network cannot be reached', network],
  CONNECT_TIMEOUT: ['it did not answer within 10 s', network],
  CONNECTION_CLOSED: ['it closed the connection at once', network],
  '28P01': ['it refuses this user and password', credentials],
  '28000': ['it refuses this user', credentials],
  '3D000': ['there is no database of that name', 'Create it (createdb NAME), or check the name in DATABASE_URL.'],
  '53300': ['it has no free connection', 'Close other clients, or raise its max_connections.'],
}
