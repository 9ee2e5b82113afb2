import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ScaledClock } from '../../time/index.ts'
import { encodeObject } from '../tl/encode.ts'
import { loadSchema } from '../tl/schemas.ts'
import { TlWriter } from '../tl/writer.ts'
import { AuthKey } from './auth-key.ts'
import { RawClient } from './testing/raw-client.ts'
import { answerAlice, startWire, type Wire } from './testing/wire.ts'

const clock = new ScaledClock({ scale: 1, origin: 0 })
const CALL = { _: 'help.getNearestDc' }
const TYPING = { _: 'updateShort', update: { _: 'updateConfig' }, date: 1 }

let wire: Wire
beforeAll(async () => {
  wire = await startWire({
    answer: (call, session) => {
      if (call._ === 'help.getSupport') throw new TypeError('a bug')
      if (call._ === 'users.getFullUser') return { _: 'user' }
      return answerAlice(call, session)
    },
  })
})
afterAll(() => wire.server.close())

function ready(authKey = wire.provision()): Promise<RawClient> {
  return RawClient.ready({ address: wire.address, authKey, clock })
}

describe('what cannot be answered', () => {
  test('a method that no schema has is refused and named by its id', async () => {
    const client = await ready()
    client.send(new TlWriter().int(0x12345678).int(0).finish())
    expect((await client.next('rpc_result')).object.result).toEqual({
      _: 'rpc_error',
      error_code: 400,
      error_message: 'INPUT_METHOD_INVALID',
    })
    expect(wire.lines.at(-1)).toMatchInlineSnapshot(
      `"A call cannot be read and is answered with 400 INPUT_METHOD_INVALID: The method 0x12345678 is in no schema of the local Telegram (the client speaks layer 227)."`,
    )
  })

  test('a handler that fails is a 500 for the client and a line with the reason for us', async () => {
    const client = await ready()
    client.send({ _: 'help.getSupport' })
    const error = { _: 'rpc_error', error_code: 500, error_message: 'INTERNAL' }
    expect((await client.next('rpc_result')).object.result).toEqual(error)
    expect(wire.lines.at(-1)).toMatch(/^help\.getSupport failed inside the local Telegram .*: TypeError: a bug\n/)
  })

  test('an answer of the wrong type is a 500 too', async () => {
    const client = await ready()
    client.send({ _: 'users.getFullUser', id: { _: 'inputUserSelf' } })
    expect((await client.next('rpc_result')).object.result).toMatchObject({ error_code: 500 })
    expect(wire.lines.at(-1)).toContain('The value must be a users.UserFull, and user is a User')
  })
})

describe('updates', () => {
  test('go to sessions that called something without invokeWithoutUpdates', async () => {
    const authKey = wire.provision(501n)
    const [main, files] = [await ready(authKey), await ready(authKey)]
    main.send(CALL)
    files.send(wrap('invokeWithoutUpdates', CALL))
    await Promise.all([main.next('rpc_result'), files.next('rpc_result')])
    wire.server.push(501n, TYPING)
    const { object, seqNo } = await main.next('updateShort')
    expect([object.update, seqNo & 1]).toEqual([{ _: 'updateConfig' }, 1])
    files.send({ _: 'ping', ping_id: 1n })
    await files.next('pong')
    expect(files.pending()).toEqual([])
    expect(wire.events).toContainEqual(
      expect.objectContaining({ kind: 'updates', userId: 501n, sessionId: main.sessionId }),
    )
  })

  test('that fit no schema are a line, and no failure of the one who pushes', async () => {
    const client = await ready(wire.provision(502n))
    client.send(CALL)
    await client.next('rpc_result')
    wire.server.push(502n, { _: 'updateShort', update: { _: 'nonsense' } })
    expect(wire.lines.at(-1)).toMatchInlineSnapshot(
      `"An update for user 502 cannot be written in layer 227: updateShort.update is a nonsense, which no layer has."`,
    )
  })

  test('end a connection that does not read them', async () => {
    const client = await ready(wire.provision(503n))
    client.send(CALL)
    await client.next('rpc_result')
    client.pause()
    const message = {
      _: 'updateServiceNotification',
      type: '',
      message: 'long '.repeat(200_000),
      media: { _: 'messageMediaEmpty' },
    }
    for (let megabytes = 0; megabytes < 32; megabytes++) {
      wire.server.push(503n, { _: 'updateShort', update: message })
    }
    const reason = 'the client does not read what it is sent'
    await vi.waitFor(() => expect(wire.events.at(-1)).toMatchObject({ kind: 'disconnected', reason }))
    client.close()
  })
})

