import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realClock } from '../time/index.ts'
import { connect } from './connect.ts'
import type { Database, DatabaseOptions } from './database.ts'
import { clusterDirectory } from './embedded/cluster.ts'
import { rootFallback } from './embedded/home.ts'
import { findPostmaster, readPostmasterPid } from './embedded/postmaster-pid.ts'
import { freePort } from './embedded/server.ts'
import { tooOld } from './external.ts'
import { isAlive } from './is-alive.ts'
import { startDatabase } from './start-database.ts'
import { runScript } from './testing/run-script.ts'

let scratch: string
/** One cluster for all tests that are not about the first start, which takes a second. */
let dataDirectory: string
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'vitest-stress-postgres-'))
  chmodSync(scratch, 0o755) // as root the server runs as somebody else
  dataDirectory = join(scratch, 'data')
})
afterAll(() => rmSync(scratch, { recursive: true }))

const start = (options: Partial<DatabaseOptions> = {}) => startDatabase({ dataDirectory, clock: realClock, ...options })

/** The data directory of PostgreSQL itself. */
function dataOf(home = dataDirectory): string {
  const major = [18, 17, 16, 15, 14, 13].find((version) => existsSync(clusterDirectory(home, version)))
  return join(clusterDirectory(home, major ?? expect.unreachable('no cluster')), 'data')
}

async function pidOf(home?: string): Promise<number> {
  return (await findPostmaster(dataOf(home)))?.pid ?? expect.unreachable('no server')
}

