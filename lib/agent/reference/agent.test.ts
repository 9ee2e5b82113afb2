import { expect, test } from 'vitest'
import { namedTimes } from '../../core/spoken-time/named-times.ts'
import { newProspect } from './prospect.ts'
import { MemoryProspects } from './prospects.ts'
import { book, OPENING } from './testing/buyer.ts'
import { openHouse, START } from './testing/house.ts'

test('a burst is answered once, with all of its questions, 9 to 20 s after its last message', async () => {
  const house = await openHouse()
  await house.agent.start()
  const answers = await house.client.say(...OPENING)
  expect(answers).toHaveLength(1)
  expect(answers[0]).toMatch(/^Андрей, здравствуйте!/)
  expect(answers[0]).toMatch(/180–350 тысяч долларов/)
  expect(answers[0]).toMatch(/8–12% годовых/)
  expect(answers[0]).toMatch(/\?$/)
  const responseTime = (house.client.heard[0]?.at ?? 0) - (START + 4 * 300)
  expect(responseTime).toBeGreaterThan(9000)
  expect(responseTime).toBeLessThan(20_000)
})

test('a picture, a voice message and a file without a word are acknowledged, and the talk goes on', async () => {
  const house = await openHouse()
  await house.agent.start()
  const [agentId, bytes] = [(await house.client.messenger.resolve('alina_sales')).id, new Uint8Array(9)]
  const answered = async (send: () => Promise<unknown>) => {
    const before = house.client.heard.length
    await send()
    await house.client.untilQuiet()
    return house.client.heard.slice(before).map(({ text }) => text)
  }
  const file = { name: 'a.jpg', bytes }
  const [photo] = await answered(() => house.client.messenger.sendPhoto(agentId, file))
  expect(photo).toMatch(/^Здравствуйте!.* Спасибо за фотографию\. .*\?$/)
  const [voice] = await answered(() => house.client.messenger.sendVoice(agentId, { bytes, seconds: 3 }))
  expect(voice).toMatch(/^Голосовое сейчас прослушать не могу, .*\?$/)
  await house.client.say('Hello, do you speak English? I look for a villa as an investment')
  const [document] = await answered(() => house.client.messenger.sendDocument(agentId, file))
  expect(document).toMatch(/^Thank you, I have received the file\. .*\?$/)
  const caption = { caption: 'How much is this one?' }
  const [captioned] = await answered(() => house.client.messenger.sendPhoto(agentId, file, caption))
  expect(captioned).not.toContain('picture')
})

test('reads before it types, and types until it sends', async () => {
  const house = await openHouse()
  await house.agent.start()
  await house.client.say(...OPENING)
  const kinds = house.client.events.map(({ kind }) => kind)
  expect(kinds[0]).toBe('read')
  expect(kinds.slice(1, -1)).toContain('typing')
  expect(kinds.at(-1)).toBe('message')
})

test('a conversation of bursts ends in a booked call: said, stored and noted with the same time', async () => {
  const house = await openHouse()
  await house.agent.start()
  const confirmation = await book(house)
  const [said] = namedTimes(confirmation, { at: house.clock.now(), timeZone: 'Europe/Moscow' })
  expect(confirmation).toMatch(/^Записала Вас на .* \(по Москве\)\. Ссылка: https:\/\/zoom\.us\/j\/\d+/)
  expect(house.actions.actions).toEqual([
    expect.objectContaining({
      type: 'pre_meeting_reminder',
      prospectId: house.clientId,
      at: said?.at,
      status: 'pending',
      zoomUrl: /https:\S+/.exec(confirmation)?.[0],
      email: 'andrey.volkov@example.com',
    }),
  ])
  expect(house.prospects.find(house.clientId)).toMatchObject({
    status: 'zoom_scheduled',
    name: 'Андрей',
    email: 'andrey.volkov@example.com',
    message_count: 15 + house.client.heard.length,
  })
})

test('asks for nothing that is known, and for each thing once', async () => {
  const house = await openHouse()
  await house.agent.start()
  await book(house)
  const questions = house.client.heard.flatMap(({ text }) => text.match(/[^.!?\n]+\?/g) ?? [])
  for (const topic of [/для себя|жить/, /бюджет|сумм/i, /решени/i, /сроки|планируете/i, /город/, /e-mail|адрес/]) {
    expect(questions.filter((question) => topic.test(question))).toHaveLength(1)
  }
})

