import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonaQuestion } from '../../core/persona.ts'
import { agent, conversation, type Line, prospect, read, typing } from '../testing/conversation.ts'
import { measure } from './measure.ts'

const questions: PersonaQuestion[] = [
  { id: 'price', say: 'Сколько стоит?', answeredBy: ['\\d+ тыс'] },
  { id: 'lease', say: 'Это в собственность?', answeredBy: ['лизхолд'] },
]
const interruptions = (...lines: Line[]) => measure(conversation(lines), { questions }).interruptions
const asked = [prospect(0, 'Сколько стоит вилла?', { turn: 1, asks: ['price'] }), read(3, 1), typing(5)]
const more = prospect(6, 'И ещё: это в собственность?', { turn: 1, interrupts: true, asks: ['lease'] })
const stop = prospect(6, 'Стоп, не отвечайте пока', { turn: 1, interrupts: true, withdraws: ['price'] })
const fine = { turn: 1, messageId: 2, yielded: true, answered: true, stale: false, double: false }

test('an agent that stops and answers both at once does all of it right', () => {
  const calm = [typing(6.1, false), read(10, 2), typing(13), agent(18, 'От 200 тыс., это лизхолд.')]
  expect(interruptions(...asked, more, ...calm)).toEqual([fine])
})

test('an agent that goes on typing and takes the interruption in yields, too', () => {
  expect(interruptions(...asked, more, typing(10), agent(14, 'От 200 тыс. Это лизхолд.'))).toEqual([fine])
})

test('an agent that sends its draft and answers the interruption by itself has not yielded', () => {
  const stubborn = [agent(8, 'От 200 тыс.'), read(11, 2), typing(13), agent(17, 'Это лизхолд.')]
  expect(interruptions(...asked, more, ...stubborn)).toEqual([{ ...fine, yielded: false }])
})

test('switching the typing notification off just before sending is not stopping', () => {
  const draft = [typing(8.9, false), agent(9, 'От 200 тыс.'), read(12, 2), agent(20, 'Это лизхолд.')]
  expect(interruptions(...asked, more, ...draft)).toMatchObject([{ yielded: false }])
})

test('a question that two have is answered once', () => {
  const twice = [...questions, { id: 'lease', say: 'Лизхолд или фрихолд?', answeredBy: ['лизхолд', 'фрихолд'] }]
  const lines = [...asked, more, read(10, 2), agent(18, 'От 200 тыс., это лизхолд.')]
  const { interruptions: found, bursts } = measure(conversation(lines), { questions: twice })
  expect(found).toMatchObject([{ answered: true }])
  expect(bursts).toMatchObject([{ questionsAsked: 2, questionsAnswered: 2 }])
})

test('an interruption that is never answered is not answered', () => {
  expect(interruptions(...asked, more, agent(9, 'От 200 тыс.'))).toEqual([{ ...fine, yielded: false, answered: false }])
  expect(interruptions(...asked, more)).toEqual([{ ...fine, answered: false }])
})

test('an answer to what was taken back is stale, and silence or a nod is not', () => {
  expect(interruptions(...asked, stop, agent(9, 'От 200 тыс.'))).toMatchObject([{ stale: true, answered: null }])
  expect(interruptions(...asked, stop)).toMatchObject([{ stale: false, yielded: true, answered: null }])
  expect(interruptions(...asked, stop, read(7, 2), agent(9, 'Хорошо, жду.'))).toMatchObject([
    { stale: false, yielded: true },
  ])
})

test('who asks for silence gets a nod at most, until it writes again', () => {
  const silence = prospect(6, 'Стоп, не отвечайте пока', { turn: 1, interrupts: true, withdraws: [] })
  const told = [prospect(0, 'Бюджет до 280 тысяч', { turn: 1 }), read(3, 1), typing(5), silence, read(7, 2)]
  const stale = (...lines: Line[]) => interruptions(...told, ...lines)[0]?.stale
  expect(stale(agent(9, 'Хорошо, Анна, не тороплю Вас: напишите, когда будет удобно.'))).toBe(false)
  expect(stale(agent(9, 'Хорошо. А какие у Вас сроки?'))).toBe(true)
  expect(
    stale(
      agent(
        9,
        'На эту сумму есть виллы с одной спальней и с двумя, выбрать есть из чего, пришлю Вам подборку сегодня.',
      ),
    ),
  ).toBe(true)
  expect(
    stale(prospect(20, 'Всё, слушаю', { turn: 1 }), agent(30, 'На 280 тысяч есть виллы. А какие у Вас сроки?')),
  ).toBe(false)
})

