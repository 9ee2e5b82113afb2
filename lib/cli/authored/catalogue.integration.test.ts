import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Catalogue } from './catalogue.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const IMPORTS = `
  import { definePlaybook } from '${ROOT}/fixtures/define.ts'
  import { saasDemo } from '${ROOT}/stress/playbooks/saas-demo.ts'
`

function catalogueOf(files: Record<string, string>): { catalogue: Catalogue; root: string } {
  const root = join(ROOT, '.stress/catalogue', crypto.randomUUID())
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return { catalogue: new Catalogue(root), root }
}

test('playbooks are found by their id in any module of the folder, once also where another exports them again', async () => {
  const { catalogue } = catalogueOf({
    'stress/playbooks/deep/mine.ts': `${IMPORTS} export const mine = definePlaybook({ ...saasDemo, id: 'mine' })`,
    'stress/playbooks/index.js': "export * from './deep/mine.ts'",
    'stress/playbooks/mine.test.ts': 'throw new Error("a test")',
    'stress/playbooks/words.ts': 'export const words = ["a"]',
  })
  expect((await catalogue.playbook('mine', 'x')).id).toBe('mine')
  expect((await catalogue.playbooks()).map(({ place }) => place)).toEqual(['stress/playbooks/deep/mine.ts#mine'])
  expect(catalogue.failures).toEqual([])
})

test('a module that cannot be loaded is no obstacle for others, and is told where nothing is found', async () => {
  const { catalogue, root } = catalogueOf({
    'stress/playbooks/broken.ts': 'throw new Error("no luck")',
    'stress/playbooks/mine.ts': `${IMPORTS} export const mine = definePlaybook({ ...saasDemo, id: 'mine' })`,
  })
  expect((await catalogue.playbook('mine', 'x')).id).toBe('mine')
  const error = await catalogue.playbook('theirs', 'old.json').catch((one: Error) => one)
  expect((error as Error).message.replaceAll(root, 'PROJECT')).toMatchInlineSnapshot(`
    "The conversation old.json names the playbook "theirs", which is not in stress/playbooks.
      Name one: --playbook PATH, or PATH#export where a module has several.
      There are:
        --playbook stress/playbooks/mine.ts#mine   ("mine")
      PROJECT/stress/playbooks/broken.ts cannot be loaded: no luck"
  `)
})

test('two playbooks with one id are told apart by where they are', async () => {
  const { catalogue } = catalogueOf({
    'stress/playbooks/a.ts': `${IMPORTS} export const a = definePlaybook({ ...saasDemo, id: 'mine' })`,
    'stress/playbooks/b.ts': `${IMPORTS} export const b = definePlaybook({ ...saasDemo, id: 'mine', gate: 4 })`,
  })
  await expect(catalogue.playbook('mine', 'old.json')).rejects.toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: The conversation old.json names the playbook "mine", which is several times in stress/playbooks.
      Name one: --playbook PATH, or PATH#export where a module has several.
      There are:
        --playbook stress/playbooks/a.ts#a   ("mine")
        --playbook stress/playbooks/b.ts#b   ("mine")]
  `)
})

test('a project without playbooks is told where they belong', async () => {
  const { catalogue, root } = catalogueOf({})
  const error = await catalogue.playbook(null, 'old.json').catch((one: Error) => one)
  expect((error as Error).message.replaceAll(root, 'PROJECT')).toMatchInlineSnapshot(`
    "The conversation old.json names no playbook.
      Name one: --playbook PATH, or PATH#export where a module has several.
      There are none in PROJECT/stress/playbooks."
  `)
})
