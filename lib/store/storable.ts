/*
 * PostgreSQL stores neither U+0000 nor half of a surrogate pair, and both arrive: messages are hostile input, and a text
 * that was cut at 4096 characters may end in half an emoji. Each becomes ␛ and its four hexadecimal digits, which a
 * reader of the database can see, and is turned back when read. A ␛ of the text itself is written the same way.
 */
const UNSTORABLE = /\0|␛|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The value with every text made storable. Lossless: `restored(storable(value))` equals `value`. */
export function storable<T>(value: T): T {
  return mapTexts(value, (text) =>
    text.replace(UNSTORABLE, (unit) => `␛${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`),
  )
}

/** What `storable` was given. */
export function restored<T>(value: T): T {
  return mapTexts(value, (text) =>
    text.replace(/␛([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )
}

function mapTexts<T>(value: T, map: (text: string) => string): T
function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map))
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [map(key), mapTexts(item, map)]))
}
