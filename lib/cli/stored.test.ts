import { expect, test } from 'vitest'
import { isWorthTelling } from './stored.ts'

test.each([
  ['that runs already', { initdb: null, serverStart: null, connect: 3, total: 40 }, false],
  ['that was started', { initdb: null, serverStart: 120, connect: 3, total: 151 }, false],
  ['that took long to start', { initdb: null, serverStart: 5_000, connect: 3, total: 5_100 }, true],
  ['whose data folder was made', { initdb: 700, serverStart: 120, connect: 3, total: 900 }, true],
])('a database %s is told of: %o %s', (_, timings, told) => {
  expect(isWorthTelling(timings)).toBe(told)
})
