import { definePersona } from '../../fixtures/define.ts'
import { askedInRussian } from './asking.ts'
import { inRussian } from './wondering.ts'

/** Is called away in the middle of a talk and asks to be written to later. */
export const youngMother = definePersona({
  id: 'young-mother',
  name: 'Мария',
  language: 'ru',
  timeZone: 'Europe/Moscow',
  callHours: [9, 21],
  traits: ['отвлекается на детей', 'доверчивая', 'благодарна, когда помнят о ней'],
  opening: ['Добрый день! Меня зовут Мария, смотрю виллу на Бали'],
  questions: [inRussian.price],
  objections: [inRussian.resale],
  facts: {
    budget: { askedBy: askedInRussian.budget, say: ['Около 200 тысяч долларов'] },
    purpose: { askedBy: askedInRussian.purpose, say: ['Для себя, жить с детьми'] },
    authority: { askedBy: askedInRussian.authority, say: ['Решаем с мужем вместе'] },
    timeline: { askedBy: askedInRussian.timeline, say: ['К следующей зиме'] },
    city: { askedBy: askedInRussian.city, say: ['Мы в Москве'] },
  },
  email: 'maria.petrova@example.com',
  patience: '120s',
  nudge: 'Вы не забыли про меня?',
  goal: 'zoom_always',
})
