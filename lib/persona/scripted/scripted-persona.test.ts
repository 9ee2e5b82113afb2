import { expect, test } from 'vitest'
import { definePersona, type PersonaInput } from '../../core/persona.ts'
import { createRandom } from '../../core/random.ts'
import type { TranscriptMessage } from '../../core/transcript.ts'
import { olga } from '../testing/personas.ts'
import { ScriptedPersona } from './scripted-persona.ts'

/** Sunday, 22 November 2026, noon in Moscow. */
const NOW = Date.parse('2026-11-22T09:00:00Z')

/** What it says to each of the agent's turns, after its opening. */
async function talk(agentTurns: string[], overrides: Partial<PersonaInput> = {}, wanted = 1) {
  const persona = new ScriptedPersona(definePersona({ ...olga, ...overrides }), createRandom(1))
  const heard = (text: string): TranscriptMessage[] => [{ kind: 'message', side: 'agent', id: 1, text, at: NOW }]
  await persona.next({ messages: [], now: NOW, wanted: 2 })
  const moves = []
  for (const text of agentTurns) moves.push(await persona.next({ messages: heard(text), now: NOW, wanted }))
  return moves.map(({ kind, messages }) => `${kind}: ${messages.map(({ text }) => text).join(' | ')}`)
}

test('opens with its opening lines and fills a burst with its questions', async () => {
  const persona = new ScriptedPersona(olga, createRandom(1))
  expect(await persona.next({ messages: [], now: NOW, wanted: 4 })).toEqual({
    kind: 'say',
    messages: [
      { text: 'Здравствуйте' },
      { text: 'Я Ольга' },
      { text: 'Какие цены?', asks: ['price'] },
      { text: 'Какая доходность?', asks: ['yield'] },
    ],
  })
})

test('tells what it is asked, and raises its objections in order', async () => {
  const said = await talk(['Какой у Вас бюджет?', 'Кто решает: Вы или муж?', 'Понимаю.'], {}, 2)
  expect(said[0]).toBe('say: Бюджет 200 тысяч | А это не собственность?')
  expect(said[1]).toBe('say: Решаю сама | А если законы изменятся?')
  expect(said[2]).toContain('Какие цены?')
})

test('a word that is no question asks for nothing', async () => {
  expect((await talk(['Ваш бюджет мы обсудим позже.']))[0]).not.toContain('200 тысяч')
})

test('accepts the first time that is named with day and hour and that it can make', async () => {
  const [said] = await talk(['Удобнее завтра в 22:30 или во вторник в 11:00?'])
  expect(said).toContain('вторник в 11:00')
})

test('a time in another zone is judged by its own clock', async () => {
  const [said] = await talk(['Давайте завтра в 10:00 по Бали или завтра в 16:00 по Бали?'])
  expect(said).toContain('завтра в 16:00 по Бали') // 10:00 on Bali is 05:00 in Moscow
})

test('asks for a time where none is named, and for another where none is possible', async () => {
  expect((await talk(['Предлагаю созвониться в Zoom!']))[0]).toMatch(/время предлагаете|А когда/)
  expect((await talk(['Созвонимся завтра в 23:00?']))[0]).toMatch(/не подходит|не смогу/)
})

test('gives its e-mail when asked, together with the time', async () => {
  expect((await talk(['Запишу Вас на завтра в 16:00. На какой e-mail прислать ссылку?'], {}, 2))[0]).toMatch(
    /завтра в 16:00.* \| olga@example\.com$/i,
  )
})

test('does not hold on to a time that was taken back', async () => {
  const said = await talk(['Завтра в 16:00 удобно?', 'К сожалению, это время уже занято. Может, завтра в 18:00?'])
  expect(said[1]).toContain('завтра в 18:00')
})

test('says goodbye once the call is confirmed, and not before', async () => {
  const said = await talk(['Завтра в 16:00?', 'Хорошо, секунду.', 'Записала Вас на завтра, 16:00: https://zoom.us/j/1'])
  expect(said[1]).toMatch(/^say: /)
  expect(said[2]).toMatch(/^leave: /)
})

test('gives up on a confirmation that never comes', async () => {
  const said = await talk(['Завтра в 16:00?', 'Минуту.', 'Ещё минуту.', 'Сейчас.', 'Почти.'])
  expect(said.at(-1)).toMatch(/^leave: /)
})

test('a persona that never takes a call refuses the invitation', async () => {
  expect((await talk(['Предлагаю созвониться в Zoom завтра в 16:00'], { goal: 'never' }))[0]).toMatch(/^leave: .*не /)
})

test('a persona that wants its questions answered asks again before it takes a time', async () => {
  const said = await talk(['Расскажу всё.', 'Созвонимся завтра в 16:00?'], { goal: 'zoom_if_questions_answered' })
  expect(said[0]).toContain('А это не собственность?')
  expect(said[1]).toContain('А это не собственность?')
})

test('writes its letters one after the other, and answers in them what it was asked', async () => {
  const letters = [
    { say: 'Первое письмо.\n1. Цена?', questions: [{ id: 'l-price', answeredBy: ['тыс'] }] },
    { say: 'Второе письмо.\n1. Налоги?', questions: [{ id: 'tax', answeredBy: ['налог'] }] },
  ]
  const persona = new ScriptedPersona({ ...olga, letters }, createRandom(1))
  const first = await persona.next({ messages: [], now: NOW, wanted: 1 })
  expect(first.messages).toEqual([{ text: 'Первое письмо.\n1. Цена?', asks: ['l-price'] }])
  const heard: TranscriptMessage[] = [{ kind: 'message', side: 'agent', id: 1, text: 'От 100 тыс. Бюджет?', at: NOW }]
  const second = await persona.next({ messages: heard, now: NOW, wanted: 1 })
  expect(second.messages).toEqual([{ text: 'Бюджет 200 тысяч.\n\nВторое письмо.\n1. Налоги?', asks: ['tax'] }])
})
