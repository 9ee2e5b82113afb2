import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Budget } from './budget.ts'
import { LlmClient, type LlmOptions } from './llm-client.ts'
import { LlmError } from './llm-error.ts'
import { MessagesApi, type Reply } from './testing/messages-api.ts'

const Weather = z.object({ sky: z.enum(['clear', 'grey']), degrees: z.number().optional() })

const question = { system: 'You tell the weather.', turns: [{ role: 'user' as const, text: 'Now?' }], maxTokens: 100 }

const good: Reply = { say: { sky: 'clear', degrees: 21 } }
const busy: Reply = { status: 429, message: 'slow down', headers: { 'retry-after-ms': '1' } }
const overloaded: Reply = { status: 529, message: 'Overloaded', headers: { 'retry-after-ms': '1' } }

function clientOf(api: MessagesApi, options: Partial<LlmOptions> = {}): LlmClient {
  return new LlmClient({ apiKey: MessagesApi.KEY, baseUrl: api.url, maxRetries: 2, ...options })
}

async function failureOf(replies: readonly Reply[], options: Partial<LlmOptions> = {}) {
  await using api = await MessagesApi.start(replies)
  const client = clientOf(api, options)
  const failure = await client.ask({ ...question, schema: Weather }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(LlmError)
  expect(inspect(failure, { depth: 10 })).not.toContain(options.apiKey ?? MessagesApi.KEY)
  const { kind, message } = failure as LlmError
  return { kind, message: message.replaceAll(new URL(api.url).host, 'HOST'), asked: api.requests.length, client }
}

test('an answer is what the schema says, and counted', async () => {
  await using api = await MessagesApi.start([good])
  const client = clientOf(api)
  const answer = await client.ask({ ...question, schema: Weather })
  expect(answer.value).toEqual({ sky: 'clear', degrees: 21 })
  expect(client.usage).toEqual(api.usage)
  expect(client.usage).toEqual({ calls: 1, input: 9, cacheWrite: 0, cacheRead: 0, output: 10 })
  expect(client.cost).toBeCloseTo((9 * 2 + 10 * 10) / 1e6, 10)
})

test('the request has the shape that current models take', async () => {
  await using api = await MessagesApi.start([good])
  await clientOf(api).ask({ ...question, schema: Weather, effort: 'low' })
  expect(api.requests).toMatchInlineSnapshot(`
    [
      {
        "max_tokens": 100,
        "messages": [
          {
            "content": [
              {
                "cache_control": {
                  "type": "ephemeral",
                },
                "text": "Now?",
                "type": "text",
              },
            ],
            "role": "user",
          },
        ],
        "model": "claude-sonnet-5-5",
        "output_config": {
          "effort": "low",
          "format": {
            "schema": {
              "additionalProperties": false,
              "properties": {
                "degrees": {
                  "type": "number",
                },
                "sky": {
                  "enum": [
                    "clear",
                    "grey",
                  ],
                },
              },
              "required": [
                "sky",
              ],
              "type": "object",
            },
            "type": "json_schema",
          },
        },
        "system": [
          {
            "cache_control": {
              "type": "ephemeral",
            },
            "text": "You tell the weather.",
            "type": "text",
          },
        ],
      },
    ]
  `)
})

test('a model of before the effort setting is not sent one', async () => {
  await using api = await MessagesApi.start([good])
  await clientOf(api, { model: 'claude-haiku-4-5-20251001' }).ask({ ...question, schema: Weather, effort: 'low' })
  expect(api.requests[0]?.output_config).not.toHaveProperty('effort')
})

test('the second question reads the first one from the cache', async () => {
  await using api = await MessagesApi.start([good, good])
  const client = clientOf(api)
  const system = 'You tell the weather. '.repeat(200)
  const turns = [
    ...question.turns,
    { role: 'assistant' as const, text: '{}' },
    { role: 'user' as const, text: 'And now?' },
  ]
  await client.ask({ ...question, system, schema: Weather })
  expect(client.usage).toMatchObject({ input: 0, cacheWrite: 1469, cacheRead: 0 })
  await client.ask({ ...question, system, turns, schema: Weather })
  expect(client.usage).toMatchObject({ input: 0, cacheWrite: 1473, cacheRead: 1469 })
})

test('a rate limit and an overload that pass are only a delay', async () => {
  await using api = await MessagesApi.start([busy, overloaded, good])
  expect((await clientOf(api).ask({ ...question, schema: Weather })).value).toMatchObject({ sky: 'clear' })
  expect(api.requests).toHaveLength(3)
})

test('a service that is overloaded for ever is given up after the retries', async () => {
  const { kind, message, asked } = await failureOf([overloaded, overloaded, overloaded, overloaded])
  expect([kind, asked]).toEqual(['overloaded', 3])
  expect(message).toMatchInlineSnapshot(`
    "The model's service is overloaded (529), in 3 attempts: Overloaded.
      Try again later. Fewer workers ask less at once."
  `)
})

test('a rate limit that stays is told as one', async () => {
  const { kind, message } = await failureOf([busy], { maxRetries: 0 })
  expect(kind).toBe('overloaded')
  expect(message).toMatchInlineSnapshot(`
    "The model's service limits our rate (429), in 1 attempt: slow down.
      Try again later. Fewer workers ask less at once."
  `)
})

test('an error of the service is retried, then told', async () => {
  const broken: Reply = { status: 500, message: 'Internal\u001b[31m error', headers: { 'retry-after-ms': '1' } }
  const { kind, message, asked } = await failureOf([broken, broken, broken])
  expect([kind, asked]).toEqual(['unavailable', 3])
  expect(message).toMatchInlineSnapshot(`
    "The model's service failed (500), in 3 attempts: Internal⟨ESC⟩[31m error.
      Try again later."
  `)
})

test('an attempt without an answer times out', async () => {
  const { kind, message } = await failureOf([{ hang: 'silent' }], { timeout: 20, maxRetries: 0 })
  expect(kind).toBe('timeout')
  expect(message).toMatchInlineSnapshot(`
    "The model's service did not answer within 20 ms, in 1 attempt.
      Try again later."
  `)
})

test.each<[string, Reply]>([
  ['an answer that begins and never ends', { hang: 'begin' }],
  ['a service that wants us to wait for an hour', { status: 429, headers: { 'retry-after': '3600' } }],
])('%s ends at the deadline', async (_, reply) => {
  const { kind, message } = await failureOf([reply], { deadline: 60 })
  expect(kind).toBe('timeout')
  expect(message).toBe("The model's service did not answer within 60 ms, retries included.\n  Try again later.")
})

test('what timed out stays counted as spent, because it may be billed', async () => {
  const budget = new Budget({ usd: 1 })
  await failureOf([{ hang: 'silent' }], { timeout: 20, maxRetries: 0, budget })
  expect(budget.spent.usd).toBeGreaterThan(0)
})

test('what the service turned away costs nothing', async () => {
  const budget = new Budget({ usd: 1 })
  await failureOf([busy], { maxRetries: 0, budget })
  expect(budget.spent).toEqual({ usd: 0, tokens: 0 })
})

test('a lost connection is retried, then told', async () => {
  const { kind, message, asked } = await failureOf([{ hangUp: true }], { maxRetries: 0 })
  expect([kind, asked]).toEqual(['unavailable', 1])
  expect(message).toMatchInlineSnapshot(`
    "The model's service at HOST could not be reached, in 1 attempt: UND_ERR_SOCKET.
      Check the network and ANTHROPIC_BASE_URL."
  `)
})

test.each<[string, Reply]>([
  ['half a body', { body: '{"type":"message","content":[{"ty' }],
  ['a page instead of a message', { body: '<html>Log in</html>', type: 'text/html' }],
])('%s is an error of the service', async (_, reply) => {
  const { kind, message } = await failureOf([reply])
  expect(kind).toBe('unavailable')
  expect(message).toContain("The answer of the model's service at HOST could not be read")
})

test('a wrong key is named, not shown', async () => {
  const { kind, message } = await failureOf([good], { apiKey: 'sk-ant-wrong-key' })
  expect(kind).toBe('key')
  expect(message).toMatchInlineSnapshot(`
    "The model's service does not accept the key (401): invalid x-api-key.
      Check ANTHROPIC_API_KEY; keys are made at https://platform.claude.com/settings/keys."
  `)
})

test('a model that does not exist is not retried', async () => {
  const missing: Reply = { status: 404, message: 'model: claude-sonet-5' }
  const { kind, message, asked } = await failureOf([missing], { model: 'claude-sonet-5' })
  expect([kind, asked]).toEqual(['rejected', 1])
  expect(message).toMatchInlineSnapshot(`
    "The model's service does not take a request for "claude-sonet-5" (404): model: claude-sonet-5.
      Check STRESS_MODEL, and the credit of your account."
  `)
})

test('a refusal is no answer, whatever text it has', async () => {
  const refusal: Reply = { say: { sky: 'clear' }, stopReason: 'refusal', explanation: 'I do not do weather.' }
  const { kind, message, client } = await failureOf([refusal])
  expect(kind).toBe('refused')
  expect(message).toMatchInlineSnapshot(`
    "The model refused to answer: I do not do weather.
      Read what it was asked to say; another STRESS_MODEL may do."
  `)
  expect(client.usage.calls).toBe(1)
})

test('an answer at its limit is cut off, even where it happens to be JSON', async () => {
  const { kind, message } = await failureOf([{ say: { sky: 'clear' }, stopReason: 'max_tokens' }])
  expect(kind).toBe('cut off')
  expect(message).toMatchInlineSnapshot(`
    "The model's answer was cut off at 100 tokens (max_tokens).
      Ask for less at once, or try another STRESS_MODEL."
  `)
})

test('an empty answer is told as such', async () => {
  const { kind, message } = await failureOf([{ say: '' }])
  expect(kind).toBe('malformed')
  expect(message).toContain('\n- it is empty\n')
})

test('half JSON is malformed', async () => {
  const { kind, message } = await failureOf([{ say: '{"sky":"cl\u202e' }])
  expect(kind).toBe('malformed')
  expect(message).toMatchInlineSnapshot(`
    "The model's answer does not have the shape that was asked for:
    - it is not JSON: {"sky":"cl⟨U+202E⟩
      Try again, or try another STRESS_MODEL."
  `)
})

test('JSON of another shape is malformed', async () => {
  const { kind, message } = await failureOf([{ say: { sky: 'blue', degrees: 'many' } }])
  expect(kind).toBe('malformed')
  expect(message).toMatchInlineSnapshot(`
    "The model's answer does not have the shape that was asked for:
    - sky: Invalid option: expected one of "clear"|"grey"
    - degrees: Invalid input: expected number, received string
      Try again, or try another STRESS_MODEL."
  `)
})

test('what could exceed the budget is not asked', async () => {
  const { kind, message, asked } = await failureOf([good], { budget: new Budget({ usd: 0.001 }) })
  expect([kind, asked]).toEqual(['budget', 0])
  expect(message).toMatchInlineSnapshot(`
    "The model was not asked, because that may cost up to $0.0013, and $0.0000 of $0.0010 are spent.
      Raise STRESS_BUDGET_USD, or take a cheaper model with STRESS_MODEL."
  `)
})

test('tokens can be limited as well as money', async () => {
  const { kind, message, asked } = await failureOf([good], { budget: new Budget({ tokens: 200 }) })
  expect([kind, asked]).toEqual(['budget', 0])
  expect(message).toMatchInlineSnapshot(`
    "The model was not asked, because that may cost up to 220 tokens, and 0 of 200 are spent.
      Raise STRESS_BUDGET_USD, or take a cheaper model with STRESS_MODEL."
  `)
})

test('only what was used is spent, so the next question fits', async () => {
  await using api = await MessagesApi.start([good, good])
  const budget = new Budget({ usd: 0.0016 })
  const client = clientOf(api, { budget })
  await client.ask({ ...question, schema: Weather })
  await client.ask({ ...question, schema: Weather })
  expect(budget.spent.usd).toBeCloseTo(client.cost, 10)
})

test('questions that are asked at once keep the budget together', async () => {
  await using api = await MessagesApi.start([good, good])
  const client = clientOf(api, { budget: new Budget({ usd: 0.0016 }) })
  const asked = await Promise.allSettled([1, 2].map(() => client.ask({ ...question, schema: Weather })))
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
})

test('a question that is given up rejects with the reason', async () => {
  await using api = await MessagesApi.start([{ hang: 'silent' }])
  const cut = new AbortController()
  const asked = clientOf(api).ask({ ...question, schema: Weather, signal: cut.signal })
  cut.abort(new Error('the daemon died'))
  await expect(asked).rejects.toThrow('the daemon died')
})
