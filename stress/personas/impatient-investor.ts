import { definePersona } from '../../fixtures/index.ts'

/** Quick, to the point, has money and little time. Writes in bursts and leaves where he has to wait. */
export const impatientInvestor = definePersona({
  id: 'impatient-investor',
  name: 'Андрей',
  language: 'ru',
  timeZone: 'Europe/Moscow',
  callHours: [9, 21],
  traits: ['нетерпеливый', 'пишет короткими сообщениями', 'считает деньги', 'не любит общих слов'],
  opening: ['Здравствуйте!', 'Меня зовут Андрей', 'Присматриваю виллу на Бали'],
  questions: [
    { id: 'price', say: 'Какие сейчас цены?', answeredBy: ['\\$\\s?\\d', '\\d\\s?(тыс|000|млн|k\\b)', 'доллар'] },
    { id: 'yield', say: 'И какая там доходность?', answeredBy: ['\\d\\s?(–|-|—)?\\s?\\d*\\s?%', 'процент', 'годовых'] },
    { id: 'management', say: 'А кто там управляет виллой?', answeredBy: ['управля', 'управлени'] },
  ],
  objections: [
    {
      id: 'leasehold',
      say: 'А leasehold — это же не собственность?',
      answeredBy: ['leasehold', 'лизхолд', 'аренд', 'продлен'],
    },
  ],
  facts: {
    budget: {
      askedBy: ['бюджет', 'на какую сумму', 'какую сумму', 'в каких пределах'],
      say: ['Бюджет до 250 тысяч долларов'],
    },
    purpose: {
      askedBy: ['для себя', 'инвестици', 'для чего', 'какая цель', 'для жизни'],
      say: ['Как инвестицию, сдавать буду'],
    },
    authority: {
      askedBy: ['решение', 'решаете', 'советова', 'муж|жен[аеуо]', 'кто ещё'],
      say: ['Решаем вдвоём с женой'],
    },
    timeline: {
      askedBy: ['когда планируете', 'в какие сроки', 'сроки', 'как скоро', 'когда хоте', 'когда рассчитываете'],
      say: ['Хочу купить в ближайшие два-три месяца'],
    },
    city: {
      askedBy: [
        'в каком[^?]{0,20} городе',
        'часов(ой|ом|ого) пояс',
        'откуда',
        'где вы (сейчас )?находитесь',
        'из какого города',
      ],
      say: ['Я в Москве'],
    },
  },
  email: 'andrey.volkov@example.com',
  patience: '90s',
  goal: 'zoom_if_fast_response',
})
