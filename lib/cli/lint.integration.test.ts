import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { stressHere } from './testing/stress-command.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** A project with one module of playbooks; it goes with the test. */
function project(code: string): string {
  const directory = join(ROOT, '.stress/lint', crypto.randomUUID())
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  mkdirSync(join(directory, 'stress/playbooks'), { recursive: true })
  const imports = `
    import { definePlaybook } from '${ROOT}/fixtures/define.ts'
    import { saasDemo } from '${ROOT}/stress/playbooks/saas-demo.ts'
  `
  writeFileSync(join(directory, 'vitest.config.ts'), 'export default {}')
  writeFileSync(join(directory, 'stress/playbooks/mine.ts'), `${imports}\n${code}`)
  return directory
}

test('the playbooks of this project have no findings', { timeout: 60_000 }, async () => {
  expect(await stressHere(['lint'], { cwd: ROOT })).toEqual({
    code: 0,
    err: '',
    out: [
      'stress/playbooks/bali-real-estate-in-english.ts#baliRealEstateInEnglish: nothing was found\n',
      'stress/playbooks/bali-real-estate.ts#baliRealEstate: nothing was found\n',
      'stress/playbooks/saas-demo.ts#saasDemo: nothing was found\n',
    ].join(''),
  })
})

test('a module that imports what is not there is told where definePlaybook comes from', async () => {
  const cwd = project("import './gone.ts'")
  const { err } = await stressHere(['lint'], { cwd })
  expect(err.replaceAll(cwd, 'PROJECT')).toMatchInlineSnapshot(`
    "PROJECT/stress/playbooks/mine.ts cannot be loaded: Cannot find module './gone.ts'
      Look at its imports. definePlaybook, definePersona and defineScenario come from 'vitest-stress/define' (in a clone of vitest-stress: '../../fixtures/define.ts').
    "
  `)
})

test('a folder is told from a file', async () => {
  const cwd = project('export default saasDemo')
  const { code, err } = await stressHere(['lint', 'stress/playbooks'], { cwd })
  expect([code, err.replaceAll(cwd, 'PROJECT')]).toEqual([2, 'PROJECT/stress/playbooks is a folder: name a file.\n'])
})

test('a playbook that cannot be loaded hides the findings of no other', async () => {
  const cwd = project(`
    const confirmations = { phrases: ['great', 'great'] }
    export const bad = definePlaybook({ ...saasDemo, id: 'bad', confirmations })
  `)
  writeFileSync(join(cwd, 'stress/playbooks/broken.ts'), 'throw new Error("no luck")')
  for (const names of [[], ['stress/playbooks/broken.ts', 'stress/playbooks/mine.ts']]) {
    const { code, err } = await stressHere(['lint', ...names], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('stress/playbooks/mine.ts#bad has a finding:\n- confirmations.phrases[1]: "great" finds')
    expect(err).toContain('broken.ts cannot be loaded: no luck')
  }
})

test('findings are told with their playbook, path and remedy, and the exit code is 2', async () => {
  const cwd = project(`
    const confirmations = { phrases: ['great', 'great'] }
    export const good = definePlaybook({ ...saasDemo, id: 'good' })
    export const bad = definePlaybook({ ...saasDemo, id: 'bad', confirmations })
  `)
  expect(await stressHere(['lint', 'stress/playbooks/mine.ts'], { cwd })).toMatchInlineSnapshot(`
    {
      "code": 2,
      "err": "stress/playbooks/mine.ts#bad has a finding:
    - confirmations.phrases[1]: "great" finds nothing that "great" does not find already.
      Leave it out; all forms of a word are found by one.
    ",
      "out": "stress/playbooks/mine.ts#good: nothing was found
    ",
    }
  `)
  expect(await stressHere(['lint', 'stress/playbooks/mine.ts#good'], { cwd })).toMatchObject({ code: 0, err: '' })
  expect(await stressHere(['lint', 'gone.ts'], { cwd })).toMatchObject({ code: 2, out: '' })
})
