import { printable } from '../core/printable.ts'
import { redact } from '../core/redact/redact.ts'
import type { JournalEntry, Json } from '../telegram-server/index.ts'

/** Longer texts are cut in the middle of nothing important: the journal itself has all of it. */
const MAX_TEXT = 200

/** One entry of the journal as one line for people. What clients wrote is masked, and cannot act on the terminal. */
export function journalLine(entry: JournalEntry): string {
  const time = new Date(entry.at).toISOString().slice(11, 23)
  return `${time}  ${what(entry)}`
}

function what(entry: JournalEntry): string {
  switch (entry.kind) {
    case 'call':
      return `${who(entry.account)} calls ${entry.method}${details(entry.params)}`
    case 'error':
      return `${who(entry.account)} is refused ${entry.method}: ${entry.code} ${entry.error}`
    case 'push':
      return `${who(entry.account)} is told ${updates(entry.updates)}`
    case 'connect':
      return `connection ${entry.connection} opened`
    case 'disconnect':
      return `connection ${entry.connection} closed: ${oneLine(entry.reason)}`
    case 'fault':
      return `fault ${entry.fault} ${entry.state}${entry.account === null ? '' : ` for @${entry.account}`}`
    case 'login-code':
      return `@${entry.account} (+${entry.phone}) gets the login code ${entry.code}`
  }
}

function who(account: string | null): string {
  return account === null ? 'somebody' : `@${account}`
}

function updates(list: Json): string {
  return Array.isArray(list) ? list.map((update) => `${text(field(update, '_'))}${details(update)}`).join(', ') : ''
}

/** The text of a message, or the name of an action, wherever the call or update has it. */
function details(value: Json): string {
  const message = field(value, 'message')
  const said = typeof message === 'string' ? message : field(message, 'message')
  if (typeof said === 'string') return ` "${oneLine(said)}"`
  const name = field(value, 'username') ?? field(field(value, 'action'), '_')
  return typeof name === 'string' ? ` ${oneLine(name)}` : ''
}

function field(value: Json | undefined, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? oneLine(value) : '?'
}

function oneLine(said: string): string {
  const line = printable(redact(said)).replaceAll('\n', '⏎').replaceAll('\t', ' ')
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}… (${said.length} characters)` : line
}