async function queryOnce(url: string, query: string) {
  const sql = connect(url, { max: 1 })
  try {
    return Array.from(await sql.unsafe(query))
  } finally {
    await sql.end()
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await realClock.sleep(20)
}

/** A process that uses the server until it is told to stop. */
function user() {
  return runScript(`
    import { ScaledClock } from './lib/time/index.ts'
    import { startDatabase } from './lib/store/start-database.ts'
    const clock = new ScaledClock({ scale: 1, origin: Date.now() })
    const database = await startDatabase({ dataDirectory: ${JSON.stringify(dataDirectory)}, clock, idleSeconds: 1 })
    process.send(database.url)
    await new Promise((stop) => process.once('message', stop))
    await database.stop()
    process.disconnect()
  `)
}

describe('the embedded server', { timeout: 60_000 }, () => {
  test('starts, keeps what was stored over a stop, and leaves nothing running', async () => {
    const first = await start()
    const pid = await pidOf()
    expect(first).toMatchObject({
      mode: 'embedded',
      timings: { initdb: expect.any(Number), serverStart: expect.any(Number) },
    })
    expect(statSync(join(dataOf(), '../password')).mode & 0o777).toBe(0o600)
    await queryOnce(first.url, 'create table kept as select 42 as answer')
    await first.stop()
    await first.stop()
    expect(isAlive(pid)).toBe(false)

    await using second = await start()
    expect(second.timings.initdb).toBeNull()
    expect(await queryOnce(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  test('listens on 127.0.0.1 only and wants the password', async () => {
    await using database = await start()
    expect(
      await queryOnce(
        database.url,
        'select name, setting from pg_settings where name ~ $$^(listen_addresses|unix_socket_directories|fsync|synchronous_commit)$$ order by name',
      ),
    ).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'unix_socket_directories', setting: '' },
    ])
    const guess = database.url.replace(/:[^:@/]+@/, ':guess@')
    await expect(queryOnce(guess, 'select 1')).rejects.toThrow('password authentication failed')
  })

  test('that was killed in mid-run is there again where it was, with everything, and stays', async () => {
    const database = await start({ idleSeconds: 1 })
    await queryOnce(database.url, 'create table survived as select 42 as answer')
    const killed = await pidOf()
    process.kill(killed, 'SIGKILL')
    await until(() => !isAlive(killed))
    await Promise.all([database.revive(), database.revive()])
    const pid = await pidOf()
    expect(pid).not.toBe(killed)
    expect(await queryOnce(database.url, 'select answer from survived')).toEqual([{ answer: 42 }])
    await database.revive()
    await realClock.sleep(2500) // a server without users would have stopped by now
    expect(await pidOf()).toBe(pid)
    await database.stop()
    await database.revive()
    expect(isAlive(pid)).toBe(false)
  })

  test('is shared: two first starts at once get the same one, and the last to leave stops it', async () => {
    const first = { dataDirectory: join(scratch, 'first-starts') }
    const databases = await Promise.all([start(first), start(first), start(first)])
    const pid = await pidOf(first.dataDirectory)
    expect(new Set(databases.map(({ url }) => url)).size).toBe(1)
    const [last, ...others] = databases as [Database, Database, Database]
    await Promise.all(others.map((database) => database.stop()))
    expect(await queryOnce(last.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await last.stop()
    expect(isAlive(pid)).toBe(false)
  })

  test('is shared between processes that start and leave as they like', async () => {
    const users = [user(), user(), user()]
    const urls = await Promise.all(users.map((one) => one.message()))
    expect(new Set(urls).size).toBe(1)
    const pid = await pidOf()
    await using mine = await start()
    for (const { process } of users) process.send('stop')
    await Promise.all(users.map((one) => one.done()))
    expect(await queryOnce(mine.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await mine.stop()
    expect(isAlive(pid)).toBe(false)
  })

  test('is started and left by many at once without one of them losing it', async () => {
    const use = async () => {
      await using database = await start()
      expect(await queryOnce(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
    }
    for (let round = 0; round < 5; round++) await Promise.all([use(), use(), use()])
    expect(await findPostmaster(dataOf())).toBeUndefined()
  })

  test('is adopted after a kill -9 of its user, and stops with the new one', async () => {
    const killed = user()
    const url = await killed.message()
    const pid = await pidOf()
    killed.process.kill('SIGKILL')
    await using database = await start()
    expect(database).toMatchObject({ url, timings: { initdb: null, serverStart: null } })
    await database.stop()
    expect(isAlive(pid)).toBe(false)
  })

  test('stops by itself when all its users were killed', async () => {
    const users = [user(), user()]
    await Promise.all(users.map((one) => one.message()))
    const pid = await pidOf()
    for (const { process } of users) process.kill('SIGKILL')
    await until(() => !isAlive(pid))
    expect(await readPostmasterPid(dataOf())).toBeUndefined() // a clean shutdown, not a crash
  })

  test('that was killed itself comes back with everything that was committed', async () => {
    const first = await start()
    await queryOnce(first.url, 'create table many as select generate_series(1, 500) as n')
    process.kill(await pidOf(), 'SIGKILL')
    await until(async () => (await findPostmaster(dataOf())) === undefined)
    await first.stop()
    await using second = await start()
    expect(await queryOnce(second.url, 'select count(*)::integer as rows from many')).toEqual([{ rows: 500 }])
  })

  test.runIf(process.getuid?.() === 0)('as root keeps its data where its own user can reach it', async () => {
    const wanted = join(scratch, 'closed', 'data')
    mkdirSync(join(scratch, 'closed'), { mode: 0o700 })
    const home = rootFallback(wanted)
    const lines: string[] = []
    const database = await start({ dataDirectory: wanted, log: (line) => lines.push(line) })
    expect(statSync(dataOf(home)).uid).not.toBe(0)
    await database.stop()
    rmSync(home, { recursive: true })
    expect(lines).toEqual([expect.stringContaining(`data in ${home} (the server's user cannot enter ${wanted})`)])
  })

  test('whose data directory is not writable says so', async () => {
    writeFileSync(join(scratch, 'file'), '')
    const message = await messageOf(start({ dataDirectory: join(scratch, 'file', 'data') }))
    expect(message.replaceAll(scratch, '/project')).toMatchInlineSnapshot(`
      "The data directory /project/file/data is not writable: ENOTDIR: not a directory, mkdir '/project/file/data'.
        Make it writable for this user, choose another one (STRESS_DATA_DIR),
        or set DATABASE_URL to a PostgreSQL that is already running."
    `)
  })

  test('does not trust a data directory that others may write to', async () => {
    const cluster = join(dataOf(), '..')
    chmodSync(cluster, 0o777)
    const message = await messageOf(start())
    chmodSync(cluster, 0o700)
    expect(message.replaceAll(cluster, '/project/data/18')).toMatchInlineSnapshot(`
      "The data directory /project/data/18 cannot be trusted: others may write to it.
        Run as that user, remove it (its results are lost): rm -rf /project/data/18
        or set DATABASE_URL to a PostgreSQL that is already running."
    `)
  })

  test('that does not start shows the end of its log', async () => {
    renameSync(join(dataOf(), 'global'), join(dataOf(), 'aside'))
    const message = await messageOf(start())
    renameSync(join(dataOf(), 'aside'), join(dataOf(), 'global'))
    expect(message).toContain('The embedded PostgreSQL did not start: its log ends with')
    expect(message).toMatch(/could not open file ".*global.pg_control"/)
    expect(message).toContain(`The whole log: ${join(dataOf(), '../server.log')}`)
  })
})

describe('DATABASE_URL', { timeout: 60_000 }, () => {
  test('is used as it is, and nothing embedded is touched', async () => {
    await using server = await start()
    const untouched = join(scratch, 'untouched')
    const database = await start({ databaseUrl: server.url, dataDirectory: untouched })
    expect(database).toMatchObject({ url: server.url, mode: 'external', timings: { initdb: null, serverStart: null } })
    await database.stop()
    expect(existsSync(untouched)).toBe(false)
    expect(await queryOnce(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('that nobody listens at is one clear error', async () => {
    const untouched = join(scratch, 'untouched')
    const port = await freePort()
    const message = await messageOf(
      start({ databaseUrl: `postgres://ann:secret@127.0.0.1:${port}/stress`, dataDirectory: untouched }),
    )
    expect(message.replace(String(port), 'PORT')).toMatchInlineSnapshot(`
      "The database at postgres://ann:***@127.0.0.1:PORT/stress cannot be used: nothing listens there.
        Check that the server is running and that host and port are right.
        Or unset DATABASE_URL: the tests then start a PostgreSQL of their own."
    `)
    expect(existsSync(untouched)).toBe(false)
  })

  test('with a wrong password, or of a database that is not there, is one clear error', async () => {
    await using server = await start()
    const show = async (url: string) => (await messageOf(start({ databaseUrl: url }))).replace(/:\d+\//, ':PORT/')
    expect(await show(server.url.replace(/:[^:@/]+@/, ':secret@'))).toMatchInlineSnapshot(`
      "The database at postgres://stress:***@127.0.0.1:PORT/stress cannot be used: it refuses this user and password.
        Check user and password in DATABASE_URL.
        Or unset DATABASE_URL: the tests then start a PostgreSQL of their own."
    `)
    expect(await show(server.url.replace(/stress$/, 'nowhere'))).toMatchInlineSnapshot(`
      "The database at postgres://stress:***@127.0.0.1:PORT/nowhere cannot be used: there is no database of that name.
        Create it (createdb NAME), or check the name in DATABASE_URL.
        Or unset DATABASE_URL: the tests then start a PostgreSQL of their own."
    `)
  })

  test('with an unknown host is one clear error', async () => {
    expect(await messageOf(start({ databaseUrl: 'postgres://ann:secret@no-such-host.invalid/stress' }))).toMatch(
      /^The database at postgres:\/\/ann:\*\*\*@no-such-host\.invalid\/stress cannot be used: the host name (is unknown|could not be looked up)\./,
    )
  })

  test.each(['mysql://ann:secret@db/stress', 'localhost:5432', 'postgres://ann:sec#ret@db:port/stress'])(
    'that is no URL of a PostgreSQL is a ConfigError: %s',
    async (url) => {
      const error = await start({ databaseUrl: url }).catch((reason) => reason)
      expect(error).toMatchObject({ name: 'ConfigError', message: expect.not.stringContaining('secret') })
    },
  )

  test('of a server that is too old is one clear error', () => {
    expect(tooOld('postgres://ann:secret@db/stress', 12).message).toMatchInlineSnapshot(`
      "The database at postgres://ann:***@db/stress is PostgreSQL 12, and at least 13 is needed.
        Point DATABASE_URL to a newer server, or unset it: the tests then start a PostgreSQL of their own."
    `)
  })
})

async function messageOf(work: Promise<unknown>): Promise<string> {
  const error: Error = await work.then(
    () => expect.unreachable('it did not fail'),
    (reason) => reason,
  )
  return error.message
}
