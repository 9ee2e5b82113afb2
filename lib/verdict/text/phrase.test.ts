import { expect, test } from 'vitest'
import { findAny, findPhrase } from './phrase.ts'
import { sentencesOf } from './sentences.ts'
import { repeats, similarity } from './similarity.ts'

test.for([
  ['бюджет', 'А какого бюджета держимся?', 'бюджета'],
  ['на какую сумму', 'На какую сумму рассчитываете?', 'На какую сумму'],
  ['какой ... бюджет', 'Какой у Вас бюджет?', 'Какой у Вас бюджет'],
  ['=ты', 'Ты где?', 'Ты'],
  ['*ешь', 'Вы где? Хочешь виллу?', 'Хочешь'],
  ['отчёт', 'Пришлю отчет', 'отчет'],
  ['decision', 'Who makes the decisions?', 'decisions'],
] as const)('%s is found in "%s"', ([phrase, text, found]) => {
  expect(findPhrase(phrase, text, /[а-я]/.test(phrase) ? 'ru' : 'en')).toBe(found)
})

test.for([
  ['=ты', 'Тысяча вопросов, выход, ответы'],
  ['какой ... бюджет', 'Какой там вид, и район, и море, и бюджет'],
  ['=сам', 'Самый лучший'],
  ['вилла дом', 'дом вилла'],
] as const)('%s is not found in "%s"', ([phrase, text]) => {
  expect(findPhrase(phrase, text, 'ru')).toBeNull()
})

test('of several phrases the first that is found is quoted', () => {
  expect(findAny(['зум', 'zoom'], 'Созвонимся в Zoom?', 'ru')).toBe('Zoom')
  expect(findAny([], 'Созвонимся в Zoom?', 'ru')).toBeNull()
})

test('an invisible character inside a word hides nothing', () => {
  expect(findPhrase('=ты', '🙂 \u200Eт\u200Bы где', 'ru')).toBe('т\u200Bы')
})

test('questions are told by their mark, or in a hurry by their first word', () => {
  const asks = (text: string) => sentencesOf(text, 'ru').map(({ isQuestion }) => isQuestion)
  expect(asks('Сколько стоит? Понятно. А какие районы')).toEqual([true, false, true])
  expect(asks('Что за чудо!')).toEqual([false])
  expect(asks('Как инвестицию, сдавать буду')).toEqual([false])
  expect(asks('Цена\nсколько в рублях\n🙂')).toEqual([false, true])
})

test('similarity is 1 for the same words in any order, and 0 for none in common', () => {
  expect(similarity('Виллы от 200 тысяч', 'от 200 тысяч, виллы!')).toBe(1)
  expect(similarity('да', 'нет')).toBe(0)
  expect(similarity('', '')).toBe(0)
})

test('a sentence that returns inside a longer text is a repetition', () => {
  const question = 'Вы рассматриваете виллу для себя или как инвестицию?'
  expect(repeats(`Добрый день. ${question}`, `Цены от 200 тысяч долларов. ${question}`)).toBe(true)
  expect(repeats('Цены от 200 тысяч долларов.', 'Доходность от 8 процентов годовых.')).toBe(false)
})

test.each([
  ['partner|co-founder', 'My co-founder signs', 'co-founder'],
  ['partner|co-founder', 'We co-own it', null],
  ['go-ahead|blessing', 'Go on, please', null],
  ['blocker|deal-breaker ... price', 'The deal-breaker is the price', 'deal-breaker is the price'],
])('a hyphen in an alternative: %s in "%s"', (phrase, text, expected) => {
  expect(findPhrase(phrase, text, 'en')).toBe(expected)
})
