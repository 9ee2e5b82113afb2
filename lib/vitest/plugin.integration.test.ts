import { expect, test } from 'vitest'
import { runInline } from './testing/run-inline.ts'

const TRIVIAL = `import { test } from 'vitest'\ntest('runs', () => { console.log('A TEST RAN') })\n`

test('all mistakes of the configuration are shown once, before any test', async () => {
  const { exitCode, output } = await runInline(
    { 'a.spec.ts': TRIVIAL },
    { env: { STRESS_TIME_SCALE: 'fast', STRESS_SEED: '-1' } },
  )
  expect(exitCode).toBe(1)
  expect(output).not.toContain('A TEST RAN')
  expect(output.match(/The configuration has 2 mistakes/g)).toHaveLength(1)
  expect(output).toMatchInlineSnapshot(`
    "
     RUN  v4.1.12 /work/main/.stress/inline/ff3e94cd-6f52-4079-b037-2404b443b72c


    ⎯⎯⎯⎯⎯⎯ Unhandled Error ⎯⎯⎯⎯⎯⎯⎯
    ConfigError: The configuration has 2 mistakes:
    - STRESS_TIME_SCALE is "fast": must be a number.
      See .env.example for what it means.
    - STRESS_SEED is "-1": must be a whole number from 0 to 2147483647.
      See .env.example for what it means.
     ❯ configError ../../../node_modules/.vite-temp/vitest.config.ts.timestamp-1795349131641-fd8a95cce7b34.mjs:2741:9
     ❯ readConfig ../../../node_modules/.vite-temp/vitest.config.ts.timestamp-1795349131641-fd8a95cce7b34.mjs:2623:52
     ❯ StressRun.begin ../../../node_modules/.vite-temp/vitest.config.ts.timestamp-1795349131641-fd8a95cce7b34.mjs:8183:20
     ❯ RunRecorder.onTestRunStart ../../../node_modules/.vite-temp/vitest.config.ts.timestamp-1795349131641-fd8a95cce7b34.mjs:56:19
     ❯ ../../../node_modules/vitest/dist/chunks/cli-api.B0Pz1_R7.js:14051:56
     ❯ Vitest.report ../../../node_modules/vitest/dist/chunks/cli-api.B0Pz1_R7.js:14051:36
     ❯ TestRun.start ../../../node_modules/vitest/dist/chunks/cli-api.B0Pz1_R7.js:12622:21
     ❯ ../../../node_modules/vitest/dist/chunks/cli-api.B0Pz1_R7.js:13639:24
     ❯ Traces.$ ../../../node_modules/vitest/dist/chunks/traces.DT5aQ62U.js:142:27

    ⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯
    Serialized Error: { fault: undefined, remedy: undefined }



    "
  `)
})

test('a database that cannot be reached is one clear error, before any test', async () => {
  const env = { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/stress' }
  const { exitCode, output } = await runInline({ 'a.spec.ts': TRIVIAL }, { env })
  expect(exitCode).toBe(1)
  expect(output).not.toContain('A TEST RAN')
  expect(output).not.toContain('hunter2')
  expect(output).toMatchInlineSnapshot(`
    "
     RUN  v4.1.12 /work/main/.stress/inline/25326e29-7ea2-45a8-bc8f-f0755d667659


    ⎯⎯⎯⎯⎯⎯ Unhandled Error ⎯⎯⎯⎯⎯⎯⎯
    StoreError: The database at postgres://me:***@127.0.0.1:1/stress cannot be used: nothing listens there.
      Check that the server is running and that host and port are right.
      Or unset DATABASE_URL: the tests then start a PostgreSQL of their own.
     ❯ unusable ../../../node_modules/.vite-temp/vitest.config.ts.timestamp-1795349133749-4c3598c4c34cc.mjs:3655:9
     ❯ checkExternal ../../../node_modules/.vite-temp/vitest.config.ts.timestamp-1795349133749-4c3598c4c34cc.mjs:3634:9
     ❯ process.processTicksAndRejections node:internal/process/task_queues:95:5
     ❯ useExternal ../../../node_modules/.vite-temp/vitest.config.ts.timestamp-1795349133749-4c3598c4c34cc.mjs:3684:2
     ❯ openDatabase ../../../node_modules/.vite-temp/vitest.config.ts.timestamp-1795349133749-4c3598c4c34cc.mjs:8070:19
     ❯ Environment.open ../../../node_modules/.vite-temp/vitest.config.ts.timestamp-1795349133749-4c3598c4c34cc.mjs:8055:30
     ❯ StressRun.begin ../../../node_modules/.vite-temp/vitest.config.ts.timestamp-1795349133749-4c3598c4c34cc.mjs:8185:25
     ❯ RunRecorder.onTestRunStart ../../../node_modules/.vite-temp/vitest.config.ts.timestamp-1795349133749-4c3598c4c34cc.mjs:56:3

    ⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯
    Serialized Error: { fault: 'store', remedy: 'Check that the server is running and that host and port are right.\\nOr unset DATABASE_URL: the tests then start a PostgreSQL of their own.' }
    Caused by: Error: connect ECONNREFUSED 127.0.0.1:1
     ❯ TCPConnectWrap.afterConnect [as oncomplete] node:net:1611:16
     ❯ cachedError ../../../node_modules/postgres/src/query.js:170:23
     ❯ new Query ../../../node_modules/postgres/src/query.js:36:24
     ❯ sql ../../../node_modules/postgres/src/index.js:112:11
     ❯ readMajor ../../../node_modules/.vite-temp/vitest.config.ts.timestamp-1795349133749-4c3598c4c34cc.mjs:3644:26

    ⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯
    Serialized Error: { errno: -111, code: 'ECONNREFUSED', syscall: 'connect', address: '127.0.0.1', port: 1, query: undefined, parameters: undefined, args: [], types: null }



    "
  `)
})

test('an asynchronous matcher without await fails its test', async () => {
  const { exitCode, output } = await runInline({
    'a.spec.ts': `
      import { expect, test } from '#fixtures'
      const conversation = { verdict: async () => ({ scheduling: { scheduled: true, agreement: 'confirmed' } }), transcript: () => ({}) }
      test('forgets', () => { expect(conversation).toHaveScheduledCall() })
      test('remembers', async () => { await expect(conversation).toHaveScheduledCall() })
    `,
  })
  expect(exitCode).toBe(1)
  expect(output).toContain('not awaited: expect(...).toHaveScheduledCall() - add "await" before expect')
  expect(output).toMatch(/1 failed \| 1 passed/)
})
