import { describe, expect, test } from 'vitest'
import { DEFECTS, type Defect } from './defects.ts'
import { localTime } from './dialogue/local-time.ts'
import { book, OPENING, untilOffered } from './testing/buyer.ts'
import { openHouse } from './testing/house.ts'

/** The healthy agent and the defective one, both started. */
async function bothHouses(defect: Defect) {
  const houses = await Promise.all([openHouse(), openHouse({ defects: [defect] })])
  for (const house of houses) await house.agent.start()
  return houses
}

type House = Awaited<ReturnType<typeof openHouse>>

/** The same done to the healthy agent and to the defective one. */
async function compare<T>(defect: Defect, play: (house: House) => Promise<T>): Promise<{ healthy: T; defective: T }> {
  const [healthy, defective] = await bothHouses(defect)
  return { healthy: await play(healthy as House), defective: await play(defective as House) }
}

const tested = new Set<string>()
function defect(name: Defect, claim: string, body: () => Promise<void>): void {
  tested.add(name)
  test(`${name}: ${claim}`, body)
}

describe('with a defect it fails in one way, and without it does not:', () => {
  defect('never-books', 'talks on politely, and neither says nor stores a booking', async () => {
    const house = await openHouse({ defects: ['never-books'] })
    await house.agent.start()
    const said = await book(house)
    expect(said).toMatch(/\?$/)
    expect(said).not.toMatch(/записала|zoom\.us/i)
    expect(house.actions.actions).toEqual([])
    expect(house.prospects.find(house.clientId)?.status).toBe('in_conversation')
  })

  defect('phantom-booking', 'says it, and stores nothing', async () => {
    const house = await openHouse({ defects: ['phantom-booking'] })
    await house.agent.start()
    expect(await book(house)).toMatch(/Записала Вас/)
    expect(house.actions.actions).toEqual([])
    expect(house.prospects.find(house.clientId)?.status).toBe('in_conversation')
  })

  defect('silent-booking', 'stores it once, and never says so', async () => {
    const house = await openHouse({ defects: ['silent-booking'] })
    await house.agent.start()
    const said = await book(house)
    const more = [...(await house.client.say('Спасибо!')), ...(await house.client.say('Так мы договорились?'))]
    expect([said, ...more].join('\n')).not.toMatch(/записала|zoom\.us|до встречи/i)
    expect(house.actions.actions).toMatchObject([{ type: 'pre_meeting_reminder', status: 'pending' }])
  })

  defect('wrong-time', "stores the agreed hour as one of Bali's", async () => {
    const [right, wrong] = await Promise.all(
      [[], ['wrong-time'] as const].map(async (defects) => {
        const house = await openHouse({ defects })
        await house.agent.start()
        expect(await book(house)).toMatch(/Записала Вас на .* \(по Москве\)/)
        return house.actions.actions[0]?.at ?? 0
      }),
    )
    expect(localTime(right as number, 'Europe/Moscow')).toEqual(localTime(wrong as number, 'Asia/Makassar'))
    expect(wrong).not.toBe(right)
  })

  defect('wrong-email', 'invites another address than the client gave', async () => {
    const { healthy, defective } = await compare('wrong-email', async (house) => {
      const said = await book(house)
      return { said, stored: house.actions.actions.map((action) => 'email' in action && action.email) }
    })
    expect(defective.said).toBe(healthy.said)
    expect(healthy.stored).toHaveLength(1)
    expect(defective.stored).not.toEqual(healthy.stored)
  })

  defect('double-booking', 'stores the call twice', async () => {
    const { healthy, defective } = await compare('double-booking', async (house) => {
      await book(house)
      return house.actions.actions.filter(({ status }) => status === 'pending').map(({ at }) => at)
    })
    expect(healthy).toHaveLength(1)
    expect(defective).toEqual([...healthy, ...healthy])
  })

  defect('books-without-consent', 'books where it should offer', async () => {
    const { healthy, defective } = await compare('books-without-consent', async (house) => {
      const offer = await untilOffered(house)
      return { offer, booked: house.actions.actions.length }
    })
    expect(healthy).toEqual({ offer: expect.stringMatching(/\?$/), booked: 0 })
    expect(defective).toEqual({ offer: expect.stringMatching(/записала Вас на .*zoom\.us/), booked: 1 })
  })

  defect('no-debounce', 'answers a burst message by message', async () => {
    const { healthy, defective } = await compare('no-debounce', ({ client }) => client.say(...OPENING))
    expect([healthy.length, defective.length]).toEqual([1, 5])
  })

  defect(
    'splits-thought',
    'answers between messages that are 10 s apart and plainly unfinished, but not a quick burst',
    async () => {
      const { healthy, defective } = await compare('splits-thought', async (house) => {
        for (const part of ['Смотрю виллу на Бали,', 'для себя и семьи, и главное', 'какие там цены?']) {
          await house.client.send(part)
          await house.clock.sleep(10_000)
        }
        await house.client.untilQuiet()
        return house.client.heard.length
      })
      expect([healthy, defective]).toEqual([1, 3])
      const house = await openHouse({ defects: ['splits-thought'] })
      await house.agent.start()
      expect(await house.client.say(...OPENING)).toHaveLength(1)
    },
  )

  defect('ignores-interruption', 'sends its draft all the same, and answers the new message by itself', async () => {
    const { healthy, defective } = await compare('ignores-interruption', async ({ client }) => {
      await client.send('Какие сейчас цены?')
      await client.untilTyping()
      return client.say('И ещё: кто управляет виллой?')
    })
    expect(healthy).toEqual([expect.stringMatching(/180–350.*управляющая компания/s)])
    expect(defective).toEqual([
      expect.stringMatching(/180–350(?!.*управляющая компания)/s),
      expect.stringMatching(/управляющая компания/),
    ])
  })

  defect('answers-stale', 'answers what was taken back', async () => {
    const { healthy, defective } = await compare('answers-stale', async ({ client }) => {
      await client.send('Какие сейчас цены?')
      await client.untilTyping()
      return client.say('Стоп, не отвечайте пока')
    })
    expect(healthy).toEqual([expect.not.stringMatching(/180–350/)])
    expect(defective).toEqual([expect.stringMatching(/180–350/)])
  })

  defect(
    'misses-deadline',
    'takes more than two minutes where two were given, and no longer than usual otherwise',
    async () => {
      const { healthy, defective } = await compare('misses-deadline', async (house) => {
        const times = []
        for (const text of ['Какие цены?', 'Какие налоги? Ответьте в течение 2 минут']) {
          const [sentAt, heard] = [house.clock.now(), house.client.heard.length]
          await house.client.send(text)
          await house.clock.sleep(160_000)
          times.push((house.client.heard[heard]?.at ?? Number.POSITIVE_INFINITY) - sentAt)
        }
        return times as [number, number]
      })
      expect(Math.max(...healthy)).toBeLessThan(20_000)
      expect(defective[0]).toBeLessThan(20_000)
      expect(defective[1]).toBeGreaterThan(120_000)
    },
  )

  defect('nags', 'writes into a silence each 10 to 15 s', async () => {
    const { healthy, defective } = await compare('nags', async (house) => {
      await house.client.say('Здравствуйте, смотрю виллу')
      await house.clock.sleep(90_000)
      return house.client.heard.map(({ at }) => at)
    })
    expect(healthy).toHaveLength(1)
    expect(defective.length).toBeGreaterThanOrEqual(5)
    for (const [i, at] of defective.slice(1).entries()) {
      expect(at - (defective[i] as number)).toBeGreaterThanOrEqual(10_000)
      expect(at - (defective[i] as number)).toBeLessThanOrEqual(21_000)
    }
  })

  const waitForFollowUp = async (house: House) => {
    await house.client.say('Здравствуйте, смотрю виллу')
    const asked = house.clock.now()
    await house.client.say('Сейчас занят, напишите через 2 минуты')
    const before = house.client.heard.map(({ text }) => text)
    await house.clock.sleep(asked + 290_000 - house.clock.now())
    const followUp = house.client.heard[before.length]
    return { before, text: followUp?.text, after: followUp && followUp.at - asked, rows: house.actions.actions.length }
  }

  defect('forgets-follow-up', 'promises, and neither stores nor writes anything', async () => {
    const { healthy, defective } = await compare('forgets-follow-up', waitForFollowUp)
    expect(healthy).toMatchObject({ text: expect.any(String), rows: 1 })
    expect(defective).toMatchObject({ text: undefined, rows: 0 })
    expect(defective.before.at(-1)).toMatch(/через 2 минуты/)
  })

  defect('late-follow-up', 'writes after more than three minutes', async () => {
    const { healthy, defective } = await compare('late-follow-up', waitForFollowUp)
    expect(healthy.after).toBeLessThan(180_000)
    expect(defective.after).toBeGreaterThan(240_000)
  })

  defect('repeats-itself', 'follows up with its last message', async () => {
    const { healthy, defective } = await compare('repeats-itself', waitForFollowUp)
    expect(healthy.before).not.toContain(healthy.text)
    expect(defective.text).toBe(defective.before.at(-1))
  })

  defect('answers-half', 'answers one question of several, in a burst and in a long message', async () => {
    const [price, tax, manager] = ['Какие сейчас цены?', 'Какие налоги?', 'Кто управляет виллой?']
    for (const texts of [[price, tax, manager], [`Смотрю виллу.\n1. ${price}\n2. ${tax}\n3. ${manager}`]]) {
      const { healthy, defective } = await compare('answers-half', ({ client }) => client.say(...(texts as string[])))
      for (const fact of [/180–350/, /10% у резидентов/, /управляющая компания/]) expect(healthy.join()).toMatch(fact)
      expect(defective.join()).toMatch(/180–350/)
      expect(defective.join()).not.toMatch(/10% у резидентов|управляющая компания/)
    }
  })

  defect('ignores-edits', 'answers the first version', async () => {
    const { healthy, defective } = await compare('ignores-edits', async (house) => {
      const id = await house.client.send('Какие цены?')
      await house.clock.sleep(1000)
      await house.client.edit(id, 'Какие налоги?')
      await house.client.untilQuiet()
      return house.client.heard.map(({ text }) => text).join('\n')
    })
    expect(healthy).toMatch(/10% у резидентов/)
    expect(defective).toMatch(/180–350/)
    expect(defective).not.toMatch(/10% у резидентов/)
  })

  defect('no-typing', 'shows no typing, and answers', async () => {
    const { healthy, defective } = await compare('no-typing', async ({ client }) => {
      await client.say('Какие цены?')
      return client.events.map(({ kind }) => kind)
    })
    expect(healthy).toContain('typing')
    expect(defective).toEqual(['read', 'message'])
  })

  defect('informal', 'says "ты"', async () => {
    const informal = /(?<!\p{L})(?:ты|тебе|тебя)(?!\p{L})/iu
    const { healthy, defective } = await compare('informal', ({ client }) => client.say('Здравствуйте!'))
    expect(healthy[0]).not.toMatch(informal)
    expect(defective[0]).toMatch(informal)
  })
})

test('every defect is tested', () => {
  expect([...tested].sort()).toEqual(Object.keys(DEFECTS).sort())
})

test('two defects are both there', async () => {
  const house = await openHouse({ defects: ['double-booking', 'wrong-time'] })
  await house.agent.start()
  await book(house)
  const [one, other] = house.actions.actions
  expect(other?.at).toBe(one?.at)
  expect(house.actions.actions).toHaveLength(2)
  expect(new Date(one?.at ?? 0).getUTCHours()).toBeLessThan(15)
})
