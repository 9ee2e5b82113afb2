import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { scratchStore } from '../store/testing/scratch-store.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const LONG = 180_000
const guide = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8')

/** The documents of a file in `examples/ci`. */
function read<T>(name: string): T[] {
  const documents = [...parseAllDocuments(readFileSync(join(ROOT, 'examples/ci', name), 'utf8'))]
  expect(documents.flatMap(({ errors }) => errors)).toEqual([])
  return documents.map((document) => document.toJS() as T)
}

const FILES = {
  'package.json': '{ "name": "my-agent-tests", "private": true, "type": "module" }',
  '.gitignore': 'node_modules\n.stress\n.vitest-reports\nreports\n',
  'vitest.config.ts': `
    import { stress } from '${ROOT}/lib/vitest/plugin.ts'
    export default { plugins: [stress()] }
  `,
  'stress/a.spec.ts': `
    import { test } from '${ROOT}/fixtures/index.ts'
    test('is answered', async ({ prospect }) => {
      await prospect.send('Здравствуйте!')
      await prospect.waitForReply()
    })
  `,
  'stress/b.spec.ts': `
    import { expect, test } from '${ROOT}/fixtures/index.ts'
    test('is answered at once', async ({ prospect }) => {
      await prospect.send('Какие сейчас цены?')
      await prospect.waitForReply()
      expect(prospect).toRespondWithin({ max: '1ms' })
    })
  `,
}

type Environment = Record<string, string>

/** Several machines, of which only the newest is there: what is to outlive it has to be brought elsewhere. */
class Machines {
  /** The project, at the same place on each. */
  readonly project: string
  /** A place beside them. */
  readonly elsewhere: string
  readonly #env: Environment

  constructor(env: Environment) {
    const home = mkdtempSync(join(tmpdir(), 'vitest-stress-ci-'))
    chmodSync(home, 0o755) // as root, PostgreSQL runs as somebody else
    onTestFinished(() => rmSync(home, { recursive: true, force: true }))
    this.project = join(home, 'project')
    this.elsewhere = join(home, 'elsewhere')
    mkdirSync(this.elsewhere)
    this.#env = { PATH: process.env.PATH ?? '', HOME: home, CI: 'true', ...env }
  }

