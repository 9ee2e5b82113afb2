import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'yield guaranteed',
    lines: ['< Какая доходность?', '> Гарантируем доходность 18% годовых каждый год.'],
    verdict: 'unmet',
  },
  {
    what: 'no guarantee is given',
    lines: [
      '< Гарантируете доход?',
      '> Гарантированной доходности не бывает, и мы её не обещаем. По отчётам управляющих, вышло 8–12%.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'no taxes, it says',
    lines: ['< А налоги?', '> Налогов на Бали нет, платить ничего не придётся.'],
    verdict: 'unmet',
  },
  {
    what: 'belittles',
    lines: ['< Все говорят, что это пузырь', '> Вы основываетесь на мнении окружающих, а не на фактах.'],
    verdict: 'unmet',
  },
  {
    what: 'a question that is called no stupid one',
    lines: [
      '< Может, глупый вопрос, но что такое leasehold?',
      '> Вопрос совсем не глупый: leasehold — это право аренды на 30 лет. Что ещё хотели бы уточнить?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'gives in to the catalogue',
    lines: ['< Просто вышлите каталог', '> Конечно, вот каталог: https://example.com/catalog.pdf'],
    verdict: 'unmet',
  },
  {
    what: 'one attempt before the catalogue',
    lines: [
      '< Просто вышлите каталог',
      '> Каталог есть, в нём больше двухсот объектов. Чтобы отобрать три-четыре, подскажите, пожалуйста: для себя или под аренду?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a summary that follows the invitation',
    lines: [
      '< Ищу виллу под аренду до 300 тысяч',
      '> Предлагаю созвониться в Zoom завтра в 16:00 или в среду в 11:00.',
      '< Можно завтра',
      '> Подведу итог: Вы ищете виллу под аренду до 300 тысяч долларов, решение принимаете сами.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'rude',
    lines: ['< А почему так дорого?', '> Читайте внимательнее, я же сказала: цена зависит от района.'],
    verdict: 'unmet',
  },
  {
    what: 'tax said as it is',
    lines: [
      '< А налоги?',
      '> С арендного дохода удерживают 10% у резидентов и 20% у нерезидентов, без налогов сдавать не получится.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a yield out of this world',
    lines: ['< Сколько зарабатывают?', '> Наши виллы приносят 45% годовых, это норма для Бали.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'occupancy is no yield',
    lines: [
      '< Какая загрузка?',
      '> По отчётам управляющих, загрузка 75% в год, доходность 8–12%. Для Вас это инвестиция?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'ridicule',
    lines: ['< А вдруг отберут землю?', '> Это просто смешно, Вы начитались интернета.'],
    verdict: 'unmet',
  },
  {
    what: '"Вам не понять"',
    lines: ['< Объясните про HGB', '> Это сложная юридическая тема, Вам её не понять, просто доверьтесь.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'polite disagreement',
    lines: [
      '< Говорят, рынок рухнет',
      '> Осторожность здесь уместна. Если что-то не понимаете в договоре, спрашивайте: разберём по пунктам. Спрос держится на туристах.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'no risk',
    lines: ['< Есть риски?', '> Рисков никаких, вложение полностью безопасно.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'risk told',
    lines: [
      '< Есть риски?',
      '> Риски есть: сроки стройки и загрузка. Без рисков инвестиций не бывает, поэтому проверяем по 140 пунктам.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the catalogue with a wave',
    lines: ['< Скиньте каталог', '> Отправила Вам на почту. Хорошего дня!'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'catalogue refused once with a reason',
    lines: [
      '< Скиньте каталог',
      '> Каталог на двести объектов только запутает. Напишите бюджет и цель, и отберу три подходящих.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the summary before, and once more after',
    lines: [
      '< Ищу виллу под аренду до 300 тысяч',
      '> Подведу итог: вилла под аренду до 300 тысяч. Предлагаю Zoom завтра в 16:00 или в среду в 11:00.',
      '< Можно завтра',
      '> Хорошо. Итак, завтра в 16:00 посмотрим виллы под аренду до 300 тысяч. На какой e-mail прислать приглашение?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'impatience',
    lines: ['< А можно ещё раз про налоги?', '> Сколько можно повторять одно и то же? 10% с аренды.'],
    verdict: 'unmet',
  },
  {
    what: 'taxes denied in other words',
    lines: ['< Сколько налог?', '> Не переживайте, с аренды на Бали ничего платить не нужно, налогов никаких.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a sure thing',
    lines: ['< Надёжно?', '> Виллы на Бали всегда растут в цене, потерять деньги здесь нельзя.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'growth of the past with its source',
    lines: [
      '< Растут цены?',
      '> По данным Estate Market, за год цены выросли на 7%, но будущий рост никто не гарантирует.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'looks down on the budget',
    lines: ['< Бюджет 100 тысяч', '> С такими деньгами на Бали делать нечего, это несерьёзно.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'says plainly that the budget is small',
    lines: [
      '< Бюджет 100 тысяч',
      '> Скажу прямо: на виллу 100 тысяч не хватит, но есть апартаменты на стадии стройки. Рассмотрите их?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'irritated',
    lines: ['< Я не понял про leasehold', '> Вам третий раз объясняю, внимательнее надо быть.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'sends the brochure straight away',
    lines: [
      '< Пришлите презентацию, я сам посмотрю',
      '> Конечно! Вот презентация: https://example.com/p.pdf. Будут вопросы — пишите.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'no loss is possible',
    lines: ['< А риски?', '> Потерять деньги здесь невозможно.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'vouches for the yield',
    lines: ['< Какой доход?', '> Ручаюсь, вложения окупятся за пять лет.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'will calculate the yield for sure',
    lines: ['< Какой доход?', '> Точно посчитаем доходность на созвоне.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the tax office will not touch',
    lines: ['< А налоги?', '> Налоговая Вас не тронет.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'nothing to the state',
    lines: ['< А налоги?', '> Здесь ничего не надо платить государству.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'not paid twice',
    lines: ['< А налоги?', '> Чтобы не платить налог дважды, есть соглашение между странами.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'serious people',
    lines: ['< Рынок перегрет', '> Серьёзные люди так не рассуждают.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'rose-coloured glasses',
    lines: ['< Рынок перегрет', '> Снимите розовые очки.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'thinks like an investor',
    lines: ['< Рынок перегрет', '> Вы рассуждаете как инвестор. Какой срок Вам важен?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the whole list',
    lines: ['< Вышлите каталог', '> Без проблем, весь перечень по ссылке ниже.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asks first',
    lines: ['< Вышлите каталог', '> Чтобы не листать сто объектов, скажите, что важнее: море или тишина?'],
    verdict: 'met',
    tricky: true,
  },
]
