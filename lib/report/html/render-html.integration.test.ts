import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildReport } from '../build-report.ts'
import { strainedConversation } from '../testing/sample-conversations.ts'
import { SAMPLE_FACTS, sampleRun } from '../testing/sample-run.ts'
import { WORST_CONTRAST } from '../testing/worst-contrast.ts'
import { writeReport } from '../write-report.ts'

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Named by the environment, or where systems have it. Without one these tests are skipped, which Vitest's summary shows;
 * with CHROMIUM_PATH set, a browser that is missing fails them.
 */
const executablePath = process.env.CHROMIUM_PATH ?? USUAL_PLACES.find((place) => existsSync(place))

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
const OFFLINE = ['--disable-background-networking', '--disable-component-update', '--disable-sync']

describe.runIf(executablePath)('the page in a real browser (needs Chromium: set CHROMIUM_PATH)', () => {
  let browser: Browser
  let directory: string
  let address: string
  let largeAddress: string
  let page: Page
  let events: string[]

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'report-'))
    const { run, results } = sampleRun()
    const strained = strainedConversation({ ...SAMPLE_FACTS, id: '0192f3a1-7c4e-7b1a-9d55-000000000099' })
    const { indexHtml } = await writeReport(buildReport({ run, results: [...results, strained] }), { directory })
    address = pathToFileURL(indexHtml).href
    const large = await writeReport(buildReport(sampleRun(120)), { directory: join(directory, 'large') })
    largeAddress = pathToFileURL(large.indexHtml).href
    browser = await chromium.launch({ executablePath: executablePath as string, args: [...QUIET, ...OFFLINE] })
  })
  afterAll(async () => {
    await browser?.close()
    await rm(directory, { recursive: true })
  })

  beforeEach(() => open({}))
  afterEach(() => page.close())

  interface Opened {
    width?: number
    colorScheme?: 'light' | 'dark'
    javaScriptEnabled?: boolean
    at?: string
  }

  async function open(options: Opened) {
    await page?.close()
    const { width = 1200, at = address, ...rest } = options
    page = await browser.newPage({ viewport: { width, height: 800 }, ...rest })
    events = []
    page.on('console', (message) => events.push(`console ${message.text()}`))
    page.on('pageerror', (error) => events.push(`error ${error.message}`))
    page.on('request', (request) => events.push(`request ${new URL(request.url()).protocol}`))
    page.on('dialog', (dialog) => {
      events.push(`dialog ${dialog.message()}`)
      return dialog.dismiss()
    })
    await page.goto(at)
  }

  const unfoldAll = () =>
    page.locator('details').evaluateAll((folds) => folds.map((fold) => fold.setAttribute('open', '')))

  test('asks for nothing but itself, complains of nothing, and no message opens a dialog', async () => {
    expect(await unfoldAll()).not.toHaveLength(0)
    await page.getByText('<script>alert("script")</script>', { exact: true }).click()
    await page.getByText('"><img src=x onerror="alert(1)"><svg/onload=alert(2)>', { exact: true }).click()
    expect(events.filter((event) => event !== 'request data:')).toEqual(['request file:'])
    expect(await page.evaluate('document.querySelectorAll("script, style, img, iframe, object, form").length')).toBe(2)
  })

  test('a foreign script would be stopped by the policy', async () => {
    await expect(page.evaluate('document.createElement("script").text = "alert(12)"')).rejects.toThrow(/TrustedScript/)
    await expect(page.evaluate('document.body.innerHTML = "<img src=x onerror=alert(13)>"')).rejects.toThrow(
      /TrustedHTML/,
    )
  })

  test.each([true, false])(
    'a quote leads to its message in a folded conversation, with scripts %s',
    async (javaScriptEnabled) => {
      await open({ javaScriptEnabled })
      const slowest = page.locator('.slowest a').nth(1)
      const target = page.locator(`[id="${(await slowest.getAttribute('href'))?.slice(1)}"]`)
      expect(await target.isVisible()).toBe(false)
      await slowest.click()
      await expect.poll(() => target.isVisible()).toBe(true)
      await expect.poll(() => page.locator(':target').textContent()).toContain('записал Вас')
      const quote = page.locator('details[open].conversation .criteria a.quote').first()
      await quote.click()
      const quoted = page.locator(`[id="${(await quote.getAttribute('href'))?.slice(1)}"]`)
      await expect.poll(() => quoted.evaluate((element) => element.matches(':target'))).toBe(true)
      const words = (await quote.textContent()) ?? ''
      expect(await quoted.textContent()).toContain(words)
    },
  )

  test.each([320, 375, 1200])('nothing sticks out sideways at %i px', async (width) => {
    await open({ width })
    await unfoldAll()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })

  test.each(['light', 'dark'] as const)('text can be told from its background, %s', async (colorScheme) => {
    await open({ colorScheme })
    await unfoldAll()
    expect(await page.evaluate(WORST_CONTRAST)).toBeGreaterThanOrEqual(4.5)
  })

  test('a keyboard reaches the conversations and unfolds one', async () => {
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Skip to the conversations')
    await page.keyboard.press('Enter')
    await page.locator('.conversation > summary').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.conversation[open]').count()).toBe(1)
  })

  test('a browser that does not unfold by itself is helped', async () => {
    const target = page.locator('.conversation .bubble').nth(3)
    await page.evaluate(`history.replaceState(null, '', '#${await target.getAttribute('id')}')`)
    expect(await target.isVisible()).toBe(false)
    await page.evaluate('dispatchEvent(new HashChangeEvent("hashchange"))')
    expect(await target.isVisible()).toBe(true)
    expect(await target.evaluate((element) => element.matches(':focus'))).toBe(true)
  })

  test('print shows every conversation', async () => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Спасибо, до встречи!').isVisible()).toBe(true)
  })

  describe('of a hundred and twenty conversations', () => {
    const words = () => page.getByRole('searchbox', { name: 'Words in a conversation' })
    const shown = () =>
      page.locator('.conversation').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)

    test('draws a conversation when it is unfolded, and asks for nothing', async () => {
      await open({ at: largeAddress })
      expect(await page.locator('.bubble').count()).toBe(0)
      await page.locator('.conversation > summary').nth(5).click()
      await page.getByText('<script>alert("script")</script>', { exact: true }).click()
      expect(await page.locator('.bubble').count()).toBe(13)
      expect(events.filter((event) => event !== 'request data:')).toEqual(['request file:'])
    })

    test('a link into it leads to a message that was not drawn yet', async () => {
      await open({ at: largeAddress })
      const anchor = await page.locator('.conversation').nth(97).getAttribute('id')
      await open({ at: `${largeAddress}#${anchor}-m108` })
      const message = page.locator('.bubble.aimed')
      await expect.poll(() => message.isVisible()).toBe(true)
      expect(await message.textContent()).toContain('записал Вас')
      expect(await message.evaluate((element) => element.matches(':focus'))).toBe(true)
      const quote = page.locator('.criteria a.quote').first()
      await quote.click()
      await expect.poll(() => page.locator('.bubble.aimed').textContent()).toContain((await quote.textContent()) ?? '?')
    })

    test('finds conversations by words that were said, by scenario and by result', async () => {
      await open({ at: largeAddress })
      await words().fill('записал  вас на СЕГОДНЯ')
      await expect.poll(() => page.locator('output').textContent()).toBe('20 of 120')
      expect(await shown()).toBe(20)
      await words().fill('<script>alert("agent")')
      await expect.poll(() => page.locator('output').textContent()).toBe('20 of 120')
      await words().fill('class=')
      await expect.poll(() => page.locator('output').textContent()).toBe('0 of 120')
      await words().fill('')
      await page.getByRole('combobox', { name: 'Scenario' }).selectOption('Rapid Fire Burst')
      await expect.poll(() => page.locator('output').textContent()).toBe('40 of 120')
      await page.getByRole('radio', { name: 'failed' }).check()
      expect(await shown()).toBe(20)
      expect(events.filter((event) => event !== 'request data:')).toEqual(['request file:'])
    })

    test('a link shows what was filtered out', async () => {
      await open({ at: largeAddress })
      await page.getByRole('radio', { name: 'passed' }).check()
      await words().fill('nobody said this')
      await expect.poll(() => shown()).toBe(0)
      await page.locator('.slowest a').first().click()
      await expect.poll(() => page.locator('.bubble.aimed').isVisible()).toBe(true)
    })

    test.each([390, 1280])('nothing sticks out sideways at %i px', async (width) => {
      await open({ at: largeAddress, width })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    })

    test('without scripts it says so, and where the conversations are', async () => {
      await open({ at: largeAddress, javaScriptEnabled: false })
      expect(await page.getByText('results.json beside this file').isVisible()).toBe(true)
      expect(await page.locator('.causes').first().isVisible()).toBe(true)
    })
  })
})
