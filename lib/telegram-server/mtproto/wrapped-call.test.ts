import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodeObject } from '../tl/encode.ts'
import { loadSchema, Schemas } from '../tl/schemas.ts'
import type { TlObject } from '../tl/value.ts'
import { TlWriter } from '../tl/writer.ts'
import { readCall } from './wrapped-call.ts'

const schemas = new Schemas(() => {})
const peer = { _: 'inputPeerSelf' }
const send = { _: 'messages.sendMessage', peer, message: 'hi', random_id: 1n }
const app = { api_id: 1, device_model: 'd', system_version: 's', app_version: 'a', lang_code: 'en' }

/** As a client of the layer writes it, wrappers from the outside in. */
function write(layer: number, call: TlObject, ...wrappers: TlObject[]): Buffer {
  return encodeObject(
    loadSchema(layer),
    wrappers.reduceRight((query, wrapper) => ({ ...wrapper, query }), call),
  )
}

function pack(body: Buffer): Buffer {
  return new TlWriter().int(0x3072cfa1).bytes(gzipSync(body)).finish()
}

test('reads the first call of a client, and which layer it speaks', () => {
  const body = write(
    198,
    { _: 'help.getConfig' },
    { _: 'invokeWithLayer', layer: 198 },
    { _: 'initConnection', ...app },
  )
  const { call, layer, withoutUpdates, schema, method } = readCall(schemas, body, 214)
  expect([call, layer, withoutUpdates, schema.layer, method.resultName]).toEqual([
    { _: 'help.getConfig' },
    198,
    false,
    198,
    'Config',
  ])
})

test('reads through order, packing and takeout, and notices when no updates are wanted', () => {
  const inner = write(214, send, { _: 'invokeWithoutUpdates' }, { _: 'invokeWithTakeout', takeout_id: 5n })
  // The head of the wrapper, whose query follows packed.
  const after = write(214, { _: 'help.getConfig' }, { _: 'invokeAfterMsgs', msg_ids: [4n, 8n] }).subarray(0, -4)
  const { call, withoutUpdates, layer } = readCall(schemas, pack(Buffer.concat([after, pack(inner)])), 214)
  expect(call).toMatchObject(send)
  expect([withoutUpdates, layer]).toEqual([true, undefined])
})

test('gives a call of an old layer the newest shape', () => {
  const body = write(144, { ...send, reply_to_msg_id: 7 })
  expect(readCall(schemas, body, 144).call).toMatchObject({
    ...send,
    reply_to: { _: 'inputReplyToMessage', reply_to_msg_id: 7 },
  })
})

test('reads a call of another layer than the one that was announced', () => {
  expect(readCall(schemas, write(198, send), 144)).toMatchObject({ call: send, schema: { layer: 198 } })
})

test('refuses what is no call', () => {
  const refuse = (body: Buffer) => expect(() => readCall(schemas, body, 214))
  refuse(Buffer.from('78563412', 'hex')).toThrowErrorMatchingInlineSnapshot(
    `[TlError: The method 0x12345678 is in no schema of the local Telegram (the client speaks layer 214)]`,
  )
  refuse(encodeObject(loadSchema(214), peer)).toThrowErrorMatchingInlineSnapshot(
    `[TlError: inputPeerSelf (0x7da07ec9) is not a method]`,
  )
  const wrappers = Array.from({ length: 17 }, () => ({ _: 'invokeWithoutUpdates' }))
  refuse(write(214, send, ...wrappers)).toThrowErrorMatchingInlineSnapshot(
    `[TlError: A call is wrapped more than 16 times]`,
  )
})
