import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Clock, Millis } from '../core/clock.ts'
import { DaemonError } from '../core/errors.ts'
import { realClock } from '../time/index.ts'
import { type DaemonCommand, describeCommand } from './daemon-command.ts'
import { daemonEnvironment } from './daemon-environment.ts'
import { DaemonLog } from './daemon-log.ts'
import { describeExit, type Exit } from './exit.ts'
import { groupIsGone, signalGroup } from './process-group.ts'
import { describeReadiness, type Readiness, saysReady } from './readiness.ts'

export interface DaemonOptions extends DaemonCommand {
  ready: Readiness
  /** The file that gets all it prints; its folder is made. */
  logFile: string
  /** What of our own environment it may inherit from; see `daemon-environment.ts`. */
  inherited: Readonly<{ [name: string]: string | undefined }>
  /** Real time: processes know no other. */
  clock?: Clock
}

const READY_TIMEOUT: Millis = 30_000
const GRACE: Millis = 5000
/** The kernel is quick, and nobody can survive SIGKILL. */
const KILL_TIMEOUT: Millis = 5000
const TAIL_IN_ERRORS = 15

/**
 * The agent under test as a process of its own: started, watched, and surely gone in the end.
 *
 * It leads its own process group, so that whatever it starts ends with it, and a Ctrl-C in our terminal does not
 * reach it first. Its stdin is a pipe that closes when we are gone: an agent that cares ends then.
 */
export class Daemon {
  readonly logs: DaemonLog
  readonly #options: DaemonOptions
  readonly #clock: Clock
  #child: ChildProcess | undefined
  #exit: PromiseWithExit = pendingExit()
  #ready: Promise<void> | undefined
  #ending = false

  constructor(options: DaemonOptions) {
    this.#options = options
    this.#clock = options.clock ?? realClock
    mkdirSync(dirname(options.logFile), { recursive: true })
    this.logs = new DaemonLog(options.logFile)
  }

  /** The process id; undefined before the start and where starting failed. */
  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** How the present process ended; pending while it runs. */
  get exited(): Promise<Exit> {
    return this.#exit.promise
  }

  get running(): boolean {
    return this.#child?.pid !== undefined && !this.#exit.settled
  }

  /** The last lines of the log, oldest first. */
  tail(n: number): string[] {
    return this.logs.tail(n)
  }

  /**
   * Starts it, the first time, and resolves when it is ready. Throws a DaemonError with the log's last lines when it
   * cannot be started, ends before, or is not ready in time; then nothing of it is left.
   */
  ready(): Promise<void> {
    this.#ready ??= this.#start()
    return this.#ready
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<Exit | undefined> {
    return this.#end('SIGKILL', KILL_TIMEOUT)
  }

  /** SIGTERM to the whole group, SIGKILL after `grace` real milliseconds; resolves when all of it is gone. */
  async stop({ grace = GRACE }: { grace?: Millis } = {}): Promise<Exit | undefined> {
    const exit = await this.#end('SIGTERM', grace)
    await this.logs.close()
    return exit
  }

  /** Stops it, if it runs, and starts it anew; resolves when it is ready again. */
  async restart({ grace = GRACE }: { grace?: Millis } = {}): Promise<void> {
    await this.#end('SIGTERM', grace)
    this.#ready = this.#start()
    await this.#ready
  }

  /** Rejects with a DaemonError when it ends although nobody asked it to; never resolves. */
  async failure(): Promise<never> {
    const exit = await this.exited
    if (this.#ending) return new Promise(() => {})
    throw this.#error(`The agent's process died in mid-conversation, ${describeExit(exit)}.`)
  }

  async #start(): Promise<void> {
    this.#ending = false
    this.#exit = pendingExit()
    const ready = this.#readyLine()
    try {
      await this.#spawn()
      await this.#becomeReady(ready.seen)
    } catch (error) {
      await this.#end('SIGKILL', KILL_TIMEOUT)
      throw error
    } finally {
      ready.stop()
    }
  }

  async #spawn(): Promise<void> {
    const { command, args = [], cwd, env = {}, inherited } = this.#options
    if (cwd !== undefined && !(existsSync(cwd) && statSync(cwd).isDirectory())) {
      throw this.#error(`The agent's working directory ${cwd} does not exist.`, 'Correct the daemon\'s "cwd".')
    }
    const child = spawn(command, args, {
      cwd,
      env: daemonEnvironment(inherited, env),
      detached: process.platform !== 'win32',
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    this.#child = child
    child.stdin.on('error', () => {
      // it has closed its stdin, as it may
    })
    this.logs.follow(child.stdout)
    this.logs.follow(child.stderr)
    child.once('close', (code, signal) => this.#exit.settle({ code, signal }))
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', (error: NodeJS.ErrnoException) => reject(this.#spawnError(error)))
    })
  }

  /** Begins to listen before the start, so that a line that comes at once is not missed. */
  #readyLine(): { seen: Promise<void>; stop: () => void } {
    const { ready } = this.#options
    let stop = () => {}
    const seen = new Promise<void>((resolve) => {
      if (ready.line === null) resolve()
      else stop = this.logs.listen((line) => saysReady(ready, line) && resolve())
    })
    return { seen, stop }
  }

