import { beforeEach, describe, expect, test } from 'vitest'
import type { TlObject } from '../tl/value.ts'
import type { Account } from '../world/account.ts'
import { type TestClient, TestExchange } from './test-exchange.ts'

let exchange: TestExchange
let [aliceAccount, bohdanAccount]: Account[] = []
let alice: TestClient
let bohdan: TestClient

beforeEach(() => {
  exchange = new TestExchange()
  aliceAccount = exchange.account('alice')
  bohdanAccount = exchange.account('bohdan')
  alice = exchange.client(aliceAccount)
  bohdan = exchange.client(bohdanAccount)
})

describe('dispatch', () => {
  test('an unknown method is refused with 400 and named in the log', () => {
    expect(() => alice.call('payments.getStarGifts')).toThrow(expect.objectContaining({ code: 400 }))
    expect(exchange.log).toMatchInlineSnapshot(`
      [
        "A client called payments.getStarGifts, which the local Telegram does not have: answered 400 INPUT_METHOD_INVALID.",
      ]
    `)
  })

  test('a method of users is refused before sign-in', () => {
    const stranger = exchange.client()
    expect(() => stranger.call('updates.getState')).toThrow(
      expect.objectContaining({ code: 401, message: 'AUTH_KEY_UNREGISTERED' }),
    )
    expect(stranger.call('help.getNearestDc')).toMatchObject({ this_dc: 2 })
  })

  test("a call with a field of the wrong type is the client's mistake", () => {
    expect(() => alice.call('contacts.resolveUsername', { username: 7 })).toThrow('INPUT_REQUEST_INVALID')
  })

  test('the configuration knows no other data centre than this server', () => {
    expect(alice.call('help.getConfig').dc_options).toEqual([
      { _: 'dcOption', id: 2, ip_address: '127.0.0.1', port: 4430, this_port_only: true },
    ])
  })
})

describe('login', () => {
  const api = { api_id: 1, api_hash: 'x', settings: { _: 'codeSettings' } }
  const askCode = (client: TestClient, phone_number: string) => client.call('auth.sendCode', { phone_number, ...api })

  test('a code signs the session in, once', () => {
    const client = exchange.client()
    const phone_number = `+${aliceAccount?.phone}`
    const { phone_code_hash } = askCode(client, phone_number)
    const proof = { phone_number, phone_code_hash, phone_code: exchange.codes[0] }
    expect(client.call('auth.signIn', proof)).toMatchObject({ user: { username: 'alice', self: true } })
    expect(client.userId).toBe(aliceAccount?.id)
    expect(() => exchange.client().call('auth.signIn', proof)).toThrow('PHONE_CODE_EXPIRED')
  })

  test('a wrong code is refused, and the fifth one uses it up', () => {
    const client = exchange.client()
    const phone_number = aliceAccount?.phone as string
    const { phone_code_hash } = askCode(client, phone_number)
    const guess = () => client.call('auth.signIn', { phone_number, phone_code_hash, phone_code: '00000' })
    for (let attempt = 1; attempt <= 5; attempt++) expect(guess).toThrow('PHONE_CODE_INVALID')
    expect(guess).toThrow('PHONE_CODE_EXPIRED')
    expect(client.userId).toBeUndefined()
  })

  test('a code expires after five minutes', () => {
    const client = exchange.client()
    const phone_number = aliceAccount?.phone as string
    const { phone_code_hash } = askCode(client, phone_number)
    exchange.now += 5 * 60_000
    const proof = { phone_number, phone_code_hash, phone_code: exchange.codes[0] }
    expect(() => client.call('auth.signIn', proof)).toThrow('PHONE_CODE_EXPIRED')
  })

  test('a phone without an account is refused, and so is what is no phone', () => {
    const client = exchange.client()
    expect(() => askCode(client, '+380441234567')).toThrow('PHONE_NUMBER_UNOCCUPIED')
    expect(() => askCode(client, 'alice')).toThrow('PHONE_NUMBER_INVALID')
  })

  test('nobody can sign up', () => {
    expect(() => exchange.client().call('auth.signUp')).toThrow('SIGN_UP_NOT_ALLOWED')
  })

  test('logging out ends the session', () => {
    alice.call('auth.logOut')
    expect(() => alice.call('updates.getState')).toThrow('AUTH_KEY_UNREGISTERED')
  })
})

