import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringSession } from 'telegram/sessions/index.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError } from '../../core/errors.ts'
import {
  readSessionString,
  readTelethonFile,
  type SessionKey,
  toGramjsString,
  toMtcuteString,
  toTelethonString,
  writeTelethonFile,
} from './index.ts'
import { SAMPLE_KEY, SAMPLES } from './testing/samples.ts'

const LOCAL: SessionKey = { dcId: 2, host: '127.0.0.1', port: 40_123, authKey: SAMPLE_KEY }
const REAL: SessionKey = { dcId: 4, host: '149.154.167.91', port: 443, authKey: SAMPLE_KEY }
const IPV6: SessionKey = { dcId: 4, host: '2001:67c:4e8:f004:0:0:0:a', port: 443, authKey: SAMPLE_KEY }

describe('strings', () => {
  test('of Telethon are what Telethon itself writes', () => {
    expect(toTelethonString(LOCAL)).toBe(SAMPLES.telethon)
    expect(toTelethonString({ ...IPV6, host: '2001:67c:4e8:f004::a' })).toBe(SAMPLES.telethonIpv6)
    expect(readSessionString(SAMPLES.telethon)).toEqual(LOCAL)
    expect(readSessionString(SAMPLES.telethonIpv6)).toEqual(IPV6)
  })

  test('of mtcute are what mtcute itself writes', () => {
    expect(toMtcuteString(LOCAL)).toBe(SAMPLES.mtcute)
    expect(readSessionString(SAMPLES.mtcute)).toEqual(LOCAL)
    expect(readSessionString(SAMPLES.mtcuteFull)).toEqual(REAL)
  })

  test('of GramJS are what GramJS reads and writes', async () => {
    const session = new StringSession(toGramjsString(REAL))
    await session.load()
    expect(session.save()).toBe(toGramjsString(REAL))
    expect([session.dcId, session.serverAddress, session.port]).toEqual([4, '149.154.167.91', 443])
    expect(readSessionString(toGramjsString(REAL))).toEqual(REAL)
  })

  test('of GramJS have no port that it could not write', async () => {
    expect(readSessionString(toGramjsString(LOCAL))).toEqual({ ...LOCAL, port: 80 })
  })

  test.each(['127.0.0.1', '149.154.167.91', '10.0.0.1', 'a-host.example.com', '2001:67c:4e8:f002::a'])(
    'of GramJS with the address %s are not taken for those of Telethon',
    (host) => {
      expect(readSessionString(toGramjsString({ ...REAL, host }))).toEqual({ ...REAL, host })
    },
  )

  test.each(['', '1c2VjcmV0', 's3cret', SAMPLES.mtcute.slice(0, 200), SAMPLES.telethon.slice(0, 300)])(
    'that are none are refused, and not shown: %#',
    (text) => {
      const refused = () => readSessionString(text)
      expect(refused).toThrow(ConfigError)
      expect(refused).toThrow(expect.objectContaining({ message: expect.not.stringContaining(text || 'nothing') }))
    },
  )
})

describe('files of Telethon', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'sessions-'))
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  test('are read as they were written, and are for the owner only', async () => {
    const path = join(directory, 'agent.session')
    await writeTelethonFile(path, LOCAL)
    expect(await readTelethonFile(path)).toEqual(LOCAL)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('that exist are not overwritten', async () => {
    const path = join(directory, 'agent.session')
    await writeTelethonFile(path, LOCAL)
    const again = writeTelethonFile(path, REAL).catch((error: Error) => error.message.replace(directory, 'DIR'))
    expect(await again).toMatchInlineSnapshot(`
      "The session file DIR/agent.session cannot be written: there is a file already.
        Name a file that does not exist yet, in a directory that does."
    `)
    expect(await readTelethonFile(path)).toEqual(LOCAL)
  })

  test('that are none, or not there, are refused in a sentence', async () => {
    const path = join(directory, 'notes.session')
    const refused = () =>
      readTelethonFile(path).then(
        () => 'it was read',
        (error: Error) => `${error.name}: ${error.message.replace(directory, 'DIR')}`,
      )
    expect(await refused()).toMatchInlineSnapshot(`
      "ConfigError: There is no session file DIR/notes.session.
        Give a session that is logged in, whole, as its library wrote it."
    `)
    writeFileSync(path, 'my notes, which are long enough to be taken for the head of something else')
    chmodSync(path, 0o600)
    expect(await refused()).toMatchInlineSnapshot(`
      "ConfigError: DIR/notes.session is no session file of Telethon: file is not a database.
        Give the .session file that Telethon writes, while no program has it open."
    `)
  })
})
