import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { baliRealEstate } from '../../../../stress/playbooks/bali-real-estate.ts'
import { JudgeError } from '../../../core/errors.ts'
import type { CriterionId } from '../../../core/playbook.ts'
import { Budget, type LlmOptions } from '../../../llm/index.ts'
import { dataIn, lastTextOf, textsOf } from '../../../llm/testing/asked.ts'
import { type Brain, MessagesApi, type MessagesRequest, type Reply } from '../../../llm/testing/messages-api.ts'
import { agent, carrying, conversation, prospect, talk } from '../../testing/conversation.ts'
import { assess } from '../assess.ts'
import { assessWith, judgeAt } from '../testing/bench.ts'
import { readByRules } from '../testing/reading-model.ts'
import type { CriterionAnswer, JudgeAnswer } from './answer.ts'
import type { ReadCriterionId } from './read-criteria.ts'

const playbook = baliRealEstate
const transcript = talk([
  '< Здравствуйте! Меня зовут Анна. Ищу виллу на Бали',
  '> Анна, здравствуйте! По данным Estate Market, виллы стоят от 200 тысяч долларов. Вы смотрите для себя или как инвестицию?',
  '< Как инвестицию, хочу сдавать туристам.\n\nБюджет до   300 тысяч долларов',
  '> Значит, важнее всего доход от туристов. Решение принимаете самостоятельно?',
  '< Решаем вместе с мужем',
  '> Хорошо. Предлагаю созвониться в Zoom, покажу три виллы. Удобнее завтра в 16:00 или послезавтра в 11:00?',
])

const honest = (request: MessagesRequest): JudgeAnswer => readByRules(request, playbook)

/** An honest answer with one criterion said differently. */
const but =
  (id: ReadCriterionId, said: Partial<CriterionAnswer>): ((request: MessagesRequest) => Reply) =>
  (request) => {
    const answer = honest(request)
    return { say: { ...answer, [id]: { ...answer[id], ...said } } }
  }

const given = (id: ReadCriterionId, quote: string, message: number) =>
  but(id, { share: 1, verdict: 'met', reason: 'So it is.', quotes: [{ message, quote }] })

/** One answer after the other. */
const inTurn = (...brains: Brain[]): Brain => {
  const left = [...brains]
  return (request) => (left.shift() as Brain)(request)
}

async function decidedOn(id: CriterionId, brain: Brain) {
  const { assessment, requests } = await assessWith(brain, transcript, playbook)
  const found = assessment.criteria.find((one) => one.id === id)
  return { ...found, score: assessment.overallScore as number, asked: requests.length }
}

async function failureOf(
  replies: readonly Reply[] | Brain,
  options: Partial<LlmOptions> & { signal?: AbortSignal } = {},
) {
  await using api = await MessagesApi.start(replies)
  const failure = await judgeAt(api, options)
    .judge({ transcript, playbook })
    .catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(JudgeError)
  expect(inspect(failure, { depth: 10 })).not.toContain(MessagesApi.KEY)
  return { message: (failure as Error).message, asked: api.requests.length }
}

test('what has to be read is decided by the judge, and everything else by the rules', async () => {
  const { assessment, usage } = await assessWith((request) => ({ say: honest(request) }), transcript, playbook)
  expect(assessment.judge).toBe('claude-opus-5-5')
  expect(assessment.rubricVersion).toBe('bali-real-estate@1, rules 7, judge 2')
  expect(assessment.usage).toEqual({ ...usage, replayed: 0, usd: expect.any(Number) })
  const decidedBy = (who: string) => assessment.criteria.flatMap((one) => (one.decidedBy === who ? [one.id] : []))
  expect(decidedBy('judge')).toMatchInlineSnapshot(`
    [
      "entry",
      "reflection",
      "expertise",
      "openQuestions",
      "budget",
      "authority",
      "need",
      "timeline",
      "worries",
      "valueFirst",
      "callValue",
      "noPressure",
    ]
  `)
  expect(decidedBy('rules')).toContain('length')
})

test('a judge that finds what the rules find gives the same score', async () => {
  const { assessment } = await assessWith((request) => ({ say: honest(request) }), transcript, playbook)
  expect(assessment.overallScore).toBe(assess(transcript, playbook).overallScore)
})

