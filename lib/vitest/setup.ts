import { afterEach, chai, expect } from 'vitest'
import { AwaitGuard } from './await-guard.ts'
import { ASYNC_MATCHERS, matchers } from './matchers/matchers.ts'

/** Runs in each test file, before its specs. */

// Ctrl-C reaches the whole process group; it is the main process that ends conversations in order
process.on('SIGINT', () => undefined)

const guard = new AwaitGuard()

expect.extend(matchers)
chai.use(guard.plugin(ASYNC_MATCHERS))

afterEach(({ task }) => {
  const forgotten = guard.takeForgotten(task.id)
  if (forgotten.length > 0) throw forgotten.length === 1 ? forgotten[0] : new AggregateError(forgotten)
})
