import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createRandom } from '../../core/random.ts'
import { namedTimes } from '../../core/spoken-time/named-times.ts'
import { type ScratchStore, scratchStore } from '../../store/testing/scratch-store.ts'
import { GramjsMessenger, type Message, toGramjsString } from '../../telegram/index.ts'
import { type LocalTelegram, startLocalTelegram } from '../../telegram-server/index.ts'
import { realClock, ScaledClock } from '../../time/index.ts'
import { Daemon } from '../daemon.ts'
import { referenceCommand } from '../reference-command.ts'

const SCALE = 50
const API = { apiId: 1, apiHash: '0'.repeat(32) }
let scratch: ScratchStore
let telegram: LocalTelegram
const origin = Date.now()
const clock = new ScaledClock({ scale: SCALE, origin })

beforeAll(async () => {
  scratch = await scratchStore()
  telegram = await startLocalTelegram({ clock, wallClock: realClock, random: createRandom(1), log: () => {} })
})
afterAll(async () => {
  await telegram.stop()
  await scratch[Symbol.asyncDispose]()
})

/** A started agent and a connected client. */
async function open(env: Record<string, string> = {}) {
  const [alina, andrey] = ['alina', 'andrey'].map((name) =>
    telegram.provision({ username: `${name}_${crypto.randomUUID().slice(0, 8)}`, firstName: name }),
  ) as [ReturnType<LocalTelegram['provision']>, ReturnType<LocalTelegram['provision']>]
  const messenger = new GramjsMessenger({ session: andrey.session, ...API, clock })
  const answers: Message[] = []
  messenger.subscribe((event) => event.kind === 'message' && answers.push(event.message))
  await messenger.connect()
  const peer = await messenger.resolve(alina.username)
  const directory = mkdtempSync(join(tmpdir(), 'agent-'))
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    TELEGRAM_SESSION: toGramjsString(alina.session),
    TELEGRAM_API_ID: String(API.apiId),
    TELEGRAM_API_HASH: API.apiHash,
    TELEGRAM_HOST: telegram.host,
    TELEGRAM_PORT: String(telegram.port),
    DATABASE_URL: scratch.url,
    DATABASE_SCHEMA: scratch.schema,
    PROSPECTS_FILE: join(directory, 'prospects.json'),
    STRESS_TIME_SCALE: String(SCALE),
    STRESS_TIME_ORIGIN: String(origin),
    STRESS_SEED: '3',
    ...env,
  }
  const daemon = new Daemon({
    ...referenceCommand(),
    readyTimeout: 15_000,
    logFile: join(directory, 'daemon.log'),
    env: environment,
  })
  const say = async (...texts: string[]) => {
    const before = answers.length
    for (const text of texts) await messenger.send(peer.id, text)
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(before), { timeout: 10_000, interval: 20 })
    return answers
      .slice(before)
      .map(({ text }) => text)
      .join('\n')
  }
  return {
    daemon,
    env: environment,
    say,
    directory,
    clientId: andrey.id,
    close: () => Promise.all([daemon.stop(), messenger.close()]),
  }
}

test('as a process over Telegram: talks, books, stores, and ends cleanly', async () => {
  const { daemon, say, directory, clientId, close } = await open()
  try {
    await daemon.start()
    await say('Здравствуйте! Меня зовут Андрей. Ищу виллу как инвестицию, бюджет до 250 тысяч долларов')
    const offer = await say('Решаю сам, покупка в ближайшие три месяца. Я в Москве, почта andrey@example.com')
    const [first] = namedTimes(offer, { at: clock.now(), timeZone: 'Europe/Moscow' })
    expect(await say(`Давайте ${first?.quote}`)).toMatch(/^Записала Вас на .*https:\/\/zoom\.us\/j\/\d+/s)
    const table = scratch.sql(`${scratch.schema}.scheduled_actions`)
    const rows = await scratch.sql`select * from ${table} where prospect_id = ${clientId}`
    expect(rows).toMatchObject([
      { action_type: 'pre_meeting_reminder', status: 'pending', scheduled_for: new Date(first?.at ?? 0) },
    ])
    await vi.waitFor(async () => {
      const { prospects } = JSON.parse(await readFile(join(directory, 'prospects.json'), 'utf8'))
      expect(prospects).toMatchObject([
        { telegram_id: clientId, status: 'zoom_scheduled', email: 'andrey@example.com' },
      ])
    })
  } finally {
    await close()
  }
  expect(daemon.log.tail(1)[0]).toMatch(/ending: SIGTERM$/)
  expect(await readFile(daemon.log.path, 'utf8')).not.toMatch(/andrey@example|Записала/)
})

test('ends by itself when whoever started it is gone', async () => {
  const { daemon, close, env } = await open()
  try {
    const { command, args } = referenceCommand()
    const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
    const exited = once(child, 'exit')
    await vi.waitFor(async () => expect(String((await once(child.stdout, 'data'))[0])).toContain('agent ready'), 15_000)
    child.stdin.end()
    expect(await exited).toEqual([0, null])
    expect(daemon.pid).toBeUndefined()
  } finally {
    await close()
  }
})

test('after a crash and a restart it goes on where it was', async () => {
  const { daemon, say, directory, close } = await open()
  try {
    await daemon.start()
    await say('Здравствуйте! Меня зовут Андрей. Ищу виллу как инвестицию, бюджет до 250 тысяч долларов')
    await vi.waitFor(async () => {
      const { prospects } = JSON.parse(await readFile(join(directory, 'prospects.json'), 'utf8'))
      expect(prospects[0].memory.turns).toBe(1)
    })
    await daemon.kill()
    await daemon.start()
    const answer = await say('Решаю сам')
    expect(answer).not.toMatch(/Меня зовут|бюджет/)
    expect(answer).toMatch(/сроки|планируете/)
  } finally {
    await close()
  }
})

test('an environment with mistakes ends it with all of them', async () => {
  const { daemon, close } = await open({
    TELEGRAM_PORT: 'x',
    STRESS_AGENT_DEFECT: 'sleeps',
    DATABASE_URL: 'mysql://root:secret@host',
  })
  try {
    await expect(daemon.start()).rejects.toThrow(/ended before it was ready/)
    expect(daemon.log.tail(20).join('\n')).toMatchInlineSnapshot(`
      "ConfigError: The sample agent cannot start:
      - TELEGRAM_PORT is "x".
          It has to be a whole number of at least 1.
      - DATABASE_URL does not begin with postgres:// or postgresql://.
      - The sample agent has no defect "sleeps".
          Set STRESS_AGENT_DEFECT to one or more of these, separated by commas, or to nothing: answers-half, answers-stale, books-without-consent, double-booking, forgets-follow-up, ignores-edits, ignores-interruption, informal, late-follow-up, misses-deadline, nags, never-books, no-debounce, no-typing, phantom-booking, repeats-itself, silent-booking, splits-thought, wrong-email, wrong-time."
    `)
  } finally {
    await close()
  }
})