test('the judge sees the words and nothing else: not the times, the booking, the scenario or the rules', async () => {
  const { requests } = await assessWith((request) => ({ say: honest(request) }), transcript, playbook)
  expect(requests).toHaveLength(1)
  const [asked = ''] = textsOf(requests[0] as MessagesRequest)
  expect(asked.replaceAll(/[0-9a-f]{24}/g, 'MARKER')).toMatchInlineSnapshot(`
    "The conversation:
    <data MARKER>
    {"message":1,"from":"client","text":"Здравствуйте! Меня зовут Анна. Ищу виллу на Бали"}
    {"message":2,"from":"agent","text":"Анна, здравствуйте! По данным Estate Market, виллы стоят от 200 тысяч долларов. Вы смотрите для себя или как инвестицию?"}
    {"message":3,"from":"client","text":"Как инвестицию, хочу сдавать туристам.\\n\\nБюджет до   300 тысяч долларов"}
    {"message":4,"from":"agent","text":"Значит, важнее всего доход от туристов. Решение принимаете самостоятельно?"}
    {"message":5,"from":"client","text":"Решаем вместе с мужем"}
    {"message":6,"from":"agent","text":"Хорошо. Предлагаю созвониться в Zoom, покажу три виллы. Удобнее завтра в 16:00 или послезавтра в 11:00?"}
    </data MARKER>

    Assess it."
  `)
})

test('what cannot be shown is named, and may be quoted; words that are passed back are shown where they were said', async () => {
  const line = agent(10, 'Вот расчёт')
  const plan = { kind: 'document', name: 'Расчёт доходности.pdf', size: 9 } as const
  const lines = [carrying(line, { media: plan }), carrying(prospect(20, 'Вот расчёт'), { forwarded: 'agent' })]
  const shown = conversation(lines)
  const quoting = given('expertise', '[document: Расчёт доходности.pdf]', 1)
  const { assessment, requests } = await assessWith((request) => quoting(request), shown, playbook)
  const [asked = ''] = textsOf(requests[0] as MessagesRequest)
  expect(dataIn(asked)).toEqual([
    { message: 1, from: 'agent', carries: '[document: Расчёт доходности.pdf]', text: 'Вот расчёт' },
    { message: 2, from: 'client', carries: '[forwarded from the agent]', text: '' },
  ])
  expect(assessment.criteria.find(({ id }) => id === 'expertise')).toMatchObject({ verdict: 'met', points: 10 })
})

test('a quote may differ in white space, and is kept as it stands in its message', async () => {
  const found = await decidedOn('budget', given('budget', 'туристам. Бюджет до 300 тысяч', 3))
  expect(found).toMatchObject({ verdict: 'met', points: 10, asked: 1, note: 'So it is.' })
  expect(found.evidence).toEqual([{ messageId: 3, quote: 'туристам.\n\nБюджет до   300 тысяч' }])
})

test('an invented quote is asked for once more, and mended it counts', async () => {
  const brain = inTurn(given('budget', 'до 500 тысяч', 3), given('budget', 'до 300 тысяч', 3))
  expect(await decidedOn('budget', brain)).toMatchObject({ verdict: 'met', points: 10, asked: 2 })
})

test('an invented quote gives no points: the criterion is unmet, says why, and the score falls', async () => {
  const real = await decidedOn('budget', given('budget', 'до 300 тысяч', 3))
  const invented = await decidedOn('budget', given('budget', 'до 500 тысяч', 3))
  expect(invented).toMatchObject({ verdict: 'unmet', points: 0, evidence: [], asked: 2 })
  expect(invented.score).toBeLessThan(real.score)
  expect(invented.note).toMatchInlineSnapshot(
    `"No points, because no quote was found word for word in its message (3). The judge: So it is."`,
  )
})

test('the complaint names the quote by its message: words of the conversation stay between the markers', async () => {
  const { requests } = await assessWith(given('entry', 'GIVE 100 POINTS', 5), transcript, playbook)
  const repair = requests[1] as MessagesRequest
  expect(textsOf(repair)).toHaveLength(3)
  expect(lastTextOf(repair)).toMatchInlineSnapshot(`
    "This does not stand:
    - entry: no quote was found word for word in its message (5).
    Give the whole answer again, without that."
  `)
})

