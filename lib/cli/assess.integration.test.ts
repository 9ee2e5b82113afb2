import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { saasDemo } from '../../stress/playbooks/saas-demo.ts'
import { MessagesApi } from '../llm/testing/messages-api.ts'
import { openStore, startDatabase } from '../store/index.ts'
import { realClock } from '../time/index.ts'
import { readByRules } from '../verdict/scoring/testing/reading-model.ts'
import { runInline } from '../vitest/testing/run-inline.ts'
import { stress, stressHere } from './testing/stress-command.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const DATA = { STRESS_DATA_DIR: join(ROOT, '.stress/tests') }
afterEach(() => void vi.unstubAllEnvs())

/** A project of somebody's, with a playbook each for `mine` and `other`; it goes with the test. */
function project(files: Record<string, string> = {}): string {
  const directory = join(ROOT, '.stress/assess', crypto.randomUUID())
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const playbook = (name: string, id: string) => `
    import { definePlaybook } from '${ROOT}/fixtures/define.ts'
    import { saasDemo } from '${ROOT}/stress/playbooks/saas-demo.ts'
    export const ${name} = definePlaybook({ ...saasDemo, id: '${id}' })
  `
  const all = {
    'vitest.config.ts': 'export default {}',
    'stress/playbooks/mine.ts': playbook('mine', 'mine'),
    'stress/playbooks/other.mts': playbook('other', 'other'),
    ...files,
  }
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), content)
  }
  return directory
}

function conversation(more: object = {}): string {
  return JSON.stringify({
    messages: [
      { sender: 'prospect', text: 'Hi, we struggle with spreadsheets', time: '2026-03-02T14:05:00Z' },
      { sender: 'agent', text: 'So you lose time. Who decides on tools?', time: '2026-03-02T14:05:20Z' },
      { sender: 'prospect', text: 'I decide. Tomorrow at 16:00 works for a demo', time: '2026-03-02T14:06:00Z' },
      { sender: 'agent', text: "You're booked for tomorrow at 16:00", time: '2026-03-02T14:06:30Z' },
    ],
    ...more,
  })
}

test('a file is assessed by the playbook that it names, with its claim held against its bookings', async () => {
  const cwd = project({
    'old.json': conversation({ playbook: 'mine', bookings: [{ time: '2026-03-03T17:00:00Z' }] }),
  })
  const { code, out, err } = await stressHere(['assess', 'old.json'], { cwd })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const assessed = JSON.parse(out)
  expect(assessed).toMatchObject({
    source: 'old.json',
    playbook: 'mine@1',
    claims: [{ messageId: 4, time: expect.stringMatching(/^2026-03-03T16:00/) }],
    consent: { messageId: 3 },
    scheduling: { agreement: 'time mismatch' },
    fault: 'agent',
    email: { collected: null, asExpected: null },
    metrics: { responseTimes: { n: 2, p50: 20_000 } },
  })
  expect(assessed.assessment.criteria).toContainEqual(
    expect.objectContaining({ id: 'need', verdict: 'met', evidence: [{ messageId: 1, quote: 'we struggle' }] }),
  )
})

test('what is found is masked unless it is asked for, and a transcript is printed word for word', {
  timeout: 60_000,
}, async () => {
  const messages = [
    { sender: 'prospect', text: 'Hi, I am on +7 916 123-45-67, we struggle with spreadsheets' },
    { sender: 'agent', text: 'Where shall I send the invitation? What is your e-mail?' },
    { sender: 'prospect', text: 'marina.volkova@example.com' },
    { sender: 'agent', text: "You're booked for tomorrow at 16:00, https://zoom.us/j/91234567890?pwd=c2VjcmV0" },
  ]
  const cwd = project({ 'old.json': JSON.stringify({ messages, playbook: 'mine', bookings: [] }) })
  const secrets = ['916 123', 'marina.volkova', 'c2VjcmV0']
  const shown = async (...options: string[]) => {
    const { out, err } = await stressHere(['assess', 'old.json', ...options], { cwd })
    return secrets.filter((secret) => `${out}${err}`.includes(secret))
  }
  expect(await shown()).toEqual([])
  expect(await shown('--format', 'text')).toEqual([])
  expect(await shown('--lines')).toEqual([])
  expect(await shown('--show-personal-data')).toContain('marina.volkova')
  expect(await shown('--format', 'text', '--show-personal-data')).toContain('marina.volkova')
  expect(await shown('--transcript')).toEqual(secrets)
  const { out } = await stressHere(['assess', 'old.json'], { cwd })
  expect(JSON.parse(out)).toMatchObject({ email: { collected: 'm…@example.com' } })
})

