import { execFileSync } from 'node:child_process'
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { runInline, startInline } from './testing/run-inline.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** A project that has this package installed; what the package needs is found above it. */
const PROJECT = join(ROOT, '.stress/inline', `package-${process.pid}`)
const PACKAGE = join(PROJECT, 'node_modules/vitest-stress')

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs', join(PACKAGE, 'dist')], { cwd: ROOT, stdio: 'pipe' })
  copyFileSync(join(ROOT, 'package.json'), join(PACKAGE, 'package.json'))
  return () => rmSync(PROJECT, { recursive: true, force: true })
}, 180_000) // the compiler reads everything

/** TypeScript that Node leaves alone in every version: an enum, and an import without its ending. */
const PROJECT_FILES = {
  'package.json': '{ "type": "module" }',
  'words.ts': `export enum Words { Hello = 'Hello from TypeScript' }`,
  'my-agent.ts': `
    import type { AgentConversation } from 'vitest-stress'
    import { Words } from './words'
    export default ({ messages }: AgentConversation): string => Words.Hello`,
  'my-probe.ts': `
    import type { Booking, ProbeContext } from 'vitest-stress'
    import { Words } from './words'
    export default function probe({ prospect }: ProbeContext): Booking[] {
      console.log('PROBED', Words.Hello)
      return []
    }`,
  'stress/my-reset.ts': `
    import type { ResetContext } from 'vitest-stress'
    import { Words } from '../words'
    export default function reset({ prospect }: ResetContext): void {
      console.log('RESET', Words.Hello)
    }`,
  'vitest.config.ts': `
    import { stress } from 'vitest-stress/plugin'
    const daemon = { command: 'sleep', args: ['60'], reset: { module: './stress/my-reset.ts' } }
    export default { plugins: [stress({ agent: './my-agent.ts', probe: './my-probe.ts', daemon })] }`,
}

const spec = (body: string) => `
  import { expect, test } from 'vitest-stress'
  test('is played', async ({ prospect }) => {
    ${body}
  })`

test('a reset and a probe in TypeScript are loaded by the installed package', { timeout: 120_000 }, async () => {
  const written = spec(`
    await prospect.send('Anybody there?')
    await expect(prospect).not.toHaveScheduledCall()`)
  const { output } = await runInline(
    { ...PROJECT_FILES, 'stress/a.spec.ts': written },
    { directory: PROJECT, onTestFinished: () => {} },
  )
  expect(output).toContain('RESET Hello from TypeScript')
  expect(output).toContain('PROBED Hello from TypeScript')
  expect(output).toContain('1 passed')
})

test('an agent in TypeScript is loaded by the installed package, and a saved one is heard in the next run', {
  timeout: 120_000,
}, async () => {
  const written = spec(`
    await prospect.send('Anybody there?')
    console.log('HEARD', (await prospect.waitForReply())[0].text)`)
  const run = startInline(
    { ...PROJECT_FILES, 'stress/a.spec.ts': written },
    { env: { STRESS_DAEMON: 'in-process' }, watch: true, directory: PROJECT, onTestFinished: () => {} },
  )
  onTestFinished(() => void process.kill(-(run.pid as number), 'SIGKILL'))
  await run.printed(/HEARD Hello from TypeScript.*Waiting for file changes/s)
  writeFileSync(join(PROJECT, 'my-agent.ts'), `export default (): string => 'saved'`)
  await run.printed(/HEARD saved/)
})
