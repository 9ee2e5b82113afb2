import { expect, test } from 'vitest'
import type { Language } from './language.ts'
import { type QuestionKind, questionKind, requestsAnswer } from './question.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

const first = (text: string, language: Language) => sentencesOf(text, language)[0] as Sentence
const asks = (text: string) => first(text, 'ru').isQuestion || requestsAnswer(first(text, 'ru'), 'ru')

const kinds: [Language, QuestionKind, string[]][] = [
  [
    'ru',
    'open',
    [
      'Какой район Вам ближе?',
      'Что для Вас важно?',
      'А на какую сумму?',
      'Как часто планируете приезжать?',
      'Подскажите, какой бюджет.',
      'Расскажите о своей семье',
      'Сколько Вас будет',
      'С кем Вы поедете?',
      'Чем Вас привлёк Убуд?',
      'Если представить идеальный дом, каким он будет?',
      'Чтобы не показывать лишнего: в каких пределах бюджет?',
      'Не подскажете, в каком Вы городе?',
      'Можно узнать, для чего Вам вилла?',
      'Почему именно сейчас?',
      'Из чего выбираете?',
      'Поделитесь, что Вас смущает?',
      'И когда Вам хотелось бы переехать?',
      'А по срокам как?',
    ],
  ],
  [
    'ru',
    'choice',
    [
      'Вилла или апартаменты?',
      'Для себя или под аренду?',
      'Вам ближе океан или джунгли?',
      'Ближе к 200 тысячам или к 300?',
    ],
  ],
  [
    'ru',
    'closed',
    [
      'Вы уже были на Бали?',
      'Хотите узнать больше?',
      'Вам нравится океан?',
      'Нужен ли бассейн?',
      'Интересно, как это работает?',
      'Готовы ли Вы внести бронь?',
      'Вы знаете, сколько это стоит?',
      'Показать варианты?',
      'Хотите, чтобы я рассказала, как это устроено?',
      'Есть ли у Вас дети?',
      'Рассматриваете рассрочку?',
      'Вы хотите купить или нет?',
      'Прислать Вам расчёт?',
      'Думали о Сануре?',
      'Вам удобно, когда всё делает компания?',
      'У Вас есть опыт инвестиций?',
    ],
  ],
  [
    'ru',
    'tag',
    [
      'Хорошо?',
      'Правильно понимаю, что Вам важна тишина?',
      'Договорились?',
      'Вам нужен сад, верно?',
      'Всё верно?',
      'То есть Вам важен доход?',
    ],
  ],
  [
    'en',
    'open',
    [
      'What brings you here?',
      'How soon do you need it?',
      'Could you tell me what slows you down?',
      'Tell me about your team.',
      'Which CRM do you use?',
      'And who else is involved?',
      'When would you like to start?',
    ],
  ],
  [
    'en',
    'closed',
    [
      'Do you use a CRM?',
      'Are you happy with it?',
      'Would you like to know how it works?',
      'Can I show you what it does?',
      'Is it a problem?',
      'Have you tried others?',
    ],
  ],
  ['en', 'choice', ['Do you work in sheets or in a CRM?', 'Is it speed or accuracy?']],
  ['en', 'tag', ['You need it by June, right?', 'Did I get that right?']],
]

for (const [language, kind, texts] of kinds) {
  test.each(texts)(`${kind}: %s`, (text) => expect(questionKind(first(text, language), language)).toBe(kind))
}

const questions = [
  'сколько стоит',
  'а какая доходность',
  'есть ли рассрочка',
  'цена какая?',
  'скажите сколько стоит',
  'подскажите по ценам',
  'можно узнать сколько',
  'хотелось бы узнать, есть ли рассрочка',
  'а сколько комиссия',
  'интересно сколько спален',
  'правда ли что землю отбирают',
]

test.each(questions)('without a mark, but asked: %s', (text) => expect(asks(text)).toBe(true))

const statements = [
  'Пишите, если будут вопросы.',
  'Когда продам квартиру, куплю',
  'Что-то мне не нравится',
  'Какой-то странный рынок',
  'Расскажу позже',
  'Напишите мне завтра',
  'Как скажете',
  'Кто ищет, тот найдёт',
  'Спасибо, что подсказали',
  'Где-то в Чангу',
  'Если надумаете, скажите',
  'Интересно, спасибо',
  'Хочу узнать цены',
  'Подскажу с радостью',
  'Вопрос хороший',
]

test.each(statements)('not asked: %s', (text) => expect(asks(text)).toBe(false))

test.each(['Вы спросили: «Сколько стоит?»', 'Вы написали "А почему?"'])('somebody else’s: %s', (text) =>
  expect(asks(text)).toBe(false),
)