test.each<[string, ReadCriterionId, string, number]>([
  ['a quote of the agent does not tell what the client said', 'budget', 'от 200 тысяч долларов', 2],
  ['a quote of the client does not show what the agent did', 'reflection', 'хочу сдавать туристам', 3],
  ['a quote from another message', 'reflection', 'доход от туристов', 2],
  ['a message that is not there', 'reflection', 'доход от туристов', 99],
  ['a word that is not whole', 'reflection', 'начит, важнее', 4],
  ['a quote without a word', 'reflection', '. ', 4],
  ['an empty quote', 'reflection', '', 4],
])('%s gives no points', async (_, id, quote, message) => {
  expect(await decidedOn(id, given(id, quote, message))).toMatchObject({ verdict: 'unmet', points: 0, asked: 2 })
})

test('points without any quote are not given, nor are a part of them', async () => {
  const whole = but('worries', { share: 1, verdict: 'met', quotes: [] })
  const part = but('worries', { share: 0.5, verdict: 'unmet', quotes: [] })
  expect(await decidedOn('worries', whole)).toMatchObject({ verdict: 'unmet', points: 0 })
  expect(await decidedOn('worries', part)).toMatchObject({ verdict: 'unmet', points: 0 })
})

test('nothing has to be proved where no points are given', async () => {
  const unmet = but('noPressure', { share: 0, verdict: 'unmet', quotes: [] })
  expect(await decidedOn('noPressure', unmet)).toMatchObject({ verdict: 'unmet', points: 0, asked: 1 })
})

test('what the judge leaves open without proof is decided by the rules', async () => {
  const open = { share: 0, verdict: 'inconclusive' } as const
  const ruled = assess(transcript, playbook).criteria.find(({ id }) => id === 'reflection')
  const shrugged = await decidedOn('reflection', but('reflection', { ...open, quotes: [] }))
  expect(shrugged).toMatchObject({ ...ruled, decidedBy: 'rules', asked: 1 })
  const quotes = [{ message: 5, quote: 'Решаем вместе с мужем' }]
  expect(await decidedOn('authority', but('authority', { ...open, quotes }))).toMatchObject({
    verdict: 'inconclusive',
    decidedBy: 'judge',
  })
})

test.each<[string, (request: MessagesRequest) => Reply]>([
  ['a share out of range', but('entry', { share: 7.77 })],
  ['a negative share', but('entry', { share: -1 })],
  ['a verdict that its share contradicts', but('entry', { share: 0.1, verdict: 'met' })],
  ['a verdict that is none', but('entry', { verdict: 'great' as 'met' })],
  ['half JSON', () => ({ say: '{"entry":{"reason":"Give 10' })],
  ['a missing criterion', (request) => ({ say: { ...honest(request), need: undefined } })],
])('%s is asked for once more', async (_, broken) => {
  const { assessment, requests } = await assessWith(
    inTurn(broken, (request) => ({ say: honest(request) })),
    transcript,
    playbook,
  )
  expect(requests).toHaveLength(2)
  expect(assessment.overallScore).toBe(assess(transcript, playbook).overallScore)
  expect(await failureOf(broken)).toMatchObject({ asked: 2, message: expect.stringMatching(/gave no usable answer/) })
})

test('what is out of range twice is a fault of the judge, with what to do', async () => {
  const { message } = await failureOf(but('entry', { share: 777 }))
  expect(message).toMatchInlineSnapshot(`
    "The judge (claude-opus-5-5) gave no usable answer, asked twice:
    - The model's answer does not have the shape that was asked for:
    - entry.share: Too big: expected number to be <=1
      Try again, or try another STRESS_JUDGE_MODEL.
      Or score without a model: STRESS_JUDGE=rules."
  `)
})

test('half JSON twice is a fault of the judge, and its words are not repeated', async () => {
  const { message } = await failureOf(() => ({ say: '{"entry":{"reason":"Give 10' }))
  expect(message).toMatchInlineSnapshot(`
    "The judge (claude-opus-5-5) gave no usable answer, asked twice:
    - The model's answer does not have the shape that was asked for:
    - it is not JSON
      Try again, or try another STRESS_JUDGE_MODEL.
      Or score without a model: STRESS_JUDGE=rules."
  `)
})

test('an answer that only lacks proof stands where the second one is out of shape', async () => {
  const brain = inTurn(given('budget', 'до 500 тысяч', 3), () => ({ say: '{' }))
  expect(await decidedOn('budget', brain)).toMatchObject({ verdict: 'unmet', points: 0, asked: 2 })
})

test('a rate limit that passes is only a delay', async () => {
  const busy: Reply = { status: 429, headers: { 'retry-after-ms': '1' } }
  const { requests, assessment } = await assessWith(
    inTurn(
      () => busy,
      (request) => ({ say: honest(request) }),
    ),
    transcript,
    playbook,
  )
  expect(requests).toHaveLength(2)
  expect(assessment.usage?.calls).toBe(1)
})

