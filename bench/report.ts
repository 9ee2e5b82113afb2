/*
 * How large the report is and how long Chromium takes to open it, for 1, 50 and 500 conversations:
 *
 *   npx tsx bench/report.ts [path to Chromium]
 *
 * Each page is opened from disk several times in a fresh browser context; the medians are printed. "Ready" is the end of
 * parsing (DOMContentLoaded), "paint" the first paint with something on it, "jump" the time from a deep link to the last
 * conversation until its message is drawn, "find" the time in which all words of all conversations are searched.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import type { Millis } from '../lib/core/clock.ts'
import { buildReport, writeReport } from '../lib/report/index.ts'
import { sampleRun } from '../lib/report/testing/sample-run.ts'

const ROUNDS = 7
const SIZES = [1, 50, 500]

/** Until the frame after the one in which it is there. */
const PAINTED = 'new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - began))))'

const JUMP = `(async () => {
  const began = performance.now()
  location.hash = [...document.querySelectorAll('.conversation')].at(-1).id + '-m101'
  while (!document.querySelector('.bubble.aimed')?.checkVisibility()) await new Promise((done) => setTimeout(done))
  return ${PAINTED}
})()`

const FIND = `(async () => {
  const words = document.querySelector('#finder input')
  if (!words) return Number.NaN
  const began = performance.now()
  words.value = 'рассрочка'
  words.dispatchEvent(new Event('input', { bubbles: true }))
  while (!document.querySelector('#finder output').textContent) await new Promise((done) => setTimeout(done))
  return ${PAINTED}
})()`

const directory = await mkdtemp(join(tmpdir(), 'report-bench-'))
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const size of SIZES) console.log(await measured(browser, size))
} finally {
  await browser.close()
  await rm(directory, { recursive: true })
}

async function measured(chrome: Browser, size: number): Promise<string> {
  const began = performance.now()
  const data = buildReport(sampleRun(size))
  const built = performance.now()
  const { indexHtml } = await writeReport(data, { directory: join(directory, String(size)) })
  const written = performance.now()
  const rounds: Record<string, Millis>[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await opened(chrome, indexHtml))
  const bytes = (await stat(indexHtml)).size
  const medians = Object.keys(rounds[0] ?? {}).map((name) => `${name} ${median(rounds.map((r) => r[name] ?? 0))} ms`)
  const made = `built in ${Math.round(built - began)} ms, written in ${Math.round(written - built)} ms`
  return [`${size} conversations`, `${(bytes / 1e6).toFixed(2)} MB`, made, ...medians].join(' · ')
}

async function opened(chrome: Browser, path: string): Promise<Record<string, Millis>> {
  const context = await chrome.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(pathToFileURL(path).href)
  const paint = await page.evaluate<Millis>(`new Promise((done) =>
    new PerformanceObserver((list) => {
      const [first] = list.getEntriesByName('first-contentful-paint')
      if (first) done(first.startTime)
    }).observe({ type: 'paint', buffered: true }))`)
  const ready = await page.evaluate<Millis>(`performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd`)
  const jump = await page.evaluate<Millis>(JUMP)
  const find = await page.evaluate<Millis>(FIND)
  await context.close()
  return { ready, paint, jump, find }
}

function median(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number)
}
