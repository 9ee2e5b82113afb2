import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ChannelError } from '../../core/errors.ts'
import { RpcError } from '../../telegram-server/rpc/call.ts'
import { ScaledClock } from '../../time/index.ts'
import type { MessengerEvent } from '../messenger.ts'
import type { SessionKey } from '../sessions/session-key.ts'
import { GramjsMessenger, type GramjsMessengerOptions } from './messenger.ts'
import { Relay } from './testing/relay.ts'
import { TroubledTelegram } from './testing/troubled-telegram.ts'

const clock = new ScaledClock({ scale: 100, origin: Date.now() })

let telegram: TroubledTelegram
let agentId: bigint
let own: { id: bigint; session: SessionKey }
let messengers: GramjsMessenger[]
let events: MessengerEvent[]

beforeEach(async () => {
  telegram = new TroubledTelegram(new ScaledClock({ scale: 1, origin: Date.now() }))
  await telegram.start()
  agentId = telegram.account('the_agent').id
  own = telegram.account('the_prospect')
  messengers = []
  events = []
})

afterEach(async () => {
  await Promise.all(messengers.map((each) => each.close()))
  await telegram.stop()
})

describe('flood waits', () => {
  test('are waited for on the clock, in sight, and the message is sent once', async () => {
    const messenger = await connected()
    const started = clock.now()
    refuseOnce('messages.sendMessage', 420, 'FLOOD_WAIT_7')
    await messenger.send(String(agentId), 'hello')
    expect(clock.now() - started).toBeGreaterThanOrEqual(7000)
    expect(of('flood-wait')).toMatchObject([{ method: 'messages.sendMessage', ms: 7000 }])
    expect(texts()).toEqual(['hello'])
  })

  test('do not let a later message overtake', async () => {
    const messenger = await connected()
    refuseOnce('messages.sendMessage', 420, 'FLOOD_WAIT_3')
    await Promise.all(['one', 'two', 'three'].map((text) => messenger.send(String(agentId), text)))
    expect(texts()).toEqual(['one', 'two', 'three'])
  })

  test('that are too long are an error at once', async () => {
    const messenger = await connected()
    refuse('messages.sendMessage', 420, 'FLOOD_WAIT_3600')
    const error = await failure(messenger.send(String(agentId), 'hello'))
    expect(error.message).toMatch(
      /^Telegram makes this account wait 1 h 0 min 00 s before the next messages.sendMessage/,
    )
    expect(error.retryable).toBe(true)
    expect(of('flood-wait')).toEqual([])
  })

  test('that never end are an error once they have taken too long together', async () => {
    const messenger = await connected({ maxFloodWait: 10_000 })
    refuse('messages.sendMessage', 420, 'FLOOD_WAIT_4')
    await failure(messenger.send(String(agentId), 'hello'))
    expect(of('flood-wait')).toHaveLength(2)
  })
})

