import { request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRandom } from '../core/random.ts'
import { realClock } from '../time/index.ts'
import { type Control, startControl } from './control.ts'
import { connectControl } from './control-client.ts'
import { TelegramFaults } from './faults/telegram-faults.ts'
import { type LocalTelegram, startLocalTelegram } from './local-telegram.ts'

let telegram: LocalTelegram
let control: Control

beforeEach(async () => {
  telegram = await startLocalTelegram({
    clock: realClock,
    wallClock: realClock,
    random: createRandom(1),
    log: () => {},
  })
  control = await startControl(telegram)
})

afterEach(async () => {
  await control.close()
  await telegram.stop()
})

const alice = { username: 'alice', firstName: 'Alice' }

function post(body: string, token = control.token): Promise<Response> {
  return fetch(`${control.url}/accounts`, { method: 'POST', body, headers: { authorization: `Bearer ${token}` } })
}

test('another process waits for what comes into the journal, for as long as it wants', async () => {
  const client = connectControl(control)
  const refusal = { account: 'alice', session: '1', method: 'messages.sendMessage', code: 420, error: 'FLOOD_WAIT_7' }
  expect(await client.journal({ kind: 'error', wait: 50 })).toEqual([])
  const waiting = client.journal({ account: 'alice', kind: 'error', wait: 10_000 })
  telegram.journal.record({ kind: 'error', ...refusal, account: 'bohdan' })
  telegram.journal.record({ kind: 'connect', connection: 1 })
  telegram.journal.record({ kind: 'error', ...refusal })
  expect(await waiting).toMatchObject([{ seq: 3, ...refusal }])
  const over = new AbortController()
  const cut = client.journal({ since: 3, wait: 10_000 }, over.signal).catch(String)
  over.abort(new Error('the test is over'))
  expect(await cut).toBe('Error: the test is over')
})

test('another process makes accounts and reads the journal', async () => {
  const client = connectControl(control)
  const account = await client.provision({ ...alice, lastName: 'Example' })
  expect(account).toMatchObject({ username: 'alice', session: { host: '127.0.0.1', port: telegram.port, dcId: 2 } })
  expect(account.session.authKey).toMatch(/^[89a-f][0-9a-f]{511}$/)
  expect(telegram.world.accounts.byUsername('alice')).toMatchObject({ lastName: 'Example' })

  telegram.journal.record({ kind: 'connect', connection: 1 })
  telegram.journal.record({ kind: 'login-code', account: 'alice', phone: '1', code: '2' })
  expect(await client.journal()).toEqual(telegram.journal.entries())
  expect((await client.journal({ since: 1 })).map(({ seq }) => seq)).toEqual([2])
  expect(await client.journal({ account: 'bohdan', method: undefined })).toEqual([])
})

test('another process lets things go wrong, and ends it', async () => {
  const client = connectControl(control)
  await client.provision(alice)
  const faults = new TelegramFaults(client)
  await faults.dropUpdates({ account: '@Alice' })
  const ban = await faults.ban('alice')
  expect(telegram.world.accounts.byUsername('alice')?.banned).toBe(true)
  await ban.end()
  await faults.restart()
  await faults.clear()
  const told = (await client.journal()).map(
    (entry) => entry.kind === 'fault' && [entry.fault, entry.state, entry.account],
  )
  expect(told).toEqual([
    ['drop-updates', 'begun', 'alice'],
    ['ban', 'begun', 'alice'],
    ['ban', 'ended', 'alice'],
    ['restart', 'begun', null],
    ['restart', 'ended', null],
    ['drop-updates', 'ended', 'alice'],
  ])
  await expect(faults.ban('nobody')).rejects.toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The local Telegram has no account @nobody.
      It has: @alice.]
  `)
  await expect(client.beginFault({ kind: 'earthquake' } as never)).rejects.toThrow('kind')
  await expect(faults.floodWait(1, { method: 'messages.sendMesage' as never })).rejects.toThrow('method')
  await expect(faults.floodWait(1e12)).rejects.toThrow('seconds')
})

test('a restart that has a name is ended before it is over', async () => {
  const client = connectControl(control)
  await client.provision(alice)
  for (const account of ['alice', undefined]) {
    const away = client.beginFault({ kind: 'restart', for: 3_600_000, id: 'ours', ...(account && { account }) })
    while (telegram.journal.entries().at(-1)?.kind !== 'fault') await setTimeout(5)
    await client.endFault('ours')
    expect(await away).toEqual({ id: 'ours' })
    const states = telegram.journal.entries().flatMap((entry) => (entry.kind === 'fault' ? [entry.state] : []))
    expect(states.slice(-2)).toEqual(['begun', 'ended'])
    telegram.journal.record({ kind: 'connect', connection: 1 })
  }
})

test('a missing or wrong token is refused, and nothing is done', async () => {
  expect((await post(JSON.stringify(alice), '')).status).toBe(401)
  expect((await post(JSON.stringify(alice), `${control.token}x`)).status).toBe(401)
  expect((await fetch(`${control.url}/journal`)).status).toBe(401)
  await expect(connectControl({ ...control, token: 'guess' }).provision(alice)).rejects.toThrow('token')
  expect(telegram.world.accounts.all()).toEqual([])
})

test('a body of more than 16 KiB is refused while it is still coming', async () => {
  expect((await post(JSON.stringify({ ...alice, lastName: 'x'.repeat(17_000) }))).status).toBe(413)
  const endless = request(`${control.url}/accounts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${control.token}` },
  })
  const status = new Promise((resolve, reject) => {
    endless.once('response', ({ statusCode }) => resolve(statusCode)).once('error', reject)
  })
  endless.write('x'.repeat(20_000))
  expect(await status).toBe(413)
  endless.on('error', () => {
    // the server hangs up: that is the point
  })
  endless.destroy()
  expect(telegram.world.accounts.all()).toEqual([])
})

test('what is wrong with a request is said in a sentence', async () => {
  const client = connectControl(control)
  await client.provision(alice)
  await expect(client.provision(alice)).rejects.toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The account @alice cannot be made: there is already an account @alice.
      Choose another one.]
  `)
  const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) })
  expect(await problem(await post('{'))).toMatchInlineSnapshot(`
    {
      "error": "The body is not JSON.",
      "status": 400,
    }
  `)
  expect(await problem(await post('{"username":5,"admin":true}'))).toMatchInlineSnapshot(`
    {
      "error": "✖ Unrecognized key: "admin"
    ✖ Invalid input: expected string, received number
      → at username
    ✖ Invalid input: expected string, received undefined
      → at firstName",
      "status": 400,
    }
  `)
  const headers = { authorization: `Bearer ${control.token}` }
  expect(await problem(await fetch(`${control.url}/accounts`, { headers }))).toMatchInlineSnapshot(`
    {
      "error": "There is no GET /accounts: only POST /accounts, GET /journal, POST and DELETE /faults.",
      "status": 404,
    }
  `)
  expect((await fetch(`${control.url}/journal?since=-1`, { headers })).status).toBe(400)
})

test('a control that has ended is said to be gone', async () => {
  const client = connectControl(control)
  await control.close()
  const gone = client.journal().catch((error: Error) => error.message.replace(control.url, 'URL'))
  expect(await gone).toMatchInlineSnapshot(`
    "The control of the local Telegram at URL does not answer.
      It ends together with the run that started it: is that still there?"
  `)
  control = await startControl(telegram)
})
