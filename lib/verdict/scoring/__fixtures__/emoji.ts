import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  { what: 'none', lines: ['< Привет', '> Здравствуйте! Чем могу помочь?'], verdict: 'met' },
  { what: 'two', lines: ['< Привет', '> Здравствуйте! Рада знакомству 🌴🙂'], verdict: 'met' },
  {
    what: 'four in one message',
    lines: ['< Привет', '> Здравствуйте! 🌴🌊☀️🔥 Смотрите для себя или под аренду?'],
    verdict: 'unmet',
  },
  {
    what: 'one flag is one emoji, a family too',
    lines: ['< Привет', '> Летим из 🇷🇺 на Бали всей семьёй 👨‍👩‍👧 и ищем виллу?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'signs are no emoji',
    lines: ['< Цена?', '> Площадь 80 м², цена $200 000, рост +7% → доход 10% ✓ © Estate Market ™.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'in one message of several',
    lines: ['< Привет', '> Здравствуйте!', '< Ищу виллу', '> Отлично! 🔥🔥🔥 Для себя?'],
    verdict: 'unmet',
    tricky: true,
  },
  { what: 'three hearts', lines: ['< Спасибо', '> Всегда рада помочь ❤️❤️❤️'], verdict: 'unmet' },
  {
    what: 'two in each of three messages',
    lines: ['< Привет', '> Здравствуйте! 🌴🙂', '> Рада знакомству 🙂'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'arrows and bullets',
    lines: ['< Что есть?', '> → Чангу\n→ Убуд\n→ Санур\n• Улувату'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a row of flags',
    lines: ['< Откуда Ваши клиенты?', '> Из разных стран: 🇷🇺🇰🇿🇩🇪'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'smileys of punctuation',
    lines: ['< Спасибо', '> Пожалуйста :) Хорошего дня)))'],
    verdict: 'met',
    tricky: true,
  },
]
