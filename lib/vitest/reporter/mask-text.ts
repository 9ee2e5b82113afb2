import { printable } from '../../core/printable.ts'
import { redact } from '../../core/redact/redact.ts'

/** A colour, or an end of one, as Vitest and people's own lines have them; not what makes text unseen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const COLOUR = /(\u001b\[(?:(?!8m)\d{0,3}|[34]8;5;\d{1,3}|[34]8;2(?:;\d{1,3}){3})m)/

/** Text for a terminal or a log: secrets masked, and control characters shown by name; colours stay. */
export function maskText(text: string): string {
  return redact(text)
    .split(COLOUR)
    .map((part, index) => (index % 2 === 1 ? part : printable(part)))
    .join('')
}

/** The same for a name, which has one line and no colours. */
export function maskName(name: string): string {
  return printable(redact(name)).replaceAll('\n', ' ')
}
