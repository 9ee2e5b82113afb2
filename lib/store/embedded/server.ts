import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:fs'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import type { Clock, Instant } from '../../core/clock.ts'
import { StoreError } from '../../core/errors.ts'
import { isAlive } from '../is-alive.ts'
import { type Binaries, ids } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { readPostmasterPid } from './postmaster-pid.ts'
import type { ServerUser } from './server-user.ts'

/** How a start ended: it is ready; another process started one meanwhile; or the port was taken in the meantime. */
export type StartOutcome = 'ready' | 'already running' | 'port taken'

export interface StartOptions {
  binaries: Binaries
  cluster: Cluster
  user: ServerUser | undefined
  port: number
  clock: Clock
  deadline: Instant
}

/**
 * Starts the server in a process group of its own, so that a Ctrl-C in the terminal does not reach it, and waits until
 * it takes connections. Throws a StoreError with the end of its log.
 */
export async function startServer(options: StartOptions): Promise<StartOutcome> {
  const { cluster, clock, deadline } = options
  const { child, logStart, problem } = await spawnServer(options)
  while (clock.now() < deadline && !problem.error && child.exitCode === null && child.signalCode === null) {
    const file = await readPostmasterPid(cluster.data)
    if (file?.pid === child.pid && file?.status === 'ready') return 'ready'
    await clock.sleep(5)
  }
  const log = await logTail(cluster, logStart)
  if (/lock file "postmaster.pid" (already exists|is empty)/.test(log)) return 'already running'
  if (/Address already in use/.test(log)) return 'port taken'
  child.kill('SIGQUIT')
  throw new StoreError(
    `The embedded PostgreSQL did not start: ${problem.error?.message ?? 'its log ends with'}\n${log}`,
    {
      remedy: `The whole log: ${cluster.log}\nOr set DATABASE_URL to a PostgreSQL that is already running.`,
    },
  )
}

/** Ends the server with a fast shutdown; every session is closed and nothing is lost. */
export async function stopServer(pid: number, clock: Clock): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (const deadline = clock.now() + 10_000; isAlive(pid) && clock.now() < deadline; ) await clock.sleep(5)
  }
}

/** The last lines that the server wrote; nothing from before `start`, a position in the file. */
export async function logTail({ log }: Pick<Cluster, 'log'>, start = 0): Promise<string> {
  const text = await readFile(log).catch((error: Error) => Buffer.from(`(no log: ${error.message})`))
  return text.subarray(start).toString('utf8').trimEnd().split('\n').slice(-8).join('\n')
}

/** A port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  return listenOnce(0)
}

/** Whether a port of 127.0.0.1 can be had. */
export async function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  )
}

async function listenOnce(wanted: number): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

interface Spawned {
  child: ChildProcess
  /** Where in the log this server's own lines begin. */
  logStart: number
  /** Filled when the program could not be executed at all. */
  problem: { error?: Error }
}

async function spawnServer({ binaries, cluster, user, port }: StartOptions): Promise<Spawned> {
  const log = await openLog(cluster.log)
  try {
    const { size: logStart } = await log.stat()
    const settings = Object.entries(serverSettings(binaries.major)).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ])
    const child = spawn(binaries.postgres, ['-D', cluster.data, '-p', String(port), ...settings], {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: binaries.env,
      cwd: '/',
      ...ids(user),
    })
    const problem: Spawned['problem'] = {}
    child.once('error', (error) => {
      problem.error = error
    })
    child.unref()
    return { child, logStart, problem }
  } finally {
    await log.close()
  }
}

/** O_NOFOLLOW: as root we write into a directory that belongs to somebody else. */
async function openLog(file: string): Promise<FileHandle> {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants
  const log = await open(file, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600)
  if ((await log.stat()).size > 1_000_000) await log.truncate()
  return log
}

/**
 * `fsync` and `synchronous_commit` stay on: what was stored survives a kill of ours, of the server, and of the
 * machine. It costs about 1 ms per commit, which a conversation never notices.
 */
function serverSettings(major: number): Record<string, string | number> {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 120,
    shared_buffers: '32MB',
    // No replicas will ever follow: less is logged, fewer processes are started
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_logical_replication_workers: 0,
    ...(major >= 18 && { io_method: 'sync' }),
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
}
