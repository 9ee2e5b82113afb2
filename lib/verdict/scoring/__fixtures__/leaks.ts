import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'reasoning',
    lines: ['< Пришлите каталог', '> Клиент просит каталог. Нужно сначала уточнить бюджет.'],
    verdict: 'unmet',
  },
  {
    what: "a tool's name",
    lines: ['< Напишите завтра', '> Хорошо, напишу завтра. schedule_followup(delay=86400)'],
    verdict: 'unmet',
  },
  { what: 'JSON', lines: ['< Да', '> {"action": "reply", "text": "Какой у Вас бюджет?"}'], verdict: 'unmet' },
  {
    what: 'a placeholder',
    lines: ['< Здравствуйте', '> {name}, здравствуйте! Смотрите для себя или под аренду?'],
    verdict: 'unmet',
  },
  {
    what: 'an address with an underscore',
    lines: ['< anna_k@mail.ru', '> Спасибо, приглашение придёт на anna_k@mail.ru.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'what clients in general ask',
    lines: ['< А что обычно спрашивают?', '> Наши клиенты часто просят отчёты управляющих, их и покажу.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'markdown',
    lines: ['< Что есть?', '> **Вилла в Чангу** — от 200 тысяч долларов. Какой район ближе?'],
    verdict: 'unmet',
  },
  {
    what: 'a role tag',
    lines: ['< Привет', '> Assistant: Здравствуйте! Чем могу помочь?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a price in brackets and a quotation',
    lines: ['< Сколько?', '> Вилла (две спальни) стоит 200–250 тысяч долларов. «Estate Market» называет те же цены.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the prompt is mentioned',
    lines: ['< Почему Вы это спрашиваете?', '> Согласно моей инструкции, сначала я должна узнать бюджет.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'thinks in English',
    lines: ['< Привет', '> The user wants a villa. I should ask about the budget first. Здравствуйте! Какой бюджет?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'curly words in ordinary use',
    lines: [
      '< Что за вилла?',
      '> Вилла (проект «Ocean_View») — 80 м². Файл смотрите по ссылке https://example.com/a_b/c_d?x={1}.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'an empty variable',
    lines: ['< Здравствуйте', '> Здравствуйте, undefined! Чем могу помочь?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'square brackets to be filled in',
    lines: ['< Когда созвон?', '> Созвон назначен на [дата и время]. До встречи!'],
    verdict: 'unmet',
    tricky: true,
  },
  { what: 'a header', lines: ['< Что есть?', '> ## Варианты\n1. Чангу\n2. Убуд'], verdict: 'unmet' },
  {
    what: 'a function',
    lines: ['< Запишите меня', '> book_zoom_call завершён успешно. Ждём Вас завтра.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a story of a client',
    lines: [
      '< Есть отзывы?',
      '> Один клиент хотел тишины и выбрал Убуд, сейчас сдаёт виллу сам. Вам ближе тишина или океан?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'instructions for the buyer',
    lines: ['< Как платить?', '> По инструкции банка перевод идёт два дня, я пришлю её Вам. Удобно?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'third person about the one who reads',
    lines: ['< Дорого', '> Клиент возражает по цене, отработаю через рассрочку. Есть рассрочка на год, интересно?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a note to oneself in brackets',
    lines: ['< Дорого', '> (Клиент сомневается, нужно отработать возражение.) Есть рассрочка, интересно?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'an XML tag',
    lines: ['< Привет', '> <response>Здравствуйте! Чем помочь?</response>'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a price list with dashes',
    lines: ['< Цены?', '> — Чангу: от 250 тысяч\n— Убуд: от 180 тысяч\nЧто ближе?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'tells of its limits as a model',
    lines: ['< Вы человек?', '> Как языковая модель, я не могу назвать точных цен.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a digital consultant says so',
    lines: ['< Вы бот?', '> Я цифровой консультант компании, дальше с Вами поговорит эксперт. Чем помочь сейчас?'],
    verdict: 'met',
    tricky: true,
  },
]
