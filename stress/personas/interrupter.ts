import { definePersona } from '../../fixtures/define.ts'
import { askedInEnglish, askedInRussian } from './asking.ts'
import { inEnglish, inRussian } from './wondering.ts'

/** Cannot wait until somebody has finished: writes into every answer. */
export const interrupter = definePersona({
  id: 'interrupter',
  name: 'Екатерина',
  language: 'ru',
  timeZone: 'Europe/Moscow',
  callHours: [9, 21],
  traits: ['перебивает', 'перескакивает с мысли на мысль', 'дружелюбная'],
  opening: ['Здравствуйте, я Екатерина! Какие сейчас цены на виллы на Бали?'],
  questions: [inRussian.yield, inRussian.resale],
  objections: [inRussian.leasehold],
  facts: {
    budget: { askedBy: askedInRussian.budget, say: ['Бюджет до 280 тысяч долларов'] },
    purpose: { askedBy: askedInRussian.purpose, say: ['Как инвестицию'] },
    authority: { askedBy: askedInRussian.authority, say: ['Решаем вместе с мужем'] },
    timeline: { askedBy: askedInRussian.timeline, say: ['В ближайшие три месяца'] },
    city: { askedBy: askedInRussian.city, say: ['Мы в Москве'] },
  },
  email: 'ekaterina.lebedeva@example.com',
  patience: '120s',
  nudge: 'Ну что там?',
  goal: 'zoom_always',
})

/** Her English twin. */
export const interrupterInEnglish = definePersona({
  ...interrupter,
  id: 'interrupter-en',
  name: 'Kate',
  language: 'en',
  timeZone: 'Europe/London',
  traits: ['interrupts', 'jumps from thought to thought', 'friendly'],
  opening: ['Hi, my name is Kate! What are the prices of villas in Bali now?'],
  questions: [inEnglish.yield, inEnglish.resale],
  objections: [inEnglish.leasehold],
  facts: {
    budget: { askedBy: askedInEnglish.budget, say: ['My budget is up to 280 thousand dollars'] },
    purpose: { askedBy: askedInEnglish.purpose, say: ['As an investment'] },
    authority: { askedBy: askedInEnglish.authority, say: ['I decide together with my husband'] },
    timeline: { askedBy: askedInEnglish.timeline, say: ['Within the next three months'] },
    city: { askedBy: askedInEnglish.city, say: ['We are in London'] },
  },
  email: 'kate.morris@example.com',
  nudge: 'So?',
})
