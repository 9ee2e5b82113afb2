import type { TlDefinition, TlType } from './definition.ts'
import type { Schema } from './schema.ts'
import type { TlObject, TlValue } from './value.ts'

/** True when an optional field of `type` with this value is not written. */
export function isAbsent(type: TlType, value: TlValue): boolean {
  return value === undefined || (type.kind === 'primitive' && type.name === 'true' && value !== true)
}

/** What stands for a missing field: 0, an empty string, false, an empty vector, the emptiest constructor. */
export function zeroOf(schema: Schema, type: TlType): TlValue {
  switch (type.kind) {
    case 'bool':
      return false
    case 'vector':
      return []
    case 'boxed':
      return emptiest(schema, type.name)
    case 'bare':
      return { _: type.constructorName }
    case 'any':
      return { _: 'null' }
    case 'primitive':
      return PRIMITIVE_ZEROS[type.name]
  }
}

const PRIMITIVE_ZEROS: Record<string, TlValue> = {
  int: 0,
  '#': 0,
  long: 0n,
  double: 0,
  string: '',
  bytes: new Uint8Array(0),
  int128: new Uint8Array(16),
  int256: new Uint8Array(32),
  true: true,
}

/** The first constructor of those that need the fewest others: `...Empty` where the type has one. */
function emptiest(schema: Schema, typeName: string): TlObject | undefined {
  const [chosen] = [...schema.ofType(typeName)].sort((a, b) => needs(a) - needs(b))
  return chosen && { _: chosen.name }
}

function needs(definition: TlDefinition): number {
  return definition.fields.filter(({ flag, type }) => !flag && (type.kind === 'boxed' || type.kind === 'bare')).length
}
