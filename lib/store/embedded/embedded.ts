import { ConfigError, StoreError } from '../../core/errors.ts'
import type { Database, DatabaseOptions, DatabaseTimings } from '../database.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { type Home, makeHome, rootFallback } from './home.ts'
import { installedBins } from './installed-bins.ts'
import { type LaunchOptions, launch, urlOf } from './launch.ts'
import { alone, type Membership } from './membership.ts'
import { chooseServerUser, type ServerUser } from './server-user.ts'

const DATABASE = 'stress'

/** Starts the embedded server below `dataDirectory`, or joins the one that runs there already. */
export async function startEmbedded(options: DatabaseOptions): Promise<Database> {
  const { clock, log = () => {} } = options
  const began = clock.now()
  const { home, user, binaries } = await prepare(options)
  const initdbBegan = clock.now()
  const cluster = await ensureCluster(home.directory, binaries, user)
  const initdb = cluster.created ? clock.now() - initdbBegan : null
  const launching = { ...options, binaries, cluster, user }
  const { membership, port, serverStart } = await launch(launching)
  const connectBegan = clock.now()
  await alone(membership, () => createDatabase(membership))
  const timings = { initdb, serverStart, connect: clock.now() - connectBegan, total: clock.now() - began }
  log(describe(home, binaries, timings))
  const life = new Life(membership, port, launching)
  const [revive, stop] = [() => life.revive(), onlyOnce(() => life.end())]
  return { url: urlOf(cluster, port, DATABASE), mode: 'embedded', timings, revive, stop, [Symbol.asyncDispose]: stop }
}

/** This process's use of a server that may die and come back. */
class Life {
  readonly #port: number
  readonly #launching: LaunchOptions
  #membership: Membership
  #reviving: Promise<void> | undefined
  #over = false

  constructor(membership: Membership, port: number, launching: LaunchOptions) {
    this.#membership = membership
    this.#port = port
    this.#launching = launching
  }

  /** Several callers at once revive it once. */
  revive(): Promise<void> {
    this.#reviving ??= this.#revive().finally(() => {
      this.#reviving = undefined
    })
    return this.#reviving
  }

  async end(): Promise<void> {
    this.#over = true
    await this.#reviving?.catch(() => {})
    await this.#membership.leave()
  }

  async #revive(): Promise<void> {
    if (this.#over || (await this.#membership.holds())) return
    const { membership, port } = await launch(this.#launching)
    const lost = this.#membership
    this.#membership = membership
    await lost.abandon()
    if (port !== this.#port) throw elsewhere(this.#port, port)
  }
}

function elsewhere(before: number, now: number): StoreError {
  return new StoreError(`The embedded PostgreSQL died and came back on port ${now}, where nobody looks for it.`, {
    remedy: `Another program has taken its port ${before}. The next run finds it.`,
  })
}

interface Prepared {
  home: Home
  user: ServerUser | undefined
  binaries: Binaries
}

async function prepare({ dataDirectory, searchPath = '' }: DatabaseOptions): Promise<Prepared> {
  if (dataDirectory.trim() === '') throw new ConfigError('The data directory of the embedded PostgreSQL has no name.')
  const user = chooseServerUser({ uid: process.getuid?.(), homes: [dataDirectory, rootFallback(dataDirectory)] })
  const home = await makeHome(dataDirectory, user)
  return {
    home,
    user,
    binaries: await findBinaries({ home: home.directory, user, installedBins: installedBins(searchPath) }),
  }
}

async function createDatabase({ sql }: Membership): Promise<void> {
  const found = await sql`select from pg_database where datname = ${DATABASE}`
  if (found.length === 0) await sql`create database ${sql(DATABASE)}`
}

function describe(home: Home, { major }: Binaries, timings: DatabaseTimings): string {
  const how = timings.serverStart === null ? 'already running' : timings.initdb === null ? 'started' : 'first start'
  const where = home.insteadOf ? ` (the server's user cannot enter ${home.insteadOf})` : ''
  return `PostgreSQL ${major}, ${how} in ${Math.round(timings.total)} ms, data in ${home.directory}${where}`
}

function onlyOnce(work: () => Promise<unknown>): () => Promise<void> {
  let done: Promise<unknown> | undefined
  return async () => {
    done ??= work()
    await done
  }
}
