import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, posix, resolve } from 'node:path'
import { json } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { DEFECTS } from '../agent/index.ts'
import { Variables } from '../config/variables.ts'
import { Persona } from '../core/persona.ts'
import { Scenario, StressConfig } from '../core/scenario.ts'
import { runInline } from './testing/run-inline.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** The code blocks of a document in one language, in order. */
function blocks(language: string, text = readme): string[] {
  return [...text.matchAll(/^```(\w+)\n(.*?)^```/gms)].flatMap(([, name, code]) =>
    name === language ? [code ?? ''] : [],
  )
}

test('the first spec of the README is the spec that its first command runs', () => {
  const command = blocks('sh')[0]
  const spec = /npx vitest run (\S+)/.exec(command ?? '')?.[1]
  expect(blocks('ts')[0]).toBe(readFileSync(join(ROOT, spec as string), 'utf8'))
})

test('every TypeScript example of the README and of the guides to agents, bad networks and scenarios compiles', () => {
  const guides = ['docs/agents.md', 'docs/faults.md', 'docs/scenario.md'].map((path) =>
    readFileSync(join(ROOT, path), 'utf8'),
  )
  const examples = [readme, ...guides].flatMap((text) => blocks('ts', text))
  expect(examples.length).toBeGreaterThanOrEqual(3)
  const directory = join(ROOT, '.stress', `readme-${process.pid}`)
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  mkdirSync(directory, { recursive: true })
  for (const [index, code] of examples.entries()) {
    const located = code
      .replaceAll("'../fixtures", "'../../fixtures")
      .replaceAll("'./lib", "'../../lib")
      .replaceAll("'./fixtures", "'../../fixtures")
      .replaceAll("'./scenarios/hurried", "'./hurried")
      .replaceAll("'./scenarios", "'../../stress/scenarios")
      .replaceAll("'vitest-stress/define'", "'../../fixtures/define.ts'")
      .replaceAll("'vitest-stress/plugin'", "'../../lib/vitest/plugin.ts'")
      .replaceAll("'vitest-stress'", "'../../fixtures/index.ts'")
    const [, name = `example-${index}.ts`] = /^\/\/ stress\/\S*?([\w-]+(?:\.spec)?\.ts)$/m.exec(code) ?? []
    writeFileSync(join(directory, name), located)
  }
  writeFileSync(join(directory, 'tsconfig.json'), '{ "extends": "../../tsconfig.json", "include": ["*.ts"] }')
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', directory], { stdio: 'pipe' })
})

// again, because a machine that is too busy misses the plan of a conversation
test('the examples of the guide to bad networks pass with the sample agent', {
  timeout: 90_000,
  retry: 2,
}, async () => {
  const specs = blocks('ts', readFileSync(join(ROOT, 'docs/faults.md'), 'utf8'))
  const located = specs.map((spec) =>
    spec.replace("'../fixtures/index.ts'", "'#fixtures'").replace("'./scenarios", `'${ROOT}/stress/scenarios`),
  )
  const files = Object.fromEntries(located.map((spec, index) => [`${index}.spec.ts`, spec]))
  const { output } = await runInline(files, { args: ['--maxWorkers=1'] })
  expect(output).toContain('3 passed (3)')
})

test('the agent of the README is started, written to and heard', async () => {
  const { exitCode, output } = await runInline({
    'agent.mjs': blocks('js')[0] as string,
    'vitest.config.ts': (blocks('ts').find((code) => code.includes('daemon: {')) as string)
      .replace("'./lib/", `'${ROOT}/lib/`)
      .replace('plugins:', "test: { include: ['*.spec.ts'] }, plugins:"),
    'hello.spec.ts': `
      import { expect, test } from '#fixtures'
      test('answers', async ({ prospect }) => {
        await prospect.send('Anybody there?')
        const reply = await prospect.waitForReply({ timeout: '10s', quiet: '1s' })
        expect(reply.map(({ text }) => text)).toEqual(['Hello!'])
      })
    `,
  })
  expect(output).toContain('1 passed')
  expect(exitCode).toBe(0)
})

test('the function of the README is an agent', async () => {
  const agent = blocks('ts').find((code) => code.includes('export default function reply')) as string
  const { output } = await runInline(
    {
      'my-agent.ts': agent.replace('./fixtures/index.ts', '#fixtures'),
      'vitest.config.ts': `
        import { stress } from '${ROOT}/lib/vitest/plugin.ts'
        export default { plugins: [stress({ agent: './my-agent.ts' })], test: { include: ['*.spec.ts'] } }
      `,
      'hello.spec.ts': `
        import { expect, test } from '#fixtures'
        test('answers', async ({ prospect }) => {
          await prospect.send('I look for a villa')
          const [reply] = await prospect.waitForReply()
          expect(reply.text).toBe('You said: I look for a villa. What is your budget?')
        })
      `,
    },
    { env: { STRESS_DAEMON: 'in-process' } },
  )
  expect(output).toContain('1 passed')
})

