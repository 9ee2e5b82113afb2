import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { Daemon, type DaemonOptions } from './daemon.ts'
import { lineMatcher } from './readiness.ts'

const running: Daemon[] = []
afterEach(() => Promise.all(running.splice(0).map((daemon) => daemon.stop())))

function daemon(script: string, options: Partial<DaemonOptions> = {}): Daemon {
  const logFile = join(mkdtempSync(join(tmpdir(), 'daemon-')), 'daemon.log')
  const made = new Daemon({
    command: process.execPath,
    args: ['-e', script],
    env: { PATH: process.env.PATH ?? '' },
    ready: 'ready',
    readyTimeout: 5000,
    logFile,
    ...options,
  })
  running.push(made)
  return made
}

const FOREVER = 'setInterval(() => {}, 1000);'

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const fetchStatus = (port: number) => fetch(`http://127.0.0.1:${port}/health`).then(({ status }) => status)

/** The message with what differs from run to run left out. */
async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: Error) => reason,
  )
  return String(error?.message)
    .replaceAll(process.execPath, 'node')
    .replace(/\/\S+\/daemon\.log/, '/.../daemon.log')
}

test('is ready when its log says so, and gone when it was stopped', async () => {
  const agent = daemon(`console.log('ready'); ${FOREVER}`)
  await agent.start()
  const pid = agent.pid as number
  expect(isAlive(pid)).toBe(true)
  await agent.stop()
  expect(isAlive(pid)).toBe(false)
  expect(readFileSync(agent.log.path, 'utf8')).toBe('ready\n')
})

test('readiness may be a regular expression', async () => {
  await daemon(`console.log('listening as @bot_1'); ${FOREVER}`, { ready: '/as @\\w+/' }).start()
})

test('its environment is what it was given and nothing else', async () => {
  const agent = daemon(`console.log(JSON.stringify(Object.keys(process.env)), 'ready'); ${FOREVER}`, {
    env: { ONLY: 'this' },
  })
  await agent.start()
  expect(agent.log.tail(1)).toEqual(['["ONLY"] ready'])
})

test('a command that does not exist', async () => {
  expect(await failure(daemon('', { command: 'no-such-agent', args: [] }).start())).toMatchInlineSnapshot(`
    "The daemon could not be started: no-such-agent: no such command.
      Check daemon.command in vitest.config.ts, and that it is installed and on the PATH."
  `)
})

test('a working directory that does not exist', async () => {
  expect(await failure(daemon('', { cwd: '/no/such/place' }).start())).toMatchInlineSnapshot(`
    "The daemon's working directory does not exist: /no/such/place
      Mend daemon.cwd in vitest.config.ts."
  `)
})

test('a daemon that ends before it is ready is told with the end of its log', async () => {
  const script = `console.log('connecting'); console.error('Error: no session'); process.exit(3)`
  expect(await failure(daemon(script).start())).toMatchInlineSnapshot(`
    "The daemon ended before it was ready (exit code 3).
      It was started as: node -e console.log('connecting'); console.error('Error: no session'); process.exit(3)
      The end of its log:
      | connecting
      | Error: no session
      The whole log: /.../daemon.log"
  `)
})

test('a daemon that is never ready is ended, and told with the timeout', async () => {
  const agent = daemon(`console.log('still thinking'); ${FOREVER}`, { readyTimeout: 300 })
  expect(await failure(agent.start())).toMatchInlineSnapshot(`
    "The daemon was not ready within 300 ms: no line of its output matched "ready".
      It was started as: node -e console.log('still thinking'); setInterval(() => {}, 1000);
      The end of its log:
      | still thinking
      The whole log: /.../daemon.log"
  `)
  expect(agent.pid).toBeUndefined()
})

test('who listens is told of its death, with how it died and its last words', async () => {
  const agent = daemon(`console.log('ready'); ${FOREVER}`)
  const deaths: string[] = []
  agent.onDeath((error) => deaths.push(error.message))
  await agent.start()
  await agent.kill()
  await vi.waitUntil(() => deaths.length > 0)
  expect(deaths[0]).toMatch(/^The daemon died in the middle of the conversation \(killed by SIGKILL\)\.\n/)
  expect(deaths[0]).toContain('| ready')
})

