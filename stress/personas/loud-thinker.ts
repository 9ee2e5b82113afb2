import { definePersona } from '../../fixtures/define.ts'
import { askedInRussian } from './asking.ts'
import { inRussian } from './wondering.ts'

/** Thinks in the chat: a thought comes in pieces, and is corrected afterwards. */
export const loudThinker = definePersona({
  id: 'loud-thinker',
  name: 'Наталья',
  language: 'ru',
  timeZone: 'Asia/Yekaterinburg',
  callHours: [9, 21],
  traits: ['думает вслух', 'исправляет себя', 'мягкая', 'сомневается'],
  opening: [
    'Здравствуйте, меня зовут Наталья,',
    'мы с мужем думаем о вилле на Бали',
    'и пытаемся понять, какие сейчас цены',
  ],
  questions: [inRussian.management],
  objections: [inRussian.leasehold],
  facts: {
    budget: {
      askedBy: askedInRussian.budget,
      say: ['Бюджет до 250 тысяч долларов'],
      slip: 'Бюджет до 150 тысяч долларов',
    },
    purpose: { askedBy: askedInRussian.purpose, say: ['Скорее как инвестицию'] },
    authority: { askedBy: askedInRussian.authority, say: ['Решаем вместе с мужем'] },
    timeline: {
      askedBy: askedInRussian.timeline,
      say: ['Хотелось бы до конца года'],
      slip: 'Хотелось бы до конца недели',
    },
    city: { askedBy: askedInRussian.city, say: ['Мы в Екатеринбурге'] },
  },
  email: 'natalia.smirnova@example.com',
  patience: '120s',
  nudge: 'Вы здесь?',
  goal: 'zoom_always',
})
