import { describe, expect, test } from 'vitest'
import { baliRealEstate } from '../../../../stress/playbooks/bali-real-estate.ts'
import { CRITERIA, type CriterionId } from '../../../core/playbook.ts'
import { agent, carrying, conversation, type Line, prospect, talk } from '../../testing/conversation.ts'
import { readConversation } from '../reading.ts'
import { rubric } from '../rubric.ts'
import type { Finding } from '../rule.ts'

const { language } = baliRealEstate
function find(id: CriterionId, lines: readonly string[]): Finding {
  const rule = rubric.find((one) => one.id === id)
  if (!rule) throw new Error(`There is no rule ${id}`)
  return rule.find(readConversation(talk(lines), { language }), baliRealEstate)
}
const share = (id: CriterionId, ...lines: string[]) => find(id, lines).share

describe('entry', () => {
  test('one easy question is right, three are half, none is nothing', () => {
    expect(share('entry', '< Привет', '> Для себя или как инвестицию?')).toBe(1)
    expect(share('entry', '< Привет', '> Для себя? В каком районе? С кем живёте?')).toBe(0.5)
    expect(share('entry', '< Привет', '> Рада знакомству.')).toBe(0)
  })
  test('a push to a call in the first turn spoils it, even with an easy question', () => {
    expect(share('entry', '< Привет', '> Для себя или как инвестицию? Предлагаю созвониться в Zoom.')).toBe(0)
  })
})

describe('reflection', () => {
  const told = '< Хочу тихое место рядом со школой'
  test('own words of the client count, in any form', () => {
    expect(share('reflection', told, '> Тишина и школы рядом: это Санур. Когда планируете?')).toBe(1)
  })
  test('words of the trade, greetings and questions reflect nothing', () => {
    expect(share('reflection', '< Добрый день! Интересует вилла у океана', '> Добрый день! Виллы бывают разные.')).toBe(
      0,
    )
    expect(share('reflection', told, '> А какая школа нужна?')).toBe(0)
  })
  test('filing an answer is no reflection', () => {
    expect(share('reflection', told, '> Зафиксировала: тихое место рядом со школой. Когда планируете?')).toBe(0)
  })
  test('where the client only asks there is nothing to reflect', () => {
    expect(share('reflection', '< Сколько стоит вилла?', '> От 200 тысяч.')).toBeNull()
  })
})

describe('expertise', () => {
  test('a figure without a source does not count, nor does a source in a question', () => {
    expect(share('expertise', '< Привет', '> Доходность 12% годовых.')).toBe(0)
    expect(share('expertise', '< Привет', '> Верите ли Вы прогнозам по данным Estate Market?')).toBe(0)
    expect(share('expertise', '< Привет', '> По данным Estate Market, доходность 8–12%.')).toBe(1)
  })
  test('a longer conversation wants more than one fact', () => {
    const bare = ['< Да', '> Хорошо.', '< Да', '> Понятно.', '< Да', '> Ясно.']
    expect(share('expertise', '< Привет', '> По данным Estate Market, доходность 8–12%.', ...bare)).toBe(0.5)
  })
})

describe('the next question', () => {
  test('a turn ends with a question, and asks two at most', () => {
    expect(share('nextQuestion', '< Привет', '> Рада знакомству. Для себя или под аренду?')).toBe(1)
    expect(share('nextQuestion', '< Привет', '> Для себя? Какой район? Когда?')).toBe(0)
    expect(share('nextQuestion', '< Привет', '> Для себя? Напишите, пожалуйста.')).toBe(0)
  })
})

describe('objections', () => {
  const raised = '< Боюсь, не достроят'
  test('answered first, answered after the next question, passed over', () => {
    expect(share('objections', raised, '> Проверяем по 140 пунктам. Какой у Вас бюджет?')).toBe(1)
    expect(share('objections', raised, '> Какой у Вас бюджет? Проверяем по 140 пунктам.')).toBe(0.5)
    expect(share('objections', raised, '> Какой у Вас бюджет?')).toBe(0)
  })
})

describe('the name', () => {
  test('in every message it wears off', () => {
    const lines = ['< Привет', '> Анна, добрый день!', '< Да', '> Анна, хорошо.', '< Да', '> Спасибо, Анна.']
    expect(share('name', ...lines)).toBe(0.5)
    expect(share('name', ...lines.slice(0, 4), '< Да', '> Спасибо.')).toBe(1)
  })
  test('its forms count, longer words that begin like it do not', () => {
    expect(share('name', '< Привет', '> Подготовила для Анны расчёт.')).toBe(1)
    expect(share('name', '< Привет', '> Анализ готов.')).toBe(0)
  })
})

describe('value first', () => {
  test('a courtesy before a question gives nothing', () => {
    expect(share('valueFirst', '< Привет', '> Добрый день! Какой у Вас бюджет?')).toBe(0)
    expect(share('valueFirst', '< Привет', '> Виллы в Чангу стоят от 200 тысяч долларов. Какой у Вас бюджет?')).toBe(1)
  })
})

