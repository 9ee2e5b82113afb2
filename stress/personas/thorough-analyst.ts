import { definePersona } from '../../fixtures/define.ts'
import { askedInRussian } from './asking.ts'
import { inRussian } from './wondering.ts'

/** Writes long, numbered letters, and takes a call only once everything in them was answered. */
export const thoroughAnalyst = definePersona({
  id: 'thorough-analyst',
  name: 'Дмитрий',
  language: 'ru',
  timeZone: 'Europe/Moscow',
  callHours: [10, 20],
  traits: ['обстоятельный', 'пишет длинные письма', 'задаёт много вопросов', 'не любит, когда отвечают не на всё'],
  opening: ['Здравствуйте, меня зовут Дмитрий'],
  letters: [
    {
      say: [
        'Здравствуйте! Меня зовут Дмитрий, я присматриваюсь к покупке виллы на Бали как к инвестиции и хочу сначала понять основу.',
        '1. Какие сейчас цены на виллы?\n2. Какая реальная доходность после всех расходов?\n3. Кто управляет виллой, когда меня там нет?\n4. Leasehold — это же не собственность, что я тогда покупаю?',
        'Буду признателен за ответ по каждому пункту.',
      ].join('\n\n'),
      questions: [inRussian.price, inRussian.yield, inRussian.management, inRussian.leasehold],
    },
    {
      say: [
        'Спасибо, это помогло. Теперь о рисках: я читал разное и хочу проверить.',
        '1. Можно ли виллу потом перепродать?\n2. Какие гарантии, что застройщик достроит?\n3. Какие налоги я плачу?\n4. Не слишком ли рынок перегрет, нет ли там пузыря?',
      ].join('\n\n'),
      questions: [
        inRussian.resale,
        inRussian.guarantees,
        { id: 'taxes', say: 'Какие налоги я плачу?', answeredBy: ['налог'] },
        { id: 'bubble', say: 'Не перегрет ли рынок?', answeredBy: ['пузыр', 'перегре', 'спрос', 'застройк'] },
      ],
    },
    {
      say: [
        'Остались вопросы о самой сделке.',
        '1. Можно ли купить дистанционно?\n2. Есть ли рассрочка?\n3. Что будет с землёй после окончания срока?\n4. Какая комиссия у вашего агентства?',
      ].join('\n\n'),
      questions: [
        {
          id: 'remote',
          say: 'Можно ли купить дистанционно?',
          answeredBy: ['дистанц', 'удал[её]нн', 'доверенност', 'онлайн'],
        },
        { id: 'instalments', say: 'Есть ли рассрочка?', answeredBy: ['рассрочк', 'этап', 'частями'] },
        {
          id: 'term',
          say: 'Что будет с землёй после окончания срока?',
          answeredBy: ['продл', 'срок', 'после окончан'],
        },
        { id: 'commission', say: 'Какая у вас комиссия?', answeredBy: ['комисси', 'застройщик платит', 'вознагражд'] },
      ],
    },
  ],
  facts: {
    budget: { askedBy: askedInRussian.budget, say: ['Бюджет до 350 тысяч долларов'] },
    purpose: { askedBy: askedInRussian.purpose, say: ['Цель — инвестиция'] },
    authority: { askedBy: askedInRussian.authority, say: ['Решение принимаю сам'] },
    timeline: { askedBy: askedInRussian.timeline, say: ['Планирую купить в течение года'] },
    city: { askedBy: askedInRussian.city, say: ['Живу в Москве'] },
  },
  email: 'dmitry.sokolov@example.com',
  patience: '120s',
  nudge: 'Напомню о своих вопросах',
  typingSpeed: 12,
  goal: 'zoom_if_questions_answered',
})
