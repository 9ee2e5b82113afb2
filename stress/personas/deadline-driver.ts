import { definePersona } from '../../fixtures/define.ts'
import { askedInRussian } from './asking.ts'
import { inRussian } from './wondering.ts'

/** Everything is urgent to her, and she says by when she wants to be answered. */
export const deadlineDriver = definePersona({
  id: 'deadline-driver',
  name: 'Ольга',
  language: 'ru',
  timeZone: 'Europe/Moscow',
  callHours: [9, 21],
  traits: ['торопится', 'требует ответа к сроку', 'деловая', 'ценит точность'],
  opening: ['Добрый день, меня зовут Ольга', 'Интересует вилла на Бали'],
  questions: [inRussian.price, inRussian.management, inRussian.resale],
  objections: [inRussian.leasehold],
  facts: {
    budget: { askedBy: askedInRussian.budget, say: ['Бюджет 300 тысяч долларов'] },
    purpose: { askedBy: askedInRussian.purpose, say: ['Для себя, жить зимой'] },
    authority: { askedBy: askedInRussian.authority, say: ['Решение принимаю сама'] },
    timeline: { askedBy: askedInRussian.timeline, say: ['Нужно в этом месяце'] },
    city: { askedBy: askedInRussian.city, say: ['Я в Москве'] },
  },
  email: 'olga.orlova@example.com',
  patience: '120s',
  nudge: 'Я жду ответа!',
  goal: 'zoom_if_fast_response',
})
