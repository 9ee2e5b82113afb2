import { definePersona } from '../../core/persona.ts'

/** For tests: a Russian buyer of a villa, as the sample agent wishes for. */
export const andrey = definePersona({
  id: 'andrey',
  name: 'Андрей',
  language: 'ru',
  timeZone: 'Europe/Moscow',
  callHours: [9, 21],
  traits: ['нетерпеливый', 'пишет коротко'],
  opening: ['Здравствуйте!', 'Меня зовут Андрей', 'Присматриваю виллу на Бали'],
  questions: [
    { id: 'price', say: 'Какие сейчас цены?', answeredBy: ['\\$\\s?\\d', '\\d\\s?(тыс|000|млн|k\\b)', 'доллар'] },
    { id: 'yield', say: 'И какая там доходность?', answeredBy: ['процент', '%', 'годовых'] },
  ],
  objections: [{ id: 'leasehold', say: 'А leasehold — это же не собственность?', answeredBy: ['leasehold', 'аренд'] }],
  facts: {
    budget: { askedBy: ['бюджет', 'какую сумму', 'в каких пределах'], say: ['Бюджет до 250 тысяч долларов'] },
    purpose: { askedBy: ['для себя', 'инвестици', 'какая цель'], say: ['Как инвестицию, сдавать буду'] },
    authority: { askedBy: ['решение', 'решаете', 'кто ещё'], say: ['Решаем вдвоём с женой'] },
    timeline: {
      askedBy: ['когда планируете', 'сроки', 'как скоро', 'когда рассчитываете'],
      say: ['Хочу купить в ближайшие два-три месяца'],
    },
    city: {
      askedBy: ['в каком[^?]{0,20} городе', 'часов(ой|ом|ого) пояс', 'где вы (сейчас )?находитесь'],
      say: ['Я в Москве'],
    },
  },
  email: 'andrey.volkov@example.com',
  patience: '90s',
  goal: 'zoom_if_fast_response',
})

/** For tests: a Russian one of few words, with two worries. */
export const olga = definePersona({
  id: 'olga',
  name: 'Ольга',
  language: 'ru',
  timeZone: 'Europe/Moscow',
  callHours: [9, 21],
  traits: ['деловая'],
  opening: ['Здравствуйте', 'Я Ольга'],
  questions: [
    { id: 'price', say: 'Какие цены?', answeredBy: ['\\d+ тыс'] },
    { id: 'yield', say: 'Какая доходность?', answeredBy: ['%'] },
  ],
  objections: [
    { id: 'lease', say: 'А это не собственность?', answeredBy: ['аренд'] },
    { id: 'war', say: 'А если законы изменятся?', answeredBy: ['закон'] },
  ],
  facts: {
    budget: { askedBy: ['бюджет'], say: ['Бюджет 200 тысяч'] },
    authority: { askedBy: ['муж'], say: ['Решаю сама'] },
  },
  email: 'olga@example.com',
  patience: '60s',
  goal: 'zoom_always',
})

/** For tests: an English one of few words, who looks for software. */
export const maria = definePersona({
  id: 'maria',
  name: 'Maria',
  language: 'en',
  timeZone: 'Europe/London',
  traits: ['brief'],
  opening: ['Hello', 'I am Maria', 'I look for a demo'],
  questions: [
    { id: 'price', say: 'What does it cost?', answeredBy: ['\\$'] },
    { id: 'trial', say: 'Is there a trial?', answeredBy: ['trial'] },
  ],
  facts: {
    budget: { askedBy: ['budget'], say: ['About $200 a month'], slip: 'About $20 a month' },
  },
  email: 'maria@example.com',
  patience: '60s',
  goal: 'zoom_always',
})
