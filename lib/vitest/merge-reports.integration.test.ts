import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Store } from '../store/index.ts'
import { scratchStore } from '../store/testing/scratch-store.ts'
import { runInline } from './testing/run-inline.ts'

/** One that is passed, one that the agent fails, and one whose worker dies in the middle. */
const FILES = {
  'a.spec.ts': `
    import { expect, test } from '#fixtures'
    test('is answered', async ({ prospect }) => {
      await prospect.send('Здравствуйте!')
      await prospect.waitForReply()
    })
    test('is answered at once', async ({ prospect }) => {
      await prospect.send('Какие сейчас цены?')
      await prospect.waitForReply()
      expect(prospect).toRespondWithin({ max: '1ms' })
    })
  `,
  'b.spec.ts': `
    import { test } from '#fixtures'
    test('dies', async ({ prospect }) => {
      await prospect.send('Добрый день!')
      await prospect.waitForReply()
      await new Promise((resolve) => setTimeout(resolve, 500))
      process.kill(process.pid, 'SIGKILL')
    })
  `,
}

/** A schema of a database, as if it were the database of one machine. */
async function aStore() {
  const scratch = await scratchStore()
  onTestFinished(() => scratch[Symbol.asyncDispose]())
  const { url, schema, store } = scratch
  return { store, env: { DATABASE_URL: url, STRESS_SCHEMA: schema } }
}

type Environment = Record<string, string>

async function playShards(first: Environment, second: Environment): Promise<string> {
  const play = (shard: string, env: Environment, directory?: string) =>
    runInline(directory ? {} : FILES, {
      env: { STRESS_DAEMON: 'in-process', ...env },
      args: [`--shard=${shard}`, '--reporter=blob'],
      ...(directory && { directory }),
    })
  const { directory, exitCode } = await play('1/2', first)
  const other = await play('2/2', second, directory)
  // the agent's failure is one; a worker that died says nothing of the agent
  expect([exitCode, other.exitCode].sort()).toEqual([1, 2])
  return directory
}

function merge(directory: string, env: Environment) {
  const args = ['--merge-reports', '--reporter=stress']
  return runInline({}, { directory, args, env })
}

async function storedIn(store: Store) {
  const runs = await store.findRuns({ cut: true, limit: 10 })
  const id = runs[0]?.id ?? ''
  return { runs, run: await store.readRun(id), results: await store.readResults(id) }
}

const TOTALS = { passed: 1, failed: 1, inconclusive: 0, crashed: 1 }

test('shards with one database become one run and one report, however often they are merged', {
  timeout: 120_000,
}, async () => {
  const { store, env } = await aStore()
  const directory = await playShards(env, env)
  expect(await store.findRuns({ cut: true, limit: 10 })).toHaveLength(2)
  const { exitCode, output } = await merge(directory, env)
  expect(exitCode).toBe(1)
  expect(output).toMatch(/is answered at once +failed \(agent\)/)
  expect(output).toMatch(/dies +crashed \(harness\)/)
  const once = await storedIn(store)
  expect(once.runs).toHaveLength(1)
  expect(once.run).toMatchObject({ totals: TOTALS, daemonMode: 'in-process' })
  expect(Date.parse(once.run?.finishedAt ?? '')).toBeGreaterThan(Date.parse(once.run?.startedAt ?? ''))
  const report = JSON.parse(readFileSync(join(directory, 'reports/latest/results.json'), 'utf8'))
  expect(report.run.id).toBe(once.run?.id)
  expect(report.summary.statuses).toMatchObject({ passed: 1, failed: 1, crashed: 1, running: 0 })
  await merge(directory, env)
  expect(await storedIn(store)).toEqual(once)
})

test('shards of different agents are told to be a mixture', { timeout: 120_000 }, async () => {
  const { store, env } = await aStore()
  const shard = (n: number) => ({ ...env, STRESS_AGENT_VERSION: `v${n}` })
  const { output } = await merge(await playShards(shard(1), shard(2)), env)
  expect(output).toContain('The shards were not played alike, so the figures of this run are of a mixture:')
  expect(output).toContain('version of the agent: v1, v2')
  expect((await storedIn(store)).run?.agentVersion).toBe('v1, v2')
})