  async #becomeReady(seen: Promise<void>): Promise<void> {
    const { ready } = this.#options
    const timeout = ready.timeout ?? READY_TIMEOUT
    const cancel = new AbortController()
    const outcome = await Promise.race([
      seen.then(() => 'ready' as const),
      this.exited,
      this.#clock.sleep(timeout, cancel.signal).then(
        () => 'late' as const,
        () => 'ready' as const, // cancelled: the race is over
      ),
    ])
    cancel.abort()
    if (outcome === 'late') {
      throw this.#error(
        `The agent's process was not ready within ${timeout / 1000} s: it did not print ${describeReadiness(ready)}.`,
        'Check the line that says it is ready, or give it more time (STRESS_READY_TIMEOUT).',
      )
    }
    if (outcome !== 'ready') {
      throw this.#error(`The agent's process ended ${describeExit(outcome)} before it was ready.`)
    }
  }

  async #end(signal: NodeJS.Signals, grace: Millis): Promise<Exit | undefined> {
    this.#ending = true
    const pid = this.pid
    if (pid === undefined) return undefined
    if (signalGroup(pid, signal) && !(await groupIsGone(pid, grace, this.#clock))) {
      signalGroup(pid, 'SIGKILL')
      await groupIsGone(pid, KILL_TIMEOUT, this.#clock)
    }
    return this.exited
  }

  #spawnError(error: NodeJS.ErrnoException): DaemonError {
    const { command } = this.#options
    const known: Record<string, [string, string]> = {
      ENOENT: [
        `The agent's command ${JSON.stringify(command)} was not found.`,
        'Give its full path, or install it so that it is in PATH.',
      ],
      EACCES: [`The agent's command ${JSON.stringify(command)} is not executable.`, `Try: chmod +x ${command}`],
    }
    const [message, remedy] = known[error.code ?? ''] ?? [`The agent's process could not be started: ${error.message}`]
    return this.#error(message, remedy)
  }

  #error(message: string, remedy?: string): DaemonError {
    const tail = this.tail(TAIL_IN_ERRORS)
    const printed =
      tail.length > 0 ? `It printed last:\n${tail.join('\n').replace(/^/gm, '| ')}` : 'It printed nothing.'
    const where = `Command: ${describeCommand(this.#options)}\nLog: ${this.logs.path}`
    return new DaemonError(message, { remedy: [remedy, printed, where].filter(Boolean).join('\n') })
  }
}

interface PromiseWithExit {
  promise: Promise<Exit>
  settle(exit: Exit): void
  settled: boolean
}

function pendingExit(): PromiseWithExit {
  let settle: (exit: Exit) => void = () => {}
  const promise = new Promise<Exit>((resolve) => {
    settle = resolve
  })
  const pending: PromiseWithExit = {
    promise,
    settled: false,
    settle: (exit) => {
      pending.settled = true
      settle(exit)
    },
  }
  return pending
}
