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

const HOUR = 3_600_000
const by = (side: 'agent' | 'prospect', at: number, text = '…'): TranscriptMessage => ({
  kind: 'message',
  side,
  id: at,
  text,
  at,
})

/** What it does about an invitation, after what both have sent so far; it heard the agent out at `heardOut`. */
async function invited(goal: PersonaInput['goal'], history: TranscriptMessage[], text = 'Завтра в 16:00 удобно?') {
  const persona = new ScriptedPersona(definePersona({ ...olga, goal, questions: [], objections: [] }), createRandom(1))
  await persona.next({ messages: [], now: NOW, wanted: 1 })
  const now = NOW + HOUR / 2
  return persona.next({ messages: [by('agent', now, text)], history, now, wanted: 1 })
}

test('who wants fast answers refuses a call after a slow one, and says how slow', async () => {
  const history = [by('prospect', NOW), by('agent', NOW + 31_000)]
  expect(await invited('zoom_if_fast_response', history)).toMatchObject({
    kind: 'leave',
    reason: 'an answer took 31.0 s, and fast is within 30.0 s',
    wait: { from: NOW, to: NOW + 31_000 },
  })
  expect(await invited('zoom_if_fast_response', [by('prospect', NOW), by('agent', NOW + 29_000)])).toMatchObject({
    kind: 'say',
  })
  expect(await invited('zoom_always', history)).toMatchObject({ kind: 'say' })
})

test('a nudge does not make an answer fast, and who asked to be written to later is not waiting', async () => {
  const nudge: TranscriptMessage = { ...by('prospect', NOW + 30_000), nudge: true }
  const late: TranscriptMessage = { ...by('prospect', NOW), followUpAfterMs: 120_000 }
  expect((await invited('zoom_if_fast_response', [by('prospect', NOW), nudge, by('agent', NOW + 31_000)])).kind).toBe(
    'leave',
  )
  expect((await invited('zoom_if_fast_response', [late, by('agent', NOW + 120_000)])).kind).toBe('say')
})

test('who wants patience refuses after two messages into one silence, or a word of haste', async () => {
  const nagged = [by('agent', NOW + 1), by('agent', NOW + 2), by('prospect', NOW + 3), by('agent', NOW + 4)]
  expect(await invited('zoom_if_patient', nagged)).toMatchObject({
    kind: 'leave',
    reason: 'the agent wrote 2 times into one silence',
  })
  expect(await invited('zoom_if_patient', nagged.slice(1))).toMatchObject({ kind: 'say' })
  expect(await invited('zoom_if_patient', [], 'Последний шанс! Завтра в 16:00?')).toMatchObject({
    kind: 'leave',
    reason: 'the agent pressed for a decision',
  })
})

test('a persona that never takes a call refuses a time as well', async () => {
  expect(await invited('never', [])).toMatchObject({ kind: 'leave', reason: 'this persona never takes a call' })
})

const letters = [
  {
    say: 'Письмо. 1. Цена? 2. Какие налоги?',
    questions: [
      { id: 'l-price', say: 'Цена?', answeredBy: ['тыс'] },
      { id: 'l-tax', say: 'Какие налоги?', answeredBy: ['налог'] },
    ],
  },
]
const curious = {
  goal: 'zoom_if_questions_answered',
  questions: [],
  objections: [],
  letters,
} satisfies Partial<PersonaInput>

test('what a letter asked is asked again, and the offered time is taken once it is answered', async () => {
  const said = await talk(['От 100 тыс. Созвонимся завтра в 16:00?', 'Налог 10 процентов.'], curious)
  expect(said[0]).toMatch(/(не ответили|Сначала ответьте).* Какие налоги\?$/)
  expect(said[1]).toMatch(/завтра в 16:00/)
})

test('an agent that never answers gets no call', async () => {
  const said = await talk(Array(5).fill('Созвонимся завтра в 16:00?'), curious)
  expect(said.slice(0, 3).every((line) => line.includes('Какие налоги?'))).toBe(true)
  expect(said[3]).toMatch(/^leave: .*созвон/)
})

test('what was not asked yet is asked before a time is taken', async () => {
  const said = await talk(['От 100 тыс, доходность 9 %. Созвонимся завтра в 16:00?'], {
    goal: 'zoom_if_questions_answered',
    questions: [],
  })
  expect(said[0]).toBe('say: А это не собственность?')
})

test('a taken time is not accepted, the other one is', async () => {
  const [said] = await talk(['Завтра в 15:00, к сожалению, занято. Могу предложить завтра в 17:00'])
  expect(said).toMatch(/завтра в 17:00/i)
  expect(said).not.toContain('15:00')
})

test.each([
  'К сожалению, это время уже забронировал другой клиент. Завтра в 18:00?',
  'Уже записали другого клиента',
  'Спасибо, записала почту! Сейчас проверю календарь',
  'Я Вас пока не забронировала',
  'Записала бы Вас, но нужен e-mail',
])('stays where nothing was confirmed: %s', async (text) => {
  expect((await talk(['Завтра в 16:00?', text]))[1]).toMatch(/^say: /)
})

test('the agreed time that is repeated where nothing is asked confirms it', async () => {
  expect((await talk(['Завтра в 16:00?', 'Договорились, завтра в 16:00.']))[1]).toMatch(/^leave: /)
  expect((await talk(['Завтра в 16:00?', 'Держу для Вас завтра, 16:00.']))[1]).toMatch(/^say: /)
})

test('answers a goodbye once, and leaves', async () => {
  expect((await talk(['До свидания!']))[0]).toMatch(/^leave: (Всего доброго|До свидания)!$/)
})

test('with nothing new to hear it leaves after two nods', async () => {
  const said = await talk(Array(4).fill('Вилла — это хорошо.'), { questions: [], objections: [] })
  expect(said.map((line) => line.split(':')[0])).toEqual(['say', 'say', 'leave', 'leave'])
})

test('tells the same twice, the second time as told, and then no more', async () => {
  const said = await talk(Array(5).fill('Какой у Вас бюджет?'), { questions: [], objections: [] })
  expect(said.slice(0, 2)).toEqual(['say: Бюджет 200 тысяч', 'say: Повторю: Бюджет 200 тысяч'])
  expect(said[2]).toMatch(/^say: (Об этом|На это)/)
  expect(said[4]).toMatch(/^leave: /)
})

test('says a time in its own language and without a capital letter', async () => {
  expect((await talk(['Завтра в 16:00 удобно?']))[0]).not.toMatch(/(Давайте|Хорошо,) Завтра/)
  expect((await talk(['How about tomorrow at 4 pm?']))[0]).toMatch(/23 ноября в 16:00/)
  expect((await talk(['Завтра в 16:00 удобно?'], { language: 'en' }))[0]).toMatch(/23 November at 16:00/)
  expect((await talk(['How about Tuesday at 4 pm?'], { language: 'en' }))[0]).toMatch(/Tuesday at 4 pm/)
})

test('asked where to send the link, it gives its e-mail', async () => {
  expect((await talk(['Куда прислать ссылку?']))[0]).toContain('olga@example.com')
})
