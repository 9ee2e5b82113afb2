import fc, { type Arbitrary } from 'fast-check'
import type { BareType, TlDefinition, TlType } from '../definition.ts'
import type { Schema } from '../schema.ts'
import type { TlObject, TlValue } from '../value.ts'

/** Any object of `definition` that survives encoding and decoding unchanged. */
export function anyObject(schema: Schema, definition: TlDefinition, depth = 0): Arbitrary<TlObject> {
  // Optional fields end the recursion.
  const flags = depth > 2 ? fc.constant(0) : fc.integer()
  return flags
    .chain((bits) => fc.tuple(...anyFields(schema, definition, bits, depth)))
    .map((entries) => ({
      _: definition.name,
      ...Object.fromEntries(entries),
    }))
}

function anyFields(schema: Schema, { fields }: TlDefinition, bits: number, depth: number) {
  return fields.flatMap(({ name, type, flag }): Arbitrary<readonly [string, TlValue]>[] => {
    const present = !flag || (bits & (1 << flag.bit)) !== 0
    if (type.kind === 'primitive' && type.name === '#') return []
    if (type.kind === 'primitive' && type.name === 'true') return [fc.constant([name, present] as const)]
    return present ? [anyValue(schema, type, depth + 1).map((value) => [name, value] as const)] : []
  })
}

function anyValue(schema: Schema, type: TlType, depth: number): Arbitrary<TlValue> {
  switch (type.kind) {
    case 'primitive':
      return PRIMITIVES[type.name]
    case 'bool':
      return fc.boolean()
    case 'vector':
      return fc
        .array(fc.constant(null), { maxLength: depth > 2 ? 0 : 3 })
        .chain((places) => fc.tuple(...places.map(() => anyValue(schema, type.of, depth + 1))))
    case 'boxed':
      return anyOfType(schema, type.name, depth)
    case 'bare':
      return anyObject(schema, must(schema.constructorNamed(type.constructorName)), depth)
    case 'any':
      return fc.constant({ _: 'inputPeerSelf' })
  }
}

function anyOfType(schema: Schema, name: string, depth: number): Arbitrary<TlObject> {
  const constructors = [...schema.ofType(name)].sort((a, b) => required(a) - required(b))
  const [simplest] = constructors
  return depth > 3
    ? anyObject(schema, must(simplest), depth)
    : fc.constantFrom(...constructors).chain((chosen) => anyObject(schema, chosen, depth))
}

function required({ fields }: TlDefinition): number {
  return fields.filter(({ flag, type }) => !flag && type.kind !== 'primitive').length
}

const PRIMITIVES: Record<BareType, Arbitrary<TlValue>> = {
  int: fc.integer(),
  '#': fc.nat(),
  long: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  double: fc.double({ noNaN: true }),
  string: fc.string({ unit: 'grapheme', maxLength: 300 }),
  bytes: anyBytes(0, 300),
  int128: anyBytes(16, 16),
  int256: anyBytes(32, 32),
  true: fc.boolean(),
}

function anyBytes(minLength: number, maxLength: number): Arbitrary<Buffer> {
  return fc.uint8Array({ minLength, maxLength }).map((bytes) => Buffer.from(bytes))
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The schema lacks a type that it mentions')
  return value
}
