import { Api } from 'telegram'
import { returnBigInt as long } from 'telegram/Helpers.js'
import { describe, expect, test } from 'vitest'
import { readConfirmation, readRecovered, readUpdate } from './updates.ts'

const NOW = 1_700_000_000_123
const SAID = 1_700_000_000
const PLACE = { pts: 11, ptsCount: 1 }
const peer = new Api.PeerUser({ userId: long('7000000001') })

describe('messages', () => {
  test('a pushed one is stamped on arrival', () => {
    expect(readUpdate(new Api.UpdateNewMessage({ message: message(), ...PLACE }), NOW).change).toEqual({
      ...PLACE,
      event: {
        kind: 'message',
        peerId: '7000000001',
        message: { id: 5, text: 'hi', outgoing: false, sentAt: NOW },
        receivedAt: NOW,
        recovered: false,
      },
    })
  })

  test('a short one is the same', () => {
    const short = new Api.UpdateShortMessage({ id: 5, userId: peer.userId, message: 'hi', date: SAID, ...PLACE })
    const full = new Api.UpdateNewMessage({ message: message(), ...PLACE })
    expect(readUpdate(short, NOW)).toEqual(readUpdate(full, NOW))
  })

  test('a recovered one has the date of Telegram', () => {
    expect(readRecovered(message(), NOW)).toMatchObject({
      recovered: true,
      receivedAt: NOW,
      message: { sentAt: SAID * 1000 },
    })
  })

  test('one that was pushed late is a recovered one, short or not', () => {
    const short = new Api.UpdateShortMessage({ id: 5, userId: peer.userId, message: 'hi', date: SAID, ...PLACE })
    const full = new Api.UpdateNewMessage({ message: message(), ...PLACE })
    const change = { ...PLACE, event: readRecovered(message(), NOW) }
    expect([short, full].map((update) => readUpdate(update, NOW, true))).toEqual([{ change }, { change }])
  })

  test('a reply names what it answers', () => {
    const replyTo = new Api.MessageReplyHeader({ replyToMsgId: 3 })
    expect(readRecovered(message({ replyTo }), NOW)).toMatchObject({ message: { replyTo: 3 } })
  })

  test("a group's or a service message only moves the box on", () => {
    const group = message({ peerId: new Api.PeerChat({ chatId: long(9) }) })
    const service = new Api.MessageService({
      id: 5,
      peerId: peer,
      date: SAID,
      action: new Api.MessageActionContactSignUp(),
    })
    for (const other of [group, service]) {
      expect(readUpdate(new Api.UpdateNewMessage({ message: other, ...PLACE }), NOW)).toEqual({ change: { ...PLACE } })
    }
  })

  test('a channel has a box of its own and is no concern of ours', () => {
    const posted = message({ peerId: new Api.PeerChannel({ channelId: long(9) }) })
    expect(readUpdate(new Api.UpdateNewChannelMessage({ message: posted, ...PLACE }), NOW)).toEqual({})
    expect(
      readUpdate(new Api.UpdateDeleteChannelMessages({ channelId: long(9), messages: [1], ...PLACE }), NOW),
    ).toEqual({})
  })
})

describe('changes', () => {
  test('an edit has the new text and the first date', () => {
    const { change } = readUpdate(
      new Api.UpdateEditMessage({ message: message({ editDate: SAID + 5 }), ...PLACE }),
      NOW,
    )
    expect(change?.event).toMatchObject({
      kind: 'edit',
      peerId: '7000000001',
      message: { text: 'hi', sentAt: SAID * 1000 },
    })
  })

  test('an edit that nobody is shown, such as a reaction, is no event', () => {
    const { change } = readUpdate(new Api.UpdateEditMessage({ message: message({ editHide: true }), ...PLACE }), NOW)
    expect(change).toEqual({ ...PLACE })
  })

  test('deletions and read receipts', () => {
    const gone = new Api.UpdateDeleteMessages({ messages: [4, 5], pts: 12, ptsCount: 2 })
    expect(readUpdate(gone, NOW).change).toEqual({
      pts: 12,
      ptsCount: 2,
      event: { kind: 'delete', ids: [4, 5], receivedAt: NOW },
    })
    const read = new Api.UpdateReadHistoryOutbox({ peer, maxId: 5, ...PLACE })
    expect(readUpdate(read, NOW).change?.event).toEqual({
      kind: 'read',
      peerId: '7000000001',
      upTo: 5,
      receivedAt: NOW,
    })
  })

  test('updates of other kinds that have a place only move the box on', () => {
    const read = new Api.UpdateReadHistoryInbox({ peer, maxId: 5, stillUnreadCount: 0, ...PLACE })
    expect(readUpdate(read, NOW)).toEqual({ change: { ...PLACE } })
    expect(readUpdate(new Api.UpdateConfig(), NOW)).toEqual({})
  })

  test('too much to tell is passed on', () => {
    expect(readUpdate(new Api.UpdatesTooLong(), NOW)).toEqual({ tooLong: true })
  })
})

describe('typing', () => {
  test.each([
    [new Api.SendMessageTypingAction(), true],
    [new Api.SendMessageRecordAudioAction(), true],
    [new Api.SendMessageUploadPhotoAction({ progress: 1 }), true],
    [new Api.SendMessageCancelAction(), false],
  ])('$className shows as active: %s', (action, active) => {
    const update = new Api.UpdateUserTyping({ userId: peer.userId, action })
    expect(readUpdate(update, NOW)).toEqual({
      event: { kind: 'typing', peerId: '7000000001', active, receivedAt: NOW },
    })
  })

  test('an animated emoji is not typing', () => {
    const action = new Api.SendMessageEmojiInteractionSeen({ emoticon: '👍' })
    expect(readUpdate(new Api.UpdateUserTyping({ userId: peer.userId, action }), NOW)).toEqual({ event: undefined })
  })
})

describe('confirmations', () => {
  test('of a short result', () => {
    const sent = new Api.UpdateShortSentMessage({ id: 8, date: SAID, ...PLACE })
    expect(readConfirmation(sent, NOW)).toEqual({ id: 8, changes: [PLACE] })
  })

  test('of a full result', () => {
    const created = new Api.UpdateNewMessage({ message: message({ id: 8, out: true }), ...PLACE })
    const given = new Api.UpdateMessageID({ id: 8, randomId: long(1) })
    const updates = new Api.Updates({ updates: [given, created], users: [], chats: [], date: SAID, seq: 0 })
    expect(readConfirmation(updates, NOW)).toEqual({ id: 8, changes: [PLACE] })
  })

  test('of a deletion', () => {
    expect(readConfirmation(new Api.messages.AffectedMessages(PLACE), NOW)).toEqual({ id: undefined, changes: [PLACE] })
  })
})

function message(fields: Partial<ConstructorParameters<typeof Api.Message>[0]> = {}): Api.Message {
  return new Api.Message({ id: 5, peerId: peer, date: SAID, message: 'hi', ...fields })
}