describe('refusals', () => {
  test('trouble inside Telegram is tried again, a few times', async () => {
    const messenger = await connected()
    refuseOnce('messages.sendMessage', 500, 'INTERDC_2_CALL_ERROR')
    await messenger.send(String(agentId), 'hello')
    expect(texts()).toEqual(['hello'])
    refuse('messages.sendMessage', 500, 'INTERDC_2_CALL_ERROR')
    telegram.calls.length = 0
    const error = await failure(messenger.send(String(agentId), 'hello'))
    expect(error.retryable).toBe(true)
    expect(telegram.calls.filter((method) => method === 'messages.sendMessage')).toHaveLength(4)
  })

  test('a refusal for good is not tried again', async () => {
    const messenger = await connected()
    refuse('messages.sendMessage', 400, 'PEER_FLOOD')
    telegram.calls.length = 0
    await failure(messenger.send(String(agentId), 'hello'))
    expect(telegram.calls).toEqual(['messages.sendMessage'])
  })

  test('a message whose confirmation was lost is found again instead of sent twice', async () => {
    const messenger = await connected()
    let lost = 0
    telegram.meddle = (call, next) => {
      if (call._ !== 'messages.sendMessage' || lost > 0)
        return refusal(call, 'messages.sendMessage', 500, 'RANDOM_ID_DUPLICATE')
      lost++
      next()
      throw new RpcError(500, 'INTERNAL')
    }
    const sent = await messenger.send(String(agentId), 'hello')
    expect(lost).toBe(1)
    expect(texts()).toEqual(['hello'])
    expect(sent).toMatchObject({ text: 'hello', outgoing: true })
    expect(of('message')).toEqual([])
  })

  test.each([
    ['is answered with the first one', undefined],
    ['is refused as a duplicate', 'RANDOM_ID_DUPLICATE'],
  ])('a photo whose confirmation was lost, and whose second attempt %s, is sent once', async (_how, answer) => {
    const messenger = await connected()
    let lost = 0
    telegram.meddle = (call, next) => {
      if (call._ !== 'messages.sendMedia') return undefined
      if (lost > 0) return answer === undefined ? undefined : refusal(call, call._, 500, answer)
      lost++
      next()
      throw new RpcError(500, 'INTERNAL')
    }
    const photo = { name: 'view.jpg', bytes: new Uint8Array(100).fill(1) }
    const sent = await messenger.sendPhoto(String(agentId), photo, { caption: 'the view' })
    expect(lost).toBe(1)
    expect(texts()).toEqual(['the view'])
    expect(sent).toMatchObject({ text: 'the view', outgoing: true, media: { kind: 'photo', size: 100 } })
    expect(of('message')).toEqual([])
  })

  test('a session that is revoked is an error for every call, and nothing is tried again', async () => {
    const messenger = await connected()
    refuse('messages.sendMessage', 401, 'SESSION_REVOKED')
    const error = await failure(messenger.send(String(agentId), 'hello'))
    expect(error.message).toContain('Log in again')
    telegram.calls.length = 0
    expect(await failure(messenger.history(String(agentId)))).toBe(error)
    expect(telegram.calls).toEqual([])
    expect(of('connection').map(({ state }) => state)).toEqual(['lost'])
  })
})

describe('connecting', () => {
  test('to a Telegram that does not know the key fails at once', async () => {
    const stranger = { ...own.session, authKey: 'ab'.repeat(256) }
    const started = performance.now()
    const error = await failure(create({ session: stranger }).connect())
    expect(performance.now() - started).toBeLessThan(3000)
    expect(error.message).toMatch(/does not know the key of this session \(transport error 404\)/)
    expect(error.message).not.toContain('abab')
  })

  test('with a session that is not logged in says so', async () => {
    telegram.meddle = (call) => refusal(call, 'updates.getState', 401, 'AUTH_KEY_UNREGISTERED')
    const error = await failure(create().connect())
    expect(error.message).toContain('the session is not logged in on this Telegram: 401 AUTH_KEY_UNREGISTERED')
  })

  test('where nobody listens names the address', async () => {
    const { session } = own
    const relay = await Relay.start(session)
    const { port } = relay.endpoint
    await relay.stop()
    const error = await failure(create({ endpoint: { host: '127.0.0.1', port } }).connect())
    expect(error.message).toContain(`There is no connection to Telegram at 127.0.0.1:${port}: connect ECONNREFUSED`)
  })

  test('where nobody answers ends in bounded time', async () => {
    const relay = await Relay.start(own.session)
    relay.freeze()
    const error = await failure(create({ endpoint: relay.endpoint, callTimeout: 200 }).connect())
    expect(error.message).toContain('Telegram did not answer within 200 ms')
    await relay.stop()
  })

  test('can be given up', async () => {
    const relay = await Relay.start(own.session)
    relay.freeze()
    const messenger = create({ endpoint: relay.endpoint })
    const connecting = failure(messenger.connect())
    await vi.waitFor(() => expect(relay.connections).toBeGreaterThan(0))
    await messenger.close()
    expect((await connecting).message).toContain('The messenger was closed')
    await relay.stop()
  })
})

