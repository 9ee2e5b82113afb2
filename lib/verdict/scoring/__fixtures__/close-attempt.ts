import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  { what: 'proposed', lines: ['< Интересно', '> Предлагаю созвониться в Zoom завтра в 16:00.'], verdict: 'met' },
  {
    what: 'too early, it says',
    lines: [
      '< А звонить обязательно?',
      '> Пока рано говорить про Zoom. Расскажите, что для Вас важнее: доход или район?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'indirectly',
    lines: ['< Как это выглядит?', '> Могу показать на созвоне, так будет нагляднее.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a call that was',
    lines: ['< Мы уже говорили', '> На прошлом созвоне мы показывали виллу в Чангу. Как она Вам?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"встретимся онлайн"',
    lines: ['< Хочу посмотреть договор', '> Может быть, встретимся онлайн на 15 минут и пройдём по нему вместе?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'none',
    lines: ['< Сколько стоит?', '> Виллы стоят от 200 тысяч долларов. Какой район Вам ближе?'],
    verdict: 'unmet',
  },
  {
    what: 'a call is expressly not offered',
    lines: ['< Не люблю звонки', '> Звонок Вам и не предлагаю: всё решим в переписке. Какой у Вас бюджет?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'with an hour and no other word',
    lines: ['< Интересно', '> Zoom завтра в 15:00 или в четверг в 12:00.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a call with somebody else',
    lines: ['< Что с документами?', '> Завтра у меня созвон с застройщиком, уточню сроки. Какой район Вам ближе?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a question in passing',
    lines: ['< Хочу увидеть расчёт', '> Что если посмотрим его вместе по видеосвязи?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'when the time comes',
    lines: ['< Ищу виллу', '> Сначала пойму Вашу задачу, а про созвон поговорим потом. Для себя или под аренду?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"приглашаю"',
    lines: ['< Ищу виллу', '> Приглашаю Вас на онлайн-встречу с экспертом, 20 минут.'],
    verdict: 'met',
  },
  {
    what: "the client's meeting",
    lines: ['< У меня сегодня встреча, напишу позже', '> Хорошо, удачной встречи! Напишите, когда освободитесь.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a polite negation',
    lines: ['< Ищу виллу', '> Не хотите созвониться на 15 минут? Так будет быстрее.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'what a call is like',
    lines: [
      '< А как у Вас проходит работа?',
      '> Обычно мы общаемся в переписке, звонки не обязательны. Для себя смотрите?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'minutes that are asked for',
    lines: ['< Расскажите подробнее', '> Найдётся ли у Вас 15 минут для короткого звонка на этой неделе?'],
    verdict: 'met',
    tricky: true,
  },
  { what: 'farewell', lines: ['< Спасибо', '> Всего доброго! Если появятся вопросы, пишите.'], verdict: 'unmet' },
  {
    what: 'an offer to be called',
    lines: ['< Мне проще голосом', '> Тогда наберу Вас в Telegram завтра в 12:00, подойдёт?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a condition that has not come',
    lines: ['< Хочу подумать', '> Конечно. Когда будете готовы к созвону, просто напишите.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"есть смысл"',
    lines: ['< Много вопросов', '> Здесь есть смысл созвониться: за 15 минут отвечу на всё.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the webinar that was',
    lines: ['< Я был на вебинаре', '> Отлично! На той встрече рассказывали про налоги, верно?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'nothing but hours',
    lines: ['< Ок', '> Во вторник в 11 или в среду в 19, что Вам удобнее?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'hours of a flight',
    lines: ['< Ок', '> Рейс завтра в 12 или в среду в 18?'],
    verdict: 'unmet',
    tricky: true,
  },
]
