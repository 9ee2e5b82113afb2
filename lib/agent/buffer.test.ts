import { expect, test } from 'vitest'
import { createRandom } from '../core/random.ts'
import { Buffer } from './buffer.ts'
import { PATIENT } from './reference/patient.ts'

const message = (id: number) => ({ id, text: `message ${id}` })
const make = (rules = PATIENT) => new Buffer(rules, createRandom(1))

test('a burst is over 3 to 3.8 s after its last message', () => {
  const buffer = make()
  expect(buffer.dueAt()).toBeUndefined()
  buffer.add(message(1), 0)
  buffer.add(message(2), 2000)
  expect(buffer.dueAt()).toBeGreaterThanOrEqual(5000)
  expect(buffer.dueAt()).toBeLessThanOrEqual(5800)
})

test('it is over at once with the tenth message', () => {
  const buffer = make()
  for (let id = 1; id <= 9; id++) buffer.add(message(id), id * 100)
  expect(buffer.dueAt()).toBeGreaterThan(3000)
  buffer.add(message(10), 1000)
  expect(buffer.dueAt()).toBe(1000)
})

test('it is over 30 s after its first message, however the client goes on', () => {
  const buffer = make()
  for (let second = 0; second < 16; second += 2) buffer.add(message(second), second * 2000)
  expect(buffer.dueAt()).toBe(30_000)
})

test('an edit takes the place of the text and starts the wait anew', () => {
  const buffer = make()
  buffer.add(message(1), 0)
  expect(buffer.amend(1, 'new', 2500)).toBe(true)
  expect(buffer.amend(7, 'unknown', 2500)).toBe(false)
  expect(buffer.batch()).toEqual([{ id: 1, text: 'new' }])
  expect(buffer.dueAt()).toBeGreaterThanOrEqual(5500)
})

test('what is deleted is not in the batch', () => {
  const buffer = make()
  buffer.add(message(1), 0)
  buffer.add(message(2), 0)
  expect(buffer.drop([1, 9])).toBe(true)
  expect(buffer.drop([9])).toBe(false)
  expect(buffer.batch()).toEqual([message(2)])
})

test('after a draft that was thrown away the age of the burst counts anew', () => {
  const buffer = make()
  buffer.add(message(1), 0)
  buffer.reopen(29_000)
  expect(buffer.dueAt()).toBeGreaterThanOrEqual(32_000)
})

test('while the client types it waits, and a moment longer for the message', () => {
  const buffer = make()
  buffer.add(message(1), 0)
  buffer.typing(8000)
  expect(buffer.dueAt()).toBe(10_500)
  buffer.typing(Number.NEGATIVE_INFINITY)
  expect(buffer.dueAt()).toBeLessThanOrEqual(3800)
})

test('it waits longer for a client who breaks off, longest for one who says that more will come', () => {
  const due = ['Смотрю виллу', 'Смотрю виллу,', 'Сейчас допишу'].map((text) => {
    const buffer = make()
    buffer.add({ id: 1, text }, 0)
    return buffer.dueAt() as number
  })
  const bands = [3800, 20_000, 35_000]
  expect(due.map((at, i) => at <= (bands[i] as number) && at > (bands[i - 1] ?? 2999))).toEqual([true, true, true])
})

test('two minutes after its first message a thought is over, however unfinished', () => {
  const buffer = make()
  for (let i = 0; i < 8; i++) buffer.add({ id: i, text: 'и ещё,' }, i * 16_000)
  buffer.typing(500_000)
  expect(buffer.dueAt()).toBe(120_000)
})
