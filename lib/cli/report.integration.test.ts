import { mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import type { TestRun } from '../core/run.ts'
import { sampleRun } from '../report/testing/sample-run.ts'
import { scratchStore } from '../store/testing/scratch-store.ts'
import { stressHere } from './testing/stress-command.ts'

const ROOT = resolve(import.meta.dirname, '../..')
afterEach(() => void vi.unstubAllEnvs())

/** A folder of somebody's whose database holds these runs; it goes with the test. */
async function project(runs: readonly Partial<TestRun>[] = [{}]): Promise<string> {
  const cwd = join(ROOT, '.stress/report', crypto.randomUUID())
  mkdirSync(cwd, { recursive: true })
  writeFileSync(join(cwd, 'vitest.config.ts'), 'export default {}')
  const scratch = await scratchStore()
  onTestFinished(async () => {
    rmSync(cwd, { recursive: true, force: true })
    await scratch[Symbol.asyncDispose]()
  })
  for (const overrides of runs) {
    const sample = sampleRun()
    const run = { ...sample.run, ...overrides }
    await scratch.store.insertRun(run)
    for (const { result, transcript } of sample.results) {
      const id = overrides.id === undefined ? result.id : crypto.randomUUID()
      await scratch.store.saveResult({ ...result, id, runId: run.id, assessment: null }, transcript)
    }
  }
  vi.stubEnv('DATABASE_URL', scratch.url)
  vi.stubEnv('STRESS_SCHEMA', scratch.schema)
  return cwd
}

test('a stored run is drawn again, by the beginning of its id or as the newest', { timeout: 60_000 }, async () => {
  const cwd = await project()
  const { code, out, err } = await stressHere(['report', '0192f3a1'], { cwd })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/failed \(agent\) +no \(phantom\)/)
  const [, path = ''] = /^Report +(\S+)$/m.exec(out) ?? []
  expect(path).toBe('reports/0192f3a1-7c4e-7b1a-9d55-000000000000/index.html')
  expect(readFileSync(join(cwd, path), 'utf8')).toContain('<!doctype html>')
  const newest = await stressHere(['report', '--quiet'], { cwd })
  expect(newest.out).toBe(`${path}\n`)
  const timed = await stressHere(['report', '--timing-report'], { cwd })
  expect(timed.out).toContain('Slowest answers')
})

test('the report of an older run leaves latest where it was', { timeout: 60_000 }, async () => {
  const older = { id: '11110000-0000-4000-8000-000000000001', startedAt: '2026-11-01T10:00:00.000Z' }
  const cwd = await project([older, {}])
  await stressHere(['report'], { cwd })
  const { out } = await stressHere(['report', older.id, '--quiet'], { cwd })
  expect(out).toBe(`reports/${older.id}/index.html\n`)
  expect(readlinkSync(join(cwd, 'reports/latest'))).toBe('0192f3a1-7c4e-7b1a-9d55-000000000000')
})

test('a run that is not stored is answered with those that are', { timeout: 60_000 }, async () => {
  const cwd = await project()
  const { code, err } = await stressHere(['report', 'ffff'], { cwd })
  expect(code).toBe(2)
  expect(err).toMatchInlineSnapshot(`
    "No stored run begins with "ffff".
      Name one, the newest first:
        0192f3a1-7c4e-7b1a-9d55-000000000000  of 2026-11-25T10:00:00.000Z
    "
  `)
})

test('stress migrate says what it has done, and that nothing is left', { timeout: 60_000 }, async () => {
  const cwd = await project()
  const { code, out } = await stressHere(['migrate'], { cwd })
  expect(code).toBe(0)
  expect(out).toMatch(/^Schema "scratch_\w+" of postgres:\/\/.*\*\*\*@.* is up to date, nothing was to be done\.\n$/)
})
