import { afterEach, beforeEach, chai, expect, inject } from 'vitest'
import { AwaitGuard } from './await-guard.ts'
import { ASYNC_MATCHERS, matchers } from './matchers/matchers.ts'

/** Runs in each test file, before its specs. */

// Ctrl-C reaches the whole process group; it is the main process that ends conversations in order
process.on('SIGINT', () => undefined)

/** The fixture itself gives up before, with words. */
const LEASE_MARGIN = 60_000

const LONGEST_TIMER = 2 ** 31 - 1

const guard = new AwaitGuard()

expect.extend(matchers)
chai.use(guard.plugin(ASYNC_MATCHERS))

const telegram = inject('stress')?.config.telegram // nothing where tests are only listed
if (telegram?.mode === 'live') {
  // the fixture is set up by the hook, whose time is not the test's; to look at what could not be leased throws the reason
  beforeEach<{ leased: { pair: unknown } | undefined }>(
    ({ leased }) => void leased?.pair,
    Math.min(telegram.leaseTimeout + LEASE_MARGIN, LONGEST_TIMER),
  )
}

afterEach(({ task }) => {
  const forgotten = guard.takeForgotten(task.id)
  if (forgotten.length > 0) throw forgotten.length === 1 ? forgotten[0] : new AggregateError(forgotten)
})
