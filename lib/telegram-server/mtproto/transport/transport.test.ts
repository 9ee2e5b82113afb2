import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readObfuscation } from './obfuscation.ts'
import { Transport } from './transport.ts'

const SECRET = randomBytes(16)

/** The client's side of a transport, written independently of the server's. */
interface ClientSide {
  opening: Buffer
  frame(packet: Buffer, index: number): Buffer
  /** The packets in what the server sent. */
  parse(stream: Buffer): Buffer[]
}

const abridged: ClientSide = {
  opening: Buffer.from('ef', 'hex'),
  frame: (packet) =>
    Buffer.concat([
      packet.length < 508
        ? Buffer.from([packet.length / 4])
        : Buffer.concat([Buffer.from('7f', 'hex'), le(packet.length / 4, 3)]),
      packet,
    ]),
  parse: (stream) =>
    split(stream, (at) =>
      stream[at] === 0x7f ? [4, stream.readUIntLE(at + 1, 3) * 4, 0] : [1, (stream[at] ?? 0) * 4, 0],
    ),
}
const intermediate: ClientSide = {
  opening: Buffer.from('eeeeeeee', 'hex'),
  frame: (packet) => Buffer.concat([le(packet.length, 4), packet]),
  parse: (stream) => split(stream, (at) => [4, stream.readUInt32LE(at), 0]),
}
const padded: ClientSide = {
  opening: Buffer.from('dddddddd', 'hex'),
  frame: intermediate.frame,
  // What is left of a packet of whole words is padding.
  parse: (stream) => intermediate.parse(stream).map((packet) => packet.subarray(0, packet.length & ~3)),
}
const full: ClientSide = {
  opening: Buffer.alloc(0),
  frame: (packet, index) => {
    const body = Buffer.concat([le(packet.length + 12, 4), le(index, 4), packet])
    return Buffer.concat([body, le(crc32(body), 4)])
  },
  parse: (stream) => split(stream, (at) => [8, stream.readUInt32LE(at) - 12, 4]),
}

describe.each([
  { name: 'abridged', client: abridged },
  { name: 'intermediate', client: intermediate },
  { name: 'padded intermediate', client: padded },
  { name: 'full', client: full },
  { name: 'obfuscated abridged', client: obfuscate(abridged) },
  { name: 'obfuscated intermediate', client: obfuscate(intermediate) },
  { name: 'obfuscated padded intermediate', client: obfuscate(padded) },
  { name: 'obfuscated padded intermediate', client: obfuscate(padded, SECRET), proxy: true },
])('$name (proxy: $proxy)', ({ name, client }) => {
  test('hands over the same packets however the stream is cut', () => {
    fc.assert(
      fc.property(anyPackets(), fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), (packets, cuts) => {
        const { stream, session } = start(client, packets)
        const transport = new Transport(randomBytes, [randomBytes(16), SECRET])
        const received = cut(stream, cuts).flatMap((chunk) => [...transport.receive(chunk)])
        expect(received).toEqual(packets)
        expect(transport.name).toBe(name)
        const answer = Buffer.concat(packets.map((packet) => transport.send(packet)))
        expect(session.parse(answer)).toEqual(packets)
      }),
      { numRuns: 40 },
    )
  })
})

test.each([
  ['HTTP', Buffer.from('GET / HTTP/1.1\r\n')],
  ['TLS', Buffer.from('160301020001000100', 'hex')],
  ['an abridged packet of 0 bytes', Buffer.from('ef00', 'hex')],
  ['an intermediate packet of 0 bytes', Buffer.from('eeeeeeee00000000', 'hex')],
  ['an intermediate packet of 1 GiB', Buffer.from('eeeeeeee00000040', 'hex')],
  ['a long abridged packet', Buffer.from('ef7fffffff', 'hex')],
  ['a full packet of 8 bytes', Buffer.concat([le(8, 4), le(0, 4)])],
  ['a full packet with a wrong checksum', Buffer.concat([le(16, 4), le(0, 4), le(1, 4), le(2, 4)])],
  ['a full packet out of order', Buffer.concat([full.frame(Buffer.alloc(8), 0), full.frame(Buffer.alloc(8), 2)])],
  ['random bytes', Buffer.alloc(64, 0x5a)],
])('refuses %s', (_what, bytes) => {
  const transport = new Transport(randomBytes)
  expect(() => [...transport.receive(bytes)]).toThrow(expect.objectContaining({ name: 'ProtocolError' }))
})

test('refuses an MTProxy secret that is not the server’s', () => {
  const { stream } = start(obfuscate(abridged, SECRET), [Buffer.alloc(8)])
  const transport = new Transport(randomBytes, [randomBytes(16)])
  expect(() => [...transport.receive(stream)]).toThrow(
    'an unknown transport, or an MTProxy secret that is not the server’s',
  )
})

test('takes a packet for which a quick acknowledgement is asked', () => {
  const short = new Transport(randomBytes)
  expect([...short.receive(Buffer.from('ef820102030405060708', 'hex'))]).toEqual([
    Buffer.from('0102030405060708', 'hex'),
  ])
  const long = new Transport(randomBytes)
  expect([...long.receive(Buffer.from('eeeeeeee0400008001020304', 'hex'))]).toEqual([Buffer.from('01020304', 'hex')])
})

function anyPackets() {
  const packet = fc
    .integer({ min: 2, max: 200 })
    .chain((words) => fc.uint8Array({ minLength: words * 4, maxLength: words * 4 }))
  return fc.array(
    packet.map((bytes) => Buffer.from(bytes)),
    { minLength: 1, maxLength: 6 },
  )
}

function start(client: ClientSide | (() => ClientSide), packets: Buffer[]) {
  const session = typeof client === 'function' ? client() : client
  return {
    session,
    stream: Buffer.concat([session.opening, ...packets.map((packet, index) => session.frame(packet, index))]),
  }
}

/** Each call is a connection with keys of its own. */
function obfuscate(inner: ClientSide, secret?: Buffer): () => ClientSide {
  return () => {
    const opening = drawOpening(inner, secret)
    // What the server decrypts with is what the client encrypts with, and the reverse.
    const mirror = readObfuscation(opening, secret)
    return {
      opening,
      frame: (packet, index) => mirror.decrypt(inner.frame(packet, index)),
      parse: (stream) => inner.parse(mirror.encrypt(stream)),
    }
  }
}

function drawOpening(inner: ClientSide, secret?: Buffer): Buffer {
  const opening = randomBytes(64)
  if (opening[0] === 0xef || opening.readUInt32LE(4) === 0) return drawOpening(inner, secret)
  const key = readObfuscation(opening, secret)
  const wanted = Buffer.alloc(4, inner.opening[0])
  const drawn = Buffer.alloc(4)
  drawn.writeUInt32LE(key.tag)
  for (let at = 0; at < 4; at++) opening[56 + at] = (opening[56 + at] ?? 0) ^ (drawn[at] ?? 0) ^ (wanted[at] ?? 0)
  return opening
}

function split(stream: Buffer, header: (at: number) => [header: number, length: number, trailer: number]): Buffer[] {
  const packets: Buffer[] = []
  for (let at = 0; at < stream.length; ) {
    const [before, length, after] = header(at)
    packets.push(stream.subarray(at + before, at + before + length))
    at += before + length + after
  }
  return packets
}

function cut(stream: Buffer, lengths: number[]): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = 0, turn = 0; at < stream.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1
    chunks.push(stream.subarray(at, at + length))
    at += length
  }
  return chunks
}

function le(value: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.writeUIntLE(value, 0, length)
  return bytes
}
