/**
 * What a persona costs that a model plays: tokens and dollars for each conversation, with and without prompt caching.
 *
 *   npx vitest run --config bench/vitest.config.ts persona-tokens
 *
 * Each scenario is played once against the sample agent, in memory, through the real SDK. The stand-in of the
 * Messages API counts: three bytes to a token, caching as documented, no thinking. So the shares are to be trusted
 * more than the sums, and output is a lower bound.
 */
import { readdir } from 'node:fs/promises'
import { test } from 'vitest'
import type { Scenario } from '../lib/core/scenario.ts'
import { costOf, DEFAULT_MODEL, factsOf, type Usage } from '../lib/llm/index.ts'
import { playWithClaude } from '../lib/persona/claude/testing/stage.ts'

const { price } = factsOf(DEFAULT_MODEL)
const directory = new URL('../stress/scenarios/', import.meta.url)

test('counts the tokens of each scenario', async () => {
  console.log(`\n${DEFAULT_MODEL}, list price\n`)
  show(['scenario', 'booked', 'calls', 'input', 'not cached', 'written', 'read', 'output', 'without', 'with'])
  for (const file of await readdir(directory)) {
    for (const scenario of Object.values(await import(new URL(file, directory).href)) as Scenario[]) {
      const { house, api } = await playWithClaude(scenario)
      const booked = house.actions.actions.some(({ type }) => type === 'pre_meeting_reminder')
      show([scenario.name, booked ? 'yes' : 'no', ...figures(api.usage)])
    }
  }
})

function figures(usage: Usage): string[] {
  const { calls, input, cacheWrite, cacheRead, output } = usage
  const all = input + cacheWrite + cacheRead
  const uncached = costOf({ ...usage, input: all, cacheWrite: 0, cacheRead: 0 }, price)
  const dollars = [uncached, costOf(usage, price)].map((usd) => `$${usd.toFixed(4)}`)
  return [...[calls, all, input, cacheWrite, cacheRead, output].map(String), ...dollars]
}

function show([name = '', ...cells]: string[]): void {
  console.log(name.padEnd(26), ...cells.map((cell) => cell.padStart(10)))
}
