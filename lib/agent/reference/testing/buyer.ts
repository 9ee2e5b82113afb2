import { namedTimes } from '../../../core/spoken-time/named-times.ts'
import type { openHouse } from './house.ts'

type House = Awaited<ReturnType<typeof openHouse>>

/** Everything a client has to say until only the time is open. */
export const OPENING = [
  'Здравствуйте!',
  'Меня зовут Андрей',
  'Присматриваю виллу на Бали',
  'Какие сейчас цены?',
  'И какая там доходность?',
]
const FACTS = [
  ['Как инвестицию, сдавать буду', 'А leasehold — это же не собственность?', 'Кто управляет виллой?'],
  ['Бюджет до 250 тысяч долларов', 'Понятно'],
  ['Решаем вдвоём с женой'],
  ['Хочу купить в ближайшие два-три месяца'],
]

export async function untilOffered({ client }: House): Promise<string> {
  await client.say(...OPENING)
  let last = ''
  for (const burst of FACTS) last = (await client.say(...burst)).at(-1) as string
  return last
}

/** For tests: plays a client up to the booking; returns what the agent says to the e-mail. */
export async function book(house: House): Promise<string> {
  const offer = await untilOffered(house)
  const [first] = namedTimes(offer, { at: house.clock.now(), timeZone: 'Europe/Moscow' })
  await house.client.say(`Давайте ${first?.quote}`, 'Я в Москве')
  return (await house.client.say('andrey.volkov@example.com')).join('\n')
}
