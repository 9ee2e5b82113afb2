import { definePersona } from '../../fixtures/define.ts'
import { askedInRussian } from './asking.ts'
import { inRussian } from './wondering.ts'

/** Now at the keyboard, now away from it: fast, slow and fast again. */
export const moodyBuyer = definePersona({
  id: 'moody-buyer',
  name: 'Игорь',
  language: 'ru',
  timeZone: 'Europe/Samara',
  callHours: [9, 22],
  traits: ['отвлекается', 'пишет то быстро, то медленно', 'добродушный'],
  opening: ['Привет! Я Игорь, хочу купить виллу на Бали'],
  questions: [inRussian.price, inRussian.resale, inRussian.management],
  objections: [inRussian.leasehold],
  facts: {
    budget: { askedBy: askedInRussian.budget, say: ['Рассчитываю на 220 тысяч долларов'] },
    purpose: { askedBy: askedInRussian.purpose, say: ['И жить, и сдавать, но больше как инвестицию'] },
    authority: { askedBy: askedInRussian.authority, say: ['Советуюсь с женой'] },
    timeline: { askedBy: askedInRussian.timeline, say: ['До лета'] },
    city: { askedBy: askedInRussian.city, say: ['Я в Самаре'] },
  },
  email: 'igor.belov@example.com',
  patience: '120s',
  nudge: 'Ау, вы тут?',
  goal: 'zoom_always',
})
