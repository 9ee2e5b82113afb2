import { expect, test } from 'vitest'
import { maskUrl } from './mask-url.ts'

test.each([
  ['postgres://ann:secret@db:5432/stress', 'postgres://ann:***@db:5432/stress'],
  ['postgresql://ann:p@ss/wo:rd@db/stress', 'postgresql://ann:***@db/stress'],
  ['postgres://:secret@db/stress', 'postgres://:***@db/stress'],
  ['postgres://db/stress?user=ann&password=secret&ssl=true', 'postgres://db/stress?user=ann&password=***&ssl=true'],
  ['postgres://ann@db:5432/stress', 'postgres://ann@db:5432/stress'],
  ['mysql://ann:secret@db:port/stress', 'mysql://ann:***@db:port/stress'],
])('%s is shown as %s', (url, shown) => {
  expect(maskUrl(url)).toBe(shown)
})
