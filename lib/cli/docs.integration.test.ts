import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Progress } from '../vitest/reporter/progress.ts'
import { progressLines } from '../vitest/reporter/progress-lines.ts'
import { ConversationDocument } from './assess/document.ts'
import { stressHere } from './testing/stress-command.ts'

const ROOT = resolve(import.meta.dirname, '../..')

function read(name: string): string {
  return readFileSync(join(ROOT, 'docs', name), 'utf8')
}

/** The code blocks of a document in one language, in order. */
function blocks(document: string, language: string): string[] {
  return [...document.matchAll(/^```(\w+)\n(.*?)^```/gms)].flatMap(([, name, code]) =>
    name === language ? [code ?? ''] : [],
  )
}

/** A project that has what the documents write; it goes with the test. */
function project(files: Record<string, string>): string {
  const directory = join(ROOT, '.stress', `docs-${crypto.randomUUID()}`)
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  mkdirSync(join(directory, 'stress/playbooks'), { recursive: true })
  for (const [name, content] of Object.entries({ 'vitest.config.ts': 'export default {}', ...files })) {
    writeFileSync(join(directory, name), content)
  }
  return directory
}

/** How a project sees the types of a package that is not built here. */
const TYPES = {
  extends: '../../tsconfig.json',
  compilerOptions: {
    paths: {
      'vitest-stress/define': ['../../fixtures/define.ts'],
      'vitest-stress/analytics': ['../../fixtures/analytics.ts'],
    },
  },
  include: ['*.ts', 'stress'],
}

test('the playbook of its guide compiles, reads as it is told there, and is mended as it is told there', {
  timeout: 60_000, // the compiler runs twice
}, async () => {
  const guide = read('playbook.md')
  const [playbook, mended] = blocks(guide, 'ts') as [string, string]
  const [conversation] = blocks(guide, 'json') as [string]
  const command = /npx stress (assess marta\.json.*)/.exec(guide)?.[1]?.split(' ') as string[]
  const shown = blocks(guide, 'text').map((text) => text.trim())
  expect(shown).toHaveLength(2)
  const fixed = playbook.replace(/^ +mentions: .*$/m, mended.trim())
  expect(fixed).not.toBe(playbook)
  for (const [index, source] of [playbook, fixed].entries()) {
    const cwd = project({ 'stress/playbooks/language-school.ts': source, 'marta.json': conversation })
    writeFileSync(join(cwd, 'tsconfig.json'), JSON.stringify(TYPES))
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', cwd], { stdio: 'pipe' })
    const { code, out, err } = await stressHere(command, { cwd })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')).toContain(shown[index])
  }
})

test('the playbook of its guide has no findings, with either import that the guide names', async () => {
  const guide = read('playbook.md')
  const [playbook] = blocks(guide, 'ts') as [string]
  const inClone = playbook.replace("'vitest-stress/define'", "'../../../../fixtures/define.ts'")
  expect(inClone).not.toBe(playbook)
  for (const source of [playbook, inClone]) {
    const cwd = project({ 'stress/playbooks/language-school.ts': source })
    const nothing = 'stress/playbooks/language-school.ts#languageSchool: nothing was found\n'
    expect(await stressHere(['lint'], { cwd })).toEqual({ code: 0, err: '', out: nothing })
  }
})

test('the conversation of the format is one, and its claim holds', async () => {
  const [example] = blocks(read('transcript.md'), 'json') as [string]
  const { code, out } = await stressHere(['assess', '-'], { cwd: ROOT, input: example })
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ playbook: 'saas-demo@1', scheduling: { agreement: 'confirmed' } })
})

test('every field that a person writes is in the table of the format', () => {
  const table = read('transcript.md')
  const { $schema, persona, agent, played, ...fields } = ConversationDocument.shape
  for (const name of Object.keys(fields)) expect(table).toMatch(new RegExp(`^\\| \`${name}(?:\\[\\])?[.\`[]`, 'm'))
})

test('every command of the documents is one', async () => {
  const { out: help } = await stressHere(['assess', '--help'])
  const commands = ['playbook.md', 'transcript.md', '../README.md'].flatMap((name) =>
    [...read(name).matchAll(/^npx stress assess .*$/gm)].map(([command]) => command),
  )
  expect(commands.length).toBeGreaterThan(5)
  for (const option of commands.flatMap((command) => command.match(/--[a-z-]+/g) ?? [])) {
    expect(help).toMatch(new RegExp(`^  ${option}\\b`, 'm'))
  }
})

