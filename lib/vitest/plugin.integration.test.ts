import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInline } from './testing/run-inline.ts'

/** What Vitest prints below its heading for an error that belongs to no test. */
function complaint(output: string): string | undefined {
  return /Unhandled Error ⎯+\n(.*)$/s.exec(output)?.[1]?.trim()
}

const TRIVIAL = `import { test } from 'vitest'\ntest('runs', () => { console.log('A TEST RAN') })\n`

test('all mistakes of the configuration are shown once, before any test', async () => {
  const { exitCode, output } = await runInline(
    { 'a.spec.ts': TRIVIAL },
    { env: { STRESS_TIME_SCALE: 'fast', STRESS_SEED: '-1' } },
  )
  expect(exitCode).toBe(2)
  expect(output).not.toContain('A TEST RAN')
  expect(output.match(/The configuration has 2 mistakes/g)).toHaveLength(1)
  expect(complaint(output)).toMatchInlineSnapshot(`
    "ConfigError: The configuration has 2 mistakes:
    - STRESS_TIME_SCALE is "fast": must be a number.
      See .env.example for what it means.
    - STRESS_SEED is "-1": must be a whole number from 0 to 2147483647.
      See .env.example for what it means."
  `)
})

test('a database that cannot be reached is one clear error, before any test', async () => {
  const env = { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/stress' }
  const { exitCode, output } = await runInline({ 'a.spec.ts': TRIVIAL }, { env })
  expect(exitCode).toBe(2)
  expect(output).not.toContain('A TEST RAN')
  expect(output).not.toContain('hunter2')
  expect(complaint(output)).toMatchInlineSnapshot(`
    "StoreError: The database at postgres://…@127.0.0.1:1/stress cannot be used: nothing listens there.
      Check that the server is running and that host and port are right.
      Or unset DATABASE_URL: the tests then start a PostgreSQL of their own."
  `)
})

test('a reporter of the configuration is told of each thing once', { timeout: 60_000 }, async () => {
  const plugin = join(import.meta.dirname, 'plugin.ts')
  const config = `
    import { stress } from '${plugin}'
    const witness = { onTestCaseResult: ({ name }) => console.log('witnessed ' + name) }
    export default { plugins: [stress()], test: { include: ['*.spec.ts'], reporters: ['default', witness] } }
  `
  const { output } = await runInline({ 'vitest.config.ts': config, 'a.spec.ts': TRIVIAL })
  expect(output.match(/witnessed runs/g)).toHaveLength(1)
  expect(output.match(/1 passed/g)).toHaveLength(2) // files, and tests
})

test('a run without a conversation says so and leaves the reports as they are', async () => {
  const spec = `import { test } from '#fixtures'\ntest('plays', async ({ prospect }) => { await prospect.send('Hi') })\n`
  const options = { env: { STRESS_DAEMON: 'in-process' }, args: ['-t', 'nothing'] }
  const { directory, output } = await runInline({ 'a.spec.ts': spec }, options)
  expect(output).toContain('No test with a conversation ran, so there is no report.')
  expect(existsSync(join(directory, 'reports'))).toBe(false)
})

test('an asynchronous matcher without await fails its test', async () => {
  const spec = `
    import { expect, test } from '#fixtures'
    test('forgets', async ({ prospect }) => {
      await prospect.send('Здравствуйте!')
      await prospect.waitForReply()
      expect(prospect).toHaveScheduledCall()
    })
    test('remembers', async ({ prospect }) => {
      await prospect.send('Здравствуйте!')
      await prospect.waitForReply()
      await expect(prospect).not.toHaveScheduledCall()
    })
  `
  const { exitCode, output } = await runInline({ 'a.spec.ts': spec }, { env: { STRESS_DAEMON: 'in-process' } })
  expect(exitCode).toBe(2) // the spec's mistake, not the agent's
  expect(output).toContain('not awaited: expect(...).toHaveScheduledCall() - add "await" before expect')
  expect(output).toMatch(/1 failed \| 1 passed/)
})
