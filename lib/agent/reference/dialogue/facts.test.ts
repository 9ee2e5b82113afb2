import fc from 'fast-check'
import { expect, test } from 'vitest'
import { authorityIn } from './authority.ts'
import { budgetIn } from './budget.ts'
import { emailIn, phoneIn } from './contact.ts'
import { propertyIn, purposeIn } from './need.ts'
import { nameIn, sayableName } from './person.ts'
import { placeByClock, placeIn } from './place.ts'
import { SPOKEN_EN, SPOKEN_RU } from './spoken.ts'
import { type Sentence, sentencesOf } from './text.ts'
import { timelineIn } from './timeline.ts'

const sentence = (text: string) => sentencesOf(text)[0] as Sentence

test.each([
  ['Бюджет до 250 тысяч долларов', 'до 250 тысяч долларов'],
  ['до $300k максимум', 'до 300 тысяч долларов'],
  ['бюджет около 200-250к долларов', '200–250 тысяч долларов'],
  ['Рассчитываю на 180 000 $', 'около 180 тысяч долларов'],
  ['от 150 до 200 тысяч', '150–200 тысяч долларов'],
  ['готов вложить 1,2 млн долларов', 'около 1,2 миллиона долларов'],
  ['20 млн рублей', 'около 20 миллионов рублей'],
  ['не больше 400 тыс. евро', 'до 400 тысяч евро'],
])('hears a budget in "%s"', (text, expected) => {
  const budget = budgetIn(sentence(text), false)
  expect(budget && SPOKEN_RU.budget(budget)).toBe(expected)
})

test.each([
  ['up to $250,000', 'up to $250,000'],
  ['my budget is around 300k', 'about $300,000'],
  ['$200-250k', '$200,000–$250,000'],
])('hears an English budget in "%s"', (text, expected) => {
  const budget = budgetIn(sentence(text), false)
  expect(budget && SPOKEN_EN.budget(budget)).toBe(expected)
})

test('a bare number counts as thousands only where money was asked for', () => {
  expect(budgetIn(sentence('до 250'), false)).toBeNull()
  expect(budgetIn(sentence('до 250'), true)).toMatchObject({ max: 250_000, about: false })
})

test.each([
  'Аренда на 30 лет',
  'вилла с 2 спальнями',
  'доход 12%',
  '+7 999 123-45-67',
  'в 2027 году',
  'завтра в 16:00',
  'через 15 минут',
  'А до 250 тысяч что-то есть?',
  'участок 100 м2',
])('hears no budget in "%s"', (text) => {
  expect(budgetIn(sentence(text), false)).toBeNull()
})

test.each([
  ['Как инвестицию, сдавать буду', 'investment'],
  ['Хотим жить там сами', 'living'],
  ['Для себя, но и сдавать тоже', 'both'],
  ['И то и другое', 'both'],
  ['Хочу перепродать через пару лет', 'resale'],
  ['we would like to rent it out', 'investment'],
  ['for my family', 'living'],
])('hears what it is for in "%s"', (text, purpose) => {
  expect(purposeIn(sentence(text), true)).toBe(purpose)
})

test('a question about letting is no purpose, and a flat that is sold is not what is looked for', () => {
  expect(purposeIn(sentence('А сдавать можно?'), false)).toBeNull()
  expect(propertyIn(sentence('жду продажи квартиры'))).toBeNull()
  expect(propertyIn(sentence('смотрю апартаменты'))).toBe('apartment')
})

test.each([
  ['Решаем вдвоём с женой', false, 'wife'],
  ['Посоветуюсь с мужем', false, 'husband'],
  ['Сам', true, 'self'],
  ['Решаю сама', false, 'self'],
  ['вдвоём', true, 'family'],
  ['с партнёром по бизнесу', true, 'partner'],
  ['My wife and I decide together', false, 'wife'],
  ['just me', true, 'self'],
  ['Жена любит море', false, null],
  ['А муж может подключиться?', false, null],
])('hears who decides in "%s"', (text, asked, authority) => {
  expect(authorityIn(sentence(text), asked)).toBe(authority)
})

test.each([
  ['Хочу купить в ближайшие два-три месяца', 'planned', 'в ближайшие два-три месяца'],
  ['в течение 2-3 месяцев', 'planned', 'в течение 2–3 месяцев'],
  ['до конца года', 'planned', 'до конца года'],
  ['Весной', 'planned', 'весной'],
  ['жду продажи квартиры в Москве', 'waiting', 'жду продажи квартиры'],
  ['не спешу', 'open', 'не спешу'],
  ['как можно скорее', 'soon', 'как можно скорее'],
  ['within six months', 'planned', 'within six months'],
  ['no rush', 'open', 'no rush'],
])('hears when in "%s"', (text, kind, words) => {
  const timeline = timelineIn(sentence(text), true)
  expect(timeline?.kind).toBe(kind)
  expect(timeline?.words).toContain(words.split(' ').slice(0, 3).join(' '))
})