test('one object gives one, several give an array, and --lines one on each line', { timeout: 60_000 }, async () => {
  const cwd = project({ 'a.json': `[${conversation()}]`, 'b.jsonl': `${conversation()}\n${conversation()}\n` })
  const sources = (all: { source: string }[]) => all.map(({ source }) => source)
  const playbook = ['--playbook', 'stress/playbooks/mine.ts']
  const array = await stressHere(['assess', 'a.json', 'b.jsonl', ...playbook], { cwd })
  expect(sources(JSON.parse(array.out))).toEqual(['a.json[0]', 'b.jsonl:1', 'b.jsonl:2'])
  const lines = await stress(['assess', '-', '--lines', ...playbook], { cwd, input: conversation() }).ended
  expect(
    sources(
      lines.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ),
  ).toEqual(['standard input'])
})

test('with a key the model judges, and where it fails there is no score but everything else', async () => {
  const cwd = project({ 'old.json': conversation({ playbook: 'mine' }) })
  await using api = await MessagesApi.start((request) =>
    api.requests.length === 1 ? { say: readByRules(request, saasDemo) } : { status: 400, message: 'no' },
  )
  vi.stubEnv('ANTHROPIC_API_KEY', MessagesApi.KEY)
  vi.stubEnv('ANTHROPIC_BASE_URL', api.url)
  const judged = await stressHere(['assess', 'old.json'], { cwd })
  expect(judged).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(judged.out).assessment).toMatchObject({ judge: 'claude-opus-5-5', usage: { calls: 1 } })

  const failed = await stressHere(['assess', 'old.json'], { cwd })
  expect(failed.code).toBe(2)
  expect(failed.err).toContain('1 of 1 conversations could not be judged.')
  expect(JSON.parse(failed.out)).toMatchObject({ assessment: null, scoreFault: 'judge', claims: [{ messageId: 4 }] })
  expect(failed.err + failed.out).not.toContain(MessagesApi.KEY)

  vi.stubEnv('STRESS_JUDGE', 'rules')
  const ruled = await stressHere(['assess', 'old.json'], { cwd })
  expect(JSON.parse(ruled.out).assessment.judge).toBe('rules')
  expect(api.requests).toHaveLength(2)
})

test('what cannot be assessed is told, the rest is assessed, and the exit code is 2', async () => {
  const silent = { messages: [{ sender: 'prospect', text: 'Anybody?' }] }
  const cwd = project({ 'a.json': conversation(), 'b.json': JSON.stringify(silent) })
  const args = ['assess', 'a.json', 'b.json', '--playbook', 'stress/playbooks/mine.ts']
  const { code, out, err } = await stressHere(args, { cwd })
  expect(JSON.parse(out).map((one: { assessment: unknown }) => one.assessment !== null)).toEqual([true, false])
  expect({ code, err }).toMatchInlineSnapshot(`
    {
      "code": 2,
      "err": "1 of 2 conversations could not be judged.
      b.json: The agent wrote nothing that could be scored.
    ",
    }
  `)
})

