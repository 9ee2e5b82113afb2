import { expect, test } from 'vitest'
import type { PersonaQuestion } from '../../core/persona.ts'
import { agent, carrying, conversation, edit, type Line, prospect, read, typing } from '../testing/conversation.ts'
import { measure } from './measure.ts'

const questions: PersonaQuestion[] = [
  { id: 'prices', say: 'Есть каталог с ценами?', answeredBy: ['каталог', 'цен[ыа]'] },
  { id: 'taxes', say: 'А налоги?', answeredBy: ['налог'] },
]
const measured = (...lines: Line[]) => measure(conversation(lines), { questions })
const photo = carrying(agent(10, ''), { media: { kind: 'photo', size: 10 } })
const catalogue = carrying(agent(10, ''), { media: { kind: 'document', size: 10, name: 'Каталог вилл.pdf' } })

test('an agent that answers with a file has answered, and the question that its name answers', () => {
  const [burst] = measured(prospect(0, 'Есть каталог с ценами?', { asks: ['prices', 'taxes'] }), catalogue).bursts
  expect(burst).toMatchObject({ responseMs: 10_000, answers: 1, questionsAnswered: 1, unanswered: ['taxes'] })
})

test('a file that comes late answers what it was asked for, and not what was asked meanwhile', () => {
  const prices = prospect(0, 'Есть каталог с ценами?', { asks: ['prices'] })
  const taxes = prospect(60, 'А налоги?', { turn: 2, asks: ['taxes'] })
  const late = carrying(agent(70, ''), { media: { kind: 'document', name: 'Каталог.pdf' } })
  expect(measured(prices, taxes, late).bursts).toMatchObject([{ responseMs: 70_000 }, { responseMs: null }])
  const both = prospect(0, 'Каталог? И налоги?', { asks: ['prices', 'taxes'] })
  expect(measured(both, agent(10, 'Налог 10 %'), late).bursts).toMatchObject([{ answers: 2, unanswered: [] }])
})

test('a file answers what was asked while it was being typed', () => {
  const asked = [prospect(0, 'Здравствуйте', { turn: 1 }), read(3, 1), typing(5)]
  const more = prospect(6, 'Каталог есть?', { turn: 1, interrupts: true, asks: ['prices'] })
  expect(measured(...asked, more, catalogue).interruptions).toMatchObject([{ answered: true }])
  const instead = { turn: 1, interrupts: true, asks: ['taxes'], withdraws: ['prices'] }
  const taken = [prospect(0, 'Каталог?', { turn: 1, asks: ['prices'] }), read(3, 1), typing(5)]
  expect(measured(...taken, prospect(6, 'Лучше про налоги', instead), catalogue).interruptions).toMatchObject([
    { answered: false, stale: true },
  ])
})

test('a picture without a word is a message of its burst, and two of them are no repetition', () => {
  const view = carrying(prospect(1, ''), { media: { kind: 'photo', size: 5 } })
  const [burst] = measured(
    prospect(0, 'Вот такая'),
    view,
    photo,
    carrying(agent(11, ''), { media: { kind: 'photo' } }),
  ).bursts
  expect(burst).toMatchObject({ messages: 2, responseMs: 9000, duplicate: false, answers: 1 })
})

test('a picture is no placeholder, even with dots below it', () => {
  const dots = carrying(agent(10, '…'), { media: { kind: 'photo', size: 10 } })
  const [burst] = measured(prospect(0, 'Покажете?'), dots, edit(20, 2, 'Вот вид с террасы')).bursts
  expect(burst?.responseMs).toBe(10_000)
})

test('a turn without a word says nothing of how the length of a turn matters', () => {
  const turns = ['a', 'aa', ''].flatMap((text, index) => {
    const at = index * 100
    return [carrying(prospect(at, text), { media: { kind: 'photo', size: 5 } }), agent(at + 5 + index, 'Да')]
  })
  expect(measured(...turns).lengthCorrelation).toBeNull()
})

test('a file is more than a nod to somebody who asked for silence', () => {
  const stop = prospect(6, 'Стоп, не отвечайте пока', { turn: 1, interrupts: true, withdraws: ['taxes'] })
  const asked = [prospect(0, 'А налоги?', { turn: 1, asks: ['taxes'] }), read(3, 1), typing(5), stop]
  expect(measured(...asked, agent(10, 'Хорошо, жду.')).interruptions).toMatchObject([{ stale: false }])
  expect(measured(...asked, catalogue).interruptions).toMatchObject([{ stale: true }])
})

test('the client’s own words, passed back, answer nothing', () => {
  const back = carrying(agent(10, 'Есть каталог с ценами?'), { forwarded: 'prospect' })
  const [burst] = measured(prospect(0, 'Есть каталог с ценами?', { asks: ['prices'] }), back).bursts
  expect(burst).toMatchObject({ responseMs: 10_000, questionsAnswered: 0 })
})