test('being stopped or restarted is no death', async () => {
  const agent = daemon(`console.log('ready'); ${FOREVER}`)
  const deaths: unknown[] = []
  agent.onDeath((error) => deaths.push(error))
  await agent.start()
  const first = agent.pid
  await agent.restart()
  expect(agent.pid).not.toBe(first)
  await agent.stop()
  expect(deaths).toEqual([])
})

test('a daemon that ignores SIGTERM is killed after its grace, with the children it has', async () => {
  const child = `require('child_process').spawn(process.execPath, ['-e', '${FOREVER.replaceAll("'", '"')}'])`
  const agent = daemon(`process.on('SIGTERM', () => {}); console.log(${child}.pid, 'ready'); ${FOREVER}`, {
    stop: { grace: 200 },
  })
  await agent.start()
  const childPid = Number(agent.log.tail(1)[0]?.split(' ')[0])
  expect(isAlive(childPid)).toBe(true)
  await agent.stop()
  await vi.waitUntil(() => !isAlive(childPid))
})

test('its children do not outlive it when it dies by itself', async () => {
  const child = `require('child_process').spawn('sleep', ['30'])`
  const agent = daemon(`console.log(${child}.pid, 'ready'); setTimeout(() => process.exit(7), 200)`)
  await agent.start()
  const childPid = Number(agent.log.tail(1)[0]?.split(' ')[0])
  expect(isAlive(childPid)).toBe(true)
  await vi.waitUntil(() => !isAlive(childPid), { timeout: 3000 })
})

test('its death is seen although a child that it leaves behind holds its output open', async () => {
  const orphan = `require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)'], { stdio: 'inherit', detached: true })`
  const end = `setTimeout(() => { console.log('farewell'); process.exit(7) }, 50)`
  const agent = daemon(`console.log(${orphan}.pid, 'ready'); ${end}`)
  const deaths: string[] = []
  agent.onDeath((error) => deaths.push(error.message))
  await agent.start()
  const orphanPid = Number(agent.log.tail(1)[0]?.split(' ')[0])
  try {
    await vi.waitUntil(() => deaths.length > 0, { timeout: 3000 })
    expect(deaths[0]).toContain('(exit code 7)')
    expect(deaths[0]).toContain('| farewell')
    expect(isAlive(orphanPid)).toBe(true)
  } finally {
    process.kill(orphanPid, 'SIGKILL')
  }
})

test('is told to end by the signal that it wants', async () => {
  const script = `process.on('SIGINT', () => { console.log('flushed'); process.exit() }); console.log('ready'); ${FOREVER}`
  const agent = daemon(script, { stop: { signal: 'SIGINT' } })
  await agent.start()
  await agent.stop()
  expect(agent.log.tail(2)).toEqual(['ready', 'flushed'])
})

test('its log has the exit code where it fails to end in order', async () => {
  const agent = daemon(`process.on('SIGTERM', () => process.exit(7)); console.log('ready'); ${FOREVER}`)
  await agent.start()
  await agent.stop()
  expect(readFileSync(agent.log.path, 'utf8')).toBe(
    'ready\n(told to end by SIGTERM, the agent ended with exit code 7)\n',
  )
})

describe('is ready', () => {
  test('as soon as it listens on its port', async () => {
    const port = await freePort()
    const agent = daemon(
      `setTimeout(() => require('http').createServer((_, answer) => answer.end()).listen(${port}, '127.0.0.1'), 200)`,
      {
        ready: { port },
      },
    )
    await agent.start()
    await expect(fetchStatus(port)).resolves.toBe(200)
  })

  test('as soon as its URL answers with 200, and no sooner', async () => {
    const port = await freePort()
    const answer = `(request, response) => response.writeHead(request.url === '/health' && ++asked > 2 ? 200 : 503).end()`
    const agent = daemon(`let asked = 0; require('http').createServer(${answer}).listen(${port}, '127.0.0.1')`, {
      ready: { http: `http://127.0.0.1:${port}/health` },
    })
    await agent.start()
    await expect(fetchStatus(port)).resolves.toBe(200)
  })

  test('as soon as its account comes online, again after each start', async () => {
    const starts: number[] = []
    const watchAccount = async () => {
      starts.push(0)
      return async () => ++(starts[starts.length - 1] as number) > 2
    }
    const agent = daemon(FOREVER, { ready: { online: true }, watchAccount })
    await agent.start()
    await agent.restart()
    expect(starts).toEqual([3, 3])
  })
})

