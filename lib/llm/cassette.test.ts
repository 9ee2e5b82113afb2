import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { createRandom } from '../core/random.ts'
import { Cassette, type CassetteMode } from './cassette.ts'
import { fence } from './fence.ts'
import { LlmClient, type LlmOptions } from './llm-client.ts'
import { LlmError } from './llm-error.ts'
import { MessagesApi, type Reply } from './testing/messages-api.ts'

const Weather = z.object({ sky: z.string() })

function folder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'cassette-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return directory
}

interface Asking {
  seed?: number
  text?: string
  system?: string
  version?: string
  trial?: number
}

function question({
  seed = 1,
  text = 'Now?',
  system = 'You tell the weather.',
  version = '1',
  trial = 0,
}: Asking = {}) {
  const { marker, text: data } = fence([{ text }], createRandom(seed))
  const turns = [{ role: 'user' as const, text: data }]
  const recordedAs = { label: 'weather of Bali', version, trial, marker }
  return { system, turns, schema: Weather, maxTokens: 100, recordedAs }
}

function clientAt(api: MessagesApi | null, directory: string, mode: CassetteMode, options: Partial<LlmOptions> = {}) {
  const cassette = new Cassette({ mode, directory })
  const access = api ? { apiKey: MessagesApi.KEY, baseUrl: api.url } : {}
  return new LlmClient({ ...access, cassette, ...options })
}

async function failureOf(work: Promise<unknown>, directory: string) {
  const failure = await work.catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(LlmError)
  const { kind, message } = failure as LlmError
  return { kind, message: message.replaceAll(directory, 'DIR') }
}

const sky = (sky: string): Reply => ({ say: { sky } })

test('what was recorded is played without a key, whatever the marker, and costs nothing', async () => {
  const directory = folder()
  await using api = await MessagesApi.start([sky('clear')])
  const recording = clientAt(api, directory, 'record')
  const asked = await recording.ask(question({ seed: 1 }))
  const playing = clientAt(null, directory, 'replay')
  expect(await playing.ask(question({ seed: 2 }))).toEqual(asked)
  expect(playing).toMatchObject({ replayed: 1, cost: 0, usage: { calls: 0 } })
  expect(recording).toMatchObject({ replayed: 0, usage: { calls: 1 } })
})

test('a recording is a file that people can read, and holds no key', async () => {
  const directory = folder()
  await using api = await MessagesApi.start([sky('clear')])
  await clientAt(api, directory, 'record').ask(question({ text: 'Line 1\nLine 2' }))
  const files = readdirSync(directory)
  expect(files).toEqual([expect.stringMatching(/^weather-of-bali-[0-9a-f]{16}\.json$/)])
  const written = readFileSync(join(directory, files[0] as string), 'utf8')
  expect(written).not.toContain(MessagesApi.KEY)
  expect(written.replace(/[0-9a-f]{64}/, 'SHA')).toMatchInlineSnapshot(`
    "{
      "format": 1,
      "label": "weather of Bali",
      "model": "claude-sonnet-5-5",
      "version": "1",
      "trial": 0,
      "system": "SHA",
      "asked": [
        {
          "role": "user",
          "lines": [
            "<data …>",
            "{\\"text\\":\\"Line 1\\\\nLine 2\\"}",
            "</data …>"
          ]
        }
      ],
      "answer": {
        "sky": "clear"
      },
      "usage": {
        "calls": 1,
        "input": 37,
        "cacheWrite": 0,
        "cacheRead": 0,
        "output": 5
      }
    }
    "
  `)
})

test.each<[string, Asking, Partial<LlmOptions>?]>([
  ['the words', { text: 'And now?' }],
  ['the instructions', { system: 'You lie about the weather.' }],
  ['the version', { version: '2' }],
  ['the trial', { trial: 1 }],
  ['the model', {}, { model: 'claude-haiku-5-5' }],
])('another answer is needed where %s changed', async (_, asking, options) => {
  const directory = folder()
  await using api = await MessagesApi.start([sky('clear')])
  await clientAt(api, directory, 'record').ask(question())
  const { kind } = await failureOf(clientAt(null, directory, 'replay', options).ask(question(asking)), directory)
  expect(kind).toBe('recording')
})