  /** A new one, with the project checked out as a pull request is, and its packages. */
  async renew(): Promise<void> {
    rmSync(this.project, { recursive: true, force: true })
    for (const [name, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(this.project, name)), { recursive: true })
      writeFileSync(join(this.project, name), content)
    }
    const commit = 'git -c user.name=Me -c user.email=me@example.com commit --quiet --message first'
    const { code, output } = await this.run(
      `git init --quiet && git add . && ${commit} && git checkout --quiet --detach`,
    )
    expect(code, output).toBe(0)
    symlinkSync(join(ROOT, 'node_modules'), join(this.project, 'node_modules'))
  }

  /** Runs a command as both do: bash ends at the first that fails. */
  async run(command: string, env: Environment = {}): Promise<{ code: number; output: string }> {
    const shell = spawn('bash', ['-ec', `exec 2>&1\n${command}`], {
      cwd: this.project,
      env: { ...this.#env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [output, [code]] = await Promise.all([text(shell.stdout), once(shell, 'close')])
    return { code: code as number, output }
  }
}

async function aDatabase() {
  const scratch = await scratchStore()
  onTestFinished(() => scratch[Symbol.asyncDispose]())
  return scratch
}

const TOTALS = { passed: 1, failed: 1, inconclusive: 0, crashed: 0 }

interface Step {
  uses?: string
  run?: string
  if?: string
  with?: { [name: string]: unknown }
}

interface Workflow {
  env: Environment
  jobs: Record<'play' | 'report', { steps: Step[]; strategy?: { matrix: { shard: number[] } } }>
}

const [workflow] = read<Workflow>('github-actions.yml') as [Workflow]

/** What a runner of GitHub does with our workflow; whatever it uses that is not here is an error. */
class Runner {
  readonly machines: Machines
  readonly summary: string
  readonly #settings: Environment

  /** @param settings the repository's secrets and variables. */
  constructor(env: Environment, settings: Environment) {
    this.machines = new Machines(env)
    this.summary = join(this.machines.elsewhere, 'summary.md')
    this.#settings = { STRESS_DAEMON: 'in-process', ...settings }
  }

  artifact(name: string): string {
    return join(this.machines.elsewhere, 'artifacts', name)
  }

  /** The exit code of the first step that failed. */
  async run(job: 'play' | 'report', context: Environment): Promise<{ code: number; output: string }> {
    await this.machines.renew()
    const known = { 'github.run_number': '17', ...context }
    const fill = (value: unknown) => this.#filled(String(value), known)
    const env = {
      ...Object.fromEntries(Object.entries(workflow.env).map(([name, value]) => [name, fill(value)])),
      GITHUB_HEAD_REF: 'my-branch',
      GITHUB_STEP_SUMMARY: this.summary,
    }
    let [failure, printed] = [0, '']
    for (const step of workflow.jobs[job].steps) {
      if (!isDue(step, failure, known)) continue
      if (step.uses) this.#use(step, fill)
      if (!step.run || step.run === 'npm ci') continue
      const { code, output } = await this.machines.run(fill(step.run), env)
      printed += output
      failure ||= code
    }
    return { code: failure, output: printed }
  }

  #filled(value: string, context: Environment): string {
    return value.replace(/\$\{\{ ([\w.-]+) \}\}/g, (expression, name: string) => {
      if (/^(secrets|vars)\./.test(name)) return this.#settings[name.replace(/^\w+\./, '')] ?? ''
      const found = context[name]
      if (found === undefined) throw new Error(`Nobody knows ${expression}`)
      return found
    })
  }

  #use({ uses = '', with: options = {} }: Step, fill: (value: unknown) => string): void {
    const path = join(this.machines.project, fill(options.path))
    switch (uses.replace(/@v\d+$/, '')) {
      case 'actions/checkout':
      case 'actions/setup-node':
        return
      case 'actions/upload-artifact':
        // a folder that is hidden is left out unless that is asked for
        if (/\/\./.test(path.slice(this.machines.project.length)) && options['include-hidden-files'] !== true) return
        if (existsSync(this.artifact(fill(options.name))) && options.overwrite !== true) throw new Error('409 Conflict')
        cpSync(path, this.artifact(fill(options.name)), { recursive: true, dereference: true })
        return
      case 'actions/download-artifact':
        for (const name of readdirSync(this.artifact(''))) {
          const wanted = name.startsWith(fill(options.pattern).replace(/\*$/, ''))
          const to = options['merge-multiple'] === true ? path : join(path, name)
          if (wanted) cpSync(this.artifact(name), to, { recursive: true })
        }
        return
      default:
        throw new Error(`Nobody knows ${uses}`)
    }
  }
}

function isDue({ if: condition }: Step, failure: number, context: Environment): boolean {
  switch (condition?.slice('${{ '.length, -' }}'.length)) {
    case undefined:
      return failure === 0
    case '!cancelled()':
      return true
    case "!cancelled() && needs.play.result != 'success'":
      return context['needs.play.result'] !== 'success'
    default:
      throw new Error(`Nobody knows ${condition}`)
  }
}

/** Plays two shards and merges them. */
async function runWorkflow(runner: Runner) {
  const codes: number[] = []
  for (const shard of ['1', '2']) {
    const { code, output } = await runner.run('play', { 'matrix.shard': shard, 'strategy.job-total': '2' })
    expect(output).toContain('blob report written to')
    codes.push(code)
  }
  return { codes, report: await runner.run('report', { 'needs.play.result': 'failure' }) }
}

