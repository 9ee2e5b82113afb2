/**
 * What the models cost that play the persona and judge: tokens and dollars for each conversation, with and without
 * prompt caching.
 *
 *   npx vitest run --config bench/vitest.config.ts persona-tokens
 *
 * Each scenario is played once against the sample agent, in memory, through the real SDK, and then judged. The stand-in
 * of the Messages API counts: three bytes to a token, caching as documented, no thinking. So the shares are to be
 * trusted more than the sums, and output is a lower bound. The judge's instructions are those of the playbook: the
 * first conversation writes them to the cache, the others read them.
 */
import { readdir } from 'node:fs/promises'
import { test } from 'vitest'
import type { Playbook } from '../lib/core/playbook.ts'
import type { Scenario } from '../lib/core/scenario.ts'
import type { Transcript } from '../lib/core/transcript.ts'
import { costOf, DEFAULT_JUDGE_MODEL, DEFAULT_MODEL, factsOf, NO_USAGE, type Usage } from '../lib/llm/index.ts'
import { MessagesApi, type MessagesRequest } from '../lib/llm/testing/messages-api.ts'
import { playWithClaude } from '../lib/persona/claude/testing/stage.ts'
import { judgeAt } from '../lib/verdict/scoring/testing/bench.ts'
import { readByRules } from '../lib/verdict/scoring/testing/reading-model.ts'

interface Played {
  scenario: Scenario
  transcript: Transcript
  usage: Usage
  booked: boolean
}

const directory = new URL('../stress/scenarios/', import.meta.url)

test('counts the tokens of each scenario', async () => {
  const played: Played[] = []
  for (const file of await readdir(directory)) {
    for (const scenario of Object.values(await import(new URL(file, directory).href)) as Scenario[]) {
      const { transcript, api, house } = await playWithClaude(scenario)
      const booked = house.actions.actions.some(({ type }) => type === 'pre_meeting_reminder')
      played.push({ scenario, transcript, usage: api.usage, booked })
    }
  }
  head('persona', DEFAULT_MODEL)
  for (const { scenario, usage, booked } of played) {
    show([booked ? scenario.name : `${scenario.name} (no call)`, ...figures(usage, DEFAULT_MODEL)])
  }
  head('judge', DEFAULT_JUDGE_MODEL)
  for (const [name, usage] of await judgeAll(played)) show([name, ...figures(usage, DEFAULT_JUDGE_MODEL)])
})

async function judgeAll(played: readonly Played[]): Promise<[string, Usage][]> {
  let playbook: Playbook
  await using api = await MessagesApi.start((request: MessagesRequest) => ({ say: readByRules(request, playbook) }))
  const used: [string, Usage][] = []
  for (const { scenario, transcript } of played) {
    if (!scenario.playbook) continue
    playbook = scenario.playbook
    const { usage } = await judgeAt(api).judge({ transcript, playbook })
    used.push([scenario.name, usage ?? NO_USAGE])
  }
  return used
}

function head(who: string, model: string): void {
  console.log(`\n${who}: ${model}, list price\n`)
  show(['scenario', 'calls', 'input', 'not cached', 'written', 'read', 'output', 'without', 'with'])
}

function figures(usage: Usage, model: string): string[] {
  const { price } = factsOf(model)
  const { calls, input, cacheWrite, cacheRead, output } = usage
  const all = input + cacheWrite + cacheRead
  const uncached = costOf({ ...usage, input: all, cacheWrite: 0, cacheRead: 0 }, price)
  const dollars = [uncached, costOf(usage, price)].map((usd) => `$${usd.toFixed(4)}`)
  return [...[calls, all, input, cacheWrite, cacheRead, output].map(String), ...dollars]
}

function show([name = '', ...cells]: string[]): void {
  console.log(name.padEnd(26), ...cells.map((cell) => cell.padStart(10)))
}
