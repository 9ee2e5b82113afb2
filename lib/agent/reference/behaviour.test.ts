import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { book } from './testing/buyer.ts'
import { openHouse } from './testing/house.ts'

type House = Awaited<ReturnType<typeof openHouse>>

async function opened(options: Parameters<typeof openHouse>[0] = {}): Promise<House> {
  const house = await openHouse(options)
  await house.agent.start()
  return house
}

/** How long the first answer to this takes, from the last message. */
async function answerTime(house: House, text: string): Promise<number> {
  const [sentAt, heard] = [house.clock.now(), house.client.heard.length]
  await house.client.say(text)
  return (house.client.heard[heard]?.at ?? Number.POSITIVE_INFINITY) - sentAt
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number

describe('long messages', () => {
  const LETTERS: [text: string, facts: RegExp[]][] = [
    [
      'Добрый день! Меня зовут Павел, живу в Казани. Присматриваю виллу как инвестицию, бюджет 300–350 тысяч долларов, решаем вместе с женой, купить хотели бы в ближайшие полгода.\n\nВопросы:\n1) Какая доходность?\n2) Кто управляет виллой?\n3) Какие налоги?\n4) Что, если застройщик не достроит?\n5) Можно ли потом продать?',
      [/8–12%/, /управляющая компания/, /10% у резидентов/, /140 пунктам/, /переуступают/],
    ],
    [
      'Спасибо. Ещё вопросы:\n1. Есть ли рассрочка?\n2. Как проходит сделка и нужно ли прилетать?\n3. Какие районы интереснее?\n4. Можно ли самим жить на вилле?',
      [/30% сразу/, /дистанционно/, /Чангу/, /Жить на вилле самим можно/],
    ],
    [
      'И последнее, о рисках. 1. Нет ли пузыря? 2. Что с землёй после окончания срока? 3. Могут ли поменяться законы? 4. Застрахована ли вилла?',
      [/6,3 млн/, /право продлевают/, /1338/, /SNI 1726/],
    ],
  ]
  const LETTERS_EN: typeof LETTERS = [
    [
      "Good afternoon! My name is Helen, I live in Dubai. I'm looking for a villa as an investment. My budget is $300,000-350,000, my husband and I decide together, and we'd like to buy within the next six months.\n\n1. What yield is realistic?\n2. Who manages the villa?\n3. What taxes are there?\n4. What if the developer doesn't finish?\n5. Can I resell it later?",
      [/8–12%/, /management company/, /10% of rental/, /140 points/, /You can resell/],
    ],
    [
      'Thanks! A few more:\n1. Is there a payment plan?\n2. How does the purchase work?\n3. Which areas are best?\n4. Can we stay there ourselves?',
      [/30% at once/, /document check/, /Canggu/, /stay there yourself/],
    ],
    [
      'And the risks. 1. Is it a bubble? 2. What happens when the lease ends? 3. Can the laws change? 4. Is the villa insured?',
      [/6\.3 million/, /extended/, /1338/, /SNI 1726/],
    ],
  ]

  test.each([
    ['ru', LETTERS],
    ['en', LETTERS_EN],
  ])('%s: every numbered question of three letters is answered, in two messages at most', async (_, letters) => {
    const house = await opened()
    for (const [letter, facts] of letters) {
      const answers = await house.client.say(letter)
      expect(answers.length).toBeLessThanOrEqual(2)
      for (const fact of facts) expect(answers.join('\n')).toMatch(fact)
      expect(answers.join('\n')).not.toMatch(/эксперта и вернусь|would rather not guess/)
    }
  })

  test.each([
    ['ru', LETTERS, 'Europe/Moscow'],
    ['en', LETTERS_EN, 'Asia/Dubai'],
  ])('%s: everything that is told in the first letter is known, and not asked', async (_, letters, zone) => {
    const house = await opened()
    const said = (await house.client.say(letters[0]?.[0] as string)).join('\n')
    const facts = house.prospects.find(house.clientId)?.memory?.facts
    expect(facts).toMatchObject({
      name: zone === 'Europe/Moscow' ? 'Павел' : 'Helen',
      purpose: 'investment',
      property: 'villa',
      budget: { min: 300_000, max: 350_000 },
      authority: zone === 'Europe/Moscow' ? 'wife' : 'husband',
      timeline: { kind: 'planned' },
      place: { zone },
    })
    expect(said).toMatch(/Zoom/)
    expect(said).not.toMatch(/город|какой бюджет|какую сумму|what budget|what amount|which city/i)
  })

  test('the answer takes longer to a longer message', async () => {
    const question = 'Какие сейчас цены на виллы?'
    const filler = 'Я довольно долго думал об этой покупке, читал отзывы и говорил со знакомыми. '
    const times = []
    for (const length of [0, 2, 6, 12]) {
      const all = await Promise.all(
        [1, 2, 3, 4, 5].map(async (seed) => answerTime(await opened({ seed }), filler.repeat(length) + question)),
      )
      times.push(median(all))
    }
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect((times.at(-1) as number) - (times[0] as number)).toBeGreaterThan(6000)
    expect(times.at(-1)).toBeLessThan(40_000)
  })
})

describe('silences', () => {
  test('it keeps silent for three minutes at least, then reminds once, without asking anything', async () => {
    for (const text of ['Здравствуйте, смотрю виллу', 'Hello, I am looking for a villa']) {
      const house = await opened()
      await house.client.say(text)
      const answeredAt = house.client.heard[0]?.at as number
      await house.clock.sleep(3_600_000)
      expect(house.client.heard).toHaveLength(2)
      expect((house.client.heard[1]?.at as number) - answeredAt).toBeGreaterThan(180_000)
      expect(house.client.heard[1]?.text).not.toContain('?')
    }
  })

  test('a client who answers after 30 to 90 s is never reminded', async () => {
    const house = await opened()
    for (const text of ['Здравствуйте', 'Смотрю виллу', 'Как инвестицию', 'Бюджет 250 тысяч долларов', 'Решаю сам']) {
      expect(await house.client.say(text)).toHaveLength(1)
      await house.clock.sleep(90_000)
    }
  })

  test('nobody is reminded after a booking, a refusal, "стоп", or when the client said they would write', async () => {
    const booked = await opened()
    await book(booked)
    const said = booked.client.heard.length
    await booked.clock.sleep(3_600_000)
    expect(booked.client.heard).toHaveLength(said)
    for (const last of ['Мне это неинтересно', 'Стоп, не отвечайте пока', 'Дайте мне 5 минут']) {
      const house = await opened()
      await house.client.say('Здравствуйте, смотрю виллу')
      await house.client.say(last)
      const heard = house.client.heard.length
      await house.clock.sleep(3_600_000)
      expect(house.client.heard).toHaveLength(heard)
    }
  })

  test.each([
    [
      'Здравствуйте, смотрю виллу',
      'Извините, был занят',
      /^(?:Ничего|Всё в порядке|Не беспокойтесь)/,
      /для себя|жить/i,
    ],
    ['Hello, looking for a villa', 'Sorry, I was busy', /^(?:No problem|That is quite|Not to worry)/, /yourself/i],
  ])(
    'an apology is taken lightly, and the open question asked again in other words',
    async (hello, sorry, light, topic) => {
      const house = await opened()
      const [first] = await house.client.say(hello)
      await house.clock.sleep(60_000)
      const [answer] = await house.client.say(sorry)
      expect(answer).toMatch(light)
      expect(answer).toMatch(topic)
      expect(first).not.toContain((answer as string).split(/(?<=\.) /).at(-1))
    },
  )

  test('an apology for having been busy turns down no time', async () => {
    const house = await opened()
    await house.client.say(
      'Ищу виллу как инвестицию. Бюджет до 250 тысяч долларов. Решаю сам. Покупка в ближайшие три месяца',
    )
    const [answer] = await house.client.say('Извините, был занят, завтра в 16:00 удобно. Я в Москве')
    expect(answer).toMatch(/завтра, 24 ноября, 16:00/i)
  })
})

describe('urgency', () => {
  test.each([
    ['Какие налоги?', 'Какие налоги? Ответьте в течение 2 минут'],
    ['Какие налоги?', 'Это срочно, ответьте сейчас: какие налоги?'],
    ['What taxes are there?', 'What taxes are there? I need an answer within 2 minutes'],
    ['What taxes are there?', 'This is urgent, please answer now: what taxes are there?'],
  ])('"%s" against "%s": faster, although the message is longer', async (calm, urgent) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const [slow, fast] = [
        await answerTime(await opened({ seed }), calm),
        await answerTime(await opened({ seed }), urgent),
      ]
      expect(fast).toBeLessThan(slow)
      expect(fast).toBeLessThan(12_000)
    }
  })
})

