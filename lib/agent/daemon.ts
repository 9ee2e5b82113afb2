import { type ChildProcess, spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Millis } from '../core/clock.ts'
import { formatMillis } from '../core/duration.ts'
import { DaemonError } from '../core/errors.ts'
import { hideSecrets, type Secrets, secretsIn } from '../core/secrets.ts'
import { DaemonLog } from './daemon-log.ts'
import { Guard } from './guard.ts'
import { type Readiness, type Ready, readinessOf } from './readiness.ts'

export interface DaemonOptions {
  command: string
  args?: readonly string[]
  cwd?: string
  /** The whole environment of the process: nothing is inherited. */
  env: Record<string, string>
  /** Without it, ready once started. */
  ready?: Ready
  /** How it is told to end, and what it has until it is killed: SIGTERM and 5 seconds when absent. */
  stop?: { signal?: NodeJS.Signals; grace?: Millis }
  /** For `ready: { online: true }`: called before each start, it gives what tells whether the account came online since. */
  watchAccount?: () => Promise<() => Promise<boolean>>
  /** Real milliseconds until it must be ready. */
  readyTimeout: Millis
  logFile: string
  /** Ends a start, and lets no other begin: what has started by then has still to be stopped. */
  signal?: AbortSignal
}

/** How a process ended: by itself with a code, or by a signal. */
export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

/** Lines of the log that an error shows. */
const TAIL = 20

/** What a process has to end by itself in, before it is killed. */
const GRACE: Millis = 5000

/** What its last words may take to arrive: a child that it left behind can hold its output open for ever. */
const LAST_WORDS: Millis = 250

/** The agent under test as a process of its own, in its own process group, with its log. */
export class Daemon {
  readonly log: DaemonLog
  readonly #options: DaemonOptions
  readonly #secrets: Secrets
  #child: ChildProcess | undefined
  #guard: Guard | undefined
  #exit: Promise<Exit> | undefined
  #wanted = false
  readonly #deaths = new Set<(error: DaemonError) => void>()

