import type { TelegramClient } from 'telegram'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { AnswerCall } from '../rpc/call.ts'
import { type ClientOptions, createClient, trust } from './testing/client.ts'
import { type ClientLibrary, gramjs, TRANSPORTS, teleprotoLibrary } from './testing/client-library.ts'
import { ALICE, answerAlice, rsaKey, startWire, type Wire } from './testing/wire.ts'

describe.each([gramjs, teleprotoLibrary])('$name over the local wire', (library: ClientLibrary) => {
  let wire: Wire
  beforeAll(async () => {
    trust(library, rsaKey)
    wire = await startWire()
  })
  afterAll(() => wire.server.close())

  async function withClient(use: (client: TelegramClient) => Promise<void>, options: Partial<ClientOptions> = {}) {
    const client = await createClient(library, { address: wire.address, authKey: wire.provision(), ...options })
    try {
      expect(await client.connect()).toBe(true)
      await use(client)
    } finally {
      await client.destroy()
    }
  }

  test.each(TRANSPORTS)('connects with a provisioned session over %s', async (transport) => {
    await withClient(
      async (client) => {
        const me = await client.getMe()
        expect({ id: String(me.id), name: me.firstName }).toEqual({ id: String(ALICE), name: 'Alice' })
      },
      { transport },
    )
    expect(wire.events).toContainEqual(
      expect.objectContaining({
        kind: 'call',
        userId: ALICE,
        layer: library.layer,
        call: expect.objectContaining({ _: 'users.getUsers' }),
      }),
    )
  })

  test.each(TRANSPORTS)('exchanges a key over %s', async (transport) => {
    await withClient(
      async (client) => {
        const { country } = await client.invoke(new library.Api.help.GetNearestDc())
        expect(country).toBe('UA')
      },
      { transport, authKey: undefined },
    )
  })

  test('gets every answer when one of many calls fails', async () => {
    await withClient(async (client) => {
      const good = Array.from({ length: 20 }, () => client.invoke(new library.Api.help.GetNearestDc()))
      const bad = client.invoke(new library.Api.help.GetInviteText())
      const more = Array.from({ length: 20 }, () => client.invoke(new library.Api.help.GetNearestDc()))
      await expect(bad).rejects.toThrow('METHOD_INVALID')
      expect(await Promise.all([...good, ...more])).toHaveLength(40)
    })
  })

  test('sends a text that the client packs, and messages in the order of writing', async () => {
    const texts = Array.from({ length: 12 }, (_, at) => 'long '.repeat(300 + at))
    await withClient(async (client) => {
      const peer = new library.Api.InputPeerSelf()
      const sends = texts.map((message) => client.invoke(new library.Api.messages.SendMessage({ peer, message })))
      const ids = (await Promise.all(sends)).map((update) => (update as unknown as { id: number }).id)
      expect(ids).toEqual(texts.map((text) => text.length))
    })
    const received = wire.events.flatMap((event) =>
      event.kind === 'call' && event.call._ === 'messages.sendMessage' ? [event.call.message] : [],
    )
    expect(received).toEqual(texts)
  })

  test('reads an answer that is packed because it is big', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ _: 'user', id: BigInt(at), first_name: `Name ${at}` }))
    const answer: AnswerCall = (call, session) => (call._ === 'users.getUsers' ? many : answerAlice(call, session))
    await using big = await startWire({ answer })
    await withClient(
      async (client) => {
        const users = await client.invoke(new library.Api.users.GetUsers({ id: [new library.Api.InputUserSelf()] }))
        expect(users.map((user) => 'firstName' in user && user.firstName)).toEqual(many.map((user) => user.first_name))
      },
      { address: big.address, authKey: big.provision() },
    )
  })

  test('receives what is pushed, except in the session that is left out', async () => {
    const authKey = wire.provision(77n)
    const typing = { _: 'updateUserTyping', user_id: 5n, action: { _: 'sendMessageTypingAction' } }
    const updates = { _: 'updateShort', update: typing, date: 1 }
    await withClient(
      async (client) => {
        const seen: string[] = []
        client.addEventHandler((update: { className: string }) => void seen.push(update.className))
        const session = wire.events.findLast((event) => event.kind === 'call')
        wire.server.push(77n, updates, session?.sessionId)
        wire.server.push(78n, updates)
        await client.invoke(new library.Api.help.GetNearestDc())
        expect(seen).toEqual([])
        wire.server.push(77n, updates)
        await vi.waitFor(() => expect(seen).toEqual(['UpdateUserTyping']))
      },
      { authKey },
    )
  })

  test('comes back after a drop, in the same layer', async () => {
    await withClient(async (client) => {
      const before = wire.events.length
      wire.server.disconnect(ALICE)
      await vi.waitFor(
        () => {
          const calls = wire.events.slice(before).filter((event) => event.kind === 'call')
          expect(calls.map(({ call, layer }) => [call._, layer])).toEqual([['users.getUsers', library.layer]])
        },
        { timeout: 10_000 },
      )
      expect((await client.getMe()).firstName).toBe('Alice')
    })
  })

  test('is told that its auth key is unknown', async () => {
    const client = await createClient(library, { address: wire.address, authKey: Buffer.alloc(256, 7) })
    const before = wire.lines.length
    const connecting = client.connect()
    await vi.waitFor(() =>
      expect(wire.lines.slice(before).join('\n')).toMatch(
        /^Connection \d+ is answered with 404 and closed, because its auth key is unknown\.$/m,
      ),
    )
    await client.destroy()
    connecting.catch(() => 'it may fail or wait for ever')
  })
})
