import { type ChildProcess, spawn } from 'node:child_process'
import type { Millis } from '../core/clock.ts'

export interface GuardOptions {
  /** The process group's leader. */
  pid: number
  /** How the group is told to end. */
  signal: NodeJS.Signals
  /** What it has until it is killed. */
  grace: Millis
}

/** Longer waits nobody for a group whose test is gone. */
const LONGEST_GRACE: Millis = 5000

/** Its input ends with the process that holds the other end; a line says that there is nothing to guard any more. */
const SCRIPT = `
  read -r over && exit
  kill -s "$2" -- "-$1"
  left=$3
  while [ "$left" -gt 0 ] && kill -s 0 -- "-$1"; do sleep 1; left=$((left - 1)); done
  kill -s KILL -- "-$1"
`

/**
 * A shell that waits for this process to be gone, and then ends a process group. What is killed cannot do that itself,
 * and a thread goes with its process without a word.
 */
export class Guard {
  readonly #shell: ChildProcess

  constructor({ pid, signal, grace }: GuardOptions) {
    const seconds = Math.ceil(Math.min(grace, LONGEST_GRACE) / 1000)
    this.#shell = spawn('/bin/sh', ['-c', SCRIPT, 'guard', String(pid), signal.slice('SIG'.length), String(seconds)], {
      detached: true, // what hits our process group is not to hit it
      env: { PATH: '/usr/bin:/bin' },
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    this.#shell.on('error', () => undefined) // without a shell an agent is as safe as its worker
    this.#shell.stdin?.on('error', () => undefined)
    this.#shell.unref()
    const input = this.#shell.stdin as unknown as { unref?: () => void } | null
    input?.unref?.()
  }

  /** The group is gone. */
  dismiss(): void {
    this.#shell.stdin?.end('over\n')
  }
}