test.each(['напишите через 2 минуты', 'давайте завтра', 'Окупаемость через 10 лет', 'Аренда на 30 лет'])(
  'hears no plan to buy in "%s"',
  (text) => {
    expect(timelineIn(sentence(text), false)).toBeNull()
  },
)

test.each([
  ['Я в Москве', false, 'Europe/Moscow'],
  ['Живу в Алматы', false, 'Asia/Almaty'],
  ['Алматы', false, 'Asia/Almaty'],
  ["I'm based in New York", false, 'America/New_York'],
  ['мск+2', false, 'Etc/GMT-5'],
  ['UTC-3', false, 'Etc/GMT+3'],
  ['удобно в 16:00 по московскому времени', false, 'Europe/Moscow'],
  ['Oslo', true, 'Europe/Oslo'],
  ['Смотрю виллу на Бали', false, null],
  ['жду продажи квартиры в Москве', false, null],
  ['А в Дубае лучше?', false, null],
])('hears where the client is in "%s"', (text, asked, zone) => {
  expect(placeIn(sentence(text), asked)?.zone ?? null).toBe(zone)
})

test.each([
  ['15:40', 'Etc/GMT-3'],
  ['05:40', 'Etc/GMT+7'],
  ['00:35', 'Etc/GMT-12'],
  ['12:38', 'UTC'],
])('knows the zone where it is %s at 12:40 UTC', (shown, zone) => {
  expect(placeByClock(shown, Date.parse('2026-11-23T12:40:00Z')).zone).toBe(zone)
})

test.each([
  ['Меня зовут Андрей', 'Андрей'],
  ['Здравствуйте, я Мария', 'Мария'],
  ['My name is Kate', 'Kate'],
  ["Hi, I'm Tom", 'Tom'],
  ["I'm Looking for a villa", null],
  ['я москвич', null],
  ['Я Сам решаю', null],
])('hears a name in "%s"', (text, name) => {
  expect(nameIn(sentence(text))).toBe(name)
})

test('a name from a profile is said only if it is one', () => {
  expect(['Андрей Волков', 'xX_killer_Xx', '🌴', null].map(sayableName)).toEqual(['Андрей', null, null, null])
})

test.each([
  ['andrey.volkov@example.com', 'andrey.volkov@example.com', null],
  ['Почта: Kate@Gmail.com.', 'kate@gmail.com', null],
  ['ivan@gmial.com', 'ivan@gmial.com', 'ivan@gmail.com'],
  ['ivan@gmail.con', 'ivan@gmail.con', 'ivan@gmail.com'],
  ['ivan@gmail', 'ivan@gmail', 'ivan@gmail.com'],
  ['ivan@yandex.r', 'ivan@yandex.r', 'ivan@yandex.ru'],
  ['ivan@yandex.com', 'ivan@yandex.com', null],
  ['ivan@mai.ru', 'ivan@mai.ru', 'ivan@mail.ru'],
  ['boss@me.ru', 'boss@me.ru', null],
])('reads the address in "%s"', (text, address, suggestion) => {
  expect(emailIn(sentence(text))).toEqual({ address, suggestion })
})

test('reads a phone number', () => {
  expect(phoneIn(sentence('+7 (999) 123-45-67'))).toBe('79991234567')
  expect(phoneIn(sentence('250 000'))).toBeNull()
})

test('whatever is written, reading it ends quickly and without an error', () => {
  const readers = [budgetIn, purposeIn, authorityIn, timelineIn, placeIn].map((read) => (s: Sentence) => read(s, true))
  const words = fc.constantFrom(
    'до',
    '250',
    'в',
    'не',
    'через',
    'a@',
    '.',
    '-',
    '16',
    ':',
    'месяца',
    'we',
    'с',
    'женой',
    '  ',
    '🙂',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(words, { maxLength: 400 }).map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(text, (written) => {
      const began = performance.now()
      for (const s of sentencesOf(written))
        for (const read of [...readers, nameIn, emailIn, phoneIn, propertyIn]) read(s)
      expect(performance.now() - began).toBeLessThan(1000)
    }),
  )
})
