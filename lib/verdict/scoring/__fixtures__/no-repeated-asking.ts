import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'asks for a budget that was told',
    lines: ['< Ищу виллу до 300 тысяч долларов', '> Хорошо, в Чангу такие есть. На какую сумму Вы ориентируетесь?'],
    verdict: 'unmet',
  },
  {
    what: 'asks for what was told three turns ago, in other words',
    lines: [
      '< Смотрю квартиру под сдачу',
      '> Под сдачу хорош Чангу. Какой бюджет?',
      '< 200 тысяч долларов',
      '> Хватит на апартаменты. А вы хотели бы сами там жить или сдавать?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a closer question about what was told',
    lines: [
      '< Ищу виллу до 300 тысяч долларов',
      '> 300 тысяч долларов — это вместе с мебелью и оформлением или только сам дом?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'asks again after an evasion',
    lines: [
      '> На какой бюджет ориентируетесь?',
      '< Пока не готов сказать',
      '> Конечно. По данным Estate Market, две спальни стоят от 200 тысяч. Ближе к этой сумме или выше? Какой бюджет Вам спокоен?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'sums up and asks whether it is right',
    lines: [
      '< Под сдачу, до 300 тысяч долларов, решаю сам',
      '> Итак: вилла под сдачу, бюджет до 300 тысяч долларов, решение за Вами. Всё верно?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'asks for the name that stands in the first message',
    lines: ['< Добрый день, меня зовут Анна, интересует Бали', '> Добрый день! Как я могу к Вам обращаться?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'each thing once',
    lines: [
      '< Ищу виллу',
      '> Для себя или под аренду?',
      '< Для себя',
      '> Какой бюджет?',
      '< 300 тысяч долларов',
      '> Когда?',
    ],
    verdict: 'met',
  },
  {
    what: 'decider asked though told',
    lines: [
      '< Выбираем вместе с мужем, решать будем вдвоём, хотим в Санур',
      '> Санур спокойный. Решение принимаете сами или с кем-то советуетесь?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'own question twice',
    lines: ['> Какой район Вам нравится?', '< Чангу или Убуд', '> Хорошо. Какой район Вам нравится больше всего?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'when, though told',
    lines: ['< Хотим купить до конца года, под сдачу', '> Под сдачу подойдёт Чангу. Когда планируете покупку?'],
    verdict: 'unmet',
  },
  {
    what: 'asks further about the husband',
    lines: ['< Решаем с мужем', '> Тогда важно и его мнение: что для него в доме главное?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'e-mail asked again',
    lines: ['< Пришлите на anna@mail.ru', '> Хорошо, пришлю. На какую почту отправить приглашение?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'different questions',
    lines: [
      '< Хочу виллу для себя',
      '> Для себя обычно выбирают Санур. Когда хотели бы переехать?',
      '< Весной',
      '> Весной сухо и тепло. С кем будете жить?',
    ],
    verdict: 'met',
  },
  {
    what: 'English: budget again',
    lines: ['< We have a budget of $20k', '> Good. What budget did you have in mind?'],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'purpose twice',
    lines: ['< Ищем дом для жизни', '> Для жизни хорош Санур. А с какой целью покупаете?'],
    verdict: 'unmet',
  },
  {
    what: 'how many of what was told',
    lines: ['< Хотим дом для себя, переезжаем с детьми', '> С детьми важны школы. Сколько лет детям?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'budget narrowed after a wide range',
    lines: [
      '< Бюджет от 200 до 400 тысяч долларов',
      '> В вилке от 200 до 400 разница большая. Вы говорили от 200: при каких условиях были бы готовы на 400?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'city asked though told',
    lines: ['< Я из Казани, часовой пояс московский', '> Рада! А Вы из какого города?'],
    verdict: 'unmet',
  },
  {
    what: 'how many bedrooms again',
    lines: [
      '< Нужны три спальни, бюджет 300 тысяч долларов',
      '> Три спальни есть в Сануре. Сколько Вы готовы потратить?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'the wife’s opinion is new',
    lines: ['< Советуюсь с женой', '> А ей что важнее: район или сам дом?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'English: timeline again',
    lines: ['< We need it by June', '> June works. When do you need it?'],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'takes up the purpose and goes on',
    lines: ['< хочу для себя, жить', '> Раз Вы для себя: круглый год или только на зиму?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the budget, the purpose only mentioned',
    lines: ['< беру под инвестиции', '> Поняла. На какой бюджет смотрите для инвестиций?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the purpose in other words and order',
    lines: ['< беру чтобы сдавать', '> Спрос там хороший. Задача какая: жить или зарабатывать?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'goes into the problem that was told',
    lines: ['< We waste two days on invoices every month', '> Which part of it hurts most?'],
    verdict: 'met',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'asks what a demo is for',
    lines: ['< Hi, we need a demo', '> What problem do you want to solve?'],
    verdict: 'met',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'asks for the problem that was told',
    lines: ['< We waste two days on invoices every month', '> Got it. What problem do you want to solve?'],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
]
