import { expect, test } from 'vitest'
import { buildReport } from '../build-report.ts'
import { HOSTILE_TEXTS } from '../testing/sample-conversations.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { renderHtml } from './render-html.ts'

const page = renderHtml(buildReport(sampleRun()))
const between = (from: string, to: string) => page.slice(page.indexOf(from), page.indexOf(to, page.indexOf(from)))

test('the policy allows one style and one script, by hash, and nothing from anywhere', () => {
  expect(
    between('<meta http-equiv="Content-Security-Policy"', '>').replaceAll(/sha256-[\w+/=]{44}/g, 'sha256-…'),
  ).toMatchInlineSnapshot(
    `"<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-…&#39;; script-src &#39;sha256-…&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;; require-trusted-types-for &#39;script&#39;; trusted-types stress-report""`,
  )
  expect(page.match(/<(script|style)\b/g)).toEqual(['<style', '<script'])
  expect(page).not.toMatch(/<[^>]+\s(style|on\w+)=/)
})

test('nothing on the page comes from elsewhere', () => {
  const links = [...page.matchAll(/<[^>]+\s(?:href|src|action|srcset|data)="([^"]*)"/g)].map(
    ([, link]) => link as string,
  )
  expect(links.length).toBeGreaterThan(50)
  expect(links.filter((link) => !link.startsWith('#') && !link.startsWith('data:image/svg+xml,'))).toEqual([])
})

test('every link leads to something on the page', () => {
  const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
  const links = [...page.matchAll(/\shref="#([^"]+)"/g)].map(([, id]) => id)
  expect(links.length).toBeGreaterThan(50)
  expect(links.filter((id) => !ids.has(id))).toEqual([])
  expect(ids.size).toBe([...page.matchAll(/\sid="/g)].length)
})

test('hostile text is shown, and never acts', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be on the page
  expect(page).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u)
  expect(HOSTILE_TEXTS.length).toBeGreaterThan(0)
  expect(page.match(/<(img|iframe|form|button|b onclick|svg\/onload|a href="javascript)/g)).toBeNull()
  expect(between('&lt;script&gt;alert(&quot;script', '</li>')).toMatchInlineSnapshot(`
    "&lt;script&gt;alert(&quot;script&quot;)&lt;/script&gt; / &quot;&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&lt;svg/onload=alert(2)&gt; / &#39;-alert(3)-&#39; &lt;/title&gt;&lt;/style&gt;&lt;/textarea&gt;&lt;iframe src=&quot;javascript:alert(4)&quot;&gt;&lt;/iframe&gt; / &lt;a href=&quot;javascript:al…</p>
        <p dir="auto"><span class="unseen">Agent: </span>&lt;script&gt;alert(&quot;agent&quot;)&lt;/script&gt; Здравствуйте!</p>
        <p class="whose"><bdi>Long Messages</bdi> · <bdi>hostile &lt;img src=x onerror=alert(9)&gt; text</bdi></p>
      </div>
    "
  `)
})

test('the answer to a burst shows its response time', () => {
  expect(between('<span class="response"', '</p>')).toMatchInlineSnapshot(
    `"<span class="response"><b>after 17.8 s</b> <small>read 5.2 s · typing from 9.4 s</small></span>"`,
  )
})

test('a booking that no record holds is told with the words that claimed it', () => {
  const phantom = page.slice(page.indexOf('No record holds it.</p>'))
  expect(phantom.slice(0, phantom.indexOf('</dl>'))).toMatchInlineSnapshot(`
    "No record holds it.</p>
      <dl>
        <div><dt>The agent said</dt><dd><b>Wed 25 Nov 2026, 19:00</b><small>Yekaterinburg, GMT+5</small><a class="quote" href="#c-0192f3a1-7c4e-7b1a-9d55-000000000002-m108" dir="auto"><q>записал Вас на сегодня, 19:00</q></a></dd></div>
        <div><dt>The prospect agreed</dt><dd><a class="quote" href="#c-0192f3a1-7c4e-7b1a-9d55-000000000002-m106" dir="auto"><q>Сегодня в 19:00 по Екатеринбургу</q></a></dd></div>
        <div><dt>The record holds</dt><dd>no booking</dd></div>
      "
  `)
})

test.each([
  [0, 'No conversation was stored'],
  [1, 'The conversation booked a call'],
  [2, '1 of 2 conversations booked a call; 1 test failed'],
])('a run of %i conversations has a headline', (count, headline) => {
  expect(renderHtml(buildReport(sampleRun(count)))).toContain(`<h1>${headline}</h1>`)
})

test('a single conversation is open', () => {
  expect(renderHtml(buildReport(sampleRun(1)))).toMatch(
    /<details class="conversation passed" id="[^"]+" data-scenario="[^"]+" open>/,
  )
  expect(page).not.toMatch(/<details class="conversation [^>]+ open>/)
})