describe('interruptions', () => {
  test.each([
    ['Какие цены?', 'и ещё вопрос: кто управляет виллой?', [/180–350/, /управляющая компания/]],
    ['Какие цены?', 'Кстати, а какие там налоги?', [/180–350/, /10% у резидентов/]],
    ['What are the prices?', 'and one more question: who manages the villa?', [/\$180,000/, /management company/]],
    ['What are the prices?', 'By the way, what taxes are there?', [/\$180,000/, /10% of rental/]],
  ])('"%s", then "%s" while it types: one answer to both', async (first, second, facts) => {
    const house = await opened()
    await house.client.send(first)
    await house.client.untilTyping()
    const answers = await house.client.say(second)
    expect(answers).toHaveLength(1)
    for (const fact of facts) expect(answers[0]).toMatch(fact)
  })

  test.each([
    ['Какие цены?', 'Стоп, не отвечайте пока', 'Так какие налоги?', /10% у резидентов/],
    ['Какие цены?', 'Стойте, не надо отвечать', 'Так какие налоги?', /10% у резидентов/],
    ['Какие цены?', 'Погодите с ответом', 'Так какие налоги?', /10% у резидентов/],
    ['What are the prices?', "Wait, don't answer yet", 'So what taxes are there?', /10% of rental/],
    ['What are the prices?', 'Hold on', 'So what taxes are there?', /10% of rental/],
  ])('"%s", then "%s": a short word, silence, and only what is asked next', async (first, stop, next, fact) => {
    const house = await opened()
    await house.client.send(first)
    await house.client.untilTyping()
    const [held, ...more] = await house.client.say(stop)
    expect(more).toEqual([])
    expect(held?.length).toBeLessThan(80)
    expect(held).not.toMatch(/\d|\?/)
    await house.clock.sleep(600_000)
    expect(house.client.heard).toHaveLength(1)
    const [answer] = await house.client.say(next)
    expect(answer).toMatch(fact)
    expect(answer).not.toMatch(/180/)
  })

  test.each([
    ['Какие цены?', 'Стоп, не отвечайте пока', 'Всё, теперь можете отвечать', /180–350/],
    ['What are the prices?', 'Hold on', 'OK, you can answer now', /\$180,000/],
  ])('"%s", "%s", "%s": then it answers what it held', async (first, stop, release, fact) => {
    const house = await opened()
    await house.client.send(first)
    await house.client.untilTyping()
    await house.client.say(stop)
    const [answer] = await house.client.say(release)
    expect(answer).toMatch(fact)
  })

  test.each([
    ['Какие цены?', 'Стоп, не отвечайте пока', 'Всё, вернулась, продолжаем'],
    ['What are the prices?', "Stop, don't answer yet", 'OK, I am back, please go on'],
  ])('"%s", "%s", "%s": goes on, without an answer that nobody asked for any more', async (first, stop, back) => {
    const house = await opened()
    await house.client.send(first)
    await house.client.untilTyping()
    await house.client.say(stop)
    const [answer] = await house.client.say(back)
    expect(answer).toMatch(/\?$/)
    expect(answer).not.toMatch(/180/)
  })
})

