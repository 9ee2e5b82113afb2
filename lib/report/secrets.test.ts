import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printable } from '../core/printable.ts'
import { HARMLESS, PLANTED } from '../core/redact/testing/planted.ts'
import { buildReport, type StoredRun } from './build-report.ts'
import { ConversationBuilder } from './testing/conversation-builder.ts'
import { SAMPLE_FACTS, SAMPLE_RUN } from './testing/sample-run.ts'
import { writeReport } from './write-report.ts'

/** Every place where foreign words are stored: messages, names, errors, quotes, notes, probes. */
function runThatTells(text: string, index: number): StoredRun['results'][number] {
  const id = `0192f3a1-7c4e-7b1a-9d55-${String(index + 1).padStart(12, '0')}`
  return new ConversationBuilder({
    ...{ ...SAMPLE_FACTS, id, scenarioName: text, specFile: text, testName: text, personaId: text, prospectName: text },
  })
    .prospect(text, `${'so '.repeat(60)}${text}`)
    .edit(`${text} edited`, 500)
    .event((at) => ({ kind: 'note', text, at }), 900)
    .agent({ answer: 9_000 }, text)
    .end(
      { by: 'agent', reason: text, fault: 'agent' },
      {
        ...{ status: 'failed', fault: 'agent', scoreAbsence: text, errors: [text, `first line\n${text}`] },
        email: {
          ...{ collected: false, asked: true, address: text, messageId: null, errors: [text] },
          stored: [{ source: text, addresses: [text] }],
        },
        scheduling: {
          ...{
            scheduled: true,
            scheduledTime: null,
            zoomUrl: text,
            actionId: text,
            source: text,
            agreement: 'phantom',
          },
          records: [{ source: text, actionId: text, scheduledTime: null, zoomUrl: text }],
          ...{
            claim: { messageId: 103, quote: text, time: null },
            consent: { messageId: 101, quote: text, times: null },
          },
          probeErrors: [text],
        },
      },
    )
}

async function filesOf(texts: readonly string[]): Promise<Record<'indexHtml' | 'markdown' | 'json', string>> {
  const directory = await mkdtemp(join(tmpdir(), 'report-'))
  try {
    const run = {
      ...SAMPLE_RUN,
      gitBranch: texts[0] ?? null,
      agentName: texts.join(' '),
      agentVersion: texts.join('\n'),
    }
    const written = await writeReport(buildReport({ run, results: texts.map(runThatTells) }), { directory })
    const [indexHtml, markdown, json] = await Promise.all(
      [written.indexHtml, written.markdown, written.json].map((path) => readFile(path, 'utf8')),
    )
    return { indexHtml, markdown, json } as Awaited<ReturnType<typeof filesOf>>
  } finally {
    await rm(directory, { recursive: true })
  }
}

test('nothing that is written holds a planted secret, whole or in part', async () => {
  const files = await filesOf(PLANTED.map(({ text }) => text))
  for (const [file, content] of Object.entries(files)) {
    expect(content.length).toBeGreaterThan(10_000)
    const found = PLANTED.filter(
      ({ secret }) => content.includes(secret) || content.includes(encodeURIComponent(secret)),
    )
    expect(found.map(({ kind, secret }) => `${file}: ${kind} ${secret}`)).toEqual([])
  }
})

test('harmless numbers are in all that is written', async () => {
  const { json } = await filesOf(HARMLESS)
  const texts: string[] = JSON.parse(json).conversations.map(
    ({ chat }: { chat: { messages: { text: string }[] }[] }) => chat[0]?.messages[0]?.text,
  )
  expect(texts).toEqual(HARMLESS)
  expect(HARMLESS.map(printable)).toEqual(HARMLESS)
})