test('shards with databases of their own are stored where they are merged, with every message', {
  timeout: 120_000,
}, async () => {
  const [first, second, merged] = [await aStore(), await aStore(), await aStore()]
  const directory = await playShards(first.env, second.env)
  await merge(directory, merged.env)
  const { runs, run, results } = await storedIn(merged.store)
  expect(runs).toHaveLength(1)
  expect(run?.totals).toEqual(TOTALS)
  const [shard] = await first.store.findRuns({ cut: true, limit: 10 })
  const [played] = await first.store.readResults(shard?.id ?? '')
  const copy = results.find(({ id }) => id === played?.id)
  expect(copy).toMatchObject({ runId: run?.id, testName: played?.testName, status: played?.status })
  for (const { id } of results) {
    const transcript = await merged.store.readTranscript(id)
    expect(transcript?.events.filter(({ kind }) => kind === 'message').length).toBeGreaterThanOrEqual(2)
  }
  expect(await merged.store.readTranscript(played?.id ?? '')).toEqual(
    await first.store.readTranscript(played?.id ?? ''),
  )
})

/** One with a conversation, and one of somebody's own. */
const BOTH_PASS = {
  'a.spec.ts': `
    import { test } from '#fixtures'
    test('is answered', async ({ prospect }) => {
      await prospect.send('Здравствуйте!')
      await prospect.waitForReply()
    })
  `,
  'b.spec.ts': `
    import { expect, test } from 'vitest'
    test('talks to nobody', () => expect(1).toBe(1))
  `,
}

function playShard(shard: string, directory?: string) {
  const args = [`--shard=${shard}`, '--reporter=blob']
  return runInline(BOTH_PASS, { env: { STRESS_DAEMON: 'in-process' }, args, ...(directory && { directory }) })
}

function resultsIn(directory: string) {
  return JSON.parse(readFileSync(join(directory, 'reports/latest/results.json'), 'utf8'))
}

test('a shard that is missing is told by name, and is no pass, whatever blobs are called', {
  timeout: 180_000,
}, async () => {
  const { env } = await aStore()
  const { directory } = await playShard('1/2')
  await playShard('2/2', directory)
  const blobs = join(directory, '.vitest-reports')
  for (const index of [1, 2]) renameSync(join(blobs, `blob-${index}-2.json`), join(directory, `${index}.json`))
  const mergeOf = async (...indexes: number[]) => {
    rmSync(blobs, { recursive: true })
    for (const index of indexes) cpSync(join(directory, `${index}.json`), join(blobs, `machine-${index}.json`))
    return merge(directory, env)
  }
  const [first, second] = [await mergeOf(1), await mergeOf(2)]
  expect([first.exitCode, second.exitCode]).toEqual([2, 2])
  expect(first.output).toContain(`
 Shard 2/2 is missing, so this is not the whole run, and no pass.
 Bring what it has written to .vitest-reports (blob-2-2.json), or play it again (--shard=2/2). Then merge again.
`)
  expect(second.output).toContain('Shard 1/2 is missing, so')
  // that without a conversation has no report; the other's says so
  const lost = first.output.includes('Report  ') ? '2/2' : '1/2'
  expect(resultsIn(directory).run.missingShards).toEqual([lost])
  const whole = await mergeOf(1, 2)
  expect(whole.exitCode, whole.output).toBe(0)
  expect(whole.output).not.toContain('missing')
  expect(resultsIn(directory).run.missingShards).toEqual([])
})

test('what was played in another folder is told, and is no pass', { timeout: 180_000 }, async () => {
  const { env } = await aStore()
  const { directory } = await playShard('1/2')
  const other = await playShard('2/2')
  const blobs = join(directory, '.vitest-reports')
  cpSync(join(other.directory, '.vitest-reports'), blobs, { recursive: true })
  const mixed = await merge(directory, env)
  expect(mixed.exitCode, mixed.output).toBe(2)
  expect(mixed.output).toContain(`
 Not merged, since played in another folder than ${directory}: ${other.directory}/`)
  expect(mixed.output).not.toContain('is missing, so')
  const { directory: third } = await runInline({}, { args: ['--merge-reports', '--reporter=stress'] })
  mkdirSync(join(third, '.vitest-reports'))
  for (const name of readdirSync(blobs)) cpSync(join(blobs, name), join(third, '.vitest-reports', name))
  const none = await merge(third, env)
  expect(none.exitCode, none.output).toBe(2)
  expect(none.output).toContain(
    'merge in the folder that they were played in, which has to be the same on all machines',
  )
  expect(none.output).not.toContain('exiting with code 1')
})

