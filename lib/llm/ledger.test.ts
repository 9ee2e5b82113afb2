import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { Budget } from './budget.ts'
import { Ledger } from './ledger.ts'

function newFile(): string {
  const directory = mkdtempSync(join(tmpdir(), 'ledger-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return join(directory, 'made', 'spending.txt')
}

const most = (usd: number) => ({ usd, tokens: 1000 })

test('several budgets share a ledger, and only what was used is spent', () => {
  const file = newFile()
  const budgets = [1, 2].map(() => new Budget({ usd: 5 }, new Ledger({ file, usd: 1 })))
  const [first, second] = budgets as [Budget, Budget]
  const settle = first.reserve(most(0.75))
  expect(() => second.reserve(most(0.5))).toThrowErrorMatchingInlineSnapshot(`
    [LlmError: The model was not asked, because that may cost up to $0.5000, and $0.7500 of the run's $1.0000 are spent.
      Raise STRESS_RUN_BUDGET_USD, or take a cheaper model with STRESS_MODEL.]
  `)
  settle(most(0.25))
  second.reserve(most(0.5))
  expect(new Ledger({ file, usd: 1 }).spent).toBe(0.75)
  expect([first.spent.usd, second.spent.usd]).toEqual([0.25, 0.5])
})

test('a conversation keeps its own limit too', () => {
  const ledger = new Ledger({ file: newFile(), usd: 100 })
  expect(() => new Budget({ usd: 0.1 }, ledger).reserve(most(0.5))).toThrow(/Raise STRESS_BUDGET_USD/)
  expect(ledger.spent).toBe(0)
})

test('processes that spend at the same time never spend more than there is', async () => {
  const file = newFile()
  const script = `
    const { Ledger } = await import(${JSON.stringify(new URL('./ledger.ts', import.meta.url).href)})
    const ledger = new Ledger({ file: ${JSON.stringify(file)}, usd: 1 })
    let spent = 0
    for (let i = 0; i < 200; i++) try { ledger.reserve({ usd: 1 / 64, tokens: 0 }); spent++ } catch {}
    console.log(spent)`
  const run = () => promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
  const counts = (await Promise.all([run(), run(), run()])).map(({ stdout }) => Number(stdout))
  const sum = counts.reduce((a, b) => a + b, 0)
  expect(sum).toBeLessThanOrEqual(64)
  expect(sum).toBeGreaterThan(48)
})
