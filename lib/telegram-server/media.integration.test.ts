import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRandom } from '../core/random.ts'
import { GramjsMessenger, readTelethonFile, writeTelethonFile } from '../telegram/index.ts'
import type { MessengerEvent } from '../telegram/messenger.ts'
import { realClock } from '../time/index.ts'
import { type LocalTelegram, startLocalTelegram } from './local-telegram.ts'
import { findTelethon, runTelethon } from './testing/telethon.ts'

const BYTES = Uint8Array.from({ length: 300_000 }, (_, index) => index % 253)
const telethon = findTelethon()

let telegram: LocalTelegram
let directory: string
let alice: GramjsMessenger
let bohdanId: string

beforeEach(async () => {
  telegram = await startLocalTelegram({
    clock: realClock,
    wallClock: realClock,
    random: createRandom(1),
    log: () => {},
  })
  directory = mkdtempSync(join(tmpdir(), 'media-'))
  const [first, second] = ['alice', 'bohdan'].map((username) => telegram.provision({ username, firstName: username }))
  alice = new GramjsMessenger({ session: first?.session as never, apiId: 1, apiHash: 'hash', clock: realClock })
  bohdanId = second?.id as string
  await writeTelethonFile(join(directory, 'bohdan.session'), second?.session as never)
})

afterEach(async () => {
  await alice.close()
  await telegram.stop()
  rmSync(directory, { recursive: true })
})

test.skipIf(telethon === undefined)('Telethon and our messenger exchange files, with a session file', async () => {
  const sha = createHash('sha256').update(BYTES).digest('hex')
  const heard: Extract<MessengerEvent, { kind: 'message' }>[] = []
  alice.subscribe((event) => event.kind === 'message' && heard.push(event))
  await alice.connect()
  await alice.resolve('bohdan')
  const file = join(directory, 'bohdan.session')
  const bohdan = runTelethon(telethon as string, 'telethon_media.py', { file, peer: 'alice', bytes: 600_000 })
  try {
    expect(await bohdan.next()).toEqual({ me: 'bohdan' })
    const photo = await alice.sendPhoto(bohdanId, { name: 'view.jpg', bytes: BYTES }, { caption: 'the view' })
    const plain = { name: null, seconds: null, answers: null, forwarded: false }
    expect(await bohdan.next()).toMatchObject({ ...plain, kind: 'photo', text: 'the view', sha })
    await alice.sendVoice(bohdanId, { bytes: BYTES, seconds: 7 })
    expect(await bohdan.next()).toMatchObject({ ...plain, kind: 'voice', text: '', sha, seconds: 7 })
    await alice.sendDocument(bohdanId, { name: 'offer.pdf', mimeType: 'application/pdf', bytes: BYTES })
    expect(await bohdan.next()).toMatchObject({ ...plain, kind: 'document', name: 'offer.pdf', sha })
    const answer = await alice.send(bohdanId, 'do you like it?', { replyTo: photo.id })
    expect(await bohdan.next()).toMatchObject({ ...plain, kind: 'text', text: 'do you like it?', answers: 1 })
    await alice.forward(bohdanId, bohdanId, photo.id)
    expect(await bohdan.next()).toMatchObject({ kind: 'photo', text: 'the view', sha, forwarded: true })
    await alice.edit(bohdanId, answer.id, 'and now?')
    expect(await bohdan.next()).toEqual({ edited: 'and now?' })
    await alice.delete(bohdanId, [answer.id])
    expect(await bohdan.next()).toEqual({ deleted: [answer.id] })

    await alice.send(bohdanId, 'your turn')
    expect(await bohdan.next()).toEqual({ sent: expect.any(Number) })
    await vi.waitFor(() => expect(heard).toHaveLength(5))
    const plan = { kind: 'document', name: 'plan.pdf', mimeType: 'application/pdf', size: 600_000 }
    const [document] = heard
    expect(heard.map(({ message: { text, media } }) => ({ text, media }))).toEqual([
      { text: 'the plan', media: plan },
      { text: '', media: { kind: 'voice', seconds: 9, mimeType: 'audio/ogg', size: 10 } },
      { text: 'once more', media: plan },
      { text: 'as I said', media: undefined },
      { text: 'the plan', media: plan },
    ])
    expect(heard[3]?.message.replyTo).toBe(document?.message.id)
    expect(heard[4]?.message.forwardedFrom).toBe(bohdanId)
  } finally {
    bohdan.stop()
  }
  expect((await readTelethonFile(file)).host).toBe('127.0.0.1')
})

test('a file of more than 10 MB goes up in big parts and is whole', async () => {
  await alice.connect()
  await alice.resolve('bohdan')
  const bytes = new Uint8Array(10.5 * 1024 * 1024).fill(5)
  const { media } = await alice.sendDocument(bohdanId, { name: 'film.bin', bytes })
  expect(media).toMatchObject({ size: bytes.length })
  const calls = telegram.journal.entries({ method: 'upload.saveBigFilePart' })
  expect(calls).toHaveLength(21)
})
