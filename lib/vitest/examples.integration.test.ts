import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findTelethon } from '../telegram-server/testing/telethon.ts'
import { runInline } from './testing/run-inline.ts'

const ROOT = resolve(import.meta.dirname, '../..')

const python = findTelethon()

/** The files of an example, as they are in another folder. */
function filesOf(example: string): Record<string, string> {
  const directory = join(ROOT, 'examples', example)
  const names = readdirSync(directory).filter((name) => /\.(py|mjs|ts)$/.test(name))
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(directory, name), 'utf8').replaceAll("'../../", `'${ROOT}/`)]),
  )
}

/** Rapid Fire alone, which is the quicker one; both are played by the command in each example's README. */
async function playBurst(example: string, env: Record<string, string> = {}) {
  const options = { args: ['rapid-fire'], env: { STRESS_TIME_SCALE: '10', ...env } }
  const { directory, output } = await runInline(filesOf(example), options)
  const results = join(directory, 'reports/latest/results.json')
  return { output, conversations: JSON.parse(readFileSync(results, 'utf8')).conversations }
}

/** A machine that is too busy to keep the plan makes a result inconclusive; the agent still has to do its work. */
function expectBooked({ output, conversations }: Awaited<ReturnType<typeof playBurst>>) {
  expect(conversations, output).toMatchObject([{ booking: { agreement: 'confirmed' } }])
  expect(conversations[0].status, output).not.toBe('failed')
}

describe('the agent of', () => {
  test.skipIf(!python)('telethon-agent books a call after bursts', { timeout: 120_000 }, async () => {
    expectBooked(await playBurst('telethon-agent', { PYTHON: python as string }))
  })

  test('gramjs-agent books a call after bursts', { timeout: 120_000 }, async () => {
    expectBooked(await playBurst('gramjs-agent'))
  })
})
