import { expect, test } from 'vitest'
import { type Json, toJson } from '../journal.ts'
import { decode } from '../tl/decode.ts'
import { encode } from '../tl/encode.ts'
import { LAYERS, loadSchema, NEWEST_LAYER } from '../tl/schemas.ts'
import type { TlObject, TlValue } from '../tl/value.ts'
import { type TestClient, TestExchange } from './test-exchange.ts'

const PAGE = { offset_id: 0, offset_date: 0, add_offset: 0, limit: 100, max_id: 0, min_id: 0, hash: 0n }

/** Calls every method once, with something to show, and collects what they answer and push. */
function tour(): { answers: Map<string, TlValue>; pushed: TlObject[] } {
  const exchange = new TestExchange()
  const [aliceAccount, bohdanAccount] = [exchange.account('alice'), exchange.account('bohdan')]
  const [alice, bohdan] = [exchange.client(aliceAccount), exchange.client(bohdanAccount)]
  const answers = new Map<string, TlValue>()
  const call = (client: TestClient, method: string, params: Record<string, TlValue> = {}) => {
    const answer = client.dispatch({ _: method, ...params })
    answers.set(method, answer)
    return answer as TlObject
  }
  const peer = alice.peer('bohdan')
  const user = { ...peer, _: 'inputUser' }
  const entities = [{ _: 'messageEntityBold', offset: 0, length: 2 }]
  const action = { _: 'sendMessageTypingAction' }

  for (const method of ['help.getConfig', 'help.getNearestDc', 'account.getPassword']) call(alice, method)
  call(alice, 'help.getAppConfig', { hash: 0 })
  call(alice, 'users.getUsers', { id: [user, { _: 'inputUserSelf' }] })
  call(alice, 'users.getFullUser', { id: user })
  call(alice, 'contacts.resolveUsername', { username: 'bohdan' })
  call(alice, 'contacts.resolvePhone', { phone: bohdanAccount.phone })
  call(alice, 'contacts.addContact', { id: user, first_name: 'B', last_name: '', phone: '' })
  const contact = { _: 'inputPhoneContact', client_id: 4n, phone: bohdanAccount.phone, first_name: 'B', last_name: '' }
  call(alice, 'contacts.importContacts', { contacts: [contact] })
  call(alice, 'contacts.getContacts', { hash: 0n })
  call(alice, 'contacts.search', { q: 'bohdan', limit: 5 })
  call(alice, 'account.updateStatus', { offline: false })
  call(alice, 'account.updateProfile', { first_name: 'Alisa', about: 'sales' })
  call(alice, 'account.checkUsername', { username: 'free_name' })

  call(alice, 'messages.sendMessage', { peer, message: 'hello', random_id: 1n, entities })
  call(bohdan, 'messages.sendMessage', {
    peer: bohdan.peer('alice'),
    message: 'yes?',
    random_id: 2n,
    reply_to: { _: 'inputReplyToMessage', reply_to_msg_id: 1 },
  })
  call(alice, 'messages.editMessage', { peer, id: 1, message: 'hello!' })
  call(alice, 'messages.setTyping', { peer, action })
  call(alice, 'upload.saveFilePart', { file_id: 9n, file_part: 0, bytes: Uint8Array.of(1) })
  call(alice, 'upload.saveBigFilePart', { file_id: 10n, file_part: 0, bytes: Uint8Array.of(1) })
  const file = (id: bigint) => ({ _: 'inputFile', id, parts: 1, name: 'a', md5_checksum: '' })
  const photo = { _: 'inputMediaUploadedPhoto', file: file(9n) }
  call(alice, 'messages.sendMedia', { peer, media: photo, message: 'look', random_id: 3n })
  const document = { _: 'inputMediaUploadedDocument', file: file(10n), mime_type: 'text/plain', attributes: [] }
  const sent = call(alice, 'messages.sendMedia', { peer, media: document, message: '', random_id: 4n })
  const { message } = (sent.updates as TlObject[])[1] as { message: TlObject } & TlObject
  const location = { ...((message.media as TlObject).document as TlObject), _: 'inputDocumentFileLocation' }
  call(alice, 'upload.getFile', { location, offset: 0n, limit: 1024 })
  call(bohdan, 'messages.readHistory', { peer: bohdan.peer('alice'), max_id: 0 })
  call(alice, 'messages.forwardMessages', {
    from_peer: peer,
    to_peer: { _: 'inputPeerSelf' },
    id: [2],
    random_id: [5n],
  })
  call(alice, 'messages.getHistory', { peer, ...PAGE })
  call(alice, 'messages.search', { peer, q: 'hello', min_date: 0, max_date: 0, ...PAGE })
  call(alice, 'messages.getMessages', { id: [1, 99].map((id) => ({ _: 'inputMessageID', id })) })
  call(alice, 'messages.getDialogs', { ...PAGE })
  call(alice, 'messages.getPeerDialogs', { peers: [{ _: 'inputDialogPeer', peer }] })
  call(alice, 'messages.getPinnedDialogs', { folder_id: 0 })
  call(alice, 'messages.receivedMessages', { max_id: 1 })
  call(alice, 'messages.readMessageContents', { id: [1] })
  call(alice, 'messages.deleteMessages', { id: [1], revoke: true })
  call(alice, 'updates.getState')
  call(bohdan, 'updates.getDifference', { pts: 1, date: 0, qts: 0 })
  call(alice, 'messages.deleteHistory', { peer, max_id: 0, revoke: false })
  call(alice, 'contacts.deleteContacts', { id: [user] })

  const phone = exchange.client()
  const ask = { phone_number: aliceAccount.phone, api_id: 1, api_hash: '', settings: { _: 'codeSettings' } }
  const { phone_code_hash } = call(phone, 'auth.sendCode', ask)
  const again = call(phone, 'auth.resendCode', { phone_number: aliceAccount.phone, phone_code_hash })
  const proof = { phone_number: aliceAccount.phone, phone_code_hash: again.phone_code_hash }
  call(phone, 'auth.signIn', { ...proof, phone_code: exchange.codes[1] })
  call(phone, 'auth.cancelCode', proof)
  call(phone, 'auth.logOut')

  const app = { api_id: 1, api_hash: '', except_ids: [] }
  const { token } = call(phone, 'auth.exportLoginToken', app)
  call(bohdan, 'auth.acceptLoginToken', { token })
  call(phone, 'auth.importLoginToken', { token })
  const { new_algo } = call(bohdan, 'account.getPassword')
  const none = { _: 'inputCheckPasswordEmpty' }
  call(bohdan, 'auth.checkPassword', { password: none })
  const settings = { _: 'account.passwordInputSettings', new_algo, new_password_hash: new Uint8Array(256), hint: 'h' }
  call(bohdan, 'account.updatePasswordSettings', { password: none, new_settings: settings })
  call(bohdan, 'account.getPassword')

  const missing = exchange.dispatcher.methods.filter((method) => !answers.has(method))
  expect(missing).toEqual(['auth.signUp'])
  return { answers, pushed: [...alice.pushed, ...bohdan.pushed, ...phone.pushed] }
}