test('the probe of the README finds what an agent has booked elsewhere', { timeout: 60_000 }, async () => {
  const calendar = await openCalendar()
  const probe = blocks('ts').find((code) => code.includes('export default async function probe')) as string
  const { output } = await runInline(
    {
      'my-probe.ts': probe.replace('./fixtures/index.ts', '#fixtures').replace('http://127.0.0.1:8080', calendar),
      'my-agent.ts': `
        export default async function reply({ peerId, messages, now }) {
          if (messages.length === 1) return 'Can we have a call tomorrow at 16:00? And what is your e-mail?'
          const starts = new Date(new Date(now).setUTCHours(24 + 16, 0, 0, 0)).toISOString()
          const meeting = { client: peerId, uid: '1', starts, link: 'https://zoom.example', guest: 'ann@example.com' }
          await fetch('${calendar}/meetings', { method: 'POST', body: JSON.stringify(meeting) })
          return "You're booked for tomorrow at 16:00."
        }
      `,
      'vitest.config.ts': `
        import { stress } from '${ROOT}/lib/vitest/plugin.ts'
        const options = { agent: './my-agent.ts', probe: './my-probe.ts' }
        export default { plugins: [stress(options)], test: { include: ['*.spec.ts'] } }
      `,
      'call.spec.ts': `
        import { expect, test } from '#fixtures'
        test('books', async ({ prospect }) => {
          await prospect.send('I look for a villa')
          await prospect.waitForReply()
          await prospect.send('Yes, tomorrow at 16:00 works. ann@example.com')
          await prospect.waitForReply()
          await expect(prospect).toHaveScheduledCall({ at: '16:00' })
          await expect(prospect).toCollectEmail()
        })
      `,
    },
    { env: { STRESS_DAEMON: 'in-process' } },
  )
  expect(output).toContain('1 passed')
})

/** A calendar over HTTP, as a company may have one: what is posted to it is found by its client. */
async function openCalendar(): Promise<string> {
  const meetings: { client: string }[] = []
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') meetings.push((await json(request)) as { client: string })
    const client = new URL(request.url ?? '', 'http://calendar').searchParams.get('client')
    response.end(JSON.stringify(meetings.filter((meeting) => meeting.client === client)))
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('the scenario of its guide is one, and the sample agent passes its spec', { timeout: 60_000 }, async () => {
  const [scenario, spec] = blocks('ts', readFileSync(join(ROOT, 'docs/scenario.md'), 'utf8')) as [string, string]
  const { output } = await runInline(
    {
      'scenarios/hurried-buyer.ts': scenario.replace("'vitest-stress/define'", `'${ROOT}/fixtures/define.ts'`),
      'hurried-buyer.spec.ts': spec.replace("'vitest-stress'", "'#fixtures'"),
    },
    { env: { STRESS_DAEMON: 'in-process', STRESS_SEED: '1', STRESS_DATE: '2026-03-02' } },
  )
  expect(output).toContain('1 passed')
})

test('the guide to scenarios has each field of the schemas, and no other', () => {
  const guide = readFileSync(join(ROOT, 'docs/scenario.md'), 'utf8')
  const schemas = { Persona: shapeOf(Persona), Scenario: shapeOf(Scenario), Stress: shapeOf(StressConfig) }
  for (const [title, fields] of Object.entries(schemas)) {
    const section = guide.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? ''
    const table = section.slice(0, section.indexOf('\n| goal'))
    const rows = new Map([...table.matchAll(/^\| `(\w+)` .*$/gm)].map(([row, name]) => [name as string, row]))
    expect([...rows.keys()].toSorted()).toEqual(Object.keys(fields).toSorted())
    for (const [name, field] of Object.entries(fields)) {
      if (name === 'persona' || name === 'playbook' || name === 'stress') continue
      for (const word of wordsIn(field)) expect(rows.get(name)).toContain(`\`${word}\``)
    }
  }
})

interface JsonSchema {
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  additionalProperties?: JsonSchema
}

function shapeOf(schema: z.ZodType): Record<string, JsonSchema> {
  return (z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as JsonSchema).properties ?? {}
}

/** The names of all fields inside of one. */
function wordsIn({ properties = {}, items, additionalProperties }: JsonSchema): string[] {
  const inner = [
    ...Object.values(properties),
    ...[items, additionalProperties].filter((one) => typeof one === 'object'),
  ]
  return [...Object.keys(properties), ...inner.flatMap(wordsIn)]
}

test('every picture and file that the README points to is there', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, target]) => target as string)
  expect(targets.length).toBeGreaterThan(8)
  expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([])
})

/** What `npm pack` would put into the package. */
function packed(): string[] {
  const listing = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ files }] = JSON.parse(listing) as [{ files: { path: string }[] }]
  return files.map(({ path }) => path)
}

test('the package holds what its documents and errors point to', () => {
  const paths = packed()
  expect(paths).toEqual(
    expect.arrayContaining([
      '.env.example',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'bin/stress.js',
      'docs/agents.md',
      'docs/faults.md',
      'docs/playbook.md',
      'docs/scenario.md',
      'docs/transcript.md',
      'docs/trends.md',
    ]),
  )
})

test('what the README and the guides link to is in the package, or in what the README says is not', () => {
  const shipped = packed()
  const [, named = ''] = /Only in the repository, not in the package:\s(.*?)\.\n/s.exec(readme) ?? []
  const elsewhere = [...named.matchAll(/`([^`]+)`/g)].map(([, path]) => path as string)
  expect(elsewhere).toContain('stress/')
  const guides = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'))
  const links = ['README.md', ...guides.map((name) => `docs/${name}`)].flatMap((page) =>
    [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(([, link]) =>
      posix.join(posix.dirname(page), link as string),
    ),
  )
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((path) => !shipped.includes(path) && !elsewhere.some((start) => path.startsWith(start)))).toEqual(
    [],
  )
})

test('every variable that can be set is in .env.example, with every defect', () => {
  const example = readFileSync(join(ROOT, '.env.example'), 'utf8')
  const variables = Object.keys(Variables.shape)
  expect(variables).toContain('STRESS_TELEGRAM')
  for (const name of [...variables, ...Object.keys(DEFECTS)]) expect(example).toContain(name)
})