test('what it never gave is told by its sign', async () => {
  const port = await freePort()
  const [first = ''] = (await failure(daemon(FOREVER, { ready: { port }, readyTimeout: 200 }).start())).split('\n')
  expect(first.replace(String(port), 'PORT')).toBe(
    'The daemon was not ready within 200 ms: nothing listens on port PORT of 127.0.0.1.',
  )
  const serve = `require('http').createServer((_, response) => response.writeHead(503).end()).listen(${port}, '127.0.0.1')`
  const ready = { http: `http://127.0.0.1:${port}/` }
  expect(await failure(daemon(serve, { ready, readyTimeout: 1000 }).start())).toContain(
    'did not answer with 200 (status 503)',
  )
  const watchAccount = async () => async () => false
  expect(
    await failure(daemon(FOREVER, { ready: { online: true }, watchAccount, readyTimeout: 200 }).start()),
  ).toContain('within 200 ms: its account never called Telegram.')
})

test('is not started where something else already gives its sign', async () => {
  const other = createServer((_, response) => void response.end()).listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const told = await failure(daemon(FOREVER, { ready: { port } }).start())
  expect(told.replace(String(port), 'PORT')).toMatchInlineSnapshot(`
    "The daemon was not started: something else listens on port PORT of 127.0.0.1 already, and would be taken for it.
      End it, or give the daemon another port. Conversations that run at the same time cannot share one: run them one after the other (fileParallelism: false), or use another sign of readiness."
  `)
  const ready = { http: `http://127.0.0.1:${port}/` }
  expect(await failure(daemon(FOREVER, { ready }).start())).toContain(`something else answers at ${ready.http} already`)
})

test('a log that cannot be written', async () => {
  const agent = daemon(FOREVER, { logFile: '/no/such/place/daemon.log' })
  expect(await failure(agent.start())).toMatchInlineSnapshot(`
    "The daemon's log cannot be written to: ENOENT: no such file or directory, open '/.../daemon.log'.
      Check that the directory exists and may be written to."
  `)
})

test('can be started again after it was stopped, with the same log', async () => {
  const agent = daemon(`console.log('ready'); ${FOREVER}`)
  for (let times = 0; times < 2; times++) {
    await agent.start()
    await agent.stop()
  }
  expect(readFileSync(agent.log.path, 'utf8')).toBe('ready\nready\n')
})

test('a ready pattern with the flag g fits a second time', async () => {
  const isReady = lineMatcher('/ready/g')
  expect([isReady('agent ready'), isReady('agent ready')]).toEqual([true, true])
})

test('its secrets are neither in its log nor in what is told of its end', async () => {
  const script = `process.stdout.write('session 1BAAO'); setTimeout(() => { console.log('MTQ5, ' + process.env.DATABASE_URL); process.exit(1) }, 100) // 1BAAOMTQ5`
  const env = { TELEGRAM_SESSION: '1BAAOMTQ5', DATABASE_URL: 'postgres://stress:s3cret-word@127.0.0.1/stress' }
  const agent = daemon(script, { env })
  const told = await failure(agent.start())
  expect(told).toContain('| session ⟨TELEGRAM_SESSION⟩, ⟨DATABASE_URL⟩')
  await agent.stop()
  for (const text of [told, readFileSync(agent.log.path, 'utf8')]) expect(text).not.toMatch(/1BAAOMTQ5|s3cret-word/)
})