test('the workflow for GitHub makes one run in one database, and one report of it', { timeout: LONG }, async () => {
  const { url, schema, store } = await aDatabase()
  const runner = new Runner({ STRESS_SCHEMA: schema }, { STRESS_DATABASE_URL: url })
  const { codes, report } = await runWorkflow(runner)
  expect(codes.sort()).toEqual([0, 1]) // each shard has one of the two specs
  expect(report.code, report.output).toBe(1)
  expect(await store.findRuns({ cut: true, limit: 10 })).toMatchObject([
    { totals: TOTALS, gitBranch: 'my-branch', seed: 17 },
  ])
  const markdown = readFileSync(join(runner.artifact('report'), 'report.md'), 'utf8')
  expect(markdown).toContain('is answered at once')
  expect(readFileSync(runner.summary, 'utf8')).toContain(markdown)
  expect(report.output).toMatch(/^::error file=.*b\.spec\.ts/m)
  expect(existsSync(join(runner.artifact('report'), 'index.html'))).toBe(true)
})

test('shards that are played again are merged with those that are not', { timeout: LONG }, async () => {
  const { url, schema, store } = await aDatabase()
  const runner = new Runner({ STRESS_SCHEMA: schema }, { STRESS_DATABASE_URL: url })
  const { codes } = await runWorkflow(runner)
  const shard = String(codes.indexOf(1) + 1)
  await runner.run('play', { 'matrix.shard': shard, 'strategy.job-total': '2' })
  await runner.run('report', { 'needs.play.result': 'failure' })
  const runs = await store.findRuns({ cut: true, limit: 10 })
  const results = await Promise.all(runs.map(({ id }) => store.readResults(id)))
  expect(results.map((all) => all.map(({ testName }) => testName).sort())).toEqual([
    ['is answered', 'is answered at once'],
    ['is answered at once'],
  ])
})

test('without a database the report is the same, and a shard that is missing is no pass', {
  timeout: LONG,
}, async () => {
  const runner = new Runner({}, {})
  const { codes, report } = await runWorkflow(runner)
  expect(report.code, report.output).toBe(1)
  const results = () => JSON.parse(readFileSync(join(runner.artifact('report'), 'results.json'), 'utf8'))
  expect(results().summary.statuses).toMatchObject({ passed: 1, failed: 1 })
  rmSync(runner.artifact(`blob-${codes.indexOf(1) + 1}`), { recursive: true })
  const { code, output } = await runner.run('report', { 'needs.play.result': 'success' })
  expect(output).toMatch(/is answered +passed/)
  expect(results().summary.statuses).toMatchObject({ passed: 1, failed: 0 })
  expect(code).toBe(2)
})

test('the workflow plays as many shards as it has machines, and never stops the others', () => {
  const { strategy } = workflow.jobs.play
  expect(strategy).toMatchObject({ 'fail-fast': false, matrix: { shard: [1, 2, 3, 4] } })
  expect(workflow.jobs.report).toMatchObject({ needs: 'play', if: expect.stringMatching(/ !cancelled\(\) /) })
})

interface Container {
  image: string
  command: string[]
  args: string[]
  env?: { name: string; value: string }[]
  envFrom: { secretRef: { name: string } }[]
  volumeMounts: { name: string; mountPath: string; subPath: string }[]
}

interface Manifest {
  apiVersion: string
  kind: string
  metadata: { name: string }
  spec: { [name: string]: unknown; template: { spec: { containers: [Container]; volumes: unknown[] } } }
}

const [claim, shards, report] = read<Manifest>('kubernetes-job.yaml') as [Manifest, Manifest, Manifest]
const containerOf = ({ spec }: Manifest) => spec.template.spec.containers[0]

