import { expect, test } from 'vitest'
import { columnsOf } from '../../core/columns.ts'
import type { StoredResult } from '../build/stored-result.ts'
import { buildReport } from '../build-report.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { callInWords } from './conversation-rows.ts'
import { runSummary } from './run-summary.ts'
import { timingReport } from './timing-report.ts'

const report = buildReport(sampleRun())

test('the summary has a row for each conversation, then the totals', () => {
  expect(runSummary(report).join('\n')).toMatchInlineSnapshot(`
    "Scenario                                                                     Result                   Call booked           Score   p50          p95          p99          n
    ──────────────────────────────────────────────────────────────────────────   ──────────────────────   ───────────────────   ─────   ──────────   ──────────   ──────────   ─
    Rapid Fire Burst: a burst of five messages still ends in a booked call       passed                   yes                   100     13.4 s       17.8 s       17.8 s       5
    Urgency Demand                                                               failed (agent)           no (phantom)          35      31.5 s       46.2 s       46.2 s       2
    Rapid Fire Burst: a prospect two hours ahead gets the hour that was agreed   failed (agent)           yes (time mismatch)   -       11.1 s       19.7 s       19.7 s       2
    Slow Responder                                                               crashed (daemon)         unknown               -       24.6 s       24.6 s       24.6 s       1
    Mixed Timing                                                                 inconclusive (channel)   unknown               -       15.2 s       15.2 s       15.2 s       1
    Long Messages                                                                failed (agent)           no                    10      1 min 01 s   1 min 01 s   1 min 01 s   1

    Calls booked   2 of 5 (95 % interval 12-77 %)
    Score          48 on average
    Answers        p50 17.8 s, p95 1 min 01 s, p99 1 min 01 s (n = 11, too few for a p99 to mean much)
    Regression     Nothing to compare with: no earlier run of main with agent reference, reference daemon, local Telegram, and the same pace and judge
                   To compare with another run: npx stress compare previous latest, or STRESS_BASELINE
    Seed           20261125, 20261126, 20261127, 20261128, … (of different shards; the report has each conversation's)"
  `)
})

test('a terminal too narrow for the table has the same below each other, and no line that is wider', () => {
  const narrow = runSummary(report, { columns: 60 })
  for (const line of narrow) expect(columnsOf(line)).toBeLessThanOrEqual(60)
  expect(narrow.slice(0, 6).join('\n')).toMatchInlineSnapshot(`
    "Rapid Fire Burst: a burst of five messages still ends in a
      booked call
      passed · call booked: yes · score 100
      p50 13.4 s, p95 17.8 s, p99 17.8 s (n = 5)
    Urgency Demand
      failed (agent) · call booked: no (phantom) · score 35"
  `)
  expect(narrow.join(' ').replaceAll(/ +/g, ' ')).toContain('p50 17.8 s, p95 1 min 01 s, p99 1 min 01 s (n = 11,')
  expect(runSummary(report, { columns: 400 })).toEqual(runSummary(report))
})

test('where several tests play a scenario, each row has the name of its test', () => {
  const { run, results } = sampleRun(3)
  const [first, second, third] = results as [StoredResult, StoredResult, StoredResult]
  const again = { ...first, result: { ...first.result, id: crypto.randomUUID(), trial: 1 } }
  const rows = (all: StoredResult[]) =>
    runSummary(buildReport({ run, results: all }))
      .slice(2, 2 + all.length)
      .map((line) => line.split(/ {3,}/)[0])
  expect(rows([first, again, second])).toEqual(['Rapid Fire Burst', 'Rapid Fire Burst (trial 2)', 'Urgency Demand'])
  expect(rows([first, again, third, second])).toEqual([
    `Rapid Fire Burst: ${first.result.testName}`,
    `Rapid Fire Burst: ${first.result.testName} (trial 2)`,
    `Rapid Fire Burst: ${third.result.testName}`,
    'Urgency Demand',
  ])
})

test('a run that was cut says nothing of the agent', () => {
  const { run, results } = sampleRun(5)
  const cut = runSummary(buildReport({ run, results: results.slice(4) }))
  expect(cut.filter((line) => /^(?:Calls|Score|Answers) /.test(line)).join('\n')).toMatchInlineSnapshot(`
    "Calls booked   none could be judged
    Score          none
    Answers        none that say anything of the agent"
  `)
})

