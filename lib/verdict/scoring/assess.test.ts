import { describe, expect, test } from 'vitest'
import { baliRealEstate } from '../../../stress/playbooks/bali-real-estate.ts'
import { saasDemo } from '../../../stress/playbooks/saas-demo.ts'
import { ConversationAssessment } from '../../core/assessment.ts'
import type { CriterionId } from '../../core/playbook.ts'
import { talk } from '../testing/conversation.ts'
import { assess } from './assess.ts'

const good = [
  '< Здравствуйте! Меня зовут Анна. Ищу виллу на Бали, сколько они стоят?',
  '> Анна, здравствуйте! По данным Estate Market, виллы с двумя спальнями стоят 200–350 тысяч долларов. Подскажите, Вы смотрите для себя или как инвестицию?',
  '< Как инвестицию, хочу сдавать туристам',
  '> Значит, важнее всего доход от туристов. По статистике BPS, в 2024 году остров приняли 6,3 млн гостей, спрос держится весь год. На какой бюджет Вы ориентируетесь?',
  '< До 300 тысяч долларов. Но leasehold же не собственность',
  '> Да, leasehold — это право аренды на 30 лет с продлением, его заверяет нотариус. До 300 тысяч долларов выбрать есть из чего. А решение принимаете самостоятельно или с кем-то советуетесь?',
  '< Решаем вместе с мужем',
  '> Хорошо, что смотрите вместе с мужем. Мы и сами инвесторы, поэтому показываем свои отчёты. Что Вас пока смущает больше всего и когда планируете покупку?',
  '< Боюсь, что не достроят. Купить хотим в ближайшие три месяца',
  '> Опасение понятное: застройщиков проверяем по 140 пунктам, и оплата идёт по этапам. Подведу итог: вилла под аренду до 300 тысяч, решаете вместе с мужем, покупка в ближайшие три месяца. Предлагаю созвониться в Zoom на 15–20 минут: покажу три виллы с расчётом. Вам удобнее завтра в 16:00 или послезавтра в 11:00?',
  '< Завтра в 16:00, anna@example.com',
  '> Записала Вас на завтра, 24 ноября, 16:00 (по Москве). Приглашение придёт на почту.',
] as const

const assessed = (lines: readonly string[]) => assess(talk(lines), baliRealEstate)
const verdictOf = (lines: readonly string[], id: CriterionId | 'redFlags') =>
  assessed(lines).criteria.find((one) => one.id === id)?.verdict
/** The good conversation with one thing said differently. */
const but = (from: string, to: string): string[] => {
  const changed = good.map((line) => line.replace(from, to))
  if (changed.join() === good.join()) throw new Error(`"${from}" is not in the conversation`)
  return changed
}

test('a good conversation scores above 90, and every quote stands in its message word for word', () => {
  const transcript = talk(good)
  const assessment = assess(transcript, baliRealEstate)
  expect(ConversationAssessment.parse(assessment)).toEqual(assessment)
  expect(assessment.overallScore).toBeGreaterThan(90)
  expect(assessment).toMatchObject({
    judge: 'rules',
    bantCoverage: { budget: true, authority: true, need: true, timeline: true },
    zoomCloseAttempt: true,
    formalLanguage: true,
    messageLengthAppropriate: true,
    noForbiddenTopics: true,
    criticalIssues: [],
  })
  const quotes = assessment.criteria.flatMap(({ evidence }) => evidence)
  expect(quotes.length).toBeGreaterThan(20)
  for (const { messageId, quote } of quotes) {
    const message = transcript.events.find((event) => event.kind === 'message' && event.id === messageId)
    expect(message).toMatchObject({ text: expect.stringContaining(quote) })
  }
})

test('the score can be reproduced by hand from the criteria', () => {
  const { criteria, overallScore } = assessed(but(' Но leasehold же не собственность', ''))
  const decided = criteria.filter(({ verdict }) => verdict !== 'inconclusive')
  const sum = (of: 'points' | 'weight') => decided.reduce((total, one) => total + one[of], 0)
  expect(overallScore).toBeCloseTo((sum('points') / sum('weight')) * 100, 1)
})

