import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Millis } from '../core/clock.ts'
import { ConfigError } from '../core/errors.ts'

/**
 * When a daemon counts as ready: a line of its output (text, or a regular expression between slashes), a TCP port of
 * this machine that it listens on, a URL that it answers with 200, or its account's first call to the local Telegram.
 */
export type Ready = string | { port: number } | { http: string } | { online: true }

/** What can be seen of a daemon. */
export interface Signs {
  /** Calls the listener with each line that it prints. */
  listen(listener: (line: string) => void): () => void
  /** Whether its account has called Telegram; absent where nobody can know. */
  isOnline?: (() => Promise<boolean>) | undefined
}

/** Waits for one sign of readiness. */
export interface Readiness {
  /** Resolves once the daemon is ready; gives up looking, and never resolves, when the signal is aborted. */
  seen(signs: Signs, signal: AbortSignal): Promise<void>
  /** Why it is not, as half a sentence. */
  missing(): string
  /** What gives the sign although the daemon was not started yet; undefined where nothing does. */
  mistaken?(): Promise<string | undefined>
}

const HOST = '127.0.0.1'
const LOOK_EVERY: Millis = 50
/** A single look: what does not answer by then is looked at again. */
const LOOK_TIMEOUT: Millis = 1000

export function readinessOf(ready: Ready): Readiness {
  if (typeof ready === 'string') return byLine(ready)
  if ('port' in ready) return byPort(ready.port)
  return 'http' in ready ? byHttp(ready.http) : byPresence()
}

function byLine(setting: string): Readiness {
  const fits = lineMatcher(setting)
  return {
    seen: ({ listen }, signal) =>
      new Promise((resolve) => {
        const stop = listen((line) => fits(line) && resolve())
        signal.addEventListener('abort', stop)
      }),
    missing: () => `no line of its output matched ${JSON.stringify(setting)}`,
  }
}

/** Reads the setting: a text that the line must hold, or a regular expression between slashes. */
export function lineMatcher(setting: string): (line: string) => boolean {
  const expression = /^\/(.+)\/([a-z]*)$/s.exec(setting)
  if (!expression) return (line) => line.includes(setting)
  try {
    // with g or y a pattern would remember where the last line matched
    const pattern = new RegExp(expression[1] as string, expression[2]?.replace(/[gy]/g, ''))
    return (line) => pattern.test(line)
  } catch (cause) {
    throw new ConfigError(
      `The daemon's ready pattern ${setting} is not a regular expression: ${(cause as Error).message}.`,
      {
        remedy: 'Mend it, or write plain text without slashes around it.',
        cause,
      },
    )
  }
}

function byPort(port: number): Readiness {
  const listens = () => accepts(port)
  return {
    seen: (_signs, signal) => until(listens, signal),
    missing: () => `nothing listens on port ${port} of ${HOST}`,
    mistaken: async () => ((await listens()) ? `something else listens on port ${port} of ${HOST}` : undefined),
  }
}

function byHttp(url: string): Readiness {
  let last = 'no answer'
  const isWell = async () => {
    const signal = AbortSignal.timeout(LOOK_TIMEOUT)
    try {
      const response = await fetch(url, { signal, redirect: 'manual' })
      await response.body?.cancel()
      last = `status ${response.status}`
      return response.status === 200
    } catch {
      last = 'no answer'
      return false
    }
  }
  return {
    seen: (_signs, signal) => until(isWell, signal),
    missing: () => `${url} did not answer with 200 (${last})`,
    mistaken: async () => ((await isWell()) ? `something else answers at ${url}` : undefined),
  }
}

function byPresence(): Readiness {
  return {
    seen: ({ isOnline }, signal) => until(async () => (await isOnline?.()) ?? false, signal),
    missing: () => 'its account never called Telegram',
  }
}

async function until(isThere: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  while (!(await isThere())) await delay(LOOK_EVERY, undefined, { signal })
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: HOST, port, timeout: LOOK_TIMEOUT })
    const say = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => say(true))
    for (const failure of ['error', 'timeout']) socket.once(failure, () => say(false))
  })
}
