import { expect, test } from 'vitest'
import type { TranscriptMessage } from '../../core/transcript.ts'
import { buildReport } from '../build-report.ts'
import { renderMarkdown } from '../markdown.ts'
import { passedConversation } from '../testing/sample-conversations.ts'
import { SAMPLE_FACTS, SAMPLE_RUN } from '../testing/sample-run.ts'
import { renderHtml } from './render-html.ts'

/** The sample conversation with one more message, as the report has it. */
function reportWith(message: Partial<TranscriptMessage>) {
  const { result, transcript } = passedConversation(SAMPLE_FACTS)
  const { at } = transcript.events.at(-1) as TranscriptMessage
  const last = { kind: 'message', side: 'agent', id: 900, text: '', at: at + 60_000, ...message } as const
  return buildReport({
    run: SAMPLE_RUN,
    results: [{ result, transcript: { ...transcript, events: [...transcript.events, last] } }],
  })
}

function bubbleOf(message: Partial<TranscriptMessage>): string {
  const page = renderHtml(reportWith(message))
  const [, bubble = ''] = /id="[^"]*-m900" tabindex="-1">(.*?)<time/s.exec(page) ?? []
  return bubble
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/#c-[0-9a-f-]{36}/g, '#c')
    .trim()
}

test('what a message carries is a label with its name, size and length, and never the thing itself', () => {
  const photo = { kind: 'photo', name: 'villa.jpg', size: 1_234_567 } as const
  expect(bubbleOf({ text: 'the view', media: photo })).toMatchInlineSnapshot(
    `"<p class="media"><b>photo</b> <bdi>villa.jpg</bdi> <small>1.2 MB</small></p> <p class="text" dir="auto">the view</p>"`,
  )
  expect(bubbleOf({ media: { kind: 'voice', size: 9000, seconds: 75 } })).toMatchInlineSnapshot(
    `"<p class="media"><b>voice message</b> <small>1:15 · 9 KB</small></p>"`,
  )
  expect(bubbleOf({ media: { kind: 'document', size: 640, mimeType: 'application/pdf' } })).toMatchInlineSnapshot(
    `"<p class="media"><b>document</b> <bdi>application/pdf</bdi> <small>640 bytes</small></p>"`,
  )
})

test('an answer to one message shows which, and what is passed on whose it is', () => {
  expect(bubbleOf({ text: 'Да', replyTo: 101, forwarded: 'prospect' })).toMatchInlineSnapshot(
    `"<p class="forward">forwarded from <bdi>Марина Волкова</bdi></p> <a class="reply" href="#c-m101">in reply to <q dir="auto">Добрый день!</q></a> <p class="text" dir="auto" lang="ru">Да</p>"`,
  )
  expect(bubbleOf({ text: 'Да', replyTo: 5, forwarded: 'other' })).toMatchInlineSnapshot(
    `"<p class="forward">forwarded from <bdi>somebody else</bdi></p> <p class="reply">in reply to what was said before</p> <p class="text" dir="auto" lang="ru">Да</p>"`,
  )
})

test('the name of a file is hostile, and long', () => {
  const name = `anna.smith@example.com"><img src=x onerror=alert(1)>\u001b[31m\n\u202e${'fdp.'.repeat(60)}.pdf`
  const message = { replyTo: 900, media: { kind: 'document', name, size: 5 } } as const
  expect(bubbleOf(message)).toMatchInlineSnapshot(
    `"<a class="reply" href="#c-m900">in reply to <q dir="auto">[document: a…@example.com&quot;&gt;&lt;img src=x onerror=alert(1)&gt;⟨ESC…</q></a> <p class="media"><b>document</b> <bdi>a…@example.com&quot;&gt;&lt;img src=x onerror=alert(1)&gt;⟨ESC⟩[31m ⟨U+202E⟩fdp.fdp.….fdp..pdf</bdi> <small>5 bytes</small></p>"`,
  )
  const report = reportWith(message)
  expect(JSON.stringify(report)).not.toContain('anna.smith')
  const shown = `${renderHtml(report)}${renderMarkdown(report)}`
  for (const acting of ['<img', '\u001b', '\u202e']) expect(shown).not.toContain(acting)
})
