import { InternalError } from '../../core/errors.ts'

/** The types that are written without a constructor id. `true` is a flag alone: it takes no bytes. */
export type BareType = 'int' | 'long' | 'double' | 'string' | 'bytes' | 'int128' | 'int256' | 'true' | '#'

export type TlType =
  | { kind: 'primitive'; name: BareType }
  | { kind: 'bool' }
  /** `bare`: written without the id of `vector`. */
  | { kind: 'vector'; of: TlType; bare: boolean }
  /** Any constructor of the type `name`, with its id. */
  | { kind: 'boxed'; name: string }
  /** One known constructor, without its id. */
  | { kind: 'bare'; constructorName: string }
  /** Anything with an id: `X`, `!X`, `Object`. */
  | { kind: 'any' }

export interface TlField {
  name: string
  type: TlType
  /** Set when the field is there only if bit `bit` of the field `field` is. */
  flag?: { field: string; bit: number }
}

/** One line of a schema: a constructor of a type, or a method. */
export interface TlDefinition {
  name: string
  id: number
  fields: TlField[]
  /** The type as text, for example `Peer`. */
  resultName: string
  result: TlType
  method: boolean
}

const LINE = /^(?<name>[\w.]+)#(?<id>[0-9a-f]{1,8})(?<fields>(?: \{[^}]*\})?(?: [\w.]+:[^ =]+)*) = (?<result>[^;]+);$/
const PRIMITIVES = new Set(['int', 'long', 'double', 'string', 'bytes', 'int128', 'int256', 'true', '#'])
/** `vector` is built into the codec; the others of this list no method uses. */
const BUILT_IN = /^(vector#1cb5c415|boolFalse#|boolTrue#|true#)/

/**
 * Reads a schema as Telegram publishes it: one definition a line, methods after `---functions---`.
 *
 * @see https://core.telegram.org/mtproto/TL
 */
export function parseDefinitions(text: string): TlDefinition[] {
  const definitions: TlDefinition[] = []
  let method = false
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '---functions---' || line === '---types---') method = line === '---functions---'
    else if (line !== '' && !line.startsWith('//') && !BUILT_IN.test(line)) definitions.push(parseLine(line, method))
  }
  return definitions
}

function parseLine(line: string, method: boolean): TlDefinition {
  const parts = LINE.exec(line)?.groups
  if (!parts) throw new InternalError(`A line of a TL schema cannot be read: ${line}`)
  const { name = '', id = '', fields = '', result = '' } = parts
  return {
    name,
    id: Number.parseInt(id, 16),
    fields: fields
      .split(' ')
      .filter((field) => field.includes(':') && !field.startsWith('{'))
      .map(parseField),
    resultName: result,
    result: parseType(result),
    method,
  }
}

function parseField(text: string): TlField {
  const colon = text.indexOf(':')
  const name = text.slice(0, colon)
  const conditional = /^(\w+)\.(\d+)\?(.+)$/.exec(text.slice(colon + 1))
  if (!conditional) return { name, type: parseType(text.slice(colon + 1)) }
  const [, field = '', bit = '', type = ''] = conditional
  return { name, type: parseType(type), flag: { field, bit: Number(bit) } }
}

function parseType(text: string): TlType {
  const vector = /^(vector|Vector)<(.+)>$/.exec(text) ?? /^(Vector) (.+)$/.exec(text)
  if (vector) return { kind: 'vector', of: parseType(vector[2] ?? ''), bare: vector[1] === 'vector' }
  if (PRIMITIVES.has(text)) return { kind: 'primitive', name: text as BareType }
  if (text === 'Bool') return { kind: 'bool' }
  if (text === 'X' || text === '!X' || text === 'Object') return { kind: 'any' }
  const lastName = text.slice(text.lastIndexOf('.') + 1)
  return /^[a-z]/.test(lastName) ? { kind: 'bare', constructorName: text } : { kind: 'boxed', name: text }
}