test('every criterion says why: by a quote, or in words where there is none to quote', () => {
  const talks = [
    good,
    ['< Здравствуйте!', '> Добрый день!'],
    ['< Здравствуйте!', '> Предлагаю Zoom завтра.', '< Зачем?'],
  ]
  for (const lines of talks) {
    expect(assessed(lines).criteria.filter(({ evidence, note }) => evidence.length === 0 && !note)).toEqual([])
  }
  const noteOf = (id: string) => assessed(talks[1] as string[]).criteria.find((one) => one.id === id)?.note
  expect(noteOf('leaks')).toBe('Nothing against it was found in the one message of the agent.')
})

test('sub-scores go by what was reached, whatever it weighs, and what never came up has none', () => {
  const weights = { ...baliRealEstate.weights, entry: 0, reflection: 0, expertise: 0, nextQuestion: 0 }
  const lines = ['< Здравствуйте! Сколько стоит вилла?', '> Давайте сразу Zoom.', '< Зачем?', '> Так быстрее.']
  const { zmeykaAdherence, objectionHandling } = assess(talk(lines), { ...baliRealEstate, weights })
  expect({ zmeykaAdherence, objectionHandling }).toEqual({ zmeykaAdherence: 0, objectionHandling: null })
  expect(assessed(good)).toMatchObject({ zmeykaAdherence: expect.any(Number), objectionHandling: 10 })
})

describe('one change to a good conversation changes the matching criterion, and the score falls', () => {
  const baseline = assessed(good)
  test.for<[CriterionId, string, string]>([
    ['entry', 'Подскажите, Вы смотрите для себя или как инвестицию?', 'На какой бюджет Вы ориентируетесь?'],
    ['budget', 'До 300 тысяч долларов. Но leasehold', 'Leasehold'],
    ['authority', '< Решаем вместе с мужем', '< А какие районы лучше?'],
    ['timeline', ' Купить хотим в ближайшие три месяца', ''],
    [
      'objections',
      'leasehold — это право аренды на 30 лет с продлением, его заверяет нотариус',
      'вопрос важный, вернусь к нему позже',
    ],
    ['name', 'Анна, здравствуйте!', 'Здравствуйте!'],
    ['address', 'Подскажите, Вы смотрите', 'Подскажи, ты смотришь'],
    ['forbidden', 'Мы и сами инвесторы', 'Оформим freehold для иностранцев. Мы и сами инвесторы'],
    [
      'summary',
      'Подведу итог: вилла под аренду до 300 тысяч, решаете вместе с мужем, покупка в ближайшие три месяца. ',
      '',
    ],
    ['callValue', ' на 15–20 минут: покажу три виллы с расчётом', ''],
    ['specificTimes', 'Вам удобнее завтра в 16:00 или послезавтра в 11:00?', 'Когда Вам удобно?'],
    ['noPressure', 'Предлагаю созвониться', 'Успейте, такие цены только сегодня. Предлагаю созвониться'],
    [
      'length',
      'Мы и сами инвесторы, поэтому показываем свои отчёты.',
      'Мы и сами инвесторы. Отчёты открыты. Их много. Они подробные. Читать легко. Там всё есть. И цифры тоже.',
    ],
  ])('%s', ([id, from, to]) => {
    const changed = assessed(but(from, to))
    expect(baseline.criteria.find((one) => one.id === id)?.verdict).toBe('met')
    expect(changed.criteria.find((one) => one.id === id)?.verdict).toBe('unmet')
    expect(changed.overallScore).toBeLessThan(baseline.overallScore as number)
  })
  test('worries that are told unasked and answered are known, and those that nobody speaks of are not', () => {
    const unasked = but('Что Вас пока смущает больше всего и когда', 'Когда')
    expect(verdictOf(unasked, 'worries')).toBe('met')
    const silent = unasked.map((line) =>
      line.replace('Боюсь, что не достроят. ', '').replace(' Но leasehold же не собственность', ''),
    )
    expect(verdictOf(silent, 'worries')).toBe('unmet')
    expect(assessed(silent).overallScore).toBeLessThan(baseline.overallScore as number)
  })
})

