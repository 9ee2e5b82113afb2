import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { Daemon, type DaemonOptions } from './daemon.ts'
import { readinessOf } from './readiness.ts'

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
  const agent = daemon(`process.on('SIGTERM', () => {}); console.log(${child}.pid, 'ready'); ${FOREVER}`)
  await agent.start()
  const childPid = Number(agent.log.tail(1)[0]?.split(' ')[0])
  expect(isAlive(childPid)).toBe(true)
  await agent.stop(200)
  await vi.waitUntil(() => !isAlive(childPid))
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
  const isReady = readinessOf('/ready/g')
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