test('what is asked anew may be answered', () => {
  const anew = prospect(30, 'Всё, слушаю', { turn: 1, asks: ['price'] })
  expect(interruptions(...asked, stop, anew, agent(40, 'От 200 тыс.'))).toMatchObject([{ stale: false }])
  expect(interruptions(...asked, stop, agent(20, 'От 200 тыс.'), anew)).toMatchObject([{ stale: true }])
})

test('what was sent in the very moment was on its way', () => {
  expect(interruptions(...asked, stop, agent(6.4, 'От 200 тыс.'))).toMatchObject([{ stale: false, yielded: true }])
})

test('answering the same before and after is double, whether in the same words or not', () => {
  const cut = [...asked, agent(8, 'Виллы у нас стоят от 200 тыс. долларов.'), typing(9)]
  const also = prospect(10, 'И ещё: это в собственность?', { turn: 1, interrupts: true, asks: ['lease'] })
  const answers = (text: string) => interruptions(...cut, also, typing(10.1, false), read(14, 3), agent(20, text))
  expect(answers('Цена от 200 тыс., и это лизхолд.')).toMatchObject([{ messageId: 3, double: true, answered: true }])
  expect(answers('Виллы у нас стоят от двухсот тысяч долларов. Виллы у нас стоят от 200 тыс. долларов.')).toMatchObject(
    [{ double: true }],
  )
  expect(answers('Это лизхолд.')).toMatchObject([{ double: false, yielded: true, answered: true }])
})

test('the same words before and after are double, whatever they answer', () => {
  const words = 'Мы сами живём на Бали и ведём каждую сделку до ключей.'
  const cut = [...asked, agent(8, words), typing(9)]
  const also = prospect(10, 'И ещё: это в собственность?', { turn: 1, interrupts: true, asks: ['lease'] })
  expect(interruptions(...cut, also, agent(20, `Это лизхолд. ${words}`))).toMatchObject([{ double: true }])
})

test('an interruption of an answer that has begun is a burst of its own, and spoils nothing of the first', () => {
  const cut = [...asked, agent(8, 'От 200 тыс.'), typing(9)]
  const also = prospect(10, 'И ещё: это в собственность?', { turn: 1, interrupts: true, asks: ['lease'] })
  const { bursts } = measure(conversation([...cut, also, typing(10.1, false), agent(20, 'Лизхолд.')]), { questions })
  expect(bursts).toMatchObject([
    { answers: 1, premature: false, responseMs: 8000 },
    { answers: 1, premature: false, responseMs: 10_000 },
  ])
})

test('without an interruption there are no figures', () => {
  expect(interruptions(...asked, agent(8, 'От 200 тыс.'))).toEqual([])
})

const reply = fc.record({
  gap: fc.integer({ min: 1, max: 30 }),
  text: fc.constantFrom('От 200 тыс.', 'Лизхолд.', 'Да'),
})

test('each interruption has one figure, and an agent that says nothing neither repeats nor is stale', () => {
  fc.assert(
    fc.property(fc.array(reply, { maxLength: 6 }), (replies) => {
      let at = 6
      const said = replies.map(({ gap, text }) => {
        at += gap
        return agent(at, text)
      })
      const [figure, ...others] = interruptions(...asked, more, ...said)
      expect(others).toEqual([])
      expect(figure?.answered).toBe(replies.some(({ text }) => text === 'Лизхолд.'))
      if (replies.length < 2) expect(figure?.double).toBe(false)
      if (replies.length === 0) expect(figure?.yielded).toBe(true)
    }),
  )
})
