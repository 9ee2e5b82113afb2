import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { AccountDirectory } from '../accounts/index.ts'
import { stress, stressHere } from './testing/stress-command.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const LONG = 120_000

const SCENARIO = `
  import { defineScenario } from '${ROOT}/fixtures/define.ts'
  import { rapidFire } from '${ROOT}/stress/scenarios/rapid-fire.ts'
  const { batchSizes, ...stress } = rapidFire.stress
  export const hastyBuyer = defineScenario({ ...rapidFire, name: 'Hasty Buyer' })
  export const oneByOne = defineScenario({ ...rapidFire, name: 'One by One', stress: { ...stress, pattern: ['send'] } })
`

const spec = (name: string, expectation: string) => `
  import { expect, test } from '${ROOT}/fixtures/index.ts'
  import { ${name} } from './scenarios/buyers.ts'
  test('${name} books a call', async ({ prospect }) => {
    const conversation = await prospect.play(${name})
    ${expectation}
  })
`

const FILES = {
  'vitest.config.ts': `
    import { stress } from '${ROOT}/lib/vitest/plugin.ts'
    export default { plugins: [stress()] }
  `,
  'stress/scenarios/buyers.ts': SCENARIO,
  'stress/hasty.spec.ts': spec('hastyBuyer', 'await expect(conversation).toHaveScheduledCall()'),
  'stress/calm.spec.ts': spec('oneByOne', 'await expect(conversation).toHaveScheduledCall()'),
}

/** A project of somebody's; it goes with the test. */
function project(files: Record<string, string> = {}): string {
  const directory = join(ROOT, '.stress/run', crypto.randomUUID())
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  for (const [name, content] of Object.entries({ ...FILES, ...files })) {
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), content)
  }
  return directory
}

const ENV = { STRESS_DATA_DIR: join(ROOT, '.stress/tests'), STRESS_DAEMON: 'in-process' }

test('a dry run tells messages, time and cost, and plays nothing', { timeout: LONG }, async () => {
  const cwd = project()
  for (const name of ['ANTHROPIC_API_KEY', 'STRESS_JUDGE', 'STRESS_PERSONA']) vi.stubEnv(name, '')
  onTestFinished(() => void vi.unstubAllEnvs())
  const free = await stressHere(['run', '--dry-run', '--all-stress'], { cwd })
  expect({ code: free.code, err: free.err }).toEqual({ code: 0, err: '' })
  expect(free.out).toMatchInlineSnapshot(`
    "Scenario                   Messages   Time
    ────────────────────────   ────────   ────────────────────────
    Hasty Buyer                16         34.5 s - 9 min 43 s
    One by One                 6          33.0 s - 9 min 39 s
    All, one after the other   22         1 min 08 s - 19 min 22 s

    Nothing was sent. Messages are the prospect's, each scenario played once; times are those of the prospect, from an
    agent that answers at once to one that takes all of its patience.
    No model is asked, which costs nothing.
    "
  `)
  vi.stubEnv('ANTHROPIC_API_KEY', 'sk-ant-one')
  vi.stubEnv('STRESS_BUDGET_USD', '0.4')
  const both = await stressHere(['run', '--dry-run', '--all-stress'], { cwd })
  const one = await stressHere(['run', '--dry-run', '--scenario', 'hasty buyer'], { cwd })
  expect([both, one].map(({ out }) => /up to \S+/.exec(out)?.[0])).toEqual(['up to $0.80:', 'up to $0.40:'])
  expect(one.out).not.toContain('One by One')
  const accounts = new AccountDirectory(join(cwd, 'vitest-stress/accounts'))
  const account = {
    id: '42',
    username: null,
    phone: null,
    apiId: 1,
    session: '1-a-secret',
    server: null,
    testDc: false,
  }
  const dates = { createdAt: '2026-11-28T10:00:00.000Z', lastUsedAt: null, floodUntil: null }
  for (const name of ['buyer-1', 'buyer-2']) accounts.save({ name, ...account, ...dates })
  const live = {
    ...{ XDG_CONFIG_HOME: cwd, STRESS_TELEGRAM: 'live', TELEGRAM_API_ID: '1', TELEGRAM_API_HASH: '0'.repeat(32) },
    ...{ STRESS_AGENT_USERNAME: 'an_agent', STRESS_PROSPECT_ACCOUNT: 'buyer-1,buyer-2' },
  }
  for (const [name, value] of Object.entries(live)) vi.stubEnv(name, value)
  const started = await stressHere(['run', '--dry-run', '--all-stress'], { cwd })
  expect(started.out).toContain('Played on the real Telegram, one at a time: 2 pairs of accounts')
  vi.stubEnv('STRESS_DAEMON', 'external')
  const pool = await stressHere(['run', '--dry-run', '--all-stress'], { cwd })
  expect(pool.out).toContain(`Played on the real Telegram, up to 2 at a time: 2 pairs of accounts
writing to @an_agent; as 42, the account "buyer-1", never used, and not tried
`)
  vi.stubEnv('STRESS_PROSPECT_ACCOUNT', 'buyer-1,buyer-3')
  const missing = await stressHere(['run', '--dry-run', '--all-stress'], { cwd })
  expect([missing.code, missing.err]).toMatchObject([2, expect.stringContaining('There is no account "buyer-3"')])
  vi.stubEnv('STRESS_PROSPECT_ACCOUNT', '')
  vi.stubEnv('STRESS_PROSPECT_SESSION', 's3cret')
  const malformed = await stressHere(['run', '--dry-run', '--all-stress'], { cwd })
  expect([malformed.code, malformed.err]).toMatchObject([2, expect.stringContaining('STRESS_PROSPECT_SESSION cannot')])
  const filter = await stressHere(['run', '--dry-run', '--', 'stress/calm'], { cwd })
  expect(filter.code).toBe(2)
})

