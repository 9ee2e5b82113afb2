import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decode, decodeObject } from './decode.ts'
import type { TlType } from './definition.ts'
import { encode, encodeObject } from './encode.ts'
import { loadSchema } from './schemas.ts'
import type { TlValue } from './value.ts'
import { TlWriter } from './writer.ts'

const newest = loadSchema(214)
const peer = { kind: 'boxed', name: 'Peer' } as const
const text = { kind: 'primitive', name: 'string' } as const
const bool = { kind: 'bool' } as const
const users = { kind: 'vector', bare: false, of: { kind: 'boxed', name: 'User' } } as const

const nobody = hex(encodeObject(newest, { _: 'userEmpty', id: 1n }))

describe('decode', () => {
  test('reads the first answer that Telegram documents', () => {
    // https://core.telegram.org/mtproto/samples-auth_key, step 2, without the header
    const sample =
      '632416053e0549828cca27e966b301a48fece2fca5cf4d33f4a11ea877ba4aa5739073300817ed48941a08f98100000015c4b51c01000000216be86c022bb4c3'
    const object = decodeObject(newest, Buffer.from(sample, 'hex'))
    expect(object).toEqual({
      _: 'resPQ',
      nonce: Buffer.from('3e0549828cca27e966b301a48fece2fc', 'hex'),
      server_nonce: Buffer.from('a5cf4d33f4a11ea877ba4aa573907330', 'hex'),
      pq: Buffer.from('17ed48941a08f981', 'hex'),
      server_public_key_fingerprints: [BigInt.asIntN(64, 0xc3b42b026ce86b21n)],
    })
    expect(encodeObject(newest, object).toString('hex')).toBe(sample)
  })

  test('makes every flag a boolean and leaves out absent fields', () => {
    const call = { _: 'messages.sendMessage', silent: true, peer: { _: 'inputPeerSelf' }, message: 'hi', random_id: 7n }
    const decoded = decodeObject(newest, encodeObject(newest, call))
    expect(decoded).toMatchObject({ ...call, background: false, noforwards: false })
    expect(decoded).not.toHaveProperty('entities')
    expect(decoded).not.toHaveProperty('flags')
  })

  test('unpacks gzip_packed wherever a constructor may stand', () => {
    const packed = pack(encodeObject(newest, { _: 'peerUser', user_id: 5n }))
    expect(decode(newest, peer, packed)).toEqual({ _: 'peerUser', user_id: 5n })
    expect(decode(newest, users, pack(encode(newest, users, [{ _: 'userEmpty', id: 1n }])))).toHaveLength(1)
  })

  test.each([
    ['an unknown constructor', peer, 'ffffffff', 'Layer 214 has no constructor 0xffffffff'],
    ['a constructor of another type', peer, nobody, 'A Peer is expected, and userEmpty came'],
    ['a byte string that is cut off', text, '20414243', '32 bytes are expected at 1, and only 3 are left'],
    ['a vector longer than its bytes', users, '15c4b51c00000040', 'A vector of 1073741824 items has 0 bytes left'],
    ['a vector without its id', users, '00000000', 'A vector is expected, and 0x00000000 came'],
    ['no Bool', bool, nobody, 'A Bool is expected'],
    ['too few bytes', peer, 'ffff', '4 bytes are expected at 0, and only 2 are left'],
    ['broken gzip', peer, hex(pack(Buffer.alloc(8), (bytes) => bytes)), /^gzip_packed cannot be unpacked: .*incorrect/],
    ['a gzip bomb', peer, hex(pack(Buffer.alloc(9 << 20))), /^gzip_packed cannot be unpacked: .*larger than 8388608/],
  ] as [string, TlType, string, string | RegExp][])('refuses %s', (_what, type, bytes, message) => {
    expect(() => decode(newest, type, Buffer.from(bytes, 'hex'))).toThrow(message)
  })

  test('refuses values that are nested without end', () => {
    // jsonArray of jsonArray of ...
    const open = new TlWriter()
    for (let depth = 0; depth < 5000; depth++)
      open
        .int(newest.constructorNamed('jsonArray')?.id ?? 0)
        .int(0x1cb5c415)
        .int(1)
    expect(() => decodeObject(newest, open.finish())).toThrowErrorMatchingInlineSnapshot(
      `[TlError: TL values are nested deeper than 64]`,
    )
  })
})