test.each(LAYERS)('every answer and every push can be written in layer %i', (layer) => {
  const schema = loadSchema(layer)
  const { answers, pushed } = tour()
  let written = 0
  for (const [method, answer] of answers) {
    const definition = schema.methodNamed(method)
    if (definition === undefined) continue
    expect(() => encode(schema, definition.result, answer), method).not.toThrow()
    written++
  }
  for (const updates of pushed) encode(schema, { kind: 'boxed', name: 'Updates' }, updates)
  expect(written).toBeGreaterThan(35)
  expect(pushed.length).toBeGreaterThan(5)
})

test('every field that is answered or pushed is known to the newest layer by this name', () => {
  const schema = loadSchema(NEWEST_LAYER)
  const { answers, pushed } = tour()
  for (const [method, answer] of answers) {
    const definition = schema.methodNamed(method)
    if (definition === undefined) throw new Error(`the newest schema has no method ${method}`)
    const read = decode(schema, definition.result, encode(schema, definition.result, answer))
    expect({ method, answer: plain(read) }).toMatchObject({ method, answer: plain(answer) })
  }
  const type = { kind: 'boxed', name: 'Updates' } as const
  for (const updates of pushed) {
    expect(plain(decode(schema, type, encode(schema, type, updates)))).toMatchObject(plain(updates) as object)
  }
})

/** As JSON, without the flags that are not set. */
function plain(value: TlValue): Json {
  return withoutFalse(toJson(value))
}

function withoutFalse(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutFalse)
  if (typeof value !== 'object' || value === null) return value
  const set = Object.entries(value).filter(([, field]) => field !== false)
  return Object.fromEntries(set.map(([name, field]) => [name, withoutFalse(field)]))
}