test('stress run plays the spec of a scenario, tells about time, writes the results, and exits with 0', {
  timeout: LONG,
}, async () => {
  const cwd = project()
  const args = ['run', '--scenario', 'hasty buyer', '--timing-report', '--output', 'out/results.json']
  const { code, out } = await stress(args, { cwd, env: ENV }).ended
  expect(code).toBe(0)
  expect(out).toMatch(/Hasty Buyer +passed +yes/)
  expect(out).not.toContain('One by One')
  expect(out).toContain('Slowest answers')
  expect(out).toMatch(/Pacing: .*Hasty Buyer +0 ms/s)
  const { conversations } = JSON.parse(readFileSync(join(cwd, 'out/results.json'), 'utf8'))
  expect(conversations).toHaveLength(1)
})

test('stress run exits with 1 where the agent failed something, whatever else there was', {
  timeout: LONG,
}, async () => {
  const cwd = project({ 'stress/broken.spec.ts': `import './nowhere.ts'\n` })
  const env = { ...ENV, STRESS_AGENT_DEFECT: 'phantom-booking' }
  const { code, out } = await stress(['run', '--all-stress', '--parallel', '1'], { cwd, env }).ended
  expect(code).toBe(1)
  expect(out).toMatch(/Hasty Buyer +failed \(agent\) +no \(phantom\)/)
  expect(out).toMatch(/One by One +failed \(agent\)/)
})

test.each([
  ['a spec that cannot be loaded', { 'stress/broken.spec.ts': `import './nowhere.ts'\n` }, ['--', 'broken'], {}],
  ['a configuration that is wrong', {}, ['--all-stress'], { STRESS_SEED: 'x' }],
  ['a configuration that cannot be read', { 'vitest.config.ts': 'export default {' }, ['--all-stress'], {}],
  ['a filter that finds nothing', {}, ['--', 'nothing-like-it'], {}],
])(
  'stress run exits with 2 for %s, which says nothing of the agent',
  { timeout: LONG },
  async (_, files, args, env) => {
    const { code } = await stress(['run', ...args], { cwd: project(files), env: { ...ENV, ...env } }).ended
    expect(code).toBe(2)
  },
)

