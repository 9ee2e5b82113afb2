/**
 * What a reader must not be fooled by: control characters, direction overrides, invisible separators.
 * Line feeds and tabs stay, and so does the joiner U+200D, without which families of emoji fall apart.
 */
// biome-ignore format: the exception below is for one line
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be shown
export const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

const LONE_SURROGATE = /\p{Surrogate}/gu

const CONTROLS =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'

/**
 * The same text with every character that acts without being seen shown by its name: ⟨ESC⟩, ⟨NUL⟩, a right-to-left
 * override as ⟨U+202E⟩. Lone surrogates become U+FFFD.
 */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(LONE_SURROGATE, '\ufffd').replace(UNSEEN, name)
}

function name(character: string): string {
  const code = character.codePointAt(0) as number
  return `⟨${CONTROLS.split(' ')[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`}⟩`
}
