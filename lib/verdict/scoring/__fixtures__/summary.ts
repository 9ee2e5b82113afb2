import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'announced, before the invitation',
    lines: [
      '< Ищу виллу под аренду',
      '> Какой бюджет?',
      '< До 300 тысяч, решаем с мужем',
      '> Подведу итог: вилла под аренду до 300 тысяч, решаете вместе с мужем. Предлагаю Zoom завтра в 16:00 или в среду в 11:00.',
    ],
    verdict: 'met',
  },
  {
    what: 'none',
    lines: [
      '< Ищу виллу под аренду',
      '> Какой бюджет?',
      '< До 300 тысяч',
      '> Понятно. Предлагаю Zoom завтра в 16:00 или в среду в 11:00.',
    ],
    verdict: 'unmet',
  },
  {
    what: 'after the invitation',
    lines: [
      '< Ищу виллу под аренду',
      '> Какой бюджет?',
      '< До 300 тысяч',
      '> Предлагаю Zoom завтра в 16:00. Подведу итог: вилла под аренду до 300 тысяч.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the word without a summary',
    lines: [
      '< Ищу виллу под аренду',
      '> Какой бюджет?',
      '< До 300 тысяч',
      '> Итак, предлагаю созвониться в Zoom завтра в 16:00 или в среду в 11:00.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'without a word that announces it',
    lines: [
      '< Ищу апартаменты для жизни, тихий район',
      '> Кто ещё участвует в решении?',
      '< Жена, и переедем мы весной',
      '> Тихие апартаменты для жизни, переезд весной, решаете вместе с женой — под это есть три варианта. Покажу их на созвоне завтра в 12:00 или в четверг утром?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'in a turn before, confirmed by the client',
    lines: [
      '< Ищу виллу для сдачи, бюджет 250 тысяч',
      '> А когда планируете?',
      '< Осенью, решаю сам',
      '> Если собрать вместе: вилла для сдачи, 250 тысяч, осенью, решаете сами. Всё верно?',
      '< Да, всё так',
      '> Тогда предлагаю созвониться завтра в 12:00 или в среду в 18:00: покажу три виллы с расчётом.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"резюмирую"',
    lines: [
      '< Нужны апартаменты для себя, бюджет 150 тысяч',
      '> Когда планируете переезд?',
      '< Летом, решаю одна',
      '> Резюмирую: апартаменты для себя, до 150 тысяч, переезд летом, решение за Вами. Приглашаю на Zoom завтра в 12:00 или в пятницу в 15:00.',
    ],
    verdict: 'met',
  },
  {
    what: 'a fact before the invitation is no summary',
    lines: [
      '< Нужна вилла под аренду',
      '> Какой бюджет?',
      '< 250 тысяч',
      '> По данным Estate Market, загрузка 75%. Давайте созвонимся завтра в 12:00 или в пятницу в 15:00?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'summed up only when the hour is chosen',
    lines: [
      '< Нужна вилла под аренду, 250 тысяч',
      '> Предлагаю встречу в Zoom: завтра в 12:00 или в пятницу в 15:00?',
      '< Завтра',
      '> Отлично. Резюмирую, что обсудили: вилла под аренду, бюджет 250 тысяч.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'as a question whether it is right',
    lines: [
      '< Хочу виллу в Убуде для отдыха',
      '> На какой бюджет смотрите?',
      '< Тысяч 200, муж не против',
      '> Правильно ли я вижу: вилла в Убуде для отдыха, около 200 тысяч, муж поддерживает? Если так, предлагаю Zoom завтра в 12:00 или в пятницу в 15:00.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"итого" of a price',
    lines: [
      '< Нужна вилла под аренду',
      '> Вилла 200 тысяч, нотариус 2 тысячи, итого 202 тысячи долларов.',
      '< Понятно, решаем с женой',
      '> Давайте созвонимся завтра в 12:00 или в пятницу в 15:00?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"как я понимаю" with everything',
    lines: [
      '< Хочу апартаменты под сдачу, 150 тысяч',
      '> Когда планируете покупку?',
      '< До конца года, решаю сам',
      '> Смотрите, что получилось: апартаменты под сдачу, 150 тысяч, до конца года, решение за Вами. Приглашаю в Zoom: среда 12:00 или пятница 18:00.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'straight to the call',
    lines: [
      '< Хочу апартаменты под сдачу',
      '> Созвонимся в среду в 12:00 или в пятницу в 18:00?',
      '< В среду',
      '> Договорились.',
    ],
    verdict: 'unmet',
  },
  {
    what: 'a reflection of one thing only',
    lines: [
      '< Хочу апартаменты под сдачу',
      '> Бюджет?',
      '< 150 тысяч',
      '> 150 тысяч — рабочая сумма. Созвонимся в среду в 12:00 или в пятницу в 18:00?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'all of what was told at once',
    lines: [
      '< Для жизни, втроём, до 300, летом',
      '> Дом на троих, чтобы жить, до 300 тысяч, въехать летом. Созвонимся в среду в 12 или в четверг в 18?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'answers one of the things that were told at once',
    lines: [
      '< Боюсь недостроя, хочу тишину, бюджет 200',
      '> Недострой виден по документам, юрист проверяет. Созвонимся завтра в 12 или в среду в 18?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'too early to tell',
    lines: ['< Здравствуйте, смотрю виллы', '> Здравствуйте! Для жизни или под сдачу?'],
    verdict: 'inconclusive',
    tricky: true,
  },
  {
    what: 'sums up the seller',
    lines: [
      '< студию под сдачу, 120',
      '> Подводя итог, у нас лучшие виллы, топовые застройщики и надёжная управляющая. Приглашаю в Zoom: завтра в 15:00 или в среду в 11:00?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'what has formed',
    lines: [
      '< под сдачу хочу, до 180, и чтоб без меня всё работало. Боюсь управляющих',
      '> Смотрите, что у меня сложилось: вложение под аренду, не больше 180 тысяч, полностью без Вашего участия, и больное место здесь управляющая компания. Покажу два таких варианта на созвоне, завтра в 13:00 или в четверг в 19:00?',
    ],
    verdict: 'met',
  },
  {
    what: 'a recap without a phrase, and asks whether it is right',
    lines: [
      '< Yes, and I sign myself',
      "> Here's what I've got from you: 30 reps, Friday detective work, gone by March, up to 15k, and you're afraid nobody will log anything. Did I miss something?",
      '< Spot on',
      "> Then I'd like to show you how it works in a short demo. Tuesday at 11:00 or Thursday at 16:00?",
    ],
    verdict: 'met',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'lists what the seller has',
    lines: [
      '< Yes, and I sign myself',
      '> You get dashboards, reminders, exports, forecasts, and mobile apps. Did I miss something?',
      '< No',
      '> Shall we have a demo? Tuesday at 11:00 or Thursday at 16:00?',
    ],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'three facts of the client in one sentence',
    lines: [
      '< Ищу дом у школы для дочки',
      '> Какой бюджет?',
      '< До 300 тысяч, деньги будут после продажи квартиры',
      '> Значит, ищем дом рядом со школой, бюджет до 300, и ждём продажи Вашей квартиры. Давайте созвонимся завтра в 12:00?',
    ],
    verdict: 'met',
    tricky: true,
  },
]