describe('peers', () => {
  const sendTo = (peer: TlObject) => () =>
    alice.call('messages.sendMessage', { peer, message: 'hello', random_id: 999_999n })

  test('a wrong access hash is refused', () => {
    const peer = alice.peer('bohdan')
    expect(sendTo({ ...peer, access_hash: 1n })).toThrow('PEER_ID_INVALID')
    expect(sendTo(peer)).not.toThrow()
  })

  test("another account's access hash is refused", () => {
    exchange.account('carol')
    expect(sendTo(bohdan.peer('carol'))).toThrow('PEER_ID_INVALID')
  })

  test('a user who is not there is refused by username and by id', () => {
    expect(() => alice.peer('nobody_here')).toThrow('USERNAME_NOT_OCCUPIED')
    const input = { _: 'inputUser', user_id: 5n, access_hash: 0n }
    expect(alice.dispatch({ _: 'users.getUsers', id: [input] })).toEqual([{ _: 'userEmpty', id: 5n }])
    expect(() => alice.call('users.getFullUser', { id: input })).toThrow('USER_ID_INVALID')
  })

  test('getUsers tells who we are', () => {
    expect(alice.dispatch({ _: 'users.getUsers', id: [{ _: 'inputUserSelf' }] })).toMatchObject([
      { _: 'user', self: true, username: 'alice', phone: aliceAccount?.phone },
    ])
  })

  test('a phone number is told to those who have the contact, and imported contacts are found by it', () => {
    expect(alice.call('contacts.resolveUsername', { username: 'Bohdan' })).toMatchObject({
      users: [{ contact: false }],
    })
    const contact = { _: 'inputPhoneContact', client_id: 4n, phone: `+${bohdanAccount?.phone}` }
    expect(alice.call('contacts.importContacts', { contacts: [contact, { ...contact, phone: '+1' }] })).toMatchObject({
      imported: [{ user_id: bohdanAccount?.id, client_id: 4n }],
      users: [{ contact: true, mutual_contact: false, phone: bohdanAccount?.phone }],
    })
    expect(alice.call('contacts.getContacts', { hash: 0n })).toMatchObject({ contacts: [{ mutual: false }] })
    expect(alice.call('contacts.search', { q: 'boh', limit: 10 })).toMatchObject({ my_results: [{}], results: [] })
  })
})