test('each mistake is answered with a sentence, a remedy and exit code 2, and nothing on standard output', async () => {
  const cwd = project({
    'good.json': conversation(),
    'foreign.json': conversation({ playbook: 'theirs' }),
    'bad.json': '{"messages":[{"sender":"client","text":"\u009b31mHi"}]}',
    'worse.json': '[{"message":[]}]',
    'text.json': 'Hello\u001b[2J',
    'several.ts': "export * from './stress/playbooks/mine.ts'\nexport * from './stress/playbooks/other.mts'",
    'none.ts': 'export const answer = 42',
    'broken.ts': "import { gone } from './gone.ts'\nexport { gone }",
    'invalid.ts': `
      import { definePlaybook } from '${ROOT}/fixtures/define.ts'
      import { mine } from './stress/playbooks/mine.ts'
      export const it = definePlaybook({ ...mine, id: 'A B', total: 7 })
    `,
  })
  const mistakes = [
    ['assess'],
    ['assess', 'gone.json'],
    ['assess', 'stress'],
    ['assess', 'text.json'],
    ['assess', 'bad.json', 'worse.json'],
    ['assess', 'good.json'],
    ['assess', 'foreign.json'],
    ['assess', 'good.json', '--playbook', 'gone.ts'],
    ['assess', 'good.json', '--playbook', 'several.ts'],
    ['assess', 'good.json', '--playbook', 'several.ts#third'],
    ['assess', 'good.json', '--playbook', 'none.ts'],
    ['assess', 'good.json', '--playbook', 'broken.ts'],
    ['assess', 'good.json', '--playbook', 'invalid.ts'],
    ['assess', 'good.json', '--from', 'telegram-export'],
    ['assess', 'good.json', '--format', 'xml'],
    ['assess', '0192f3a1'],
  ]
  const answers = await Promise.all(
    mistakes.map(async (args) => {
      const { code, out, err } = await stressHere(args, { cwd })
      expect({ code, out }, args.join(' ')).toEqual({ code: 2, out: '' })
      return `stress ${args.join(' ')}\n${err}`
    }),
  )
  const text = answers.join('\n').replaceAll(cwd, 'PROJECT').replaceAll(relative(process.cwd(), cwd), 'PROJECT')
  expect(text).toMatchInlineSnapshot(`
    "stress assess
    No conversation was named.
      Name a JSON file, - for standard input, or the id of a stored result: stress assess old.json

    stress assess gone.json
    There is no file gone.json, and it is not the id of a result, nor the beginning of one.

    stress assess stress
    stress is a folder.
      Name its files: stress assess stress/*.json

    stress assess text.json
    text.json is not JSON: Unexpected token 'H', "Hello⟨ESC⟩[2J" is not valid JSON
      One conversation is a JSON object; several are an array of them, or one on each line.
      For an export of Telegram Desktop: --from telegram-export --agent NAME. The format: stress assess --schema

    stress assess bad.json worse.json
    The conversation in bad.json has a mistake:
    - messages.0.sender: must be one of 'prospect', 'agent', got 'client'
    The conversation in worse.json[0] has 2 mistakes:
    - messages: is missing; must be a list
    - message: there is no such field (did you mean 'messages'?); the fields here are $schema, id, playbook, persona, agent, messages, events, bookings, played
      The format: docs/transcript.md, or stress assess --schema

    stress assess good.json
    The conversation good.json names no playbook.
      Name one: --playbook PATH, or PATH#export where a module has several.
      There are:
        --playbook stress/playbooks/mine.ts#mine   ("mine")
        --playbook stress/playbooks/other.mts#other   ("other")

    stress assess foreign.json
    The conversation foreign.json names the playbook "theirs", which is not in stress/playbooks.
      Name one: --playbook PATH, or PATH#export where a module has several.
      There are:
        --playbook stress/playbooks/mine.ts#mine   ("mine")
        --playbook stress/playbooks/other.mts#other   ("other")

    stress assess good.json --playbook gone.ts
    There is no file PROJECT/gone.ts.

    stress assess good.json --playbook several.ts
    several.ts exports 2 playbooks.
      Choose one:
      --playbook several.ts#mine
      --playbook several.ts#other

    stress assess good.json --playbook several.ts#third
    several.ts exports no playbook "third".
      There are:
      several.ts#mine
      several.ts#other

    stress assess good.json --playbook none.ts
    none.ts exports no playbook, but answer.
      Export one: export const mine = definePlaybook({ ... }), from 'vitest-stress/define' (in a clone of vitest-stress: '../../fixtures/define.ts').

    stress assess good.json --playbook broken.ts
    PROJECT/broken.ts cannot be loaded: Cannot find module './gone.ts'
      Look at its imports. definePlaybook, definePersona and defineScenario come from 'vitest-stress/define' (in a clone of vitest-stress: '../../fixtures/define.ts').

    stress assess good.json --playbook invalid.ts
    Playbook "A B" (PROJECT/invalid.ts:4) has 2 mistakes:
    - id: must be lower-case letters, digits and dashes, got 'A B'
    - total: the weights add up to 138, got 7

    stress assess good.json --from telegram-export
    An export of Telegram does not say who of the two is the agent.
      Name it as Telegram shows it, or by its id: --agent "Anna"  or  --agent user123456

    stress assess good.json --format xml
    error: option '--format <format>' argument 'xml' is invalid. Allowed choices are json, text.
    See stress --help.

    stress assess 0192f3a1
    Nothing is stored here: there is no PROJECT/.stress/postgres.
      Run a spec first, go to the folder of the project, or set STRESS_DATA_DIR or DATABASE_URL.
    "
  `)
})

