import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  { what: 'an exact minute', lines: ['< Занят', '> Хорошо, напишу Вам в 18:27.'], verdict: 'unmet' },
  { what: 'natural words', lines: ['< Занят', '> Хорошо, напишу через пять минут.'], verdict: 'met' },
  {
    what: 'the exact time of something else',
    lines: ['< Когда рейс?', '> Рейс прилетает в 18:27, встретим Вас у выхода.'],
    verdict: 'met',
    tricky: true,
  },
  { what: 'a round hour', lines: ['< Занят', '> Тогда вернусь к Вам завтра в 16:00.'], verdict: 'met', tricky: true },
  {
    what: 'in another word',
    lines: ['< Позже', '> Не отвлекаю! Вернусь с расчётом ровно в 14:03.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: "the call's hour is no follow-up",
    lines: ['< Давайте', '> Созвон завтра в 12:20, ссылка у Вас на почте.'],
    verdict: 'met',
    tricky: true,
  },
  { what: 'back at a minute', lines: ['< Позже', '> Хорошо, вернусь к Вам в 10:52.'], verdict: 'unmet' },
  { what: 'tomorrow morning', lines: ['< Позже', '> Хорошо, напишу завтра утром.'], verdict: 'met' },
  {
    what: 'in English words',
    lines: ['< Позже', '> Отпишусь сегодня в 19:17, как договорились.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: "the client's own time repeated as the call's",
    lines: ['< Я освобожусь в 17:40', '> Хорошо, в 17:40 Вы освободитесь, напишу чуть позже.'],
    verdict: 'met',
    tricky: true,
  },
  { what: 'half past', lines: ['< Позже', '> Перезвоню в 18:30, хорошо?'], verdict: 'met', tricky: true },
]
