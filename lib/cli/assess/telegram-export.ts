import { basename } from 'node:path'
import { z } from 'zod'
import { mistakesOf } from '../../core/authored.ts'
import { ConfigError } from '../../core/errors.ts'
import { allowed } from '../../core/mistake.ts'
import type { ConversationDocument } from './document.ts'
import type { PlacedValue } from './json-values.ts'

/** @see https://core.telegram.org/import-export; Telegram Desktop: Settings, Advanced, Export Telegram data, JSON. */
const Text = z.union([
  z.string(),
  z.array(z.union([z.string(), z.looseObject({ text: z.string() }).transform(({ text }) => text)])),
])
const Message = z.looseObject({
  id: z.number(),
  type: z.string(),
  /** Local time of the machine that exported, without an offset. */
  date: z.string(),
  date_unixtime: z.string().optional(),
  from: z.string().nullish(),
  from_id: z.string().optional(),
  text: Text,
  reply_to_message_id: z.number().optional(),
  forwarded_from: z.string().nullish(),
  /** Paths in the folder of the export; what was not saved has a sentence in brackets there. */
  photo: z.string().optional(),
  file: z.string().optional(),
  media_type: z.string().optional(),
  mime_type: z.string().optional(),
  duration_seconds: z.number().optional(),
})
const Chat = z.looseObject({
  id: z.number().optional(),
  name: z.string().nullish(),
  messages: z.array(Message),
})
type Chat = z.infer<typeof Chat>
type Message = z.infer<typeof Message>
const Everything = z.looseObject({ chats: z.looseObject({ list: z.array(Chat) }) })

export interface TelegramExportOptions {
  /** The name or the id of the one side that is the agent. */
  agent: string
  /** Told of chats that are left out, and why. */
  note: (line: string) => void
}

/** The conversations of a `result.json`, of one chat or of a whole account: those between the agent and one other. */
export function fromTelegramExport({ place, value }: PlacedValue, options: TelegramExportOptions) {
  const many = typeof value === 'object' && value !== null && 'chats' in value
  const parsed = (many ? Everything : Chat).safeParse(value, { error: allowed })
  if (!parsed.success) throw new ConfigError(mistakesOf(`The Telegram export ${place}`, parsed.error, value))
  const chats = 'chats' in parsed.data ? (parsed.data as z.infer<typeof Everything>).chats.list : [parsed.data as Chat]
  const found = chats.flatMap((chat) => {
    const value = conversationOf(chat, options.agent)
    if (typeof value !== 'string') return [{ place: many ? `${place} (${chat.name})` : place, value }]
    if (many) options.note(`${place}: ${value}`)
    return []
  })
  if (found.length > 0) return { values: found, isList: many }
  throw new ConfigError(`${place} has no conversation between "${options.agent}" and one other person.`, {
    remedy: `Those who write there:\n${[...new Set(chats.flatMap(sendersOf))].slice(0, 20).join('\n')}`,
  })
}

/** A document, or why the chat is none. */
function conversationOf(chat: Chat, agent: string): ConversationDocument | string {
  const written = chat.messages.filter((one) => one.type === 'message' && (textOf(one.text) !== '' || mediaOf(one)))
  const own = written.filter((message) => isFrom(message, agent))
  const others = [...new Map(written.filter((one) => !own.includes(one)).map((one) => [one.from_id ?? one.from, one]))]
  const [other] = others.map(([, message]) => message)
  const title = `the chat "${chat.name ?? chat.id}" is left out`
  if (!own[0]) return `${title}: "${agent}" writes nothing in it.`
  if (!other || others.length > 1) return `${title}: ${others.length} others write in it.`
  const names = { agent: own[0].from || agent, prospect: other.from || chat.name || String(other.from_id) }
  return {
    ...(chat.id !== undefined && { id: chat.id }),
    persona: { name: names.prospect },
    agent: { name: names.agent },
    messages: written.map((message) => ({
      id: message.id,
      sender: isFrom(message, agent) ? 'agent' : 'prospect',
      text: textOf(message.text),
      time: message.date_unixtime ?? message.date,
      ...mediaOf(message),
      ...(message.reply_to_message_id !== undefined && { replyTo: message.reply_to_message_id }),
      ...(message.forwarded_from !== undefined && { forwarded: writerOf(message.forwarded_from, names) }),
    })),
  }
}

/** What a message carries; stickers, circles and films are files like any other. */
function mediaOf({ photo, file, media_type: type, mime_type: mimeType, duration_seconds: seconds }: Message) {
  if (photo !== undefined) return { media: { kind: 'photo' as const, ...nameOf(photo) } }
  if (file === undefined) return undefined
  const about = { ...nameOf(file), ...(mimeType !== undefined && { mimeType }) }
  if (type !== 'voice_message') return { media: { kind: 'document' as const, ...about } }
  return { media: { kind: 'voice' as const, ...about, ...(seconds !== undefined && { seconds }) } }
}

function nameOf(path: string): { name?: string } {
  return path.startsWith('(') ? {} : { name: basename(path) }
}

/** A name is all that an export has of whose words they are. */
function writerOf(name: string | null, { agent, prospect }: { agent: string; prospect: string }) {
  if (name === agent) return 'agent' as const
  return name === prospect ? ('prospect' as const) : ('other' as const)
}

function isFrom({ from, from_id: id }: Message, who: string): boolean {
  return from === who || id === who || id === `user${who}`
}

function textOf(text: Message['text']): string {
  return typeof text === 'string' ? text : text.join('')
}

function sendersOf(chat: Chat): string[] {
  return chat.messages.flatMap(({ from, from_id }) =>
    from_id ? [`--agent "${from ?? ''}"  or  --agent ${from_id}`] : [],
  )
}
