import type { TlObject, TlValue } from '../tl/value.ts'
import { RpcError } from './call.ts'

/** Reads a call's fields by name and type. A field of another type is the client's mistake: 400. */
export const fields = {
  text: (object: TlObject, name: string): string => expectField(object, name, isString),
  optionalText: (object: TlObject, name: string): string | undefined => optional(object, name, isString),
  int: (object: TlObject, name: string): number => expectField(object, name, isNumber),
  optionalInt: (object: TlObject, name: string): number | undefined => optional(object, name, isNumber),
  long: (object: TlObject, name: string): bigint => expectField(object, name, isBigint),
  bytes: (object: TlObject, name: string): Uint8Array => expectField(object, name, isBytes),
  flag: (object: TlObject, name: string): boolean => object[name] === true,
  object: (object: TlObject, name: string): TlObject => expectField(object, name, isObject),
  optionalObject: (object: TlObject, name: string): TlObject | undefined => optional(object, name, isObject),
  ints: (object: TlObject, name: string): number[] => expectField(object, name, isListOf(isNumber)),
  longs: (object: TlObject, name: string): bigint[] => expectField(object, name, isListOf(isBigint)),
  objects: (object: TlObject, name: string): TlObject[] => expectField(object, name, isListOf(isObject)),
}

type Guard<T extends TlValue> = (value: TlValue) => value is T

const isString: Guard<string> = (value) => typeof value === 'string'
const isNumber: Guard<number> = (value) => typeof value === 'number'
const isBigint: Guard<bigint> = (value) => typeof value === 'bigint'
const isBytes: Guard<Uint8Array> = (value) => value instanceof Uint8Array
const isObject: Guard<TlObject> = (value): value is TlObject =>
  typeof value === 'object' && !Array.isArray(value) && !isBytes(value)

function isListOf<T extends TlValue>(guard: Guard<T>) {
  return (value: TlValue): value is T[] => Array.isArray(value) && value.every(guard)
}

function expectField<T extends TlValue>(object: TlObject, name: string, guard: Guard<T>): T {
  const value = object[name]
  if (guard(value)) return value
  throw new RpcError(400, 'INPUT_REQUEST_INVALID')
}

function optional<T extends TlValue>(object: TlObject, name: string, guard: Guard<T>): T | undefined {
  return object[name] === undefined ? undefined : expectField(object, name, guard)
}
