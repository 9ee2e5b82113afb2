import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { mistakesOf } from '../../core/authored.ts'
import { ConfigError } from '../../core/errors.ts'
import { allowed } from '../../core/mistake.ts'
import { ConversationDocument } from './document.ts'
import { jsonValues, type PlacedValue } from './json-values.ts'
import { isResultId } from './stored-conversation.ts'
import { fromTelegramExport } from './telegram-export.ts'

/** A conversation with where it came from. */
export interface PlacedDocument {
  /** A file, a place in it, or the id of a result. */
  source: string
  document: ConversationDocument
}

export interface ReadingOptions {
  /** That files are named from. */
  folder: string
  from: 'conversation' | 'telegram-export'
  /** Who the agent is in an export of Telegram. */
  agent?: string | undefined
  note: (line: string) => void
  stdin: () => Promise<string>
  /** Reads a stored conversation. */
  stored: (id: string) => Promise<ConversationDocument>
}

/**
 * The conversations of files, of standard input (`-`) and of stored results, in the order in which they were named;
 * `isList` where there may be several. Throws a ConfigError with the mistakes of all of them at once.
 */
export async function readConversations(names: readonly string[], options: ReadingOptions) {
  const read = await Promise.all(names.map((name) => readOne(name, options)))
  const documents = read.flatMap(({ documents }) => documents)
  const mistakes = read.flatMap(({ mistakes }) => mistakes)
  if (mistakes.length > 0) {
    throw new ConfigError(mistakes.join('\n'), { remedy: 'The format: docs/transcript.md, or stress assess --schema' })
  }
  if (documents.length === 0) throw new ConfigError(`There is no conversation in ${names.join(', ')}.`)
  return { documents, isList: names.length > 1 || read.some(({ isList }) => isList) }
}

interface Read {
  documents: PlacedDocument[]
  mistakes: string[]
  isList: boolean
}

async function readOne(name: string, options: ReadingOptions): Promise<Read> {
  const path = resolve(options.folder, name)
  if (name !== '-' && !existsSync(path) && isResultId(name)) {
    return { documents: [{ source: name, document: await options.stored(name) }], mistakes: [], isList: false }
  }
  const text = name === '-' ? await options.stdin() : readText(path, name)
  const { values, isList } = conversationsIn(text, name === '-' ? 'standard input' : name, options)
  const parsed = values.map(({ place, value }) => ({
    place,
    value,
    result: ConversationDocument.safeParse(value, { error: allowed }),
  }))
  return {
    documents: parsed.flatMap(({ place, result }) =>
      result.success ? [{ source: place, document: result.data }] : [],
    ),
    mistakes: parsed.flatMap(({ place, value, result }) =>
      result.success ? [] : [mistakesOf(`The conversation in ${place}`, result.error, value)],
    ),
    isList,
  }
}

function conversationsIn(text: string, name: string, { from, agent, note }: ReadingOptions) {
  const given = jsonValues(text, name)
  if (from === 'conversation') return given
  if (agent === undefined) {
    throw new ConfigError('An export of Telegram does not say who of the two is the agent.', {
      remedy: 'Name it as Telegram shows it, or by its id: --agent "Anna"  or  --agent user123456',
    })
  }
  const exports = given.values.map((value) => fromTelegramExport(value, { agent, note }))
  const values: PlacedValue[] = exports.flatMap((one) => one.values)
  return { values, isList: given.isList || exports.some(({ isList }) => isList) }
}

function readText(path: string, name: string): string {
  if (!existsSync(path)) {
    throw new ConfigError(`There is no file ${name}, and it is not the id of a result, nor the beginning of one.`)
  }
  if (statSync(path).isDirectory()) {
    throw new ConfigError(`${name} is a folder.`, { remedy: `Name its files: stress assess ${name}/*.json` })
  }
  return readFileSync(path, 'utf8')
}
