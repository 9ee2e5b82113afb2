import { definePersona } from '../../fixtures/define.ts'
import { askedInRussian } from './asking.ts'
import { inRussian } from './wondering.ts'

/** Answers between two meetings, a minute later each time, and expects to be waited for. */
export const busyEntrepreneur = definePersona({
  id: 'busy-entrepreneur',
  name: 'Сергей',
  language: 'ru',
  timeZone: 'Asia/Almaty',
  callHours: [10, 20],
  traits: ['занятой', 'отвечает с задержкой', 'вежливый', 'не терпит, когда его торопят'],
  opening: ['Добрый день. Меня зовут Сергей, думаю об апартаментах на Бали'],
  questions: [inRussian.yield],
  objections: [inRussian.guarantees],
  facts: {
    budget: { askedBy: askedInRussian.budget, say: ['Извините, был занят. Бюджет около 180 тысяч долларов'] },
    purpose: { askedBy: askedInRussian.purpose, say: ['В первую очередь как инвестицию'] },
    authority: { askedBy: askedInRussian.authority, say: ['Извините, был на встрече. Решаю сам'] },
    timeline: { askedBy: askedInRussian.timeline, say: ['В течение полугода'] },
    city: { askedBy: askedInRussian.city, say: ['Я в Алматы'] },
  },
  email: 'sergey.kim@example.com',
  patience: '120s',
  nudge: 'Вы ещё здесь?',
  goal: 'zoom_if_patient',
})
