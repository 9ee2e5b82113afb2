import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { newProspect } from './prospect.ts'
import { ProspectsFile } from './prospects-file.ts'

function scratchFile(content?: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'prospects-')), 'prospects.json')
  if (content !== undefined) writeFileSync(path, content)
  return path
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

test('a file that is not there holds nobody, and appears with the first prospect', async () => {
  const path = join(dirname(scratchFile()), 'deeper', 'prospects.json')
  const file = new ProspectsFile(path)
  await file.load()
  expect(file.all()).toEqual([])
  await file.save({ ...newProspect('7000000002'), status: 'in_conversation' })
  expect(read(path).prospects).toMatchObject([{ telegram_id: '7000000002', status: 'in_conversation' }])
})

test('keeps fields and prospects that it does not know', async () => {
  const path = scratchFile(
    JSON.stringify({
      version: 3,
      prospects: [
        { telegram_id: 5, source: 'fair' },
        { telegram_id: '6', username: 'b' },
      ],
    }),
  )
  const file = new ProspectsFile(path)
  await file.load()
  await file.save({ ...newProspect('6'), status: 'contacted' })
  expect(read(path)).toMatchObject({
    version: 3,
    prospects: [
      { telegram_id: 5, source: 'fair', status: 'new' },
      { telegram_id: '6', status: 'contacted' },
    ],
  })
})

test('somebody who was known by username only is the same person with an id', async () => {
  const path = scratchFile(JSON.stringify({ prospects: [{ username: 'Andrey_Client' }] }))
  const file = new ProspectsFile(path)
  await file.load()
  await file.save({ ...newProspect('7'), username: 'andrey_client' })
  expect(read(path).prospects).toHaveLength(1)
})

test('many changes at once leave one whole file and nothing beside it', async () => {
  const path = scratchFile()
  const file = new ProspectsFile(path)
  await Promise.all(Array.from({ length: 50 }, (_, i) => file.save(newProspect(String(i)))))
  expect(read(path).prospects).toHaveLength(50)
  expect(readdirSync(dirname(path))).toEqual(['prospects.json'])
})

test.each(['{"prospects": [', '{"people": []}', '[]', 'null'])(
  'a file that holds %s is an error that says what it has to be',
  async (content) => {
    await expect(new ProspectsFile(scratchFile(content)).load()).rejects.toThrow(
      /could not be read: .*\n {2}It has to be/,
    )
  },
)