test('"спасибо" after the booking neither loses the status nor reopens anything', async () => {
  const house = await openHouse()
  await house.agent.start()
  await book(house)
  const [farewell, ...more] = await house.client.say('Отлично, спасибо, до встречи!')
  expect(farewell).toMatch(/^Пожалуйста, Андрей! До встречи /)
  expect(farewell).not.toContain('?')
  expect(more).toEqual([])
  await house.client.say('Спасибо!')
  expect(await house.client.say('Ага')).toEqual([])
  expect(house.prospects.find(house.clientId)?.status).toBe('zoom_scheduled')
  expect(house.actions.actions).toHaveLength(1)
})

test('a message that arrives while it types is answered together with the others, in one draft', async () => {
  const house = await openHouse()
  await house.agent.start()
  await house.client.send('Какие сейчас цены?')
  await house.client.untilTyping()
  const answers = await house.client.say('И ещё: кто управляет виллой?')
  expect(answers).toHaveLength(1)
  expect(answers[0]).toMatch(/180–350/)
  expect(answers[0]).toMatch(/управляющая компания/)
  expect(house.log.filter((line) => line.includes('thrown away'))).toHaveLength(1)
})

test('"стоп, не отвечайте пока" withdraws the question', async () => {
  const house = await openHouse()
  await house.agent.start()
  await house.client.send('Какие сейчас цены?')
  await house.client.untilTyping()
  const answers = await house.client.say('Стоп, не отвечайте пока')
  expect(answers).toHaveLength(1)
  expect(answers[0]).toMatch(/^Хорошо/)
  expect(answers[0]).not.toMatch(/\d/)
})

test('a client who never stops writing is answered all the same', async () => {
  const house = await openHouse()
  await house.agent.start()
  for (let i = 0; i < 40; i++) {
    await house.client.send(`И вот ещё мысль номер ${i}`)
    await house.clock.sleep(4500)
  }
  expect(house.client.heard.length).toBeGreaterThan(0)
})

test('an edit before the answer counts with its new text', async () => {
  const house = await openHouse()
  await house.agent.start()
  const id = await house.client.send('Какие цены?')
  await house.clock.sleep(1000)
  await house.client.edit(id, 'Какие налоги?')
  await house.client.untilQuiet()
  expect(house.client.heard).toHaveLength(1)
  expect(house.client.heard[0]?.text).toMatch(/10% у резидентов/)
  expect(house.client.heard[0]?.text).not.toMatch(/180–350/)
})

test('an edit after the answer corrects what is known', async () => {
  const house = await openHouse()
  await house.agent.start()
  await house.client.say('Здравствуйте, смотрю виллу для себя')
  const id = await house.client.send('Бюджет до 250 тысяч долларов')
  await house.client.untilQuiet()
  await house.client.edit(id, 'Бюджет до 350 тысяч долларов')
  await house.client.untilQuiet()
  expect(house.client.heard.at(-1)?.text).toMatch(/поправк.*350 тысяч/i)
})

test('a message that is deleted before the answer is not answered', async () => {
  const house = await openHouse()
  await house.agent.start()
  const id = await house.client.send('Какие цены?')
  await house.client.untilTyping()
  await house.client.delete(id)
  await house.client.untilQuiet()
  expect(house.client.heard).toEqual([])
})

test('a promise to write is kept after its time, in other words than before', async () => {
  const house = await openHouse()
  await house.agent.start()
  await house.client.say('Здравствуйте, смотрю виллу')
  const asked = house.clock.now()
  const [acknowledgement] = await house.client.say('Сейчас занят, напишите через 2 минуты')
  expect(acknowledgement).toMatch(/через 2 минуты\.$/)
  expect(house.actions.actions).toMatchObject([{ type: 'follow_up', status: 'pending' }])
  await house.clock.sleep(180_000 - (house.clock.now() - asked))
  const followUp = house.client.heard.at(-1)
  expect((followUp?.at ?? 0) - (house.client.heard.at(-2)?.at ?? 0)).toBeGreaterThan(100_000)
  expect(followUp?.text).toMatch(/договорились|обещала/)
  expect(followUp?.text).not.toBe(acknowledgement)
  expect(house.actions.actions).toMatchObject([{ type: 'follow_up', status: 'executed' }])
})