test('the script of the guide to trends compiles, and its commands are commands', async () => {
  const guide = read('trends.md')
  const [script] = blocks(guide, 'ts') as [string]
  const cwd = project({ 'script.ts': script })
  writeFileSync(join(cwd, 'tsconfig.json'), JSON.stringify(TYPES))
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', cwd], { stdio: 'pipe' })
  const commands = [...guide.matchAll(/^npx stress (\w+)(.*)$/gm)]
  expect(commands.length).toBeGreaterThanOrEqual(7)
  for (const [, command, rest] of commands) {
    const { code, out: help } = await stressHere([command as string, '--help'])
    expect(code).toBe(0)
    expect(help).toContain(`Usage: stress ${command}`)
    for (const option of rest?.match(/--[a-z-]+/g) ?? []) expect(help).toMatch(new RegExp(`^  ${option}\\b`, 'm'))
  }
})

test('every command of the command line is one, with its options, and every one is told of', async () => {
  const { out } = await stressHere(['--help'])
  const [, commands = ''] = /^Commands:\n(.*?)\n\n/ms.exec(out) ?? []
  const known = [...commands.matchAll(/^ {2}(\w+) .*$/gm)]
    .map(([, name]) => name as string)
    .filter((name) => name !== 'help')
  expect(known.length).toBeGreaterThan(5)
  const guide = read('command-line.md')
  const commandsOf = (text: string) => [...text.matchAll(/^npx stress (\w+)(.*?)(?: +#.*)?$/gm)]
  const written = commandsOf(guide)
  expect(new Set(written.map(([, name]) => name))).toEqual(new Set(known))
  const ofAccounts = commandsOf(read('accounts.md'))
  expect(ofAccounts.length).toBeGreaterThan(4)
  for (const [, name = '', rest = ''] of [...written, ...ofAccounts]) {
    const { out: help } = await stressHere([name, '--help'])
    for (const option of rest.match(/--[a-z-]+/g) ?? []) expect(help).toMatch(new RegExp(`^ {2}${option}\\b`, 'm'))
  }
  const { out: help } = await stressHere(['run', '--help'])
  const options = [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option)
  expect(options.length).toBeGreaterThan(4)
  for (const option of options) expect(guide).toMatch(new RegExp(`^\\| \`${option}\\b`, 'm'))
})

test('what the guide to the command line shows of the progress is what is drawn', () => {
  const [shown] = blocks(read('command-line.md'), 'text') as [string]
  const running = [
    {
      ...{ scenario: 'Rapid Fire Burst', turn: 'turn 3' },
      doing: 'waits for an answer, 0:12 of 1:30, agent is typing',
    },
    { ...{ scenario: 'Slow Responder', turn: 'turn 2' }, doing: 'reads the answer and thinks' },
  ].map((one, index) => ({ ...one, elapsed: ['1:07', '2:41'][index] as string }))
  const view = { running, done: ['passed' as const], files: { done: 1, all: 9 }, elapsed: 65_000 }
  expect(`${progressLines(view, { columns: 120, rows: 24 }).join('\n')}\n`).toBe(shown)
})

test('what the guide to accounts shows of a wait is what is drawn', () => {
  const [shown] = blocks(read('accounts.md'), 'text') as [string]
  const progress = new Progress()
  const holders = ['buyer-1 by run 0192f3a1, stress/rapid-fire.spec.ts']
  const queued = { kind: 'queued' as const, id: '1', testName: 'hurries', limit: 1_800_000, ahead: 0 }
  progress.take({ ...queued, holders: ['buyer-1 by somebody else'] }, 0)
  progress.take({ ...queued, holders }, 30_000)
  const running = [
    {
      ...{ scenario: 'Rapid Fire Burst', turn: 'turn 3', elapsed: '0:39' },
      doing: 'waits for an answer, 0:12 of 1:30',
    },
  ]
  const view = { running, queued: progress.queued(41_000), done: [], files: { done: 0, all: 2 }, elapsed: 41_000 }
  expect(`${progressLines(view, { columns: 140, rows: 24 }).join('\n')}\n`).toBe(shown)
  progress.take({ kind: 'dequeued', id: '1' }, 42_000)
  expect(progress.queued(42_000)).toEqual([])
})

test('what stress list and stress lint show of this project is no error', { timeout: 60_000 }, async () => {
  for (const command of ['list', 'lint']) {
    const { code, err } = await stressHere([command], { cwd: ROOT })
    expect({ code, err }).toEqual({ code: 0, err: '' })
  }
})

test('what the documents point to is there', () => {
  const targets = ['playbook.md', 'transcript.md', 'trends.md', 'command-line.md', 'accounts.md'].flatMap((name) =>
    [...read(name).matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, target]) => target as string),
  )
  expect(targets.length).toBeGreaterThan(3)
  expect(targets.filter((target) => !existsSync(join(ROOT, 'docs', target)))).toEqual([])
})