  constructor(options: DaemonOptions) {
    this.#options = options
    this.#secrets = secretsIn(options.env)
    this.log = new DaemonLog(options.logFile, this.#secrets)
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Starts the process and resolves when it is ready; throws a DaemonError with the end of its log. */
  async start(): Promise<void> {
    const { ready, watchAccount, signal } = this.#options
    const readiness = ready === undefined ? undefined : readinessOf(ready)
    const mistaken = await readiness?.mistaken?.()
    if (mistaken !== undefined) throw notAlone(mistaken)
    const isOnline = await watchAccount?.()
    signal?.throwIfAborted()
    this.log.open()
    const child = await this.#spawn().catch((error: unknown) => {
      this.log.close()
      throw error
    })
    this.#wanted = true
    this.#child = child
    this.#guard = new Guard({ pid: child.pid as number, ...this.#stopping })
    this.#exit = exitOf(child)
    this.#exit.then((exit) => this.#ended(child, exit))
    const failure = await this.#untilReady(readiness, isOnline, this.#exit).catch(async (error: unknown) => {
      await this.stop()
      throw error
    })
    if (!failure) return
    const error = this.#error(failure)
    await this.stop()
    throw error
  }

  /** Calls `listener` when the process ends without having been told to. */
  onDeath(listener: (error: DaemonError) => void): void {
    this.#deaths.add(listener)
  }

  /** Ends the process as a service manager would (its signal, then SIGKILL); resolves when it is gone. */
  async stop(): Promise<void> {
    await this.#endInOrder()
    await this.log.stored()
    this.log.close()
  }

  async restart(): Promise<void> {
    await this.#endInOrder()
    await this.start()
  }

  /** Kills the process at once, as a crash would: whoever listens for its death is told. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL', 0)
  }

  async #endInOrder(): Promise<void> {
    const { signal, grace } = this.#stopping
    this.#wanted = false
    const exit = await this.#end(signal, grace)
    // what a shell says of a child that a signal ended is above 128
    if (!exit?.code || exit.code > 128) return
    this.log.write('stderr', `(told to end by ${signal}, the agent ended with exit code ${exit.code})\n`)
  }

  get #stopping(): { signal: NodeJS.Signals; grace: Millis } {
    const { signal = 'SIGTERM', grace = GRACE } = this.#options.stop ?? {}
    return { signal, grace }
  }

  async #spawn(): Promise<ChildProcess> {
    const { command, args = [], cwd, env } = this.#options
    if (cwd !== undefined && !isDirectory(cwd)) {
      throw new DaemonError(`The daemon's working directory does not exist: ${cwd}`, {
        remedy: 'Mend daemon.cwd in vitest.config.ts.',
      })
    }
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] })
    child.stdin?.on('error', () => child.stdin?.destroy()) // it closed its end: nothing is ever written to it
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream]?.setEncoding('utf8').on('data', (chunk: string) => this.log.write(stream, chunk))
    }
    return new Promise((resolve, reject) => {
      child.once('spawn', () => resolve(child))
      child.once('error', (cause) => reject(notStarted(command, cause)))
    })
  }

  /** Undefined when it became ready, else what went wrong instead. */
  async #untilReady(
    readiness: Readiness | undefined,
    isOnline: (() => Promise<boolean>) | undefined,
    exit: Promise<Exit>,
  ): Promise<string | undefined> {
    const { readyTimeout, signal: life } = this.#options
    life?.throwIfAborted()
    if (!readiness) return undefined
    const over = new AbortController()
    const signal = life ? AbortSignal.any([life, over.signal]) : over.signal
    const late = () => `The daemon was not ready within ${formatMillis(readyTimeout)}: ${readiness.missing()}.`
    const seen = readiness.seen({ listen: (listener) => this.log.listen(listener), isOnline }, signal)
    try {
      return await Promise.race([
        seen.then(() => undefined),
        exit.then((how) => `The daemon ended before it was ready (${describe(how)}).`),
        delay(readyTimeout, undefined, { signal }).then(late),
      ])
    } finally {
      over.abort()
    }
  }

  #ended(child: ChildProcess, exit: Exit): void {
    if (child !== this.#child) return
    this.#child = undefined
    signalGroup(child.pid as number, 'SIGKILL') // children that it left behind
    this.#guard?.dismiss()
    if (!this.#wanted) return
    this.#wanted = false
    const error = this.#error(`The daemon died in the middle of the conversation (${describe(exit)}).`)
    for (const tell of this.#deaths) tell(error)
  }

  async #end(signal: NodeJS.Signals, grace: Millis): Promise<Exit | undefined> {
    const [child, exit] = [this.#child, this.#exit]
    if (!child?.pid || !exit) return undefined
    signalGroup(child.pid, signal)
    const over = new AbortController()
    const late = await Promise.race([
      exit.then(() => false),
      delay(grace, true, { signal: over.signal }).catch(() => false),
    ])
    over.abort()
    if (late) signalGroup(child.pid, 'SIGKILL')
    return exit
  }

  #error(what: string): DaemonError {
    const { command, args = [] } = this.#options
    return new DaemonError(what, {
      remedy: `It was started as: ${hideSecrets([command, ...args].join(' '), this.#secrets)}\n${this.log.shown(TAIL)}`,
    })
  }
}

/** How the process ended, once it has and its last words have been read. */
async function exitOf(child: ChildProcess): Promise<Exit> {
  const closed = new Promise((resolve) => child.once('close', resolve))
  const exit = await new Promise<Exit>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
  const over = new AbortController()
  await Promise.race([closed, delay(LAST_WORDS, undefined, { signal: over.signal }).catch(() => undefined)])
  over.abort()
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy()
  return exit
}

function notAlone(what: string): DaemonError {
  return new DaemonError(`The daemon was not started: ${what} already, and would be taken for it.`, {
    remedy:
      'End it, or give the daemon another port. Conversations that run at the same time cannot share one: run them one after the other (fileParallelism: false), or use another sign of readiness.',
  })
}

function notStarted(command: string, cause: Error): DaemonError {
  const code = (cause as NodeJS.ErrnoException).code
  const why = code === 'ENOENT' ? 'no such command' : code === 'EACCES' ? 'it is not executable' : cause.message
  return new DaemonError(`The daemon could not be started: ${command}: ${why}.`, {
    remedy: 'Check daemon.command in vitest.config.ts, and that it is installed and on the PATH.',
  })
}

function describe({ code, signal }: Exit): string {
  return signal ? `killed by ${signal}` : `exit code ${code}`
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** A group that is gone already needs no signal. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