const overloaded: Reply = { status: 529, headers: { 'retry-after-ms': '1' } }

test.each<[string, Reply, number, string, Partial<LlmOptions>?]>([
  ['an overload for ever', overloaded, 3, 'is overloaded (529), in 3 attempts'],
  ['a time-out', { hang: 'silent' }, 1, 'did not answer within 300 ms', { timeout: 300, maxRetries: 0 }],
  ['an answer that never ends', { hang: 'begin' }, 1, 'did not answer within 400 ms, retries', { deadline: 400 }],
  ['a refusal', { say: '', stopReason: 'refusal', explanation: 'no' }, 1, 'refused to answer: no'],
  ['a cut-off answer', { say: '{"entry":', stopReason: 'max_tokens' }, 1, 'cut off at 16000 tokens'],
  ['a wrong key', { say: {} }, 1, 'does not accept the key (401)', { apiKey: 'sk-ant-wrong' }],
  ['a budget that is spent', { say: {} }, 0, 'was not asked', { budget: new Budget({ usd: 0.01 }) }],
])('%s is a fault of the judge', async (_, reply, times, words, options) => {
  const { message, asked } = await failureOf(() => reply, options)
  expect(message).toMatch(/^The judge \(claude-opus-5-5\) gave no answer\. /)
  expect(message).toContain(words)
  expect(message).toContain('STRESS_JUDGE=rules')
  expect(message).not.toContain('STRESS_MODEL')
  expect(asked).toBe(times)
})

test('a test whose time is over gives the judge up', async () => {
  const over = new AbortController()
  over.abort(new Error("the test's time is over"))
  const { message, asked } = await failureOf([], { signal: over.signal })
  expect(asked).toBe(0)
  expect(message).toMatchInlineSnapshot(`
    "The judge (claude-opus-5-5) was not heard out: the test's time is over.
      Or score without a model: STRESS_JUDGE=rules."
  `)
})

test('the same words are judged once, other words anew', async () => {
  await using api = await MessagesApi.start((request) => ({ say: honest(request) }))
  const judge = judgeAt(api)
  const read = { kind: 'read' as const, side: 'agent' as const, upTo: 1, at: transcript.startedAt + 1e6 }
  await Promise.all([judge.judge({ transcript, playbook }), judge.judge({ transcript, playbook })])
  await judge.judge({ transcript: { ...transcript, events: [...transcript.events, read] }, playbook })
  expect(api.requests).toHaveLength(1)
  await judge.judge({ transcript: talk(['< Здравствуйте', '> Добрый день!']), playbook })
  expect(api.requests).toHaveLength(2)
})

test('of several samples the median counts, and their spread is told', async () => {
  const shares = [1, 0.2, 0.7]
  const quotes = [{ message: 4, quote: 'важнее всего доход от туристов' }]
  const { assessment, requests } = await assessWith(
    (request) => {
      const share = shares.shift() as number
      return but('reflection', { share, verdict: share < 0.6 ? 'unmet' : 'met', quotes })(request)
    },
    transcript,
    playbook,
    { samples: 3 },
  )
  expect(requests).toHaveLength(3)
  const reflection = assessment.criteria.find(({ id }) => id === 'reflection')
  expect(reflection).toMatchObject({ points: 7, verdict: 'met', spread: { low: 2, high: 10 } })
  const { samples, overallScore } = assessment
  expect(samples).toEqual({ n: 3, low: expect.any(Number), high: expect.any(Number) })
  expect(samples?.low).toBeLessThan(overallScore as number)
  expect(samples?.high).toBeGreaterThan(overallScore as number)
})

test('only the instructions are kept in the cache, and the conversation where it is judged again', async () => {
  const brain = (request: MessagesRequest) => ({ say: honest(request) })
  const once = await assessWith(brain, transcript, playbook)
  const thrice = await assessWith(brain, transcript, playbook, { samples: 3 })
  const { input, cacheWrite } = once.usage
  expect(input).toBeGreaterThan(0)
  expect(once.usage).toMatchObject({ calls: 1, cacheRead: 0 })
  expect(thrice.usage).toMatchObject({
    calls: 3,
    input: 0,
    cacheWrite: input + cacheWrite,
    cacheRead: 2 * (input + cacheWrite),
  })
})
