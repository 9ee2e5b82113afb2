import { gunzipSync } from 'node:zlib'
import type { TlDefinition, TlField, TlType } from './definition.ts'
import { TlError } from './error.ts'
import { readPrimitive } from './primitive.ts'
import { TlReader } from './reader.ts'
import type { Schema } from './schema.ts'
import type { TlObject, TlValue } from './value.ts'

export const GZIP_PACKED = 0x3072cfa1
const VECTOR = 0x1cb5c415
const BOOL_TRUE = 0x997275b5
const BOOL_FALSE = 0xbc799737
/** Far above what clients send; keeps a hostile message from exhausting the stack. */
const MAX_DEPTH = 64
/** The largest thing that a client may unpack here: a file part is 512 KiB. */
const MAX_UNPACKED_BYTES = 8 << 20

/** Reads one constructor or method call with its id; gzip_packed is unpacked. Throws {@link TlError}. */
export function decodeObject(schema: Schema, bytes: Uint8Array | TlReader): TlObject {
  const value = new Decoder(schema).any(asReader(bytes), 0)
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof Uint8Array) {
    throw new TlError('A constructor is expected, and a plain value came')
  }
  return value
}

/** Reads a value whose type is known. Throws {@link TlError}. */
export function decode(schema: Schema, type: TlType, bytes: Uint8Array | TlReader): TlValue {
  return new Decoder(schema).value(asReader(bytes), type, 0)
}

/** Reads the fields of `definition` before the one of type `X`, whose bytes stay in the reader. */
export function decodeUpToQuery(schema: Schema, definition: TlDefinition, reader: TlReader): TlObject {
  const fields = definition.fields.filter(({ type }) => type.kind !== 'any')
  return new Decoder(schema).fields(reader, { ...definition, fields }, 0)
}

/** The content of a gzip_packed whose id has been read. */
export function unpack(reader: TlReader): Buffer {
  try {
    return gunzipSync(reader.bytes(), { maxOutputLength: MAX_UNPACKED_BYTES })
  } catch (cause) {
    throw new TlError(`gzip_packed cannot be unpacked: ${String(cause)}`)
  }
}

function asReader(bytes: Uint8Array | TlReader): TlReader {
  return bytes instanceof TlReader ? bytes : new TlReader(bytes)
}

class Decoder {
  readonly #schema: Schema

  constructor(schema: Schema) {
    this.#schema = schema
  }

  value(reader: TlReader, type: TlType, depth: number): TlValue {
    if (type.kind === 'primitive') return readPrimitive(reader, type.name)
    if (type.kind === 'vector') return this.#vector(reader, type, depth)
    if (type.kind === 'bare') return this.#bare(reader, type.constructorName, depth)
    const value = this.any(reader, depth)
    if (type.kind === 'boxed') this.#expect(type.name, value)
    if (type.kind === 'bool' && typeof value !== 'boolean') throw new TlError('A Bool is expected')
    return value
  }

  /** A Bool, a vector of constructors or a constructor, told apart by its id. */
  any(reader: TlReader, depth: number): TlValue {
    if (depth > MAX_DEPTH) throw new TlError(`TL values are nested deeper than ${MAX_DEPTH}`)
    const id = reader.uint()
    if (id === BOOL_TRUE || id === BOOL_FALSE) return id === BOOL_TRUE
    if (id === GZIP_PACKED) return this.any(new TlReader(unpack(reader)), depth + 1)
    if (id === VECTOR) return this.#items(reader, { kind: 'any' }, depth)
    const definition = this.#schema.withId(id)
    if (!definition) throw new TlError(`Layer ${this.#schema.layer} has no constructor ${hex(id)}`)
    return this.fields(reader, definition, depth)
  }

  fields(reader: TlReader, definition: TlDefinition, depth: number): TlObject {
    const object: TlObject = { _: definition.name }
    const flags = new Map<string, number>()
    for (const field of definition.fields) {
      if (field.type.kind === 'primitive' && field.type.name === '#') flags.set(field.name, reader.uint())
      else this.#field(reader, field, flags, object, depth)
    }
    return object
  }

  #field(reader: TlReader, field: TlField, flags: Map<string, number>, object: TlObject, depth: number): void {
    const present = !field.flag || ((flags.get(field.flag.field) ?? 0) & (1 << field.flag.bit)) !== 0
    if (field.type.kind === 'primitive' && field.type.name === 'true') object[field.name] = present
    else if (present) object[field.name] = this.value(reader, field.type, depth + 1)
  }

  #vector(reader: TlReader, type: TlType & { kind: 'vector' }, depth: number): TlValue[] {
    if (!type.bare) {
      const id = reader.uint()
      if (id === GZIP_PACKED) return this.#vector(new TlReader(unpack(reader)), type, depth + 1)
      if (id !== VECTOR) throw new TlError(`A vector is expected, and ${hex(id)} came`)
    }
    return this.#items(reader, type.of, depth)
  }

  #items(reader: TlReader, of: TlType, depth: number): TlValue[] {
    const count = reader.uint()
    // Every item takes 4 bytes or more.
    if (count > reader.remaining / 4) throw new TlError(`A vector of ${count} items has ${reader.remaining} bytes left`)
    return Array.from({ length: count }, () => this.value(reader, of, depth + 1))
  }

  #bare(reader: TlReader, name: string, depth: number): TlObject {
    const definition = this.#schema.constructorNamed(name)
    if (!definition) throw new TlError(`Layer ${this.#schema.layer} has no constructor ${name}`)
    return this.fields(reader, definition, depth)
  }

  #expect(typeName: string, value: TlValue): void {
    const name = typeof value === 'object' && '_' in value ? value._ : undefined
    const definition = name === undefined ? undefined : this.#schema.constructorNamed(name)
    if (definition?.resultName !== typeName) throw new TlError(`A ${typeName} is expected, and ${name} came`)
  }
}

function hex(id: number): string {
  return `0x${id.toString(16).padStart(8, '0')}`
}