describe('hostile input', () => {
  test.each([
    ['garbage inside of the encryption', randomBytes(64)],
    ['half a constructor', Buffer.alloc(2)],
    ['a vector without end', new TlWriter().int(0x62d6b459).int(0x1cb5c415).int(-1).finish()],
    ['a container that lies about its count', new TlWriter().int(0x73f1f8dc).int(1000).finish()],
    ['a container that lies about lengths', new TlWriter().int(0x73f1f8dc).int(1).long(4n).int(0).int(4096).finish()],
  ])('%s harms nobody', async (_what, body) => {
    const client = await ready()
    client.send(body)
    client.send(CALL)
    await Promise.race([client.closed(), client.next('rpc_result').catch(() => 'closed')])
    await expectAlive()
  })

  test('any bytes on a new connection end it or are waited on, and the server lives', async () => {
    const openings = fc.constantFrom('', 'ef', 'eeeeeeee', 'dddddddd', '0000010000000000')
    await fc.assert(
      fc.asyncProperty(openings, fc.uint8Array({ maxLength: 300 }), async (opening, bytes) => {
        const socket = connect(wire.address.port, wire.address.host)
        socket.on('error', () => 'the server may reset it')
        await once(socket, 'connect')
        socket.end(Buffer.concat([Buffer.from(opening, 'hex'), bytes]))
        socket.resume()
        await once(socket, 'close')
      }),
      { numRuns: 100 },
    )
    await expectAlive()
  })

  test('a message for which the key is right and the message key wrong ends the connection', async () => {
    const authKey = wire.provision()
    const client = await ready(authKey)
    const forged = randomBytes(24 + 64)
    forged.writeBigInt64LE(new AuthKey(authKey).id)
    client.sendRaw(Buffer.concat([Buffer.from('58000000', 'hex'), forged]))
    await client.closed()
    expect(wire.lines.at(-1)).toMatch(
      /^Connection \d+ is closed, because the client sent something wrong: a message key that does not match its message\.$/,
    )
  })

  async function expectAlive() {
    const client = await ready()
    client.send(CALL)
    expect((await client.next('rpc_result')).object.result).toMatchObject({ _: 'nearestDc' })
    client.close()
  }
})

describe('the port', () => {
  test('is free again after close', async () => {
    const first = await startWire()
    await first.server.close()
    await first.server.listen(first.address)
    await first.server.close()
  })

  test('that another program has is named, with a way out', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const error: Error = await wire.server.listen({ host: '127.0.0.1', port }).then(
      () => expect.unreachable('The port is taken'),
      (thrown) => thrown,
    )
    other.close()
    expect(error.name).toBe('ConfigError')
    expect(error.message.replaceAll(String(port), '<port>')).toMatchInlineSnapshot(`
      "The local Telegram cannot listen on 127.0.0.1:<port>: another program is listening there.
        Choose another port, or 0 for any free one.
        Who has it: lsof -i :<port>"
    `)
  })
})

function wrap(method: string, query: { _: string }): Buffer {
  const schema = loadSchema(214)
  return new TlWriter()
    .int(schema.methodNamed(method)?.id ?? 0)
    .raw(encodeObject(schema, query))
    .finish()
}