describe('thoughts over several messages', () => {
  const PARTS = [
    'Мы с мужем думаем о вилле,',
    'для себя и чтобы',
    'иногда сдавать...',
    'в общем, хотели понять, кто ею управляет,',
  ]
  const PARTS_EN = [
    'My husband and I think of a villa,',
    'to live in and',
    'to let it sometimes...',
    'so who manages it if',
  ]

  test('with pauses up to 20 s an unfinished thought gets one answer', async () => {
    const pauses = fc.array(fc.integer({ min: 300, max: 20_000 }), { minLength: 4, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(pauses, fc.integer({ min: 1, max: 1000 }), fc.boolean(), async (gaps, seed, english) => {
        const house = await opened({ seed })
        for (const [i, part] of (english ? PARTS_EN : PARTS).entries()) {
          await house.client.send(part)
          await house.clock.sleep(gaps[i] as number)
        }
        expect(house.client.heard).toHaveLength(0)
        const answers = await house.client.say(english ? 'we are away?' : 'когда нас нет?')
        expect(answers.length).toBeLessThanOrEqual(2)
        expect(answers.join('\n').match(/управляющая компания|management company/g)).toHaveLength(1)
      }),
      { numRuns: 40 },
    )
  })

  test('while the client types it waits, before it reads and with a finished draft', async () => {
    for (const thinks of [1, 8_000]) {
      const house = await opened()
      await house.client.send('Какие сейчас цены?')
      await house.clock.sleep(thinks)
      await house.client.type(25_000)
      expect(house.client.heard).toHaveLength(0)
      const answers = await house.client.say('И какая доходность?')
      expect(answers).toEqual([expect.stringMatching(/180–350.*8–12%/s)])
    }
  })

  test('typing that leads to nothing holds it up for half a minute, not for ever', async () => {
    const house = await opened()
    await house.client.send('Какие сейчас цены?')
    await house.clock.sleep(7000)
    await house.client.type(200_000)
    expect(house.client.heard).toHaveLength(1)
  })

  test('a client who breaks off and never goes on is answered within half a minute', async () => {
    expect(await answerTime(await opened(), 'Здравствуйте, смотрю виллу, но...')).toBeLessThan(30_000)
  })
})

describe('corrections by editing', () => {
  const answered = async (text: string) => {
    const house = await opened()
    await house.client.say('Здравствуйте, смотрю виллу для себя')
    const id = await house.client.send(text)
    await house.client.untilQuiet()
    return { ...house, id }
  }

  test.each([
    ['Бюджет 150 тысяч долларов', 'Бюджет 250 тысяч долларов', /поправк.*250 тысяч/is],
    ['Бюджет 150 тысяч долларов', 'до 350', /поправк.*350 тысяч/is],
    ['Решаем с женой', 'Решаем с партнёром', /поправк.*с партнёром/is],
    ['Какие цены?', 'Какие налоги?', /^С арендного дохода/],
    ['Какие цены?', 'Какие цены? И какие налоги?', /^С арендного дохода(?!.*180–350)/s],
  ])('"%s" -> "%s" after the answer: briefly, without a new question', async (before, after, reaction) => {
    const { client, id } = await answered(before)
    const heard = client.heard.length
    await client.edit(id, after)
    await client.untilQuiet()
    const [said, ...more] = client.heard.slice(heard).map(({ text }) => text)
    expect(said).toMatch(reaction)
    expect(said).not.toContain('?')
    expect(more).toEqual([])
  })

  test.each([
    ['Бюджет 250 тысяч долларов', 'Бюджет — 250 тысяч долларов!'],
    ['Какие цены?', 'Какие цены'],
  ])('"%s" -> "%s" changes nothing that was not said: no word about it', async (before, after) => {
    const { client, id } = await answered(before)
    const heard = client.heard.length
    await client.edit(id, after)
    await client.untilQuiet()
    expect(client.heard).toHaveLength(heard)
  })

  test('the open question stays open over a correction', async () => {
    const { client, id, prospects, clientId } = await answered('Бюджет 150 тысяч долларов')
    await client.edit(id, 'Бюджет 250 тысяч долларов')
    await client.untilQuiet()
    await client.say('сам')
    expect(prospects.find(clientId)?.memory?.facts).toMatchObject({ budget: { max: 250_000 } })
  })
})

describe('a client who asks for a message later', () => {
  test.each([
    ['Здравствуйте, смотрю виллу', 'Сейчас занята, напишите мне через 2 минуты', /через 2 минуты\.$/],
    ['Здравствуйте, смотрю виллу', 'Извините, я на встрече, напишите через пару минут', /через пару минут\.$/],
    ['Hello, looking for a villa', "I'm busy right now, write to me in 2 minutes", /in 2 minutes\.$/],
    ['Hello, looking for a villa', "I'm in a meeting, text me in a couple of minutes", /in a couple of minutes\.$/],
  ])('"%s", "%s": a word, 100 s of silence, then the open question in other words', async (hello, wait, word) => {
    const house = await opened()
    const [question] = await house.client.say(hello)
    const askedAt = house.clock.now()
    const [acknowledgement] = await house.client.say(wait)
    expect(acknowledgement).toMatch(word)
    expect(acknowledgement?.length).toBeLessThan(80)
    const acknowledgedAt = house.client.heard.at(-1)?.at as number
    await house.clock.sleep(askedAt + 180_000 - house.clock.now())
    expect(house.client.heard).toHaveLength(3)
    const followUp = house.client.heard[2]
    expect((followUp?.at as number) - acknowledgedAt).toBeGreaterThan(100_000)
    expect(followUp?.text).toMatch(/для себя|жить|yourself/)
    for (const said of [question, acknowledgement])
      expect(said).not.toContain(followUp?.text.split(/(?<=[.!]) /).at(-1))
  })
})
