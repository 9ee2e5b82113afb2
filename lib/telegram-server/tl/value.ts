/**
 * A TL value as plain JavaScript: int and double are numbers, long is a bigint, string a string, bytes and
 * int128/int256 a Uint8Array, Bool and flags a boolean, Vector an array; an absent optional field is undefined.
 *
 * @see https://core.telegram.org/mtproto/TL
 */
export type TlValue = TlObject | string | number | bigint | boolean | Uint8Array | TlValue[] | undefined

/** A constructor or a method call with its fields by name: `{ _: 'message', id: 1, ... }`. */
export interface TlObject {
  _: string
  [field: string]: TlValue
}
