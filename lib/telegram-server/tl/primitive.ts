import type { BareType } from './definition.ts'
import { TlError } from './error.ts'
import type { TlReader } from './reader.ts'
import type { TlValue } from './value.ts'
import type { TlWriter } from './writer.ts'

const FIXED_LENGTH = { int128: 16, int256: 32 } as const

/** Reads a value without a constructor id. */
export function readPrimitive(reader: TlReader, type: BareType): TlValue {
  switch (type) {
    case 'int':
      return reader.int()
    case '#':
      return reader.uint()
    case 'long':
      return reader.long()
    case 'double':
      return reader.double()
    case 'string':
      return reader.string()
    case 'bytes':
      return reader.bytes()
    case 'true':
      return true
    default:
      return reader.raw(FIXED_LENGTH[type])
  }
}

/** Writes a value without a constructor id; a number may stand for a long, because layers widen ints over time. */
export function writePrimitive(writer: TlWriter, type: BareType, value: TlValue, path: string): void {
  switch (type) {
    case 'int':
    case '#':
      writer.int(asInt(value, path))
      return
    case 'long':
      writer.long(asLong(value, path))
      return
    case 'double':
      if (typeof value !== 'number') fail(path, 'a number', value)
      else writer.double(value)
      return
    case 'string':
      if (typeof value !== 'string') fail(path, 'a string', value)
      else writer.string(value)
      return
    case 'bytes':
      writer.bytes(asBytes(value, path))
      return
    case 'true':
      return
    default:
      if (asBytes(value, path).length !== FIXED_LENGTH[type]) fail(path, `${FIXED_LENGTH[type]} bytes`, value)
      writer.raw(asBytes(value, path))
  }
}

function asInt(value: TlValue, path: string): number {
  const number = typeof value === 'bigint' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isInteger(number) || number < -(2 ** 31) || number >= 2 ** 32) {
    return fail(path, 'a whole number of 32 bits', value)
  }
  return number
}

function asLong(value: TlValue, path: string): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  return fail(path, 'a bigint', value)
}

function asBytes(value: TlValue, path: string): Uint8Array {
  return value instanceof Uint8Array ? value : fail(path, 'a Uint8Array', value)
}

function fail(path: string, wanted: string, value: TlValue): never {
  const given = value instanceof Uint8Array ? `${value.length} bytes` : `${typeof value} ${String(value)}`
  throw new TlError(`${path} must be ${wanted}, and is ${given}`)
}
