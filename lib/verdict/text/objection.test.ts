import { expect, test } from 'vitest'
import { languageOf } from './clause.ts'
import { objectionIn } from './objection.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

const objects = (text: string) => {
  const language = languageOf(text)
  return objectionIn(sentencesOf(text, language)[0] as Sentence, language) !== null
}

test.each([
  'Боюсь недостроя',
  'Не хочу платить вперёд',
  'Я лучше дома вложу, там понятнее',
  'Какой-то мутный застройщик',
  'Потом не продашь',
  'Знакомые купили и два года сдать не могут',
  'Юрист отсоветовал',
  'Откуда мне знать, что это сдаётся?',
  "I can't see why we'd need this",
  'We tried one two years ago and nobody used it',
  'Switching would be a nightmare',
  'Your competitor quoted us half of that',
])('speaks against it: %s', (text) => expect(objects(text)).toBe(true))

test.each([
  'Мне надо подумать',
  'Не хочу квартиру, хочу виллу',
  'Знакомые купили и довольны',
  'Были на вулкане, красиво',
  'Хочу ворота и забор',
  'Сколько лететь?',
  'We never see a claim before month end',
  'Our month end is a nightmare',
  'What happens when an invoice is late?',
])('does not: %s', (text) => expect(objects(text)).toBe(false))
