import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { BinaryReader as TelegramReader } from 'telegram/extensions/BinaryReader.js'
import { BinaryReader as TeleprotoReader } from 'teleproto/extensions/BinaryReader.js'
import { describe, expect, test } from 'vitest'
import { decodeObject } from './decode.ts'
import { parseDefinitions } from './definition.ts'
import { encodeObject } from './encode.ts'
import { TlError } from './error.ts'
import { LAYERS, loadSchema } from './schemas.ts'
import { anyObject } from './testing/arbitrary.ts'
import type { TlObject } from './value.ts'

describe.each(LAYERS)('the codec in layer %i', (layer) => {
  const schema = loadSchema(layer)
  const definitions = [...schema.constructors, ...schema.methods]

  test('reads every constructor and every method as it wrote it', () => {
    const anything = fc.constantFrom(...definitions).chain((definition) => anyObject(schema, definition))
    fc.assert(
      fc.property(anything, (object) => {
        expect(decodeObject(schema, encodeObject(schema, object))).toEqual(object)
      }),
      { numRuns: 1000 },
    )
  })

  test('throws nothing but TlError for any bytes', () => {
    const ids = fc.constantFrom(...definitions.map(({ id }) => id))
    fc.assert(
      fc.property(ids, fc.uint8Array({ maxLength: 200 }), (id, rest) => {
        const head = Buffer.alloc(4)
        head.writeUInt32LE(id)
        try {
          decodeObject(schema, Buffer.concat([head, rest]))
        } catch (error) {
          expect(error).toBeInstanceOf(TlError)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** Both keep messages in classes of their own that do not write what they have read, and lack `error` and `null`. */
const QUIRKS = /"_":"(message|messageService|messageEmpty|error|null)"/

/** Both read the protocol's byte strings as text. */
const PROTOCOL = new Set(
  parseDefinitions(readFileSync(new URL('./schema/mtproto.tl', import.meta.url), 'utf8')).map(({ name }) => name),
)

describe.each([
  { name: 'GramJS', layer: 198, Reader: TelegramReader },
  { name: 'teleproto', layer: 214, Reader: TeleprotoReader },
])('$name as an independent codec', ({ layer, Reader }) => {
  test('reads what ours writes, and writes the same bytes', () => {
    const schema = loadSchema(layer)
    const api = [...schema.constructors].filter(({ name }) => !PROTOCOL.has(name))
    const anything = fc.constantFrom(...api).chain((definition) => anyObject(schema, definition))
    fc.assert(
      fc.property(anything, (object) => {
        fc.pre(!QUIRKS.test(toJson(object)))
        const ours = encodeObject(schema, object)
        const theirs = new Reader(ours).tgReadObject().getBytes()
        expect(theirs.toString('hex')).toBe(ours.toString('hex'))
      }),
      { numRuns: 500 },
    )
  })
})

function toJson(object: TlObject): string {
  return JSON.stringify(object, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}
