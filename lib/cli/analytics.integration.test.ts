import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createRandom } from '../core/random.ts'
import { BY_HAND, type TestResult } from '../core/result.ts'
import type { TestRun } from '../core/run.ts'
import { conversations } from '../report/testing/compared-conversations.ts'
import { aResult, aRun } from '../store/testing/examples.ts'
import { type ScratchStore, scratchStore } from '../store/testing/scratch-store.ts'
import { stressHere } from './testing/stress-command.ts'

const DAY = 86_400_000

/** A store that the command finds by its environment; it goes with the test. */
async function place() {
  const scratch = await scratchStore()
  onTestFinished(() => scratch[Symbol.asyncDispose]())
  const cwd = mkdtempSync(join(tmpdir(), 'vitest-stress-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  writeFileSync(join(cwd, '.env'), `DATABASE_URL=${scratch.url}\nSTRESS_SCHEMA=${scratch.schema}\n`)
  return { scratch, cwd, run: (...args: string[]) => stressHere(args, { cwd }) }
}

/** A run, finished unless it is cut off, with so many conversations of two scenarios. */
async function played(
  { store }: ScratchStore,
  count: number,
  {
    daysAgo = 0,
    rate = 0.8,
    cut = false,
    ...overrides
  }: Partial<TestRun> & { daysAgo?: number; rate?: number; cut?: boolean } = {},
): Promise<TestRun> {
  const startedAt = new Date(Date.now() - daysAgo * DAY).toISOString()
  const totals = { passed: count, failed: 0, inconclusive: 0, crashed: 0 }
  const run = aRun({
    startedAt,
    finishedAt: startedAt,
    totals,
    ...overrides,
    ...(cut && { finishedAt: null, totals: null }),
  })
  await store.insertRun(run)
  const random = createRandom(count + daysAgo)
  for (const one of conversations(count, random, { rate, scenarios: ['bursts', 'hurry'] })) {
    const { metrics, scheduling } = aResult()
    const responses = one.responseMs.map((ms, index) => ({ turn: index + 1, ms, messageId: index }))
    const result = aResult({ runId: run.id, scenarioName: one.scenarioName, overallScore: one.score, assessment: null })
    await store.saveResult({
      ...result,
      scheduling: { ...scheduling, scheduled: one.booked } as TestResult['scheduling'],
      metrics: { ...metrics, responses } as TestResult['metrics'],
    })
  }
  return run
}

test('stress compare lists what passed before and fails now, which is no verdict', { timeout: 60_000 }, async () => {
  const { scratch, run } = await place()
  const before = await played(scratch, 1, { daysAgo: 1 })
  const after = await played(scratch, 1)
  const red = aResult({ runId: after.id, specFile: 'stress/red.spec.ts', testName: 'turns red', assessment: null })
  await scratch.store.saveResult({ ...red, id: crypto.randomUUID(), runId: before.id })
  await scratch.store.saveResult({ ...red, status: 'failed', fault: 'agent' })
  const compared = await run('compare', before.id, after.id)
  expect(compared.out).toContain(
    'Passed before, fails now: stress/red.spec.ts: turns red (passed 1 of 1 before, 0 of 1 now)',
  )
  expect(compared.err).toContain('1 test that passed before fails now')
})

test('stress compare tells tests apart whose names look alike once they are masked', { timeout: 60_000 }, async () => {
  const { scratch, run } = await place()
  const [before, after] = [await played(scratch, 1, { daysAgo: 1 }), await played(scratch, 1)]
  const save = (runId: string, name: string, status: 'passed' | 'failed') =>
    scratch.store.saveResult(
      aResult({
        ...{ runId, status, testName: `calls ${name}@x.example.com`, specFile: 'stress/calls.spec.ts' },
        ...{ fault: status === 'failed' ? 'agent' : null, assessment: null },
      }),
    )
  await save(before.id, 'anna', 'passed')
  await save(before.id, 'alex', 'failed')
  await save(after.id, 'anna', 'failed')
  await save(after.id, 'alex', 'passed')
  const { out } = await run('compare', before.id, after.id)
  expect(out).toContain('Passed before, fails now: stress/calls.spec.ts: calls a…@x.example.com (passed 1 of 1 before')
  expect(out).not.toContain('anna')
})

test('stress compare says worse and ends with 1, no worse with 0, too few with 2', { timeout: 60_000 }, async () => {
  const { scratch, run } = await place()
  await played(scratch, 20, { daysAgo: 3, gitBranch: 'main' })
  await played(scratch, 20, { daysAgo: 2, gitBranch: 'main' })
  const worse = await played(scratch, 20, { daysAgo: 1, gitBranch: 'feature', rate: 0.3 })
  const single = await played(scratch, 1, { gitBranch: 'feature' })

  const main = await run('compare', 'main', 'previous')
  expect(main.code).toBe(1)
  expect(main.err).toBe('The agent got worse: calls booked.\n')
  expect(main.out).toContain('Before  the last 2 runs of main: 2 runs, 80 conversations')
  expect(main.out).toMatch(/All scenarios +calls booked +8\d\s% \(n = 80\) +[34]\d\s% \(n = 40\) +−\d+.* worse/)

  const same = await run('compare', worse.id.slice(0, 8), worse.id)
  expect(same).toMatchObject({ code: 2, out: '', err: expect.stringContaining('are the same.') })
  const own = await run('compare', 'feature', worse.id)
  expect(own.out).toContain('1 of the last 2 runs of feature left out, because it is what is compared.')

  const all = await run('compare', 'main', 'previous', '--all')
  const rowsOf = ({ out }: { out: string }) => out.split('\n').filter((line) => /^(bursts|hurry) /.test(line))
  expect(rowsOf(all)).toHaveLength(6)
  expect(rowsOf(main).length).toBeLessThan(6)
  expect(rowsOf(main).join('\n')).not.toContain("can't tell")
  expect(main.out).toContain(
    `\n${6 - rowsOf(main).length} comparisons of single scenarios, of which nothing can be told: --all shows them.\n`,
  )
  expect(all.out).not.toContain('--all')

  const few = await run('compare', 'latest', worse.id)
  expect(few.code).toBe(0) // forty against two can be told apart, and are not

  const alone = await played(scratch, 1, { gitBranch: 'alone' })
  const none = await run('compare', single.id, alone.id)
  expect({ code: none.code, err: none.err }).toMatchInlineSnapshot(`
    {
      "code": 2,
      "err": "Too few conversations to tell whether the agent changed.
      Run the specs more often, or repeat each: test('...', { repeats: 9 }, async ({ prospect }) => { ... }).
    ",
    }
  `)
  const json = await run('compare', 'main', worse.id, '--json')
  expect(json.code).toBe(1)
  expect(JSON.parse(json.out)).toMatchObject({ verdict: 'worse', judged: true, before: { conversations: 80 } })
})

test('a branch is compared with its own newest run, even where that one is configured differently', async () => {
  const { scratch, run } = await place()
  const newest = await played(scratch, 20, { gitBranch: 'main', agentName: 'another' })
  const alone = await run('compare', 'main', 'latest')
  expect(alone).toMatchObject({ code: 2, err: expect.stringContaining('are the same.') })
  await played(scratch, 20, { daysAgo: 2, gitBranch: 'main' })
  await played(scratch, 20, { daysAgo: 1, gitBranch: 'main' })
  for (const right of ['latest', newest.id]) {
    const { code, out } = await run('compare', 'main', right)
    expect(code).toBe(0)
    expect(out).toContain('Before  the last 2 runs of main: 2 runs, 80 conversations')
  }
})

test('a branch that is stored masked is found by its own name', async () => {
  const { scratch, run } = await place()
  const gitBranch = 'fix/m…@example.com'
  await played(scratch, 2, { daysAgo: 2, gitBranch })
  await played(scratch, 2, { gitBranch: 'main' })
  const { out, err } = await run('compare', 'fix/marina.volkova@example.com', 'latest')
  expect(err).not.toContain('There is no run')
  expect(out).toContain('Before  the last run of fix/m…@example.com: 1 run, 4 conversations')
})

test('a run has a name, and what nobody knows is answered with what there is', async () => {
  const { scratch, run } = await place()
  const first = await played(scratch, 2, { id: '11112222-0000-4000-8000-000000000001', daysAgo: 400 })
  expect((await run('baseline')).out).toBe('No run has a name yet: stress baseline NAME.\n')
  expect((await run('baseline', 'release 1')).out).toContain(`release 1 is the run ${first.id} of `)
  expect((await run('baseline')).out).toContain(`release 1  ${first.id}  since 20`)
  const { code, err } = await run('compare', 'release 1', 'nobody')
  expect(code).toBe(2)
  expect(err.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d/, 'DATE')).toMatchInlineSnapshot(`
    "There is no run, no branch and no baseline "nobody".
      Named runs: release 1.
      The newest runs:
      11112222-0000-4000-8000-000000000001  DATE  main  reference
    "
  `)
  expect((await run('compare', 'previous', 'latest')).err).toMatchInlineSnapshot(`
    "There is no previous run: only one is stored that was finished.
      Run the specs first: npx vitest run
    "
  `)
  expect((await run('baseline', 'latest')).err).toMatchInlineSnapshot(`
    ""latest" cannot be the name of a run: it means something else, or nothing.
      Choose another one, such as release-1.
    "
  `)
})

test('a run that was cut off is said to be, and which runs are compared is shown', { timeout: 60_000 }, async () => {
  const { scratch, run } = await place()
  const [first, second] = [await played(scratch, 1, { daysAgo: 3 }), await played(scratch, 1, { daysAgo: 2 })]
  const shown = async (...names: [string, string]) => (await run('compare', ...names)).out.split('\n').slice(0, 4)
  const line = ({ id, startedAt }: TestRun) => `        ${id.slice(0, 8)}  ${startedAt.slice(0, 16)}  main`
  expect(await shown('previous', 'latest')).toEqual([
    'Before  the previous run: 1 run, 2 conversations, 0 of which cannot be judged',
    expect.stringContaining(line(first)),
    'After   the latest run: 1 run, 2 conversations, 0 of which cannot be judged',
    expect.stringContaining(line(second)),
  ])
  const cut = await played(scratch, 1, { daysAgo: 1, id: '778df1c4-0000-4000-8000-000000000001', cut: true })
  const { code, err } = await run('compare', '778df1c4', 'latest')
  expect(code).toBe(2)
  expect(err.replace(cut.startedAt.slice(0, 16), 'DATE')).toMatchInlineSnapshot(`
    "The run 778df1c4 of DATE was cut off, or goes on, so it cannot be compared.
      Its report is drawn all the same: npx stress report 778df1c4
    "
  `)
  expect(await shown('previous', 'latest')).toEqual([
    expect.stringContaining('Before  the previous run that was finished: 1 run'),
    expect.stringContaining(line(first)),
    expect.stringContaining('After   the latest run that was finished: 1 run'),
    expect.stringContaining(line(second)),
  ])
  expect((await run('compare', 'latest', 'latest')).err).toMatch(/^There is nothing to compare: /)
  expect((await run('trends', '--scenario', 'bursts')).out).toContain('bursts, all 3 runs')
})

test('a scenario that was played once is summed up as one run', { timeout: 60_000 }, async () => {
  const { scratch, run } = await place()
  await played(scratch, 1)
  expect((await run('trends', '--scenario', 'bursts')).out).toContain('bursts, its one run\n')
})

test('stress trends has a block for each set of versions, the last played last, and sums a scenario up', async () => {
  const { scratch, run } = await place()
  expect((await run('trends')).out).toBe('Nothing was played in the last 30 days.\n')
  await played(scratch, 6, { daysAgo: 3, agentVersion: 'two\u001b[31m' })
  await played(scratch, 6, { daysAgo: 2, agentVersion: 'one' })
  await played(scratch, 6, { daysAgo: 1, agentVersion: 'two\u001b[31m' })
  const { code, out, err } = await run('trends', '--scenario', 'bursts')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.replaceAll(/\d{4}-\d\d-\d\d/g, 'YYYY-MM-DD')).toMatchInlineSnapshot(`
    "reference one, real-estate@3#0a1b2c3d, judge rules@1
    Day          Runs   Booked   Rate    95 %            Score   n   Apart
    ──────────   ────   ──────   ─────   ─────────────   ─────   ─   ─────
    YYYY-MM-DD   1      6 of 6   100 %   61 % to 100 %   79.0    6   –

    reference two⟨ESC⟩[31m, real-estate@3#0a1b2c3d, judge rules@1
    Day          Runs   Booked   Rate    95 %            Score   n   Apart
    ──────────   ────   ──────   ─────   ─────────────   ─────   ─   ─────
    YYYY-MM-DD   1      4 of 6   67 %    30 % to 90 %    86.5    6   –
    YYYY-MM-DD   1      6 of 6   100 %   61 % to 100 %   79.5    6   –

    bursts, all 3 runs
    Booked          16 of 18, 89 % (95 % interval 67 % to 97 %)
    All of k        1: 89 %   2: 78 %   3: 69 %   4: 59 %   5: 51 %
    Score           p5 63, p50 81, p95 95 (n = 18) by rules@1, real-estate@3#0a1b2c3d
    Answers         p50 8.6 s, p95 21.9 s, p99 25.5 s (n = 114); 0 never came
    Apart           –
    "
  `)
  expect(JSON.parse((await run('trends', '--json', '--days', '2')).out)).toMatchObject([{ runs: 1, scored: 12 }])
  expect(JSON.parse((await run('trends', '--json', '--scenario', 'bursts')).out)).toMatchObject({
    runs: 3,
    results: 18,
  })
  expect((await run('trends', '--days', '0')).err).toContain('It is a whole number from 1 to 9999.')
})

