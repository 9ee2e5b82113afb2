import type { TlDefinition, TlType } from './definition.ts'
import { TlError } from './error.ts'
import { writePrimitive } from './primitive.ts'
import { adaptAnswer } from './reshape.ts'
import type { Schema } from './schema.ts'
import { loadSchema, NEWEST_LAYER } from './schemas.ts'
import type { TlObject, TlValue } from './value.ts'
import { TlWriter } from './writer.ts'
import { isAbsent, zeroOf } from './zero.ts'

const VECTOR = 0x1cb5c415
const BOOL_TRUE = 0x997275b5
const BOOL_FALSE = 0xbc799737
/** How errors call a value that is not inside of another. */
const ROOT = 'The value'

/**
 * Writes a value of `type` as a layer knows it, by field name: fields that the layer lacks are left out, missing ones
 * become zero, flags follow from what is there. A constructor that only newer layers have is left out as well.
 *
 * Throws {@link TlError} with the path of a value that fits no layer: that is a mistake of the caller.
 */
export function encode(schema: Schema, type: TlType, value: TlValue): Buffer {
  const writer = new TlWriter()
  new Encoder(schema, writer).value(type, value, ROOT)
  return writer.finish()
}

/** Writes a constructor or a method call with its id. */
export function encodeObject(schema: Schema, object: TlObject): Buffer {
  return encode(schema, { kind: 'any' }, object)
}

class Encoder {
  readonly #schema: Schema
  readonly #writer: TlWriter

  constructor(schema: Schema, writer: TlWriter) {
    this.#schema = schema
    this.#writer = writer
  }

  value(type: TlType, value: TlValue, path: string): void {
    if (type.kind === 'primitive') writePrimitive(this.#writer, type.name, value, path)
    else if (type.kind === 'bool') this.#writer.int(value === true ? BOOL_TRUE : BOOL_FALSE)
    else if (type.kind === 'vector') this.#vector(type, value, path)
    else if (type.kind === 'any') this.#untyped(value, path)
    else if (type.kind === 'bare') this.#bare(type.constructorName, value, path)
    else this.#boxed(type, value, path)
  }

  #vector(type: TlType & { kind: 'vector' }, value: TlValue, path: string): void {
    if (!Array.isArray(value)) throw new TlError(`${path} must be an array, and is ${show(value)}`)
    const items = value.filter((item) => !this.#isTooNew(type.of, item))
    if (!type.bare) this.#writer.int(VECTOR)
    this.#writer.int(items.length)
    items.forEach((item, index) => {
      this.value(type.of, item, `${path}[${index}]`)
    })
  }

  #untyped(value: TlValue, path: string): void {
    if (typeof value === 'boolean') this.value({ kind: 'bool' }, value, path)
    else if (Array.isArray(value)) this.value({ kind: 'vector', of: { kind: 'any' }, bare: false }, value, path)
    else this.#object(value, undefined, path)
  }

  #boxed(type: TlType & { kind: 'boxed' }, value: TlValue, path: string): void {
    const known = this.#isTooNew(type, value) ? zeroOf(this.#schema, type) : value
    this.#object(known, type.name, path)
  }

  #bare(name: string, value: TlValue, path: string): void {
    const definition = this.#schema.constructorNamed(name)
    if (!definition || !isObject(value)) throw new TlError(`${path} must be a ${name}, and is ${show(value)}`)
    this.#fields(definition, value, path)
  }

  #object(value: TlValue, typeName: string | undefined, path: string): void {
    if (!isObject(value)) throw new TlError(`${path} must be a ${typeName ?? 'constructor'}, and is ${show(value)}`)
    const object = adaptAnswer(value, this.#schema.layer)
    const definition = this.#schema.constructorNamed(object._) ?? this.#schema.methodNamed(object._)
    if (!definition) throw new TlError(`${path} is a ${object._}, which no layer has`)
    if (typeName !== undefined && definition.resultName !== typeName) {
      throw new TlError(`${path} must be a ${typeName}, and ${object._} is a ${definition.resultName}`)
    }
    this.#writer.int(definition.id)
    this.#fields(definition, object, path === ROOT ? object._ : path)
  }

  #fields(definition: TlDefinition, object: TlObject, path: string): void {
    const flags = this.#flags(definition, object)
    for (const field of definition.fields) {
      const { name, type, flag } = field
      if (type.kind === 'primitive' && type.name === '#') this.#writer.int(flags.get(name) ?? 0)
      else if (!flag || ((flags.get(flag.field) ?? 0) & (1 << flag.bit)) !== 0) {
        const value = object[name]
        this.value(type, value === undefined ? zeroOf(this.#schema, type) : value, `${path}.${name}`)
      }
    }
  }

  /** Several fields may share a bit: when one of them is there, all are written. */
  #flags(definition: TlDefinition, object: TlObject): Map<string, number> {
    const flags = new Map<string, number>()
    for (const { name, type, flag } of definition.fields) {
      const value = object[name]
      if (!flag || isAbsent(type, value) || this.#isTooNew(type, value)) continue
      flags.set(flag.field, (flags.get(flag.field) ?? 0) | (1 << flag.bit))
    }
    return flags
  }

  /** True for a constructor that the newest layer has and this one lacks, or that has another type here. */
  #isTooNew(type: TlType, value: TlValue): boolean {
    if (type.kind !== 'boxed' || !isObject(value) || this.#schema.layer === NEWEST_LAYER) return false
    const { _ } = adaptAnswer(value, this.#schema.layer)
    return this.#schema.constructorNamed(_) === undefined && loadSchema(NEWEST_LAYER).constructorNamed(_) !== undefined
  }
}

function isObject(value: TlValue): value is TlObject {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Uint8Array)
}

function show(value: TlValue): string {
  if (value instanceof Uint8Array) return `${value.length} bytes`
  if (isObject(value)) return value._
  return Array.isArray(value) ? 'an array' : `${typeof value} ${String(value)}`
}
