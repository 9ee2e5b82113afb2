/**
 * What the wire of the local Telegram costs, seen through GramJS on loopback:
 *
 *     npx tsx bench/telegram-wire.ts
 */
import type { TelegramClient } from 'telegram'
import { createClient } from '../lib/telegram-server/mtproto/testing/client.ts'
import { gramjs } from '../lib/telegram-server/mtproto/testing/client-library.ts'
import { startWire } from '../lib/telegram-server/mtproto/testing/wire.ts'
import { ScaledClock } from '../lib/time/index.ts'

const clock = new ScaledClock({ scale: 1, origin: 0 })
const wire = await startWire({ observe: () => {} })

async function measure(runs: number, work: () => Promise<unknown>): Promise<string> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const before = clock.now()
    await work()
    times.push(clock.now() - before)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => `${(times[Math.floor((times.length - 1) * share)] ?? Number.NaN).toFixed(2)} ms`
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, ${runs} times`
}

const client = await createClient(gramjs, { address: wire.address, authKey: wire.provision() })
await client.connect()
const call = new gramjs.Api.help.GetNearestDc()
await measure(200, () => client.invoke(call))
console.log(`call and answer: ${await measure(2000, () => client.invoke(call))}`)

let arrived = () => {}
client.addEventHandler(() => arrived())
const update = { _: 'updateShort', update: { _: 'updateConfig' }, date: 1 }
const pushed = () =>
  new Promise<void>((resolve) => {
    arrived = resolve
    wire.server.push(4_200_000_001n, update)
  })
console.log(`push to event: ${await measure(2000, pushed)}`)

const before = clock.now()
const crowd: TelegramClient[] = await Promise.all(
  Array.from({ length: 200 }, async () => {
    const one = await createClient(gramjs, { address: wire.address, authKey: wire.provision() })
    await one.connect()
    return one
  }),
)
console.log(`200 clients connected: ${(clock.now() - before).toFixed(0)} ms`)

await Promise.all([client, ...crowd].map((one) => one.destroy()))
await wire.server.close()
