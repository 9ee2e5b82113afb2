import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'three known, then the invitation',
    lines: [
      '< Ищу виллу под сдачу',
      '> Под сдачу берут Чангу. На какую сумму смотрите?',
      '< До 300 тысяч долларов',
      '> Хватит на две спальни. Решаете сами?',
      '< С мужем решаем вместе',
      '> Тогда предлагаю Zoom втроём: завтра в 12:00 или в четверг в 18:00?',
    ],
    verdict: 'met',
  },
  {
    what: 'everything was asked, nothing was answered',
    lines: [
      '> Для себя или под аренду? Какой бюджет?',
      '< А где это?',
      '> На юге острова. Кто принимает решение и когда планируете?',
      '< А море далеко?',
      '> Рядом. Предлагаю созвониться в Zoom завтра в 12:00.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'everything was told in one message, nothing was asked',
    lines: [
      '< Нужна вилла для себя, есть 400 тысяч долларов, решаю сам, переезжаем в январе',
      '> Январь — хорошее время. Предлагаю Zoom завтра в 12:00 или в 18:00?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the facts come after the invitation',
    lines: [
      '< Здравствуйте, хочу виллу',
      '> Здравствуйте! Предлагаю Zoom завтра в 12:00.',
      '< Ок. Бюджет 300 тысяч долларов, для себя, решаю сама, купить хочу весной',
      '> Спасибо! Тогда на Zoom всё покажу завтра в 12:00.',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'no invitation',
    lines: ['< Здравствуйте', '> Здравствуйте! Для себя или под аренду?'],
    verdict: 'inconclusive',
  },
  {
    what: 'a call that is put off is no invitation',
    lines: ['< Давайте созвонимся?', '> Созвониться пока рано: сначала пойму, что показать. Для кого смотрите дом?'],
    verdict: 'inconclusive',
    tricky: true,
  },
  {
    what: 'two of four',
    lines: [
      '< Хочу виллу для сдачи, есть 250 тысяч долларов',
      '> Хороший запрос. Предлагаю Zoom завтра в 15:00 или в пятницу в 11:00?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'authority evaded, the others known',
    lines: [
      '< Ищу для себя, до 400 тысяч долларов',
      '> Хватит на две спальни. Кто принимает решение?',
      '< Неважно',
      '> Хорошо. Когда хотели бы переехать?',
      '< К сентябрю',
      '> К сентябрю успеем. Предлагаю созвониться в Zoom: завтра в 12:00 или в четверг в 18:00?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the agent names sums and terms, the client nothing',
    lines: [
      '< Здравствуйте',
      '> Здравствуйте! Виллы стоят 300 тысяч долларов, сдаются в декабре, их берут под аренду семьями.',
      '< Интересно',
      '> Предлагаю Zoom завтра в 12:00!',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'no invitation though Zoom is named',
    lines: ['< А вы по зуму работаете?', '> Да, часть встреч проходит по Zoom. А для чего Вы подбираете жильё?'],
    verdict: 'inconclusive',
    tricky: true,
  },
  {
    what: 'the invitation at once',
    lines: ['< Сколько стоит?', '> От 200 тысяч долларов. Давайте созвонимся в Zoom сегодня в 18:00?'],
    verdict: 'unmet',
  },
  {
    what: 'all four known',
    lines: [
      '< Хочу виллу сдавать, до 250 тысяч долларов',
      '> Под сдачу хорош Чангу. Решаете сами?',
      '< Да, сам',
      '> Когда хотели бы купить?',
      '< В течение полугода',
      '> Итак, Чангу под сдачу, до 250 тысяч, полгода. Предлагаю Zoom: завтра в 11:00 или в среду в 17:00?',
    ],
    verdict: 'met',
  },
  {
    what: 'only the agent assumes',
    lines: [
      '< Здравствуйте, интересна вилла',
      '> Вам под аренду, бюджет, думаю, 300 тысяч, решаете сами. Предлагаю Zoom завтра в 11:00?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'English: enough known',
    lines: [
      '< We need to cut reporting time, budget is $20k, I decide',
      '> Got it, reporting time. How soon?',
      '< This quarter',
      '> I suggest a demo tomorrow at 4 pm or Friday at 10 am. Which works?',
    ],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'nothing known but a lot of talk',
    lines: [
      '< Привет',
      '> Привет! Как Вам погода на Бали?',
      '< Супер',
      '> Предлагаю Zoom в среду в 15:00, там всё расскажу.',
    ],
    verdict: 'unmet',
  },
  {
    what: "the client's own appointment is no invitation",
    lines: [
      '< Сейчас на встрече, ищу дом родителям',
      '> Не отвлекаю. Когда выйдете со встречи, расскажите, к какому сроку нужен дом родителям?',
      '< К лету. Решаем с братом, у нас на двоих 280 тысяч',
      '> Дом для родителей к лету, до 280, решаете вдвоём. Приглашаю обоих на видеозвонок: суббота 12:00 или воскресенье 18:00',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'an invitation for after the appointment',
    lines: ['< Сейчас на встрече, ищу дом родителям', '> Когда освободитесь со встречи, давайте созвонимся в 18:00?'],
    verdict: 'unmet',
    tricky: true,
  },
]
