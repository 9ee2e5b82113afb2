import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildReport } from './build-report.ts'
import { SAMPLE_RUN, sampleRun } from './testing/sample-run.ts'
import { writeRedirect, writeReport } from './write-report.ts'

const report = buildReport(sampleRun(1))
let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'report-'))
})
afterEach(() => rm(directory, { recursive: true }))

test('writes three files and leaves nothing else', async () => {
  const written = await writeReport(report, { directory: join(directory, 'reports') })
  expect(await readdir(join(directory, 'reports', SAMPLE_RUN.id))).toEqual(['index.html', 'report.md', 'results.json'])
  expect(await readFile(written.indexHtml, 'utf8')).toMatch(/^<!doctype html>/)
  expect(await readFile(written.markdown, 'utf8')).toMatch(/^## The conversation booked a call/)
  expect(JSON.parse(await readFile(written.json, 'utf8'))).toEqual(report)
  expect(await readdir(join(directory, 'reports'))).toEqual([SAMPLE_RUN.id, 'latest'])
})

test('latest follows the run that was written last', async () => {
  const next = { ...report, run: { ...report.run, id: '0192f3a1-7c4e-7b1a-9d55-00000000ffff' } }
  await writeReport(report, { directory })
  await writeReport(next, { directory })
  await writeReport(next, { directory })
  expect(await readlink(join(directory, 'latest'))).toBe(next.run.id)
  expect(JSON.parse(await readFile(join(directory, 'latest', 'results.json'), 'utf8')).run.id).toBe(next.run.id)
})

test('where links are not allowed a page leads on, and a link replaces it later', async () => {
  const latest = join(directory, 'latest')
  await writeRedirect(latest, SAMPLE_RUN.id)
  expect(await readFile(join(latest, 'index.html'), 'utf8')).toContain(`<a href="../${SAMPLE_RUN.id}/index.html">`)
  await writeReport(report, { directory })
  expect(await readlink(latest)).toBe(SAMPLE_RUN.id)
  await writeRedirect(latest, SAMPLE_RUN.id)
  expect(await readdir(latest)).toEqual(['index.html'])
  expect(await readdir(join(directory, SAMPLE_RUN.id))).toHaveLength(3)
})

test('a folder of somebody else named latest is not deleted', async () => {
  await mkdir(join(directory, 'latest'))
  await writeFile(join(directory, 'latest', 'notes.txt'), 'mine')
  await expect(writeReport(report, { directory })).rejects.toThrow(/could not be written .* not empty/)
  expect(await readFile(join(directory, 'latest', 'notes.txt'), 'utf8')).toBe('mine')
  expect(await readdir(directory)).toEqual([SAMPLE_RUN.id, 'latest'])
})

test('a directory that cannot be written is said with the way out', async () => {
  await writeFile(join(directory, 'file'), '')
  const failure = await writeReport(report, { directory: join(directory, 'file') }).catch((error: Error) => error)
  expect((failure as Error).message.replaceAll(directory, '<tmp>')).toMatchInlineSnapshot(`
    "The report could not be written to <tmp>/file/0192f3a1-7c4e-7b1a-9d55-000000000000: ENOTDIR: not a directory, mkdir '<tmp>/file/0192f3a1-7c4e-7b1a-9d55-000000000000'
      Make the directory writable, or name another one in STRESS_REPORTS_DIR. The run itself is stored."
  `)
})

test.runIf(process.platform === 'linux')('a directory that cannot be made ends at once, and is said', async () => {
  const failure = await writeReport(report, { directory: '/proc/x' }).catch((error: Error) => error)
  expect((failure as Error).message).toMatchInlineSnapshot(`
    "The report could not be written to /proc/x/0192f3a1-7c4e-7b1a-9d55-000000000000: ENOENT: no such file or directory, mkdir '/proc/x'
      Make the directory writable, or name another one in STRESS_REPORTS_DIR. The run itself is stored."
  `)
})
