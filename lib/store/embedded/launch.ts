import type { Clock, Millis } from '../../core/clock.ts'
import { StoreError } from '../../core/errors.ts'
import type { Binaries } from './binaries.ts'
import { type Cluster, ROLE } from './cluster.ts'
import { join, type Membership } from './membership.ts'
import { findPostmaster, type PostmasterPid, readPostmasterPid } from './postmaster-pid.ts'
import { freePort, isFree, logTail, startServer } from './server.ts'
import type { ServerUser } from './server-user.ts'

/** From the first try to a server that takes connections; a recovery after a crash is part of it. */
const TIMEOUT: Millis = 60_000
const IDLE_SECONDS = 5

export interface LaunchOptions {
  binaries: Binaries
  cluster: Cluster
  user: ServerUser | undefined
  clock: Clock
  idleSeconds?: number
}

export interface Launched {
  membership: Membership
  port: number
  /** Null when a running server was joined. */
  serverStart: Millis | null
}

/** Joins the server that serves this cluster; starts it when there is none. Several processes may do so at once. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { cluster, clock } = options
  const deadline = clock.now() + TIMEOUT
  let serverStart: Millis | null = null
  while (clock.now() < deadline) {
    const running = await findPostmaster(cluster.data)
    if (!running) serverStart = await start(options, deadline)
    const membership = running?.status === 'ready' ? await tryJoin(options, running.port) : undefined
    if (running && membership) return { membership, port: running.port, serverStart }
    if (running) await clock.sleep(10) // it is starting, or stopping
  }
  throw await tooLate(cluster, await findPostmaster(cluster.data))
}

/** A URL of the embedded server, with its password. */
export function urlOf({ password }: Cluster, port: number, database: string): string {
  return `postgres://${ROLE}:${password}@127.0.0.1:${port}/${database}`
}

/** Null when another process or another program was faster: the caller looks again. */
async function start(options: LaunchOptions, deadline: number): Promise<Millis | null> {
  const began = options.clock.now()
  const port = (await lastPort(options.cluster)) ?? (await freePort())
  const outcome = await startServer({ ...options, port, deadline })
  return outcome === 'ready' ? options.clock.now() - began : null
}

/** Where a server that died listened, if that is free: agents and runs that go on look for it there. */
async function lastPort({ data }: Cluster): Promise<number | undefined> {
  const port = (await readPostmasterPid(data))?.port
  return port && (await isFree(port)) ? port : undefined
}

async function tryJoin(options: LaunchOptions, port: number): Promise<Membership | undefined> {
  const { cluster, clock, idleSeconds = IDLE_SECONDS } = options
  try {
    return await join({ url: urlOf(cluster, port, 'postgres'), data: cluster.data, idleSeconds, clock })
  } catch (cause) {
    throw new StoreError(`The embedded PostgreSQL on 127.0.0.1:${port} refuses us: ${(cause as Error).message}.`, {
      remedy: `Its log: ${cluster.log}\nOr set DATABASE_URL to another PostgreSQL.`,
      cause,
    })
  }
}

async function tooLate(cluster: Cluster, running: PostmasterPid | undefined): Promise<StoreError> {
  const who = running
    ? `process ${running.pid} holds ${cluster.data} (port ${running.port}, status "${running.status}") and does not let us in`
    : `no server of ${cluster.data} stays up`
  return new StoreError(
    `The embedded PostgreSQL was not ready within ${TIMEOUT / 1000} s: ${who}.\n${await logTail(cluster)}`,
    {
      remedy: running
        ? `Stop it (kill -INT ${running.pid}) and try again, or choose another data directory (STRESS_DATA_DIR).`
        : `The whole log: ${cluster.log}`,
    },
  )
}
