import { randomUUID } from 'node:crypto'
import { lstat, rename, rm, rmdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { html } from '@remix-run/html-template'
import { StoreError } from '../core/errors.ts'
import { makeDirectory } from '../core/make-directory.ts'
import { renderHtml } from './html/render-html.ts'
import { renderJson } from './json.ts'
import { renderMarkdown } from './markdown.ts'
import type { ReportData } from './report-data.ts'

/** Where the written report is, as absolute paths. */
export interface WrittenReport {
  indexHtml: string
  markdown: string
  json: string
}

export interface WriteOptions {
  directory: string
  /** Whether `latest` is to lead to it, as it does unless told otherwise. */
  isLatest?: boolean
}

/**
 * Writes `<directory>/<run>/index.html`, `report.md` and `results.json`, and points `<directory>/latest` to them.
 * Each file is replaced in one step, so that nobody ever reads half a report. Throws a StoreError when it cannot.
 */
export async function writeReport(
  data: ReportData,
  { directory, isLatest = true }: WriteOptions,
): Promise<WrittenReport> {
  const folder = resolve(directory, data.run.id)
  const report = {
    indexHtml: join(folder, 'index.html'),
    markdown: join(folder, 'report.md'),
    json: join(folder, 'results.json'),
  }
  try {
    makeDirectory(folder)
    await replaceFile(report.indexHtml, renderHtml(data))
    await replaceFile(report.markdown, renderMarkdown(data))
    await replaceFile(report.json, renderJson(data))
    if (isLatest) await pointLatest(resolve(directory), data.run.id)
  } catch (cause) {
    throw new StoreError(`The report could not be written to ${folder}: ${(cause as Error).message}`, {
      remedy: 'Make the directory writable, or name another one in STRESS_REPORTS_DIR. The run itself is stored.',
      cause,
    })
  }
  return report
}

async function replaceFile(path: string, content: string): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}.tmp`)
  await writeFile(draft, content)
  await rename(draft, path)
}

/** A symbolic link where the system allows one (Windows often does not), otherwise a page that leads on. */
async function pointLatest(directory: string, runId: string): Promise<void> {
  const latest = join(directory, 'latest')
  const draft = join(directory, `.${randomUUID()}.tmp`)
  try {
    await symlink(runId, draft, 'dir')
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    await writeRedirect(latest, runId)
    return
  }
  try {
    if (await isDirectory(latest)) await removeRedirect(latest)
    await rename(draft, latest)
  } finally {
    await rm(draft, { force: true })
  }
}

async function isDirectory(path: string): Promise<boolean> {
  const stats = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return stats?.isDirectory() ?? false
}

/** Refuses, by the error of rmdir, when the folder holds anything that is not ours. */
async function removeRedirect(latest: string): Promise<void> {
  await rm(join(latest, 'index.html'), { force: true })
  await rmdir(latest)
}

/** The page that stands in for the link. */
export async function writeRedirect(latest: string, runId: string): Promise<void> {
  const page = `../${encodeURIComponent(runId)}/index.html`
  if (!(await isDirectory(latest))) await rm(latest, { force: true })
  makeDirectory(latest)
  await replaceFile(
    join(latest, 'index.html'),
    `<!doctype html>\n${html`<html lang="en"><meta charset="utf-8"><title>Latest stress report</title><meta http-equiv="refresh" content="0; url=${page}"><p><a href="${page}">The latest report</a></p></html>`}\n`,
  )
}
