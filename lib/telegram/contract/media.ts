import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { failure, pair } from './given.ts'
import type { Given } from './stage.ts'

/** More than one part of an upload. */
const BYTES = Uint8Array.from({ length: 700_000 }, (_, index) => index % 251)
const SIZE = BYTES.length

export function media(given: Given): void {
  test('a photo arrives with its caption', async () => {
    const [alice, bohdan] = await pair(given)
    const sent = await alice.messenger.sendPhoto(
      bohdan.self.id,
      { name: 'view.jpg', bytes: BYTES },
      { caption: 'the view' },
    )
    const [event] = await bohdan.messages(1)
    expect(sent).toMatchObject({ text: 'the view', outgoing: true, media: { kind: 'photo', size: SIZE } })
    expect(event?.message).toMatchObject({ text: 'the view', outgoing: false, media: { kind: 'photo', size: SIZE } })
  })

  test('a voice message arrives as one, with its length', async () => {
    const [alice, bohdan] = await pair(given)
    const sent = await alice.messenger.sendVoice(bohdan.self.id, { bytes: BYTES.subarray(0, 900), seconds: 7 })
    const voice = { kind: 'voice', size: 900, mimeType: 'audio/ogg', seconds: 7 }
    expect(sent).toMatchObject({ text: '', media: voice })
    expect((await bohdan.messages(1))[0]?.message).toMatchObject({ text: '', media: voice })
  })

  test('a document arrives with its name and type, and answers what it answers', async () => {
    const [alice, bohdan] = await pair(given)
    const question = await bohdan.messenger.send(alice.self.id, 'the offer, please')
    const [asked] = await alice.messages(1)
    const file = { name: 'предложение.pdf', mimeType: 'application/pdf', bytes: BYTES }
    const sent = await alice.messenger.sendDocument(bohdan.self.id, file, { replyTo: asked?.message.id as number })
    const document = { kind: 'document', size: SIZE, name: 'предложение.pdf', mimeType: 'application/pdf' }
    expect(sent).toMatchObject({ media: document, replyTo: asked?.message.id })
    const [event] = await bohdan.messages(1)
    expect(event?.message).toMatchObject({ text: '', media: document, replyTo: question.id })
    expect((await bohdan.messenger.history(alice.self.id)).at(-1)).toMatchObject({ media: document })
  })

  test('a file does not let a later text overtake it', async () => {
    const [alice, bohdan] = await pair(given)
    const sends = [
      alice.messenger.sendPhoto(bohdan.self.id, { name: 'view.jpg', bytes: BYTES }, { caption: 'first' }),
      alice.messenger.send(bohdan.self.id, 'second'),
    ]
    await Promise.all(sends)
    await bohdan.messages(2)
    expect(bohdan.texts()).toEqual(['first', 'second'])
  })

  test('an empty file is a ChannelError, and nothing is sent', async () => {
    const [alice, bohdan] = await pair(given)
    await failure(alice.messenger.sendDocument(bohdan.self.id, { name: 'empty.txt', bytes: new Uint8Array() }))
    expect(await alice.messenger.history(bohdan.self.id)).toEqual([])
  })

  test('the caption of a photo is edited like a text', async () => {
    const [alice, bohdan] = await pair(given)
    const { id } = await alice.messenger.sendPhoto(bohdan.self.id, { name: 'a.jpg', bytes: BYTES }, { caption: 'one' })
    await alice.messenger.edit(bohdan.self.id, id, 'two')
    expect((await bohdan.next('edit')).message).toMatchObject({ text: 'two', media: { kind: 'photo' } })
  })

  test('a forwarded message has its text, its file and its author', async () => {
    const [alice, bohdan, carol] = (await given('alice', 'bohdan', 'carol')) as [Actor, Actor, Actor]
    await Promise.all([alice.knows(bohdan), bohdan.knows(carol), bohdan.knows(alice)])
    const file = { name: 'plan.pdf', mimeType: 'application/pdf', bytes: BYTES.subarray(0, 10) }
    await alice.messenger.sendDocument(bohdan.self.id, file, { caption: 'the plan' })
    const [received] = await bohdan.messages(1)
    const id = received?.message.id as number
    const forwarded = await bohdan.messenger.forward(carol.self.id, alice.self.id, id)
    const shown = { text: 'the plan', media: { kind: 'document', name: 'plan.pdf' }, forwardedFrom: alice.self.id }
    expect(forwarded).toMatchObject({ ...shown, outgoing: true })
    const [event] = await carol.messages(1)
    expect(event).toMatchObject({ peerId: bohdan.self.id, message: { ...shown, outgoing: false } })
    await failure(bohdan.messenger.forward(carol.self.id, alice.self.id, 1_000_000))
  })
}