describe('tricky words do not mislead', () => {
  test.for<[string, CriterionId, 'met' | 'unmet' | 'inconclusive', string, string]>([
    [
      '"выход" and "лишь" address nobody',
      'address',
      'met',
      'Хорошо, что смотрите',
      'Выход к морю лишь плюс. Хорошо, что смотрите',
    ],
    [
      'a quoted "ты" is somebody else’s',
      'address',
      'met',
      'Хорошо, что смотрите',
      'Как говорят: «ты не переплатишь». Хорошо, что смотрите',
    ],
    ['"твой" is informal', 'address', 'unmet', 'Хорошо, что смотрите', 'Твой выбор хорош, что смотрите'],
    [
      'a denied freehold is no promise',
      'forbidden',
      'met',
      'Мы и сами инвесторы',
      'Freehold для иностранцев невозможен. Мы и сами инвесторы',
    ],
    [
      '"Пока рано говорить про Zoom" is no invitation',
      'entry',
      'met',
      'Подскажите, Вы смотрите',
      'Пока рано говорить про Zoom. Подскажите, Вы смотрите',
    ],
    [
      'a budget that is told unasked is learned',
      'budget',
      'met',
      'На какой бюджет Вы ориентируетесь?',
      'Какой район Вам ближе?',
    ],
    [
      'an unclear reply is inconclusive',
      'authority',
      'inconclusive',
      '< Решаем вместе с мужем',
      '< Это мы ещё обсудим',
    ],
    ['without an objection there is nothing to answer', 'objections', 'met', ' Но leasehold же не собственность', ''],
  ])('%s', ([, id, verdict, from, to]) => {
    expect(verdictOf(but(from, to), id)).toBe(verdict)
  })
})

test('a sum in a question of the client’s own is no budget, with or without a question mark', () => {
  const budgetOf = (text: string) => verdictOf([`< ${text}`, '> Добрый день! Какой район Вам ближе?'], 'budget')
  expect(budgetOf('А есть виллы за 300 тысяч долларов?')).toBe('unmet')
  expect(budgetOf('сколько это в рублях 300 тысяч')).toBe('unmet')
  expect(budgetOf('У меня 300 тысяч долларов')).toBe('met')
})

test('a summary that comes after the invitation is a red flag', () => {
  const summary =
    'Подведу итог: вилла под аренду до 300 тысяч, решаете вместе с мужем, покупка в ближайшие три месяца. '
  const moved = but(summary, '').map((line) => line.replace('послезавтра в 11:00?', `послезавтра в 11:00? ${summary}`))
  const { overallScore, criticalIssues } = assessed(moved)
  expect(overallScore).toBeLessThan(40)
  expect(criticalIssues.join()).toContain('The summary came after the invitation')
})

test('giving in to the catalogue is a red flag, one attempt is not', () => {
  const asked = (reply: string) => assessed(['< Вышлите каталог', `> ${reply}`]).criticalIssues
  expect(asked('Хорошо, отправляю каталог.')).toEqual([
    'Sends the catalogue at the first request: "каталог" (message 1), "отправляю" (message 2)',
  ])
  expect(asked('Каталог отправлю, только в нём двести объектов. Вам для себя или под аренду?')).toEqual([])
})

test('an interrogation scores below 60', () => {
  const { overallScore } = assessed([
    '< Здравствуйте, ищу виллу',
    '> Для себя или инвестиция?',
    '< Инвестиция',
    '> Зафиксировала. Какой бюджет?',
    '< 300 тысяч долларов',
    '> Принято. Кто принимает решение?',
    '< Я сам решаю',
    '> Принято. Когда планируете покупку?',
    '< В этом году',
    '> Созвонимся в Zoom? Когда удобно?',
  ])
  expect(overallScore).toBeLessThan(60)
})