test('where no blob is, there is nothing to merge', { timeout: 60_000 }, async () => {
  const { directory, exitCode, output } = await runInline({}, { args: ['--merge-reports', '--reporter=stress'] })
  expect(exitCode, output).toBe(2)
  expect(output).toContain(`There is nothing to merge: no blob is in ${directory}/.vitest-reports.
  Each shard writes one to .vitest-reports`)
})

test("Vitest's junit and github-actions reporters work beside ours", { timeout: 60_000 }, async () => {
  const { directory, output } = await runInline(
    { 'a.spec.ts': FILES['a.spec.ts'] },
    {
      env: { STRESS_DAEMON: 'in-process' },
      args: [
        ...['stress', 'junit', 'github-actions'].map((name) => `--reporter=${name}`),
        '--outputFile.junit=junit.xml',
        '--outputFile.stress=out/results.json',
      ],
    },
  )
  const junit = readFileSync(join(directory, 'junit.xml'), 'utf8')
  expect(junit).toMatch(/tests="2" failures="1"/)
  expect(junit).toContain('toRespondWithin')
  expect(output).toMatch(/^::error file=.*a\.spec\.ts/m)
  expect(output).toMatch(/is answered at once +failed \(agent\)/)
  const asked = readFileSync(join(directory, 'out/results.json'), 'utf8')
  expect(asked).toBe(readFileSync(join(directory, 'reports/latest/results.json'), 'utf8'))
})

/** Titles come from data, as they may in life: what a spec has in its own lines is shown as it stands there. */
const NAMED = {
  'data.ts': `
    export const mail = 'klara.novak@example.com'
    export const people = [mail, '+7 916 123-45-67', 'sk-ant-api03-${'Ab1Cd2Ef3Gh4'.repeat(4)}']
    export const clear = '\\u001b[2J\\u001b[1;1H'
    export const red = '\\u001b[31mred\\u001b[39m'
    export const hidden = '\\u009b2J\\u001b[8m'
  `,
  'a.spec.ts': `
    import { describe, expect, test } from 'vitest'
    import { clear, hidden, mail, people, red } from './data.ts'
    describe('Klara ' + mail, () => {
      test.each(people)('writes to %s ' + clear + ' at once', (to) => {
        console.log('heard ' + red + ' of ' + to + clear + hidden)
        expect(1, 'hidden ' + clear).toBe(2)
      })
    })
  `,
}
const SAID = /klara\.novak|123-45|Ab1Cd2Ef3Gh4/

test('what stands in names of tests and is printed by them is masked for every reporter, and cannot act', {
  timeout: 60_000,
}, async () => {
  const reporters = ['stress', 'junit', 'github-actions', 'json', 'tap', 'blob']
  const args = ['--outputFile.junit=junit.xml', '--outputFile.json=json.json', '-t', 'klara.novak|123-45|sk-ant']
  const { directory, output, raw } = await runInline(NAMED, {
    env: { STRESS_DAEMON: 'in-process' },
    args: [...reporters.map((name) => `--reporter=${name}`), ...args],
  })
  const [junit, json] = ['junit.xml', 'json.json'].map((name) => readFileSync(join(directory, name), 'utf8'))
  for (const shown of [output, junit, json]) {
    expect(shown).not.toMatch(SAID)
    expect(shown).toContain('Klara k…@example.com')
    expect(shown).toContain('writes to +…67 ⟨ESC⟩[2J⟨ESC⟩[1;1H at once')
  }
  for (const acting of ['\u001b[2J', '\u009b', '\u001b[8m']) expect(raw).not.toContain(acting)
  expect(raw).toContain('heard \u001b[31mred\u001b[39m of +…67⟨ESC⟩[2J⟨ESC⟩[1;1H⟨U+009B⟩2J⟨ESC⟩[8m')
  expect(output).toContain('hidden ⟨ESC⟩[2J')
  expect(junit).toMatch(/tests="3" failures="3"/)
  // what was masked is merged all the same
  const merged = await runInline({}, { directory, args: ['--merge-reports', '--reporter=default'] })
  expect(merged.output).toContain('writes to +…67 ⟨ESC⟩[2J')
  expect(merged.output).toMatch(/Tests +3 failed/)
})