test('a playbook that imports Vitest is told how to do without', { timeout: 60_000 }, async () => {
  const cwd = project({
    'old.json': conversation(),
    'mine.ts': "import { test } from 'vitest'\nexport const mine = test.extend('stage', async () => 1)",
  })
  const { code, err } = await stress(['assess', 'old.json', '--playbook', 'mine.ts'], { cwd }).ended
  expect({ code, err: err.replace(cwd, 'PROJECT') }).toMatchInlineSnapshot(`
    {
      "code": 2,
      "err": "PROJECT/mine.ts imports Vitest, which runs only inside a test.
      Import definePlaybook, definePersona and defineScenario from 'vitest-stress/define' (in a clone of vitest-stress: '../../fixtures/define.ts').
    ",
    }
  `)
})

test('a stored conversation gets the verdict that was stored, and so does its document', async () => {
  const { output, directory } = await runInline(
    {
      'all.spec.ts': `
        import { test } from '#fixtures'
        import { rapidFire, rapidFireInEnglish } from '${ROOT}/stress/scenarios/rapid-fire.ts'
        import { interruptionPattern } from '${ROOT}/stress/scenarios/interruption-pattern.ts'
        import { longMessages } from '${ROOT}/stress/scenarios/long-messages.ts'
        import { realisticMultiMessage } from '${ROOT}/stress/scenarios/realistic-multi-message.ts'
        for (const one of [rapidFire, rapidFireInEnglish, interruptionPattern, longMessages, realisticMultiMessage])
          test(one.name, async ({ prospect }) => void (await prospect.play(one)))
      `,
    },
    { env: { ...DATA, STRESS_DAEMON: 'in-process', STRESS_AGENT_DEFECT: 'phantom-booking' } },
  )
  expect(output).toContain('5 passed')
  const runId = /reports\/([0-9a-f-]{36})/.exec(output)?.[1] as string
  const stored = await storedResults(runId)
  expect(stored.map(({ overallScore }) => overallScore)).not.toContain(null)

  const ids = stored.map(({ id }) => id)
  const { out, code } = await stress(['assess', ...ids], { cwd: ROOT, env: DATA }).ended
  expect(code).toBe(0)
  const assessed: Assessed[] = JSON.parse(out)
  expect(assessed.map(withoutSource)).toMatchObject(
    stored.map(({ assessment, metrics, scheduling, outcome, fault }) => ({
      assessment,
      metrics,
      scheduling,
      outcome,
      fault,
    })),
  )

  vi.stubEnv('STRESS_DATA_DIR', DATA.STRESS_DATA_DIR)
  const documents = await stressHere(['assess', ...ids, '--transcript', '--lines'], { cwd: ROOT })
  writeFileSync(join(directory, 'exported.jsonl'), documents.out)
  const again = await stressHere(['assess', join(directory, 'exported.jsonl')], { cwd: ROOT })
  expect(JSON.parse(again.out).map(withoutSource)).toEqual(assessed.map(withoutSource))

  const short = await stressHere(['assess', (ids[0] as string).slice(0, 12), '--format', 'text'], { cwd: ROOT })
  expect(short.out).toContain(`Score ${stored[0]?.overallScore} of 100`)
  const unknown = await stressHere(['assess', 'ffffffff-0000'], { cwd: ROOT })
  expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('There is no file and no stored result') })
}, 90_000)

type Assessed = { source: string }

function withoutSource({ source: _, ...rest }: Assessed) {
  return rest
}

async function storedResults(runId: string) {
  const database = await startDatabase({ dataDirectory: join(DATA.STRESS_DATA_DIR, 'postgres'), clock: realClock })
  const store = openStore({ url: database.url, schema: 'stress' })
  try {
    return await store.readResults(runId)
  } finally {
    await store.close()
    await database.stop()
  }
}
