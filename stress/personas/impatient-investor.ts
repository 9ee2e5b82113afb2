import { definePersona } from '../../fixtures/define.ts'
import { askedInEnglish, askedInRussian } from './asking.ts'
import { inEnglish, inRussian } from './wondering.ts'

/** Quick, to the point, has money and little time. Writes in bursts and leaves where he has to wait. */
export const impatientInvestor = definePersona({
  id: 'impatient-investor',
  name: 'Андрей',
  language: 'ru',
  timeZone: 'Europe/Moscow',
  callHours: [9, 21],
  traits: ['нетерпеливый', 'пишет короткими сообщениями', 'считает деньги', 'не любит общих слов'],
  opening: ['Здравствуйте!', 'Меня зовут Андрей', 'Присматриваю виллу на Бали'],
  questions: [inRussian.price, inRussian.yield, inRussian.management],
  objections: [inRussian.leasehold],
  facts: {
    budget: { askedBy: askedInRussian.budget, say: ['Бюджет до 250 тысяч долларов'] },
    purpose: { askedBy: askedInRussian.purpose, say: ['Как инвестицию, сдавать буду'] },
    authority: { askedBy: askedInRussian.authority, say: ['Решаем вдвоём с женой'] },
    timeline: { askedBy: askedInRussian.timeline, say: ['Хочу купить в ближайшие два-три месяца'] },
    city: { askedBy: askedInRussian.city, say: ['Я в Москве'] },
  },
  email: 'andrey.volkov@example.com',
  patience: '90s',
  goal: 'zoom_if_fast_response',
})

/** His English twin. */
export const impatientInvestorInEnglish = definePersona({
  ...impatientInvestor,
  id: 'impatient-investor-en',
  name: 'James',
  language: 'en',
  timeZone: 'Europe/London',
  traits: ['impatient', 'writes short messages', 'counts his money', 'dislikes small talk'],
  opening: ['Hi!', 'My name is James', 'Looking for a villa in Bali'],
  questions: [inEnglish.price, inEnglish.yield, inEnglish.management],
  objections: [inEnglish.leasehold],
  facts: {
    budget: { askedBy: askedInEnglish.budget, say: ['My budget is up to 250 thousand dollars'] },
    purpose: { askedBy: askedInEnglish.purpose, say: ['As an investment, I would rent it out'] },
    authority: { askedBy: askedInEnglish.authority, say: ['I decide together with my wife'] },
    timeline: { askedBy: askedInEnglish.timeline, say: ['I want to buy within two or three months'] },
    city: { askedBy: askedInEnglish.city, say: ['I am in London'] },
  },
  email: 'james.carter@example.com',
})