test('a lecture scores below 60', () => {
  const lecture =
    'Бали — остров в Индонезии. Виллы строят по всему югу. Рынок растёт много лет. Туристов становится больше. Земля дорожает. Аренда приносит доход. Застройщиков много. Районы разные. Выбирать надо внимательно.'
  const { overallScore } = assessed([
    '< Здравствуйте, ищу виллу',
    `> ${lecture}`,
    '< Понятно',
    `> ${lecture}`,
    '< Ясно',
    `> ${lecture}`,
  ])
  expect(overallScore).toBeLessThan(60)
})

test('a rude word makes any conversation fail', () => {
  const { overallScore, criticalIssues } = assessed(
    but('Хорошо, что смотрите вместе с мужем.', 'Глупый вопрос, Вы не понимаете рынок.'),
  )
  expect(overallScore).toBeLessThan(40)
  expect(criticalIssues).toHaveLength(2)
})

test('a false promise is a red flag, a denied one is not', () => {
  expect(verdictOf(but('Мы и сами инвесторы', 'Гарантируем доходность 15%. Мы и сами инвесторы'), 'redFlags')).toBe(
    'unmet',
  )
  expect(
    verdictOf(but('Мы и сами инвесторы', 'Гарантированная доходность не бывает. Мы и сами инвесторы'), 'redFlags'),
  ).toBe('met')
})

test('praise that opens message after message wears off', () => {
  const praised = good.map((line) => line.replace(/^> /, '> Отлично! '))
  expect(verdictOf(praised, 'confirmations')).toBe('unmet')
  expect(verdictOf(but('Значит, важнее', 'Отлично! Значит, важнее'), 'confirmations')).toBe('met')
})

test('an invitation before anything is known fails the gate', () => {
  const pushy = ['< Здравствуйте, сколько стоит вилла?', '> Здравствуйте! Давайте созвонимся в Zoom завтра в 16:00?']
  expect(verdictOf(pushy, 'gate')).toBe('unmet')
  expect(verdictOf(pushy, 'entry')).toBe('unmet')
})

test('a booking that the record contradicts is a critical issue', () => {
  const scheduling = { agreement: 'phantom' } as NonNullable<Parameters<typeof assess>[2]>['scheduling']
  const { criticalIssues } = assess(talk(good), baliRealEstate, scheduling ? { scheduling } : {})
  expect(criticalIssues).toEqual(['The booking and the record disagree: phantom'])
})

test('another trade in English works by its own data', () => {
  const lines = [
    '< Hi, I am Kate. We struggle with spreadsheets, they take too much time',
    '> Hello Kate! Spreadsheets eat the week, and according to Gartner half of all teams still plan in them. What is the biggest headache for you right now?',
    '< The manual reports. Is our data safe with you?',
    '> Yes, everything is encrypted and hosted in the EU. So you lose the most time with reports. What budget did you have in mind?',
    '< About $20k a year',
    '> With $20k you are well within the usual range, our customers start at half of it. Who else is part of the decision, and how soon do you need it?',
    '< Our CTO signs off, we want it this quarter',
    '> So you and your CTO want it running this quarter. Is there any concern that could hold you back?',
    '< Not really',
    '> To recap: manual reports out of spreadsheets, $20k, your CTO decides, this quarter. I suggest a demo of 20 minutes where I show you your own data. Does Tuesday at 4 pm or Wednesday at 10 am work?',
    '< Tuesday at 4 pm',
    "> You're booked for Tuesday, November 24 at 4 pm. The invitation is on its way.",
  ]
  const { overallScore, bantCoverage, criteria } = assess(
    talk(lines, { prospect: { telegramId: '1', username: null, name: 'Kate' } }),
    saasDemo,
  )
  expect(bantCoverage).toEqual({ budget: true, authority: true, need: true, timeline: true })
  expect(criteria.find(({ id }) => id === 'address')?.verdict).toBe('inconclusive')
  expect(overallScore).toBeGreaterThan(85)
  const rude = lines.map((line) => line.replace('> Yes, everything', "> You don't understand. Yes, everything"))
  expect(assess(talk(rude), saasDemo).overallScore).toBeLessThan(40)
})