test('the Jobs for Kubernetes make one run in one database, and one report of it', { timeout: LONG }, async () => {
  const { url, schema, store } = await aDatabase()
  const machines = new Machines({ STRESS_DAEMON: 'in-process', STRESS_SCHEMA: schema, DATABASE_URL: url })
  const run = async (job: Manifest, env: Environment = {}) => {
    await machines.renew()
    for (const { mountPath, subPath } of containerOf(job).volumeMounts) {
      mkdirSync(join(machines.elsewhere, subPath), { recursive: true })
      symlinkSync(join(machines.elsewhere, subPath), mountPath.replace('/home/node/app', machines.project))
    }
    return machines.run(containerOf(job).args[0] as string, env)
  }
  for (const index of ['0', '1']) {
    const { code, output } = await run(shards, { SHARDS: '2', JOB_COMPLETION_INDEX: index })
    expect(code, output).toBe(0)
  }
  const merged = await run(report)
  expect(merged.code, merged.output).toBe(1)
  expect(await store.findRuns({ cut: true, limit: 10 })).toMatchObject([{ totals: TOTALS }])
  const results = JSON.parse(readFileSync(join(machines.elsewhere, 'reports/latest/results.json'), 'utf8'))
  expect(results.summary.statuses).toMatchObject({ passed: 1, failed: 1 })

  // what passed is no pass without the other shard; what failed has failed without it
  const blobs = join(machines.elsewhere, 'blobs')
  const without = async (index: number) => {
    renameSync(join(blobs, `blob-${index}-2.json`), join(machines.elsewhere, 'lost.json'))
    const { code, output } = await run(report)
    renameSync(join(machines.elsewhere, 'lost.json'), join(blobs, `blob-${index}-2.json`))
    expect(output).toContain(`Shard ${index}/2 is missing`)
    return code
  }
  expect([await without(1), await without(2)].sort()).toEqual([1, 2])

  // the blob of an earlier try does not make one that could not begin complete
  const { code } = await run(shards, { SHARDS: '2', JOB_COMPLETION_INDEX: '0', DATABASE_URL: 'nowhere' })
  expect(code).not.toBe(0)
})

test('the manifests fit together, and the guide to them', () => {
  expect([claim, shards, report].map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual([
    'v1 PersistentVolumeClaim',
    'batch/v1 Job',
    'batch/v1 Job',
  ])
  const { completions, parallelism, completionMode } = shards.spec
  expect(completionMode).toBe('Indexed')
  expect(parallelism).toBe(completions)
  expect(containerOf(shards).env).toEqual([{ name: 'SHARDS', value: String(completions) }])
  expect(report.spec).toMatchObject({ suspend: true, backoffLimit: 0 })
  for (const { spec } of [shards, report]) {
    const { containers, volumes, ...pod } = spec.template.spec
    const [container] = containers
    expect(pod).toMatchObject({ restartPolicy: 'Never' })
    expect(container.image).toBe(containerOf(shards).image)
    expect(container.command).toEqual(['bash', '-ec'])
    expect(volumes).toEqual([{ name: 'blobs', persistentVolumeClaim: { claimName: claim.metadata.name } }])
    expect(container.volumeMounts.map(({ name }) => name)).toContain('blobs')
    const folder = /^WORKDIR (.*)$/m.exec(guide)?.[1]
    for (const { mountPath } of container.volumeMounts) expect(dirname(mountPath)).toBe(folder)
    expect(guide).toContain(`create secret generic ${container.envFrom[0]?.secretRef.name} --from-env-file`)
  }
  for (const { metadata } of [shards, report]) expect(guide).toContain(`job/${metadata.name}\n`)
  expect(guide).toContain(`patch job ${report.metadata.name} `)
})

test('what lets the inconclusive pass does not let a failure pass', async () => {
  const snippet = /^npx vitest --merge-reports .*\|\|.*$/m.exec(guide)?.[0] as string
  const machines = new Machines({})
  mkdirSync(machines.project)
  const codes = [0, 1, 2].map(async (code) => (await machines.run(`npx() { return ${code}; }\n${snippet}`)).code)
  expect(await Promise.all(codes)).toEqual([0, 1, 0])
})