test('a schema in which nothing is stored is no empty history, and reading makes none', {
  timeout: 60_000,
}, async () => {
  const { scratch, cwd, run } = await place()
  const schema = `misspelt_${scratch.schema}`.slice(0, 60)
  writeFileSync(join(cwd, '.env'), `DATABASE_URL=${scratch.url}\nSTRESS_SCHEMA=${schema}\n`)
  for (const command of [
    ['trends'],
    ['report'],
    ['compare', 'previous', 'latest'],
    ['baseline'],
    ['assess', scratch.schema.slice(8, 16)],
  ]) {
    const { code, out, err } = await run(...command)
    expect({ command, code, out }).toEqual({ command, code: 2, out: '' })
    expect(err).toContain(`Nothing is stored in the schema "${schema}" of postgres://`)
  }
  expect((await run('trends')).err).toMatch(
    new RegExp(`^ {2}Run a spec first, or mend STRESS_SCHEMA: results are in .*\\b${scratch.schema}\\b`, 'm'),
  )
  expect(await scratch.sql`select from pg_namespace where nspname = ${schema}`).toEqual([])
})

test('stress trends leaves out what was led by hand, and names the scenarios where one is unknown', async () => {
  const { scratch, run } = await place()
  expect((await run('trends', '--scenario', 'bursts')).err).toContain('None is stored yet.')
  const { id: runId } = await played(scratch, 1)
  await scratch.store.saveResult(aResult({ runId, scenarioName: 'by hand', personaId: BY_HAND, playbookVersion: null }))
  const all = await run('trends')
  expect(all.out).not.toContain('no playbook')
  expect(all.out).toContain('\n\nConversations without a playbook are left out.\n')
  const byHand = await run('trends', '--scenario', 'by hand')
  expect(byHand.out).toContain('reference 1.2.3, no playbook, judge')
  expect(byHand.out).toMatch(/^Booked +0 of 0, – .*\n(?:.*\n)*Led by hand +1, not counted here$/m)
  const unknown = await run('trends', '--scenario', 'burst')
  expect(unknown).toMatchObject({ code: 2, out: '' })
  expect(unknown.err).toMatchInlineSnapshot(`
    "No scenario "burst" was ever played (did you mean 'bursts'?).
      Stored are:
        bursts
        hurry
    "
  `)
})