describe('writing', () => {
  test("the receiver learns the sender's access hash from the push, and can answer with it", () => {
    alice.send('bohdan', 'hello')
    const [{ users }] = bohdan.pushed as [{ users: TlObject[] } & TlObject]
    const peer = { _: 'inputPeerUser', user_id: users[0]?.id, access_hash: users[0]?.access_hash }
    bohdan.call('messages.sendMessage', { peer, message: 'hello yourself', random_id: 71n })
    expect(alice.updates()).toMatchObject([
      { _: 'updateNewMessage', message: { message: 'hello yourself', out: false } },
    ])
  })

  test("the sending session gets no echo, the account's other sessions do", () => {
    const phone = exchange.client(aliceAccount)
    alice.send('bohdan', 'hello')
    expect(alice.updates()).toEqual([])
    expect(phone.updates()).toMatchObject([{ _: 'updateNewMessage', message: { out: true, message: 'hello' } }])
  })

  test('a repeated random_id sends nothing new and is answered with the first message', () => {
    const first = alice.send('bohdan', 'hello', { random_id: 77n })
    const again = alice.send('bohdan', 'hello', { random_id: 77n })
    expect(again.updates).toMatchObject([
      { _: 'updateMessageID', id: first.id, random_id: 77n },
      { _: 'updateNewMessage', message: { id: first.id }, pts_count: 0 },
    ])
    expect(bohdan.updates()).toHaveLength(1)
  })

  test('entities are carried along', () => {
    const entities = [{ _: 'messageEntityBold', offset: 0, length: 5 }]
    expect(alice.send('bohdan', 'hello', { entities }).entities).toEqual(entities)
    expect(bohdan.updates()).toMatchObject([{ message: { entities } }])
  })

  test('a scheduled message is refused rather than sent at once', () => {
    expect(() => alice.send('bohdan', 'later', { schedule_date: 1_800_000_000 })).toThrow('SCHEDULE_DATE_INVALID')
    expect(bohdan.updates()).toEqual([])
    expect(exchange.log).toMatchInlineSnapshot(`
      [
        "A client scheduled a message with messages.sendMessage, which the local Telegram does not support.",
      ]
    `)
  })

  test('edits, deletions, read states and typing reach the other side in its own ids', () => {
    bohdan.send('bohdan', 'a note to myself, so that ids differ')
    const { id } = alice.send('bohdan', 'at ten')
    const peer = alice.peer('bohdan')
    alice.call('messages.editMessage', { peer, id, message: 'at eleven' })
    alice.call('messages.setTyping', { peer, action: { _: 'sendMessageTypingAction' } })
    bohdan.call('messages.readHistory', { peer: bohdan.peer('alice'), max_id: 0 })
    alice.call('messages.deleteMessages', { id: [id as number], revoke: true })
    expect(id).toBe(1)
    expect(bohdan.updates()).toMatchObject([
      { _: 'updateNewMessage', message: { id: 2 } },
      { _: 'updateEditMessage', message: { id: 2, message: 'at eleven', edit_date: 1_700_000_000 } },
      { _: 'updateUserTyping', user_id: aliceAccount?.id, action: { _: 'sendMessageTypingAction' } },
      { _: 'updateDeleteMessages', messages: [2] },
    ])
    expect(alice.updates()).toMatchObject([{ _: 'updateReadHistoryOutbox', max_id: 1 }])
  })

  test('a forwarded message names its author', () => {
    const { id } = bohdan.send('alice', 'my words')
    expect(id).toBe(1)
    alice.call('messages.forwardMessages', {
      from_peer: alice.peer('bohdan'),
      to_peer: { _: 'inputPeerSelf' },
      id: [1],
      random_id: [5n],
    })
    expect(alice.history('alice')).toMatchObject([
      { message: 'my words', fwd_from: { from_id: { user_id: bohdanAccount?.id } } },
    ])
  })

  test('an uploaded document arrives and can be downloaded', () => {
    const [head, tail] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4)]
    alice.call('upload.saveFilePart', { file_id: 9n, file_part: 1, bytes: tail })
    alice.call('upload.saveFilePart', { file_id: 9n, file_part: 0, bytes: head })
    const file = { _: 'inputFile', id: 9n, parts: 2, name: 'offer.pdf', md5_checksum: '' }
    const media = { _: 'inputMediaUploadedDocument', file, mime_type: 'application/pdf', attributes: [] }
    alice.call('messages.sendMedia', { peer: alice.peer('bohdan'), media, message: 'our offer', random_id: 6n })
    const [{ message }] = bohdan.updates() as [{ message: TlObject } & TlObject]
    const { document } = message.media as { document: TlObject } & TlObject
    expect(document).toMatchObject({ size: 4n, mime_type: 'application/pdf' })
    const location = { _: 'inputDocumentFileLocation', id: document.id, access_hash: document.access_hash }
    expect(bohdan.call('upload.getFile', { location, offset: 1n, limit: 4096 }).bytes).toEqual(Buffer.from([2, 3, 4]))
  })

  test('a file with a missing part is refused', () => {
    alice.call('upload.saveFilePart', { file_id: 9n, file_part: 1, bytes: Uint8Array.of(1) })
    const file = { _: 'inputFile', id: 9n, parts: 2_000_000_000, name: 'x', md5_checksum: '' }
    const media = { _: 'inputMediaUploadedPhoto', file }
    const send = () =>
      alice.call('messages.sendMedia', { peer: alice.peer('bohdan'), media, message: '', random_id: 6n })
    expect(send).toThrow('FILE_PARTS_INVALID')
  })
})

