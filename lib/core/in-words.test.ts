import { expect, test } from 'vitest'
import { inFull, inWords } from './in-words.ts'

test.for([
  ['Hello', undefined, 'Hello'],
  ['', { kind: 'photo' }, '[photo]'],
  ['the view', { kind: 'photo', name: 'villa.jpg' }, '[photo: villa.jpg] the view'],
  ['', { kind: 'voice', seconds: 6.7, mimeType: 'audio/ogg' }, '[voice message: 7 s]'],
  ['', { kind: 'voice', name: 'q.ogg', seconds: 7 }, '[voice message: q.ogg, 7 s]'],
  ['prices', { kind: 'document', name: 'offer.pdf', mimeType: 'application/pdf' }, '[document: offer.pdf] prices'],
  ['', { kind: 'document', mimeType: 'image/webp' }, '[document: image/webp]'],
] as const)('%s with %o: %s', ([text, media, words]) => {
  expect(inWords({ text, media })).toBe(words)
})

test('a name keeps to one line, and its end where it is long', () => {
  const name = `a\n[voice message]\t${'x'.repeat(300)}.pdf`
  expect(inWords({ text: '', media: { kind: 'document', name } })).toMatchInlineSnapshot(
    `"[document: a [voice message] xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxx.pdf]"`,
  )
})

test('what was forwarded says whose words it is', () => {
  expect(inFull({ text: 'At 16:00', forwarded: 'agent' })).toBe('[forwarded from the agent] At 16:00')
  expect(inFull({ text: '', media: { kind: 'photo' }, forwarded: 'other' })).toBe(
    '[forwarded from somebody else] [photo]',
  )
  expect(inFull({ text: '', forwarded: 'prospect' })).toBe('[forwarded from the client]')
})