describe('encode', () => {
  test('drops what the layer lacks and fills in what it misses', () => {
    const object = { _: 'user', self: true, first_name: 'A', unheard_of: 1 }
    const decoded = decodeObject(newest, encodeObject(newest, object))
    expect(decoded).toMatchObject({ _: 'user', self: true, first_name: 'A', id: 0n, bot: false })
    expect(decoded).not.toHaveProperty('unheard_of')
  })

  test('takes the emptiest constructor for a missing object', () => {
    const decoded = decodeObject(newest, encodeObject(newest, { _: 'dialog', top_message: 3 }))
    expect(decoded).toMatchObject({
      peer: { _: 'peerUser', user_id: 0n },
      notify_settings: { _: 'peerNotifySettings' },
      unread_count: 0,
    })
  })

  test('keeps an empty vector in an optional field, because it is there', () => {
    const message = { _: 'message', id: 1, peer_id: { _: 'peerUser', user_id: 1n }, message: '', entities: [] }
    expect(decodeObject(newest, encodeObject(newest, message))).toHaveProperty('entities', [])
  })

  test('writes one object for old and new layers', () => {
    const message = { _: 'message', id: 1, peer_id: { _: 'peerUser', user_id: 9n }, date: 2, message: 'hi', effect: 4n }
    const updates = { _: 'updates', updates: [{ _: 'updateNewMessage', message, pts: 1, pts_count: 1 }], date: 1 }
    for (const layer of [144, 198, 214]) {
      const schema = loadSchema(layer)
      const decoded = decodeObject(schema, encodeObject(schema, updates))
      expect(decoded).toMatchObject({ updates: [{ message: { id: 1, message: 'hi', peer_id: { user_id: 9n } } }] })
    }
  })

  test('leaves out constructors that only newer layers have', () => {
    const old = loadSchema(144)
    expect(old.constructorNamed('updateDeleteQuickReply')).toBeUndefined()
    const updates = { _: 'updates', updates: [{ _: 'updateDeleteQuickReply' }, { _: 'updateConfig' }] }
    expect(decodeObject(old, encodeObject(old, updates))).toMatchObject({ updates: [{ _: 'updateConfig' }] })
    const media = { _: 'message', message: 'a', media: { _: 'messageMediaGiveawayResults' } }
    expect(decodeObject(old, encodeObject(old, media))).not.toHaveProperty('media')
  })

  test('writes all fields that share a flag, when one of them is there', () => {
    const user = { _: 'user', restricted: true }
    expect(decodeObject(newest, encodeObject(newest, user))).toMatchObject({ restricted: true, restriction_reason: [] })
  })

  test.each([
    ['a constructor of no layer', { _: 'nonsense' }, undefined],
    ['a constructor of another type', { _: 'updates', users: [{ _: 'peerUser', user_id: 1n }] }, undefined],
    ['a string for a long', { _: 'peerUser', user_id: 'alice' }, peer],
    ['an int that is too long', { _: 'message', id: 2 ** 40 }, undefined],
    ['a fraction', { _: 'message', id: 1.5 }, undefined],
    ['a number for a string', { _: 'message', message: 5 }, undefined],
    ['a string for bytes', { _: 'upload.file', bytes: 'text' }, undefined],
    ['an object for an array', { _: 'messages.dialogs', dialogs: { _: 'dialog' } }, undefined],
    ['a string for an object', 'text', peer],
  ] as [string, TlValue, TlType | undefined][])('refuses %s, with its path', (_what, value, type = { kind: 'any' }) => {
    expect(() => encode(newest, type, value)).toThrowErrorMatchingSnapshot()
  })
})

function pack(bytes: Buffer, gzip: (bytes: Buffer) => Buffer = gzipSync): Buffer {
  return new TlWriter().int(0x3072cfa1).bytes(gzip(bytes)).finish()
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex')
}
