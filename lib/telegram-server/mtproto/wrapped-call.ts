import { decodeObject, decodeUpToQuery, GZIP_PACKED, unpack } from '../tl/decode.ts'
import type { TlDefinition } from '../tl/definition.ts'
import { TlError } from '../tl/error.ts'
import { TlReader } from '../tl/reader.ts'
import { adaptCall } from '../tl/reshape.ts'
import type { Schema } from '../tl/schema.ts'
import type { Schemas } from '../tl/schemas.ts'
import type { TlObject } from '../tl/value.ts'

/** A method call without what clients wrap around it. */
export interface WrappedCall {
  call: TlObject
  /** The method and the schema that describes its result. */
  method: TlDefinition
  schema: Schema
  /** Set by invokeWithLayer: from now on, the auth key speaks this layer. */
  layer: number | undefined
  /** Set by initConnection. */
  apiId: number | undefined
  /** Set by invokeWithoutUpdates. */
  withoutUpdates: boolean
}

/** A wrapper is a method with a query inside; none nests deeper than a few. */
const MAX_WRAPPERS = 16

/**
 * Reads a call through invokeWithLayer, initConnection, invokeAfterMsg, gzip_packed and their like.
 *
 * invokeAfterMsg needs no more than that: the calls of a session are answered in their order. Throws {@link TlError},
 * which names an unknown method by its id.
 */
export function readCall(schemas: Schemas, body: Uint8Array, knownLayer: number): WrappedCall {
  let reader = new TlReader(body)
  let layer: number | undefined
  let apiId: number | undefined
  let withoutUpdates = false
  for (let depth = 0; depth < MAX_WRAPPERS; depth++) {
    const id = reader.peekId()
    if (id === GZIP_PACKED) {
      reader.uint()
      reader = new TlReader(unpack(reader))
      continue
    }
    const { schema, definition } = findMethod(schemas, id, layer ?? knownLayer)
    if (!isWrapper(definition)) {
      const call = adaptCall(decodeObject(schema, reader), schema.layer)
      return { call, method: definition, schema, layer, apiId, withoutUpdates }
    }
    reader.uint()
    const wrapper = decodeUpToQuery(schema, definition, reader)
    if (definition.name === 'invokeWithLayer') layer = Number(wrapper.layer)
    if (definition.name === 'initConnection') apiId = Number(wrapper.api_id)
    withoutUpdates ||= definition.name === 'invokeWithoutUpdates'
  }
  throw new TlError(`A call is wrapped more than ${MAX_WRAPPERS} times`)
}

function findMethod(schemas: Schemas, id: number, layer: number): { schema: Schema; definition: TlDefinition } {
  const known = schemas.knowing(id, layer)
  const hex = `0x${id.toString(16).padStart(8, '0')}`
  if (!known)
    throw new TlError(`The method ${hex} is in no schema of the local Telegram (the client speaks layer ${layer})`)
  if (!known.definition.method) throw new TlError(`${known.definition.name} (${hex}) is not a method`)
  return known
}

function isWrapper(definition: TlDefinition): boolean {
  return definition.fields.some(({ type }) => type.kind === 'any')
}