test('stress run stays until what was played is stored, and exits as Vitest does when it is told to end', {
  timeout: LONG,
}, async () => {
  const cwd = project()
  const env = { STRESS_DATA_DIR: ENV.STRESS_DATA_DIR }
  const { child, output, ended } = stress(['run', '--scenario', 'oneByOne', '--verbose'], { cwd, env })
  await expect.poll(() => output.out, { timeout: 40_000 }).toMatch(/waiting for an answer/)
  child.kill('SIGINT') // nobody's terminal, so only this process hears it
  const { code, out } = await ended
  expect(code).toBe(130)
  expect(out).toContain('Stopping: running conversations are ended and stored.')
  const { conversations } = JSON.parse(readFileSync(join(cwd, 'reports/latest/results.json'), 'utf8'))
  expect(conversations).toMatchObject([{ scenarioName: 'One by One', status: 'inconclusive', fault: 'harness' }])
})

test('an unknown scenario is answered with those there are', async () => {
  const { code, out, err } = await stressHere(['run', '--scenario', 'Hasty Bayer'], { cwd: project() })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatchInlineSnapshot(`
    "There is no scenario "Hasty Bayer" (did you mean 'Hasty Buyer'?).
      There are:
        Hasty Buyer
        One by One
    "
  `)
})

test('from a folder within the project it is the same project, and several specs of a scenario are told of', async () => {
  const cwd = project({
    'stress/again.spec.ts': spec('hastyBuyer', ''),
    'vitest.config.ts': 'export default {',
  })
  const within = { cwd: join(cwd, 'stress/scenarios') }
  const list = await stressHere(['list', '--json'], within)
  expect(JSON.parse(list.out).map(({ name }: { name: string }) => name)).toEqual(['Hasty Buyer', 'One by One'])
  const several = await stress(['run', '--scenario', 'hastyBuyer'], within).ended
  expect(several.code).toBe(2) // its configuration cannot be read
  expect(several.err).toMatch(/^2 spec files play it: stress\/again\.spec\.ts, stress\/hasty\.spec\.ts\n/)
  const single = await stress(['run', '--scenario', 'oneByOne'], within).ended
  expect(single.err).not.toContain('spec files')
})

test('nothing is played that was not named', async () => {
  const { code, err } = await stressHere(['run'], { cwd: project() })
  expect(code).toBe(2)
  expect(err).toMatchInlineSnapshot(`
    "Nothing was named to be played.
      Name a scenario (stress list shows them) or all: stress run --scenario NAME, stress run --all-stress
    "
  `)
})

test('a scenario that no spec plays is told as that', async () => {
  const cwd = project({ 'stress/calm.spec.ts': `import type { oneByOne } from './scenarios/buyers.ts'\n` })
  const { code, err } = await stressHere(['run', '--scenario', 'One by One'], { cwd })
  expect(code).toBe(2)
  expect(err).toMatchInlineSnapshot(`
    "No spec in stress/ plays the scenario "One by One".
      Write one that imports it from stress/scenarios/buyers.ts as oneByOne, or name the spec: stress run -- PATH
    "
  `)
})

test('stress list shows what each scenario plans, and which spec plays it', async () => {
  const cwd = project()
  const { code, out } = await stressHere(['list'], { cwd })
  expect(code).toBe(0)
  expect(out).toMatchInlineSnapshot(`
    "Scenario      Persona              Turns   Messages   Own pauses       Spec
    ───────────   ──────────────────   ─────   ────────   ──────────────   ────────────────────
    Hasty Buyer   impatient-investor   6       16         4.5 s - 12.5 s   stress/hasty.spec.ts
    One by One    impatient-investor   6       6          3.0 s - 9.0 s    stress/calm.spec.ts

    Turns, messages and pauses are the prospect's, as planned; the agent's answers come on top, and a conversation is
    longer or shorter as the agent asks.
    "
  `)
  const { out: json } = await stressHere(['list', '--json'], { cwd })
  const [first] = JSON.parse(json)
  expect(first).toMatchObject({ name: 'Hasty Buyer', specs: ['stress/hasty.spec.ts'], turns: 6 })
})
