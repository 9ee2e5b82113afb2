/* The local Telegram of the crowd, in a process of its own. */
import { createRandom } from '../../lib/core/random.ts'
import { startControl, startLocalTelegram } from '../../lib/telegram-server/index.ts'
import { realClock } from '../../lib/time/index.ts'
import { Meter } from './cost.ts'
import { obey, tell } from './orders.ts'

const telegram = await startLocalTelegram({
  clock: realClock,
  wallClock: realClock,
  random: createRandom(1),
  log: console.error,
})
const control = await startControl(telegram)
let meter = new Meter()

obey(
  async ({ kind }) => {
    if (kind === 'report') return { kind, cost: meter.read(), journal: telegram.journal.entries() }
    meter = new Meter()
    return { kind: 'done' }
  },
  () => Promise.all([control.close(), telegram.stop()]),
)
tell({ kind: 'serving', control: { url: control.url, token: control.token } })