test('a missing recording names its file, and how to record it', async () => {
  const directory = folder()
  await using api = await MessagesApi.start([])
  const { message } = await failureOf(clientAt(api, directory, 'replay').ask(question()), directory)
  expect(api.requests).toEqual([])
  expect(message).toMatchInlineSnapshot(`
    "There is no recording of the model's answer: DIR/weather-of-bali-b8422c146085278c.json.
      Record it with a key: STRESS_CASSETTE=auto ANTHROPIC_API_KEY=... npx vitest run
      Where others are there, what was asked has changed since: the conversation, the playbook, the model, or the judge."
  `)
})

test('auto asks once and plays from then on; without a key it can only play', async () => {
  const directory = folder()
  await using api = await MessagesApi.start([sky('clear')])
  for (const seed of [1, 2, 3]) {
    expect((await clientAt(api, directory, 'auto').ask(question({ seed }))).value).toEqual({ sky: 'clear' })
  }
  expect(api.requests).toHaveLength(1)
  expect((await clientAt(null, directory, 'auto').ask(question())).value).toEqual({ sky: 'clear' })
  expect(await failureOf(clientAt(null, directory, 'auto').ask(question({ trial: 1 })), directory)).toMatchObject({
    kind: 'key',
  })
})

test('record asks anew each time and keeps the last answer', async () => {
  const directory = folder()
  await using api = await MessagesApi.start([sky('clear'), sky('grey')])
  await clientAt(api, directory, 'record').ask(question())
  await clientAt(api, directory, 'record').ask(question())
  expect((await clientAt(null, directory, 'replay').ask(question())).value).toEqual({ sky: 'grey' })
  expect(readdirSync(directory)).toHaveLength(1)
})

test('what does not fit the schema is played as it came, so that a repair is played too', async () => {
  const directory = folder()
  await using api = await MessagesApi.start([{ say: '{"sk' }])
  const [recorded, played] = [clientAt(api, directory, 'record'), clientAt(null, directory, 'replay')]
  const failure = await failureOf(recorded.ask(question()), directory)
  expect(failure.kind).toBe('malformed')
  expect(await failureOf(played.ask(question()), directory)).toEqual(failure)
})

test('an answer that was played repairs like the one that was heard', async () => {
  const directory = folder()
  await using api = await MessagesApi.start([sky('clear')])
  const repairing = (text: string) => {
    const first = question()
    return { ...first, turns: [...first.turns, { role: 'assistant' as const, text }, ...first.turns] }
  }
  await clientAt(api, directory, 'record').ask(repairing('{ "sky": "blue" }'))
  const played = await clientAt(null, directory, 'replay').ask(repairing('{"sky":"blue"}'))
  expect(played.value).toEqual({ sky: 'clear' })
})

test.each(['refusal', 'max_tokens'])('%s is no answer and is not kept', async (stopReason) => {
  const directory = folder()
  await using api = await MessagesApi.start([{ say: '', stopReason }])
  await failureOf(clientAt(api, directory, 'record').ask(question()), directory)
  expect(readdirSync(directory)).toEqual([])
})

test('a recording that is broken is told, and not asked over', async () => {
  const directory = folder()
  await using api = await MessagesApi.start([sky('clear')])
  await clientAt(api, directory, 'auto').ask(question())
  const [file = ''] = readdirSync(directory)
  writeFileSync(join(directory, file), '{"format":')
  const { kind, message } = await failureOf(clientAt(api, directory, 'auto').ask(question()), directory)
  expect(kind).toBe('recording')
  expect(message).toMatch(/^The recording DIR\/weather-of-bali-\w+\.json cannot be read: .*\n {2}Delete it/)
  expect(api.requests).toHaveLength(1)
})

test('an answer that cannot be kept is told', async () => {
  const directory = join(folder(), 'a file')
  writeFileSync(directory, '')
  await using api = await MessagesApi.start([sky('clear')])
  const { kind, message } = await failureOf(clientAt(api, directory, 'record').ask(question()), directory)
  expect(kind).toBe('recording')
  expect(message).toContain('STRESS_CASSETTE_DIR')
})

test('what is not meant to be recorded is asked', async () => {
  const directory = folder()
  await using api = await MessagesApi.start([sky('clear')])
  const { recordedAs: _, ...unrecorded } = question()
  await clientAt(api, directory, 'replay').ask(unrecorded)
  expect(api.requests).toHaveLength(1)
  expect(readdirSync(directory)).toEqual([])
})
