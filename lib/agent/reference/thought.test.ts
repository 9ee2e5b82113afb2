import { expect, test } from 'vitest'
import { endingOf } from './thought.ts'

test.each([
  'Здравствуйте, меня зовут Наталья,',
  'мы думаем о вилле...',
  'Хочу виллу, но',
  'Мне важно:',
  'и чтобы',
  'Смотрю виллу для',
  'В общем',
  'а ещё',
  'Во-первых,',
  "Hi, I'm Irene,",
  'so who manages it if',
  'I like it because',
  'Let me think:',
  'a villa with',
])('"%s" breaks off', (text) => expect(endingOf(text)).toBe('open'))

test.each([
  'Сейчас допишу',
  'Секунду, сейчас уточню.',
  'минутку',
  'У меня несколько вопросов.',
  'Это ещё не всё',
  'Расскажу подробнее',
  'One sec',
  'Let me finish',
  'I have a few questions',
  'still typing',
])('"%s" announces more', (text) => expect(endingOf(text)).toBe('announced'))

test.each([
  'Какие цены?',
  'А если не достроит?)',
  'Здравствуйте!',
  'Понятно',
  'Так',
  'Бюджет до 250 тыс.',
  'до 250',
  'andrey@example.com',
  'Сейчас занят, напишите через 2 минуты',
  'Стоп, не отвечайте пока',
  'what is it for',
  'where are you from',
  'Yes, that works',
  'Подходит :)',
  '👍',
  '',
])('"%s" is complete', (text) => expect(endingOf(text)).toBe('complete'))
