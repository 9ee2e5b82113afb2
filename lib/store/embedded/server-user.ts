import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StoreError } from '../../core/errors.ts'

/** The operating-system account that the server runs as when we are root, which PostgreSQL refuses to be. */
export interface ServerUser {
  name: string
  uid: number
  gid: number
}

export interface ServerUserOptions {
  /** Our own user id; undefined where the system has none (Windows). */
  uid: number | undefined
  /** Where a cluster may lie already: it keeps its owner, for instance when `sudo` follows a run of the normal user. */
  homes: string[]
  passwdFile?: string
}

/** Whom the server runs as; undefined: as ourselves. Throws a StoreError when we are root and nobody else exists. */
export function chooseServerUser(options: ServerUserOptions): ServerUser | undefined {
  if (options.uid !== 0) return undefined
  const owner = options.homes
    .flatMap(clustersIn)
    .map((path) => statSync(path))
    .find(({ uid }) => uid !== 0)
  if (owner) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  const accounts = readAccounts(options.passwdFile ?? '/etc/passwd')
  const user = accounts.get('postgres') ?? accounts.get('nobody')
  if (user) return user
  throw new StoreError('PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as.', {
    remedy:
      'Create one (useradd --system postgres), run the tests as a normal user,\nor set DATABASE_URL to a PostgreSQL that is already running.',
  })
}

/** True when `user` may pass through every directory down to `path`, judged by owner and mode. */
export function canReach(path: string, user: ServerUser): boolean {
  const { uid, gid, mode } = statSync(path)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  const parent = dirname(path)
  return (mode & bit) !== 0 && (parent === path || canReach(parent, user))
}

/** The directories that are named like a major version. */
function clustersIn(home: string): string[] {
  const names = existsSync(home) ? readdirSync(home) : []
  return names.filter((name) => /^\d+$/.test(name)).map((name) => join(home, name))
}

function readAccounts(file: string): Map<string, ServerUser> {
  const lines = readFileSync(file, 'utf8').split('\n')
  return new Map(
    lines.map((line) => {
      const [name = '', , uid, gid] = line.split(':')
      return [name, { name, uid: Number(uid), gid: Number(gid) }]
    }),
  )
}
