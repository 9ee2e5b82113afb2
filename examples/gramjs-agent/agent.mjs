// A small sales agent on GramJS: answers bursts as a whole, qualifies, books a call, follows up when asked to wait.
import { renameSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { Api, TelegramClient } from 'telegram'
import { NewMessage } from 'telegram/events/index.js'
import { StringSession } from 'telegram/sessions/index.js'
import { CITIES, greeting, KNOWLEDGE, QUESTIONS, reflection, summary, WAIT } from './talk.mjs'

const env = process.env
const SCALE = Number(env.STRESS_TIME_SCALE ?? 1) // how many times faster than life: 1 in production
const PROSPECTS = env.PROSPECTS_FILE ?? 'prospects.json'
const MEETING = env.MEETING_URL ?? 'https://meet.example.com/bali'
const [DEBOUNCE, READING, TYPING] = [3, 1.5, 3] // seconds

const clients = new Map()
const rest = (seconds, signal) => delay((seconds * 1000) / SCALE, undefined, { signal })

/** Whole and at once: whoever reads the file never sees half of it. */
function save() {
  const prospects = [...clients].map(([id, { name, facts, booked }]) => ({
    telegram_id: id,
    name,
    status: booked ? 'zoom_scheduled' : 'in_conversation',
    email: facts.email ?? null,
    call: booked,
    notes: JSON.stringify(facts),
  }))
  writeFileSync(`${PROSPECTS}.new`, JSON.stringify({ prospects }, null, 2), { mode: 0o600 })
  renameSync(`${PROSPECTS}.new`, PROSPECTS)
}

/** Takes in what the client said; gives the names of the facts that are new. */
function listen(client, text) {
  client.name ??= /меня зовут (\p{L}+)/iu.exec(text)?.[1] ?? null
  const learned = Object.entries(QUESTIONS).filter(([fact, { heard }]) => {
    if (fact in client.facts) return false
    const said = heard?.exec(text)?.[0]
    const answered = client.asked === fact && (fact === 'worry' || !text.includes('?'))
    if (said || answered) client.facts[fact] = said ?? text
    return said || answered
  })
  client.slot ??= client.offers.find(({ hour }) => new RegExp(`(?<!\\d)${hour}(:00)?(?!\\d)`).test(text))
  return learned.map(([fact]) => fact)
}

function zoneOf({ facts }) {
  return CITIES.find(({ stem }) => facts.city.toLowerCase().includes(stem)) ?? CITIES[0]
}

/** Two times on the client's clock: tomorrow at noon, and the day after it at four. */
function offer(client) {
  client.offers = [
    { day: 'завтра', days: 1, hour: 12 },
    { day: 'послезавтра', days: 2, hour: 16 },
  ]
  return `Вам удобнее завтра в 12:00 или послезавтра в 16:00 (${zoneOf(client).says})?`
}

/** Who asks a second time asks in other words. */
function wording(client, fact) {
  const [first, again] = QUESTIONS[fact].ask
  client.asked = fact
  return client.said.has(first) ? again : first
}

/** The slot as its day, its hour and the zone that they are meant in. */
function momentOf(client) {
  const { zone } = zoneOf(client)
  const later = new Date(client.now.getTime() + client.slot.days * 24 * 60 * 60 * 1000)
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(later) // YYYY-MM-DD
  return `${day}T${client.slot.hour}:00[${zone}]`
}

/** What moves the talk on: the next question, the two times, the e-mail, or the booking itself. */
function nextStep(client) {
  if (client.booked) return []
  const open = Object.keys(QUESTIONS).find((fact) => fact !== 'email' && !(fact in client.facts))
  if (open) return [wording(client, open)]
  client.asked = null
  if (!client.slot) return [...(client.offers.length > 0 ? [] : [summary(client.facts)]), offer(client)]
  if (!client.facts.email) return [wording(client, 'email')]
  const { day, hour } = client.slot
  client.booked = momentOf(client)
  save() // before it is said: what is promised stands in the record
  return [
    `Записала Вас на ${day} в ${hour}:00 (${zoneOf(client).says}). Ссылка: ${MEETING}\nПриглашение придёт на ${client.facts.email}.`,
  ]
}

function compose(client, text) {
  const wait = WAIT.exec(text)
  if (wait) {
    client.promise = Number(wait[2]) * 60
    return `Конечно, не отвлекаю: напишу Вам ${wait[1]}.`
  }
  const first = client.said.size === 0
  const learned = listen(client, text)
  const known = KNOWLEDGE.flatMap(([asks, answer]) => (asks.test(text) && !client.said.has(answer) ? [answer] : []))
  const said = first ? [greeting(client.name)] : [reflection(learned[0], client.facts[learned[0]])]
  const parts = [...said, ...known, ...nextStep(client)].filter(Boolean)
  for (const part of parts) client.said.add(part)
  return parts.join(' ') || 'На связи: если появятся вопросы, просто напишите.'
}

/** Waits for the end of the burst and answers all of it; a message that comes in between begins it anew. */
async function answer(bot, client, signal) {
  await rest(DEBOUNCE + READING, signal)
  await bot.markAsRead(client.peer)
  await bot.invoke(new Api.messages.SetTyping({ peer: client.peer, action: new Api.SendMessageTypingAction() }))
  await rest(TYPING, signal)
  const text = client.unanswered.splice(0).join('\n')
  await speak(bot, client, compose(client, text))
  if (!client.promise) return
  await rest(client.promise, signal)
  client.promise = null
  const back = client.name ? `${client.name}, возвращаюсь` : 'Возвращаюсь'
  await speak(bot, client, [`${back}, как договорились.`, ...nextStep(client)].join(' '))
}

async function speak(bot, client, message) {
  await bot.sendMessage(client.peer, { message })
  save()
}

const proxy = {
  MTProxy: true,
  ip: env.TELEGRAM_HOST,
  port: Number(env.TELEGRAM_PORT),
  secret: env.TELEGRAM_PROXY_SECRET,
}
const session = new StringSession(env.TELEGRAM_SESSION)
const bot = new TelegramClient(session, Number(env.TELEGRAM_API_ID), env.TELEGRAM_API_HASH, {
  ...(env.TELEGRAM_HOST && { proxy }), // only where Telegram is the local one
})

bot.addEventHandler(
  async ({ message }) => {
    const peer = await message.getInputChat()
    const id = String(message.senderId)
    if (!clients.has(id)) {
      clients.set(id, { name: null, facts: {}, said: new Set(), unanswered: [], offers: [], booked: null })
    }
    const client = clients.get(id)
    client.unanswered.push(message.message)
    client.work?.abort()
    const work = new AbortController()
    Object.assign(client, { peer, work, now: new Date(message.date * 1000), promise: null })
    await answer(bot, client, work.signal).catch((error) => {
      if (error.name !== 'AbortError') console.log(`could not answer: ${error.stack}`)
    })
  },
  new NewMessage({ incoming: true, func: (event) => event.isPrivate }),
)

process.once('SIGTERM', () => process.exit())
await bot.connect()
console.log(`agent ready: @${(await bot.getMe()).username}`)
