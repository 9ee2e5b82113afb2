import { expect, test } from 'vitest'
import { ConversationDocument } from './document.ts'
import { fromTelegramExport } from './telegram-export.ts'

const told = { type: 'message', date: '2026-03-02T14:05:00', date_unixtime: '1772449500' }

/** As Telegram Desktop writes it, with the fields that we do not read. */
const chat = {
  name: 'Андрей',
  type: 'personal_chat',
  id: 4_815_162_342,
  messages: [
    { id: 1, type: 'service', date: told.date, actor: 'Андрей', action: 'phone_call', text: '', text_entities: [] },
    { ...told, id: 2, from: 'Андрей', from_id: 'user1', text: 'Здравствуйте!', text_entities: [] },
    { ...told, id: 3, from: 'Андрей', from_id: 'user1', text: '', photo: 'photos/1.jpg', text_entities: [] },
    {
      ...told,
      id: 4,
      from: 'Алина',
      from_id: 'user2',
      reply_to_message_id: 2,
      edited: told.date,
      text: ['Пишите на ', { type: 'email', text: 'a@b.com' }, ', ', { type: 'bold', text: 'Андрей' }],
      text_entities: [],
    },
  ],
}

function read(value: unknown, agent: string) {
  const notes: string[] = []
  const { values, isList } = fromTelegramExport(
    { place: 'result.json', value },
    { agent, note: (line) => notes.push(line) },
  )
  for (const one of values) ConversationDocument.parse(one.value)
  return { values, isList, notes }
}

test('a chat becomes a conversation: texts joined, calls left out, times to the second', () => {
  const { values, isList } = read(chat, 'Алина')
  expect(isList).toBe(false)
  expect(values).toEqual([
    {
      place: 'result.json',
      value: {
        id: 4_815_162_342,
        persona: { name: 'Андрей' },
        agent: { name: 'Алина' },
        messages: [
          { id: 2, sender: 'prospect', text: 'Здравствуйте!', time: '1772449500' },
          { id: 3, sender: 'prospect', text: '', time: '1772449500', media: { kind: 'photo', name: '1.jpg' } },
          { id: 4, sender: 'agent', text: 'Пишите на a@b.com, Андрей', time: '1772449500', replyTo: 2 },
        ],
      },
    },
  ])
})

test('pictures, voice messages and files keep their kind and name, and what was passed on says whose words it is', () => {
  const sent = (id: number, rest: object) => ({ ...told, id, from: 'Андрей', from_id: 'user1', text: '', ...rest })
  const voice = { file: 'voice_messages/audio_1.ogg', mime_type: 'audio/ogg', duration_seconds: 7 }
  const pdf = { file: 'files/цены.pdf', mime_type: 'application/pdf', text: 'вот', forwarded_from: 'Алина' }
  const notSaved = '(File not included. Change data exporting settings to download.)'
  const messages = [
    sent(5, { ...voice, media_type: 'voice_message' }),
    sent(6, pdf),
    sent(7, { file: notSaved, media_type: 'sticker', sticker_emoji: '👍' }),
    sent(8, { text: 'Смотрите', forwarded_from: null }),
    sent(9, { text: '', location_information: { latitude: 1, longitude: 2 } }),
  ]
  const { values } = read({ ...chat, messages: [...chat.messages, ...messages] }, 'Алина')
  const [conversation] = values.map(({ value }) => ConversationDocument.parse(value))
  expect(conversation?.messages.slice(3).map(({ id: _, sender: __, time: ___, ...message }) => message)).toEqual([
    { text: '', media: { kind: 'voice', name: 'audio_1.ogg', mimeType: 'audio/ogg', seconds: 7 } },
    { text: 'вот', media: { kind: 'document', name: 'цены.pdf', mimeType: 'application/pdf' }, forwarded: 'agent' },
    { text: '', media: { kind: 'document' } },
    { text: 'Смотрите', forwarded: 'other' },
  ])
})

test('the agent is named by what Telegram shows or by its id', () => {
  const expected = read(chat, 'Алина').values
  expect(read(chat, 'user2').values).toEqual(expected)
  expect(read(chat, '2').values).toEqual([
    { place: 'result.json', value: { ...(expected[0]?.value as object), agent: { name: 'Алина' } } },
  ])
})

test('of a whole account, the chats between the agent and one other are taken', () => {
  const [, hello, , answer] = chat.messages
  const group = { ...chat, name: 'Все', messages: [hello, answer, { ...told, id: 9, from: 'Пётр', text: 'Привет' }] }
  const { values, isList, notes } = read(
    { about: '', chats: { list: [chat, group, { ...chat, messages: [hello] }] } },
    '2',
  )
  expect(isList).toBe(true)
  expect(values.map(({ place }) => place)).toEqual(['result.json (Андрей)'])
  expect(notes).toMatchInlineSnapshot(`
    [
      "result.json: the chat "Все" is left out: 2 others write in it.",
      "result.json: the chat "Андрей" is left out: "2" writes nothing in it.",
    ]
  `)
})

test('who is not there is told, with those who are', () => {
  expect(() => read(chat, 'Мария')).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: result.json has no conversation between "Мария" and one other person.
      Those who write there:
      --agent "Андрей"  or  --agent user1
      --agent "Алина"  or  --agent user2]
  `)
  expect(() =>
    read({ messages: [{ id: 'a', type: 'message', text: 5 }] }, 'Алина'),
  ).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The Telegram export result.json has 3 mistakes:
    - messages.0.id: must be a number, got 'a'
    - messages.0.date: is missing; must be text
    - messages.0.text: is not allowed, got 5]
  `)
})
