import { expect, test } from 'vitest'
import { FileStore } from './file-store.ts'

let ids = 0n
const uploaded = (files: FileStore, ...parts: string[]) => {
  const id = ++ids
  for (const [index, text] of parts.entries()) files.savePart(1n, id, index, Buffer.from(text))
  return files.assemble(1n, { _: 'inputFile', id, parts: parts.length })
}
const whole = (files: FileStore, { id, accessHash }: ReturnType<typeof uploaded>) =>
  files.read({ _: 'inputDocumentFileLocation', id, access_hash: accessHash }, 0n, 1024)

test('what is uploaded again is another file, and takes no more memory', () => {
  const files = new FileStore(() => ++ids)
  const [first, again, other] = [uploaded(files, 'a vi', 'lla'), uploaded(files, 'a villa'), uploaded(files, 'a flat')]
  expect([first, again, other].map((file) => Buffer.from(whole(files, file)).toString())).toEqual([
    'a villa',
    'a villa',
    'a flat',
  ])
  expect(again.id).not.toBe(first.id)
  expect(whole(files, again).buffer).toBe(whole(files, first).buffer)
  expect(whole(files, again).byteOffset).toBe(whole(files, first).byteOffset)
})

test('a file whose parts are not all there is refused', () => {
  const files = new FileStore(() => ++ids)
  files.savePart(1n, 7n, 0, Buffer.from('half'))
  expect(() => files.assemble(1n, { _: 'inputFile', id: 7n, parts: 2 })).toThrow('FILE_PARTS_INVALID')
  expect(() => files.assemble(2n, { _: 'inputFile', id: 7n, parts: 1 })).toThrow('FILE_PARTS_INVALID')
})
