import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sampleRun } from '../report/testing/sample-run.ts'
import { Journal } from '../store/index.ts'
import { aResult, aRun, aTranscript } from '../store/testing/examples.ts'
import { scratchStore } from '../store/testing/scratch-store.ts'
import { stressHere } from './testing/stress-command.ts'

const ROOT = resolve(import.meta.dirname, '../..')

const TOTALS = { passed: 1, failed: 0, inconclusive: 0, crashed: 0 }

/** A project with a run in its database, and a folder deep in it, to call commands from. */
async function project() {
  const root = join(ROOT, '.stress/project-root', crypto.randomUUID())
  const deep = join(root, 'stress/deep')
  mkdirSync(deep, { recursive: true })
  const scratch = await scratchStore()
  onTestFinished(async () => {
    rmSync(root, { recursive: true, force: true })
    await scratch[Symbol.asyncDispose]()
  })
  const config = `import { stress } from '${ROOT}/lib/vitest/plugin.ts'\nexport default { plugins: [stress()] }\n`
  writeFileSync(join(root, 'vitest.config.ts'), config)
  writeFileSync(join(root, '.env'), `DATABASE_URL=${scratch.url}\nSTRESS_SCHEMA=${scratch.schema}\n`)
  const { run, results } = sampleRun()
  await scratch.store.insertRun(run)
  for (const { result, transcript } of results) await scratch.store.saveResult(result, transcript)
  return { root, deep, scratch, run: (...args: string[]) => stressHere(args, { cwd: deep }) }
}

test('whatever folder of a project a command is called in, it is about that project', { timeout: 60_000 }, async () => {
  const { root, deep, run } = await project()
  const drawn = await run('report')
  expect(drawn).toMatchObject({ code: 0, err: '' })
  const [, path = ''] = /^Report +(\S+)$/m.exec(drawn.out) ?? []
  expect(path).toMatch(/^\.\.\/\.\.\/reports\/0192f3a1-/)
  expect(readFileSync(resolve(deep, path), 'utf8')).toContain('<!doctype html>')
  for (const command of [['trends', '--days', '9999'], ['baseline'], ['migrate'], ['compare', 'latest', 'latest']]) {
    const { err, ...here } = await run(...command)
    const there = await stressHere(command, { cwd: root })
    expect({ err, ...here }).toEqual(there)
    expect(err).not.toContain('Nothing is stored')
  }
  expect((await run('lint')).err).toContain('There is no playbook in stress/playbooks.')
  const { out } = await run('doctor', '--offline')
  expect(out).toContain(`${root}/.stress, `)
  expect(out).toContain(`${root}/reports, `)
  expect(out).toContain('vitest.config.ts and the environment')
  expect(readdirSync(deep)).toEqual([])
  expect(readdirSync(root).sort()).toEqual(['.env', '.stress', 'reports', 'stress', 'vitest.config.ts'])
})

test('stress flush writes the journals of the project, wherever in it it is called', async () => {
  const { root, run, scratch } = await project()
  const lost = aRun()
  const database = await scratch.store.readIdentity()
  const journal = new Journal({ directory: join(root, '.stress/journal'), database, run: lost })
  const result = aResult({ runId: lost.id })
  journal.append({ kind: 'finished', result, transcript: aTranscript({ conversationId: result.id }) })
  journal.append({ kind: 'ended', finishedAt: '2026-03-01T10:05:00.000Z', totals: TOTALS })
  journal.close()
  expect(await run('flush')).toMatchObject({ code: 0, out: expect.stringContaining('Now it is: 1 conversation.') })
  expect(await scratch.store.readResults(lost.id)).toEqual([result])
  expect(readdirSync(join(root, '.stress/journal'))).toEqual([])
})

test('a playbook is named from where one is, or as the project has it', { timeout: 60_000 }, async () => {
  const { root, run } = await project()
  mkdirSync(join(root, 'stress/playbooks'))
  const module = `export { saasDemo as mine } from '${ROOT}/stress/playbooks/saas-demo.ts'\n`
  writeFileSync(join(root, 'stress/playbooks/mine.ts'), module)
  for (const name of ['../playbooks/mine.ts', 'stress/playbooks/mine.ts']) {
    expect((await run('lint', name)).out).toBe(`${name}#mine: nothing was found\n`)
  }
  expect((await run('lint')).out).toBe('stress/playbooks/mine.ts#mine: nothing was found\n')
})