describe('reading', () => {
  const ids = (messages: TlObject[]) => messages.map(({ id }) => id)

  test('history is paged from an offset, in both directions', () => {
    for (let n = 1; n <= 10; n++) alice.send('bohdan', `message ${n}`)
    expect(ids(alice.history('bohdan', { limit: 3 }))).toEqual([10, 9, 8])
    expect(ids(alice.history('bohdan', { offset_id: 8, limit: 3 }))).toEqual([7, 6, 5])
    expect(ids(alice.history('bohdan', { offset_id: 5, add_offset: -3, limit: 3 }))).toEqual([7, 6, 5])
    expect(ids(alice.history('bohdan', { add_offset: -2, limit: 3 }))).toEqual([10])
    expect(ids(alice.history('bohdan', { min_id: 7 }))).toEqual([10, 9, 8])
    expect(ids(alice.history('bohdan', { max_id: 3 }))).toEqual([2, 1])
    expect(alice.history('bohdan', { limit: 0 })).toEqual([])
  })

  test('a part of a chat says how long the chat is', () => {
    for (let n = 1; n <= 3; n++) alice.send('bohdan', `message ${n}`)
    const params = { offset_id: 0, offset_date: 0, add_offset: 0, limit: 2, max_id: 0, min_id: 0, hash: 0n }
    expect(alice.call('messages.getHistory', { peer: alice.peer('bohdan'), ...params })).toMatchObject({
      _: 'messages.messagesSlice',
      count: 3,
    })
  })

  test('dialogs show the newest message, what is unread, and who they are with', () => {
    exchange.account('carol')
    alice.send('bohdan', 'one')
    alice.send('bohdan', 'two')
    bohdan.send('carol', 'hi')
    const all = { offset_date: 0, offset_id: 0, offset_peer: { _: 'inputPeerEmpty' }, limit: 100, hash: 0n }
    const dialogs = bohdan.call('messages.getDialogs', all)
    expect(dialogs).toMatchObject({
      _: 'messages.dialogs',
      dialogs: [
        { top_message: 3, unread_count: 0 },
        { top_message: 2, unread_count: 2, read_inbox_max_id: 0 },
      ],
      messages: [{ message: 'hi' }, { message: 'two' }],
    })
    const [first] = bohdan.call('messages.getDialogs', { ...all, limit: 1 }).dialogs as TlObject[]
    const next = bohdan.call('messages.getDialogs', { ...all, offset_id: first?.top_message })
    expect(next).toMatchObject({ _: 'messages.dialogsSlice', count: 2, dialogs: [{ top_message: 2 }] })
  })

  test('messages are searched by text and sender, and fetched by id', () => {
    alice.send('bohdan', 'the Price?')
    bohdan.send('alice', 'the price is 10')
    const query = { q: 'price', filter: { _: 'inputMessagesFilterEmpty' }, offset_id: 0, add_offset: 0, limit: 10 }
    const search = (params: Record<string, TlObject>) => {
      const page = { min_date: 0, max_date: 0, max_id: 0, min_id: 0, hash: 0n }
      return ids(alice.call('messages.search', { ...query, ...page, ...params }).messages as TlObject[])
    }
    expect(search({ peer: { _: 'inputPeerEmpty' } })).toEqual([2, 1])
    expect(search({ peer: alice.peer('bohdan'), from_id: { _: 'inputPeerSelf' } })).toEqual([1])
    const wanted = [1, 9].map((id) => ({ _: 'inputMessageID', id }))
    expect(alice.call('messages.getMessages', { id: wanted }).messages).toMatchObject([
      { _: 'message', message: 'the Price?' },
      { _: 'messageEmpty', id: 9 },
    ])
  })
})

describe('updates', () => {
  const difference = (client: TestClient, pts: number, more = {}) =>
    client.call('updates.getDifference', { pts, date: 0, qts: 0, ...more })

  test('nothing is missed after the present state', () => {
    alice.send('bohdan', 'hello')
    expect(difference(bohdan, bohdan.call('updates.getState').pts as number)._).toBe('updates.differenceEmpty')
  })

  test('a message that was edited and one that was deleted meanwhile are told as they are now', () => {
    const { pts } = bohdan.call('updates.getState') as { pts: number } & TlObject
    const first = alice.send('bohdan', 'wrong')
    const second = alice.send('bohdan', 'gone')
    alice.call('messages.editMessage', { peer: alice.peer('bohdan'), id: first.id, message: 'right' })
    alice.call('messages.deleteMessages', { id: [second.id as number], revoke: true })
    expect(difference(bohdan, pts)).toMatchObject({
      _: 'updates.difference',
      new_messages: [{ message: 'right' }],
      other_updates: [{ _: 'updateDeleteMessages', messages: [2] }],
      users: [{ username: 'alice' }, { username: 'bohdan' }],
      state: { pts: bohdan.call('updates.getState').pts },
    })
  })

  test('a long absence is told in slices, and on request as too long', () => {
    for (let n = 1; n <= 250; n++) alice.send('bohdan', `message ${n}`)
    const texts: unknown[] = []
    let [pts, slices] = [1, 0]
    for (let more = true; more; slices++) {
      const part = difference(bohdan, pts)
      texts.push(...(part.new_messages as TlObject[]).map(({ message }) => message))
      const state = (part.intermediate_state ?? part.state) as TlObject
      pts = state.pts as number
      more = part._ === 'updates.differenceSlice'
    }
    expect(slices).toBe(3)
    expect(texts).toEqual(Array.from({ length: 250 }, (_, n) => `message ${n + 1}`))
    expect(difference(bohdan, 1, { pts_total_limit: 100 })).toEqual({ _: 'updates.differenceTooLong', pts: 251 })
  })

  test('a state that this account never had is refused', () => {
    expect(() => difference(alice, 4000)).toThrow('PERSISTENT_TIMESTAMP_INVALID')
  })

  test('who has a chat with us is told when we are online', () => {
    alice.send('bohdan', 'hello')
    alice.call('account.updateStatus', { offline: false })
    expect(bohdan.updates()[1]).toMatchObject({ _: 'updateUserStatus', status: { _: 'userStatusOnline' } })
    exchange.now += 600_000
    expect(bohdan.call('contacts.resolveUsername', { username: 'alice' })).toMatchObject({
      users: [{ status: { _: 'userStatusOffline' } }],
    })
  })
})
