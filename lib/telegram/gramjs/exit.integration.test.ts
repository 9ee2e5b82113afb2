import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createRandom } from '../../core/random.ts'
import { startLocalTelegram } from '../../telegram-server/index.ts'
import { ScaledClock } from '../../time/index.ts'

test('a process that has closed its messenger ends by itself at once, and has said nothing else', async () => {
  const clock = new ScaledClock({ scale: 1, origin: Date.now() })
  const telegram = await startLocalTelegram({ clock, wallClock: clock, random: createRandom(1), log: () => {} })
  telegram.provision({ username: 'the_agent', firstName: 'Agent' })
  const { session } = telegram.provision({ username: 'the_prospect', firstName: 'Prospect' })

  const program = fileURLToPath(new URL('./testing/client-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(session), 'the_agent'], {
    timeout: 15_000,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  await telegram.stop()

  const [, closed, exit] = /^closed (\d+)\nexit (\d+)\n$/.exec(output) ?? []
  expect(output).toMatch(/^closed \d+\nexit \d+\n$/)
  expect(code).toBe(0)
  // about 20 ms; whatever the library leaves behind takes a second at least
  expect(Number(exit) - Number(closed)).toBeLessThan(500)
})
