import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'asked and told',
    lines: ['> Решение принимаете самостоятельно или с кем-то советуетесь?', '< Советуюсь с женой'],
    verdict: 'met',
  },
  {
    what: 'a partner comes up unasked',
    lines: ['< Мне надо с партнёром это обсудить, деньги общие', '> Конечно. Что для Вас обоих важно?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the only owner',
    lines: ['> Кто ещё участвует в решении?', '< Никто, я единственный владелец компании'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a husband who surfs decides nothing',
    lines: ['< Муж обожает серфинг, поэтому Бали', '> Серфинг там круглый год! Какой район Вам ближе?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"сама" without a decision',
    lines: ['< Я сама из Казани, на Бали была дважды', '> Казань красивый город. Какой район Вам понравился?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asked, and evaded',
    lines: ['> Вы сами принимаете решение или вместе с супругом?', '< А какая разница? Вы мне цены покажите'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asked, never answered',
    lines: ['> Кто ещё участвует в решении?', '< А рассрочка есть?', '> Да, на время стройки.'],
    verdict: 'unmet',
  },
  {
    what: 'a yes to "do you decide alone"',
    lines: ['> Вы решаете самостоятельно?', '< Да'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'an advice that the client asks for',
    lines: ['< Посоветуйте, какой район лучше', '> Чангу живой, Санур тихий. Что ближе Вам?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'whoever it is, it is to be discussed',
    lines: ['> Решение принимаете сами?', '< Ну, это ещё будем обсуждать'],
    verdict: 'inconclusive',
  },
  {
    what: 'decides alone, said in passing',
    lines: [
      '< Я человек самостоятельный, решения такие принимаю один',
      '> Это упрощает дело. Для жизни или под сдачу?',
    ],
    verdict: 'met',
  },
  {
    what: 'must be shown to the wife',
    lines: ['< Всё равно без жены не подпишу', '> Тогда и ей покажем. Что для неё важно?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'came with the wife on holiday',
    lines: ['< С женой отдыхали в Нуса-Дуа в марте', '> Отличный месяц! Что понравилось?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"решил купить"',
    lines: ['< Решил наконец купить что-то у моря', '> Море рядом! Для себя или под сдачу?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asked; business partner',
    lines: ['> С кем будете советоваться?', '< У нас с Олегом всё пополам, он тоже должен дать добро'],
    verdict: 'met',
  },
  {
    what: 'asked; "это неважно"',
    lines: ['> Кто ещё участвует в решении?', '< Это не важно, давайте по делу'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'family council',
    lines: ['< Соберём семейный совет и ответим', '> Конечно. Что для семьи важнее всего?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'English: procurement',
    lines: ['> Who else needs to be on board?', '< Procurement has to sign anything above 10k'],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'English: boss as a user',
    lines: ['< My boss loves dashboards', '> Dashboards are a big part of it. What do you report on?'],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'will ask the father',
    lines: ['> Кто кроме Вас участвует?', '< Отец, он платит'],
    verdict: 'met',
  },
  {
    what: 'alone, with a negation',
    lines: ['< Мне ни у кого разрешения спрашивать не надо', '> Прекрасно. Для себя смотрите?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'husband is a builder',
    lines: ['< Муж у меня строитель, сам всё проверит на площадке', '> Это большой плюс. Какой район?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'we both',
    lines: ['> Решение за Вами или есть кто-то ещё?', '< Мы оба решаем'],
    verdict: 'met',
  },
  {
    what: 'decides on the district',
    lines: ['< Никак не решу: Чангу или Убуд', '> Разные миры. Что ближе?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'evades',
    lines: ['> Покупать будете одни?', '< Это вам для чего?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the company has partners',
    lines: ['< Фирма на троих, каждый должен проголосовать', '> Тогда подготовлю для троих. Что им важно?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'English: just me',
    lines: ['> Who else is involved?', '< Nobody, just me', '> Simple then.'],
    verdict: 'met',
    playbook: 'saas',
  },
]