describe('length', () => {
  const sentences = (count: number) => Array.from({ length: count }, (_, i) => `Это предложение ${i}.`).join(' ')
  test('five sentences are within the limit, six are not', () => {
    expect(find('length', ['< Привет', `> ${sentences(5)}`]).met).toBeUndefined()
    expect(find('length', ['< Привет', `> ${sentences(6)}`])).toMatchObject({ met: false, share: 0 })
  })
  test('a burst of questions may be answered one by one', () => {
    expect(find('length', ['< Цена? Срок? Район?', `> ${sentences(7)}`]).met).toBeUndefined()
    expect(find('length', ['< Цена? Срок? Район?', `> ${sentences(8)}`]).met).toBe(false)
  })
  test('the message that opens a conversation has a limit of its own', () => {
    const long = `Здравствуйте! ${'очень '.repeat(40)}хороший день.`
    expect(find('length', [`> ${long}`]).met).toBe(false)
    expect(find('length', ['< Привет', `> ${long}`]).met).toBeUndefined()
  })
})

describe('the summary', () => {
  const told = ['< Ищу для себя, тихое место', '> Понятно. Какой бюджет?', '< 300 тысяч долларов']
  test('two answers of the client brought together are one, without a word that announces it', () => {
    expect(
      share(
        'summary',
        ...told,
        '> Тихое место для себя до 300 тысяч долларов найдётся. Предлагаю Zoom завтра в 16:00.',
      ),
    ).toBe(1)
    expect(share('summary', ...told, '> Выбор найдётся. Предлагаю Zoom завтра в 16:00.')).toBe(0)
  })
})

describe('specific times', () => {
  test('two are right, one is half, "when it suits" is nothing', () => {
    const offered = (text: string) => share('specificTimes', '< Привет', `> Предлагаю созвониться в Zoom. ${text}`)
    expect(offered('Завтра в 16:00 или послезавтра утром?')).toBe(1)
    expect(offered('Завтра в 16:00?')).toBe(0.5)
    expect(offered('Завтра в 16:00? Или 24 ноября в 16:00?')).toBe(0.5)
    expect(offered('Когда Вам удобно?')).toBe(0)
  })
})

describe('files', () => {
  const plan = { kind: 'document', name: 'Расчёт.pdf', size: 9 } as const
  const told = (id: CriterionId, ...lines: Line[]) => {
    const rule = rubric.find((one) => one.id === id) as (typeof rubric)[number]
    return rule.find(readConversation(conversation(lines), { language }), baliRealEstate)
  }
  const asked = [prospect(0, 'Здравствуйте'), agent(5, 'Для себя или в аренду?'), prospect(9, 'В аренду')]

  test('one without a word is no message that is too short', () => {
    expect(told('length', ...asked, carrying(agent(20, ''), { media: plan })).note).toContain('0 of 1 messages')
  })

  test('one that comes with a question gives something before it asks; a sticker gives nothing', () => {
    const share = (media: typeof plan | { kind: 'document'; mimeType: string }) =>
      told('valueFirst', ...asked, carrying(agent(20, 'Какой бюджет?'), { media })).share
    expect([share(plan), share({ kind: 'document', mimeType: 'image/webp' })]).toEqual([1, 0])
  })
})

test('every rule decides an empty conversation without a fault', () => {
  const reading = readConversation(talk([]), { language })
  const found = rubric.map((rule) => [rule.id, rule.find(reading, baliRealEstate)] as const)
  expect(found.filter(([, { evidence }]) => evidence.length > 0)).toEqual([])
  expect(Object.fromEntries(found.map(([id, one]) => [id, one.share]))).toMatchInlineSnapshot(`
    {
      "address": 1,
      "authority": 0,
      "budget": 0,
      "callValue": 0,
      "closeAttempt": 0,
      "confirmations": 1,
      "emoji": 1,
      "entry": null,
      "expertise": null,
      "followUpTimes": 1,
      "forbidden": 1,
      "gate": null,
      "leaks": 1,
      "length": null,
      "name": 0,
      "need": 0,
      "nextQuestion": null,
      "noPressure": 1,
      "noRepeatedAsking": null,
      "objections": null,
      "openQuestions": null,
      "reflection": null,
      "repetition": 1,
      "specificTimes": 0,
      "summary": null,
      "timeline": 0,
      "valueFirst": null,
      "worries": 0,
    }
  `)
  expect(rubric).toHaveLength(CRITERIA.length)
})

describe('quotes', () => {
  const quotes = (id: CriterionId, ...lines: string[]) => find(id, lines).evidence.map(({ quote }) => quote)
  test('what leaks out is quoted in whole words', () => {
    expect(quotes('leaks', '< Привет', '> Рада Вам. Клиент квалифицирован.')).toEqual(['Клиент квалифицирован'])
  })
  test('an hour at which a price ends is none to meet at', () => {
    const [ends, offers] = ['Скидка на виллу действует до 18:00.', 'Завтра в 12:00 или в среду в 18:00?']
    expect(quotes('specificTimes', '< Привет', `> Давайте созвонимся в Zoom? ${ends}`)).toEqual([])
    expect(quotes('specificTimes', '< Привет', `> Давайте созвонимся в Zoom? ${offers}`)).toHaveLength(2)
  })
})