test('a client who writes first cancels the follow-up', async () => {
  const house = await openHouse()
  await house.agent.start()
  await house.client.say('Занят, напишите через 2 минуты')
  await house.client.say('Освободился раньше. Какие цены?')
  const heard = house.client.heard.length
  await house.clock.sleep(180_000)
  expect(house.client.heard).toHaveLength(heard)
  expect(house.actions.actions).toMatchObject([{ status: 'cancelled', cancelReason: 'client_responded' }])
})

test('a stated deadline makes it quicker', async () => {
  const times = await Promise.all(
    ['Какие сейчас цены на виллы?', 'Срочно, какие сейчас цены?'].map(async (text) => {
      const house = await openHouse()
      await house.agent.start()
      await house.client.say(text)
      return (house.client.heard[0]?.at ?? 0) - START
    }),
  )
  expect(times[1]).toBeLessThan((times[0] as number) - 2000)
})

test('writes first to new prospects, once, and knows them when they answer', async () => {
  const prospects = new MemoryProspects([{ ...newProspect(null), username: 'andrey_client', name: 'Андрей' }])
  const house = await openHouse({ prospects })
  await house.agent.start()
  await house.client.untilQuiet()
  expect(house.client.heard.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Андрей, здравствуйте! Это Алина/),
  ])
  expect(house.client.heard[0]?.text.length).toBeLessThanOrEqual(200)
  expect(prospects.find(house.clientId)?.status).toBe('contacted')
  const [answer] = await house.client.say('Как инвестицию')
  expect(answer).not.toMatch(/Меня зовут|здравствуйте/i)
  expect(prospects.find(house.clientId)?.status).toBe('in_conversation')
  expect(prospects.all()).toHaveLength(1)
})

test('after a restart it remembers, and answers what came meanwhile', async () => {
  const first = await openHouse()
  await first.agent.start()
  await first.client.say(...OPENING)
  const known = first.prospects.find(first.clientId)
  expect(known?.memory?.facts).toMatchObject({ name: 'Андрей', property: 'villa' })
  await first.agent.stop()
  await first.client.send('Для себя')

  const { MemoryMessenger } = await import('../../telegram-server/memory-messenger.ts')
  const { ReferenceAgent } = await import('./agent.ts')
  const { createRandom } = await import('../../core/random.ts')
  const agentId = first.world.accounts.byUsername('alina_sales')?.id as bigint
  const messenger = new MemoryMessenger(first.world, agentId, first.clock)
  const { clock, actions, prospects } = first
  await new ReferenceAgent({ messenger, clock, actions, prospects, random: createRandom(2) }).start()
  await first.client.untilQuiet()
  expect(first.client.heard).toHaveLength(2)
  expect(first.client.heard[1]?.text).toMatch(/бюджет|сумм/i)
})

test('a record that fails is admitted, and nothing is announced', async () => {
  const house = await openHouse()
  await house.agent.start()
  house.actions.book = () => Promise.reject(new Error('connection lost'))
  const said = await book(house)
  expect(said).not.toMatch(/Записала|zoom\.us/)
  expect(said).toMatch(/Календарь сейчас не отвечает/)
  expect(house.prospects.find(house.clientId)?.status).toBe('in_conversation')
})

test('the same seed gives the same conversation, another seed other words', async () => {
  const talk = async (seed: number) => {
    const house = await openHouse({ seed })
    await house.agent.start()
    await book(house)
    return house.client.heard
  }
  const [a, b, c] = await Promise.all([talk(5), talk(5), talk(6)])
  expect(a).toEqual(b)
  expect(c?.map(({ text }) => text)).not.toEqual(a?.map(({ text }) => text))
})

test('with ten seeds the call is booked', async () => {
  for (let seed = 0; seed < 10; seed++) {
    const house = await openHouse({ seed })
    await house.agent.start()
    expect(await book(house)).toMatch(/Записала Вас/)
  }
})