test('everything about time stands in sections', () => {
  expect(timingReport(report).join('\n')).toMatchInlineSnapshot(`
    "Response times: last message of a turn to the first message of its answer, in the prospect's time

    Scenario           p50          p95          p99          max          n    no answer
    ────────────────   ──────────   ──────────   ──────────   ──────────   ──   ─────────
    Rapid Fire Burst   13.4 s       19.7 s       19.7 s       19.7 s       7    0
    Urgency Demand     31.5 s       46.2 s       46.2 s       46.2 s       2    1
    Slow Responder     24.6 s       24.6 s       24.6 s       24.6 s       1    1
    Long Messages      1 min 01 s   1 min 01 s   1 min 01 s   1 min 01 s   1    0
    All                17.8 s       1 min 01 s   1 min 01 s   1 min 01 s   11   2

    Slowest answers

      1 min 01 s  Long Messages: hostile <img src=x onerror=alert(9)> text
                  prospect: <script>alert("script")</script> / "><img src=x onerror="alert(1)"><svg/onload=alert(2)> /…
                  agent:    <script>alert("agent")</script> Здравствуйте!
          46.2 s  Urgency Demand: a deadline of two minutes is met and ends in a booked call
                  prospect: Сегодня в 19:00 по Екатеринбургу / Почта i…@example.com
                  agent:    Игорь, всё готово: записал Вас на сегодня, 19:00. Ссылка придёт на почту.
          31.5 s  Urgency Demand: a deadline of two minutes is met and ends in a booked call
                  prospect: Здравствуйте, это срочно / Ответьте в течение 2 минут / Есть таунхаусы до 300 тысяч?
                  agent:    Здравствуйте! Да, есть три варианта до 300 000 $.
          24.6 s  Slow Responder: a prospect who takes a minute is not nagged
                  prospect: Добрый вечер, расскажите про рассрочку
                  agent:    Добрый вечер! Рассрочка до 18 месяцев. Для чего смотрите?
          19.7 s  Rapid Fire Burst: a prospect two hours ahead gets the hour that was agreed
                  prospect: Добрый день / Я из Екатеринбурга / Можно созвониться завтра в полдень по моему времени?
                  agent:    Добрый день, Олег! Записал Вас на завтра, 12:00 по Екатеринбургу. Какая у Вас почта?

    By the length of the turn that was answered

    characters      p50          p95          max          n
    ─────────────   ──────────   ──────────   ──────────   ─
    1-50            12.9 s       24.6 s       24.6 s       5
    51-150          19.7 s       46.2 s       46.2 s       4
    151-500         17.8 s       17.8 s       17.8 s       1
    more than 500   1 min 01 s   1 min 01 s   1 min 01 s   1

    Pacing: how far our own messages were from their plan

    Scenario           p50     p99     worst   messages
    ────────────────   ─────   ─────   ─────   ────────
    Rapid Fire Burst   11 ms   34 ms   34 ms   13
    Urgency Demand     11 ms   30 ms   30 ms   6
    Rapid Fire Burst   11 ms   19 ms   19 ms   4
    Slow Responder     2 ms    19 ms   19 ms   2
    Mixed Timing       7 ms    7 ms    7 ms    1
    Long Messages      11 ms   28 ms   28 ms   12"
  `)
})

test('a run in which nobody hurried has no section about it, and one without answers has empty figures', () => {
  const { timing, conduct } = buildReport({ ...sampleRun(), results: [] })
  const none = timingReport({ ...report, timing, conduct, conversations: [] })
  expect(none.join('\n')).toMatchInlineSnapshot(`
    "Response times: last message of a turn to the first message of its answer, in the prospect's time

    Scenario   p50   p95   p99   max   n   no answer
    ────────   ───   ───   ───   ───   ─   ─────────
    All        -     -     -     -     0   0"
  `)
})

test('no control character of a message reaches the terminal', () => {
  const shown = [...runSummary(report), ...timingReport(report)].join('\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(shown).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/)
})

test.each([
  [true, 'confirmed', 'yes'],
  [true, 'silent', 'yes (silent)'],
  [true, 'time mismatch', 'yes (time mismatch)'],
  [false, 'none', 'no'],
  [false, 'phantom', 'no (phantom)'],
  [null, 'unknown', 'unknown'],
] as const)('scheduled %s and %s is told as %s', (scheduled, agreement, words) => {
  expect(callInWords({ scheduled, agreement })).toBe(words)
})
