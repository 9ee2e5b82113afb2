import { expect, test } from 'vitest'
import { voiceSeconds } from './voice-seconds.ts'

/** A page of Ogg, as RFC 3533 has it: where in time it ends, and what it holds. */
function page(granule: bigint, payload: Buffer): Buffer {
  const header = Buffer.alloc(28)
  header.write('OggS')
  header.writeBigInt64LE(granule, 6)
  header[26] = 1
  header[27] = payload.length
  return Buffer.concat([header, payload])
}

function opusHead(skipped: number): Buffer {
  const head = Buffer.alloc(19)
  head.write('OpusHead\u0001\u0001', 'latin1')
  head.writeUInt16LE(skipped, 10)
  return head
}

const head = page(0n, opusHead(312))
const sound = Buffer.alloc(100, 7)

test('the last page tells how long it is, less what is skipped at the beginning', () => {
  const recording = Buffer.concat([head, page(48_000n, sound), page(3n * 48_000n + 312n, sound)])
  expect(voiceSeconds(recording)).toBe(3)
})

test('a page on which nothing ends tells nothing', () => {
  expect(voiceSeconds(Buffer.concat([head, page(96_312n, sound), page(-1n, sound)]))).toBe(2)
})

test('what is cut off in a header is as long as the page before', () => {
  expect(voiceSeconds(Buffer.concat([head, page(96_312n, sound), page(480_312n, sound).subarray(0, 9)]))).toBe(2)
})

test('anything else has no length that it tells', () => {
  const given = ['', 'OggS', 'ID3 an mp3', 'OggS and vorbis', 'OggS OpusHead'].map((text) => Buffer.from(text))
  given.push(Buffer.concat([Buffer.from('ID3'), head, page(96_312n, sound)]))
  for (const bytes of [...given, head, Buffer.concat([head, page(200n, sound)])]) expect(voiceSeconds(bytes)).toBeNull()
})