describe('what is lost on the way', () => {
  test('a push that never comes is noticed by the next one', async () => {
    await connected()
    const deliver = telegram.deliver
    telegram.deliver = () => {}
    say('one')
    telegram.deliver = deliver
    say('two')
    await vi.waitFor(() => expect(of('message')).toHaveLength(2))
    expect(heard()).toEqual([
      ['one', true],
      ['two', false],
    ])
  })

  test('a push that never comes is noticed even if no other follows', async () => {
    await connected()
    telegram.deliver = () => {}
    say('one')
    await vi.waitFor(() => expect(heard()).toEqual([['one', true]]), 5000)
  })

  test('pushes that come twice and in the wrong order are put right', async () => {
    await connected()
    const held: Parameters<typeof telegram.deliver>[] = []
    const deliver = telegram.deliver
    telegram.deliver = (...push) => void held.push(push)
    for (const text of ['one', 'two', 'three']) say(text)
    for (const push of [...held.toReversed(), ...held]) deliver(...push)
    await vi.waitFor(() => expect(of('message')).toHaveLength(3))
    expect(heard().map(([text]) => text)).toEqual(['one', 'two', 'three'])
  })

  test('more than Telegram wants to tell is read from the histories', async () => {
    const messenger = await connected()
    await messenger.send(String(agentId), 'mine')
    telegram.meddle = (call) => {
      if (call._ !== 'updates.getDifference') return undefined
      return { _: 'updates.differenceTooLong', pts: telegram.world.pts(own.id) }
    }
    telegram.deliver = () => {}
    say('one')
    say('two')
    telegram.wire.disconnect(own.id)
    await vi.waitFor(() => expect(heard().map(([text]) => text)).toEqual(['one', 'two']), 5000)
  })

  test('a Telegram that cannot say what was missed makes every later call an error', async () => {
    const messenger = await connected()
    refuse('updates.getDifference', 400, 'PERSISTENT_TIMESTAMP_INVALID')
    telegram.wire.disconnect(own.id)
    await vi.waitFor(
      () => expect(of('connection').map(({ state }) => state)).toEqual(['lost', 'restored', 'lost']),
      5000,
    )
    expect((await failure(messenger.history(String(agentId)))).message).toContain('PERSISTENT_TIMESTAMP_INVALID')
  })

  test('a network that dies without a word is given up and what was missed is fetched', async () => {
    const relay = await Relay.start(own.session)
    const messenger = await connected({ endpoint: relay.endpoint, callTimeout: 700 })
    relay.freeze()
    const error = await failure(messenger.history(String(agentId)))
    expect(error.message).toBe('Telegram did not answer messages.getHistory within 700 ms.')
    say('meanwhile')
    relay.restore()
    await vi.waitFor(() => expect(heard()).toEqual([['meanwhile', true]]), 5000)
    expect(of('connection').map(({ state }) => state)).toEqual(['lost', 'restored'])
    await messenger.close()
    await relay.stop()
  })

  test('a send during a cut that lasts is an error, and the message is not sent later', async () => {
    const relay = await Relay.start(own.session)
    const messenger = await connected({ endpoint: relay.endpoint, callTimeout: 700 })
    await relay.cut()
    const error = await failure(messenger.send(String(agentId), 'hello'))
    expect(error.message).toBe(
      'messages.sendMessage was not called: there has been no connection to Telegram for 700 ms.',
    )
    relay.restore()
    await vi.waitFor(async () => expect(await messenger.history(String(agentId))).toEqual([]), 5000)
    await messenger.close()
    await relay.stop()
  })
})

function create(options: Partial<GramjsMessengerOptions> = {}): GramjsMessenger {
  const messenger = new GramjsMessenger({ session: own.session, apiId: 1, apiHash: 'local', clock, ...options })
  messengers.push(messenger)
  return messenger
}

async function connected(options: Partial<GramjsMessengerOptions> = {}): Promise<GramjsMessenger> {
  const messenger = create(options)
  messenger.subscribe((event) => events.push(event))
  await messenger.connect()
  await messenger.resolve('the_agent')
  return messenger
}

/** The agent says something, in the world and not over the wire. */
function say(text: string): void {
  telegram.world.send(agentId, own.id, { text })
}

function refusal(call: { _: string }, method: string, code: number, message: string): undefined {
  if (call._ === method) throw new RpcError(code, message)
}

function refuse(method: string, code: number, message: string): void {
  telegram.meddle = (call) => refusal(call, method, code, message)
}

function refuseOnce(method: string, code: number, message: string): void {
  telegram.meddle = (call) => {
    if (call._ !== method) return
    telegram.meddle = () => undefined
    throw new RpcError(code, message)
  }
}

function of<K extends MessengerEvent['kind']>(kind: K): Extract<MessengerEvent, { kind: K }>[] {
  return events.filter((event): event is Extract<MessengerEvent, { kind: K }> => event.kind === kind)
}

function heard(): [text: string, recovered: boolean][] {
  return of('message').map(({ message, recovered }) => [message.text, recovered])
}

/** What has reached the agent. */
function texts(): string[] {
  return telegram.world.history(agentId, own.id).map(({ text }) => text)
}

async function failure(call: Promise<unknown>): Promise<ChannelError> {
  const error = await call.then(
    () => new Error('the call succeeded'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ChannelError)
  return error as ChannelError
}
