import type { Config } from '../../config.ts'
import { createRandom } from '../../core/random.ts'
import { startLocalTelegram } from '../../telegram-server/index.ts'
import { realClock } from '../../time/index.ts'
import { pairsInWords } from '../live-pairs.ts'
import { type Finding, find, skipped } from './finding.ts'

/** Whether the local Telegram can be started. On the real one nothing is tried: its settings and sessions are there and well-formed. */
export async function findTelegram({ telegram, daemon }: Config): Promise<Finding> {
  const what = 'Telegram'
  if (daemon.mode === 'in-process') return skipped(what, 'not needed: the agent runs inside the test')
  if (telegram.mode === 'live') return find(what, () => `live, ${pairsInWords(telegram)}`)
  return find(what, async () => {
    const server = await startLocalTelegram({
      port: telegram.port,
      clock: realClock,
      wallClock: realClock,
      random: createRandom(0),
      log: () => {},
    })
    const { host, port } = server
    await server.stop()
    return `local, on ${host}${telegram.port === 0 ? '' : `:${port}`}`
  })
}
