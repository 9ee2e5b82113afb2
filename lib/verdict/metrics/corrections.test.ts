import { expect, test } from 'vitest'
import { agent, conversation, edit, type Line, prospect } from '../testing/conversation.ts'
import { correctionsOf } from './corrections.ts'

const corrections = (...lines: Line[]) =>
  correctionsOf(conversation(lines)).map(({ staleId, heededId }) => ({ staleId, heededId }))

const said = prospect(0, 'Бюджет до 150 тысяч долларов')
const corrected = edit(5, 1, 'Бюджет до 250 тысяч долларов', 'prospect')

test('an answer by the first version is stale, one by the correction heeds it', () => {
  expect(corrections(said, corrected, agent(12, 'До 150 тысяч выбор невелик.'))).toEqual([
    { staleId: 2, heededId: null },
  ])
  expect(corrections(said, corrected, agent(12, 'До 250 тысяч есть из чего выбрать.'))).toEqual([
    { staleId: null, heededId: 2 },
  ])
})

test('words have forms', () => {
  const lines = [prospect(0, 'Ищу шумный район'), edit(5, 1, 'Ищу тихий район', 'prospect')]
  expect(corrections(...lines, agent(12, 'Шумных районов три.'))).toEqual([{ staleId: 2, heededId: null }])
  expect(corrections(...lines, agent(12, 'О тихом районе и поговорим.'))).toEqual([{ staleId: null, heededId: 2 }])
})

test('the same figure in another context is not stale', () => {
  expect(corrections(said, corrected, agent(12, 'Апартаменты стоят 150 тысяч.'))).toEqual([
    { staleId: null, heededId: null },
  ])
})

test('what had been said before in other messages is not stale', () => {
  const offer = agent(0, 'Есть варианты до 150 тысяч и дороже.')
  const lines = [offer, prospect(10, 'Мне до 150 тысяч'), edit(15, 2, 'Мне до 250 тысяч', 'prospect')]
  expect(corrections(...lines, agent(22, 'Те варианты, что до 150 тысяч, уже проданы.'))).toEqual([
    { staleId: null, heededId: null },
  ])
})

test('what was on its way when the message was edited counts for nothing', () => {
  expect(corrections(said, corrected, agent(5.4, 'До 150 тысяч выбор невелик.'))).toEqual([
    { staleId: null, heededId: null },
  ])
})

test('a message edited twice is held against the version before', () => {
  const twice = [said, corrected, edit(8, 1, 'Бюджет до 350 тысяч долларов', 'prospect')]
  expect(correctionsOf(conversation(twice)).map(({ before, after }) => [before, after])).toEqual([
    ['Бюджет до 150 тысяч долларов', 'Бюджет до 250 тысяч долларов'],
    ['Бюджет до 250 тысяч долларов', 'Бюджет до 350 тысяч долларов'],
  ])
  expect(corrections(...twice, agent(12, 'До 250 тысяч найдём.'))).toEqual([
    { staleId: null, heededId: 2 },
    { staleId: 2, heededId: null },
  ])
})

test('a single word is a version too', () => {
  const lines = [prospect(0, 'Чангу'), edit(5, 1, 'Убуд', 'prospect')]
  expect(corrections(...lines, agent(12, 'В Чангу шумно.'))).toEqual([{ staleId: 2, heededId: null }])
})

test('English is read as English', () => {
  const lines = [prospect(0, 'We start next week'), edit(5, 1, 'We start next month', 'prospect')]
  expect(corrections(...lines, agent(12, 'Next week is tight.'))).toEqual([{ staleId: 2, heededId: null }])
})

test('what the agent edits is no correction of the prospect', () => {
  expect(corrections(said, agent(12, 'До 150 тысяч?'), edit(14, 2, 'До 250 тысяч?'))).toEqual([])
})
