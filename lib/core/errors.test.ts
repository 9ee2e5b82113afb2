import { expect, test } from 'vitest'
import * as errors from './errors.ts'

test('every class of ours is known by its name', () => {
  const { ERRORS, StressError, ...others } = errors
  const classes = Object.entries(others).filter(([, one]) => one.prototype instanceof StressError)
  expect(classes).toContainEqual(['AgentError', errors.AgentError])
  expect(ERRORS).toEqual(new Map(classes as [string, typeof StressError][]))
})
