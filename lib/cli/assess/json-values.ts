import { ConfigError } from '../../core/errors.ts'

/** A JSON value with where it stood: `old.json`, `old.json[3]`, `old.jsonl:3`. */
export interface PlacedValue {
  place: string
  value: unknown
}

/** What stands in a text: one JSON value, each of an array, or one on each line. Throws a ConfigError when it is no JSON. */
export function jsonValues(text: string, name: string): { values: PlacedValue[]; isList: boolean } {
  const content = text.replace(/^\ufeff/, '')
  const whole = parse(content)
  if (whole.ok) {
    if (!Array.isArray(whole.value)) return { values: [{ place: name, value: whole.value }], isList: false }
    return { values: whole.value.map((value, index) => ({ place: `${name}[${index}]`, value })), isList: true }
  }
  const lines = content.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }))
  const written = lines.filter(({ line }) => line !== '')
  const isLines = written.length > 1 && written.some(({ line }) => /^\{.*\}$/.test(line))
  if (!isLines) throw notJson(name, whole.error)
  const values = written.map(({ line, number }) => {
    const place = `${name}:${number}`
    const parsed = parse(line)
    if (!parsed.ok) throw notJson(place, parsed.error)
    return { place, value: parsed.value }
  })
  return { values, isList: true }
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; error: Error } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    return { ok: false, error: error as Error }
  }
}

function notJson(place: string, cause: Error): ConfigError {
  return new ConfigError(`${place} is not JSON: ${cause.message}`, {
    remedy:
      'One conversation is a JSON object; several are an array of them, or one on each line.\nFor an export of Telegram Desktop: --from telegram-export --agent NAME. The format: stress assess --schema',
    cause,
  })
}
