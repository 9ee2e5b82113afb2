import { expect, test } from 'vitest'
import { agent, carrying, conversation, prospect, talk } from '../testing/conversation.ts'
import { consentsIn } from './consent.ts'

const offer = '> Предлагаю созвониться в Zoom: удобно завтра в 16:00 или в среду в 11:00?'
const agreed = (...lines: string[]) => consentsIn(talk(lines))[0]?.quote ?? null

test.for([
  'Завтра в 16:00',
  'Да, давайте',
  'В 16:00 не могу, давайте в 18:00',
  'Ок, записывайте',
  'Удобно, спасибо',
  'Лучше второй вариант',
  'Почему бы и нет',
  'Вечером',
])('agrees to the offer: %s', (reply) => {
  expect(agreed(offer, `< ${reply}`)).toBe(reply)
})

test.for(['Нет, не надо звонков', 'Завтра в 16:00 не могу', 'Я подумаю', 'А сколько стоит вилла?', 'Потом как-нибудь'])(
  'does not agree to it: %s',
  (reply) => {
    expect(agreed(offer, `< ${reply}`)).toBeNull()
  },
)

test('a "да" to another question is no consent to a call', () => {
  expect(agreed('> Вам интересен Zoom с экспертом? Или Вы смотрите для себя?', '< Да, для себя')).toBeNull()
  expect(agreed(offer, '< Нет', '> Хорошо. Вы из Москвы?', '< Да')).toBeNull()
})

test("the agent's own words, passed back, are no consent", () => {
  const back = prospect(30, 'Записала Вас на завтра в 16:00, подходит. Давайте!')
  const said = (forwarded?: 'agent' | 'prospect') =>
    consentsIn(conversation([agent(10, offer.slice(2)), carrying(back, { forwarded })])).length
  expect([said(), said('prospect'), said('agent')]).toEqual([1, 1, 0])
})

test('the prospect may name the time first', () => {
  expect(agreed('> Могу показать всё на Zoom.', '< Завтра в 12:00 сможете?')).toBe('Завтра в 12:00 сможете?')
})

test('English works the same', () => {
  const inEnglish = '> I suggest a call: does Tuesday at 4 pm or Wednesday at 10 am work?'
  expect(agreed(inEnglish, '< Tuesday works')).toBe('Tuesday works')
  expect(agreed(inEnglish, "< No, I can't")).toBeNull()
})

test.for(['ой стоп, утром зубной', 'Завтра не получится', 'отменяйте, передумал', 'не смогу', 'scratch that'])(
  'takes back what was agreed: %s',
  (reply) => {
    expect(agreed(offer, '< Да, давайте', `< ${reply}`)).toBeNull()
  },
)

test.for([
  'А если не получится?',
  'Больше двухсот тысяч потратить не получится',
  'Если не смогу, напишу',
  'Завтра не смогу, давайте в среду в 11:00',
])('leaves a call agreed: %s', (reply) => {
  expect(agreed(offer, '< Да, давайте', `< ${reply}`)).not.toBeNull()
})
