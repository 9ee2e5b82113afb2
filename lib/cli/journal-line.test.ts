import { expect, test } from 'vitest'
import type { JournalEvent, Json } from '../telegram-server/index.ts'
import { journalLine } from './journal-line.ts'

const line = (event: JournalEvent) =>
  journalLine({ seq: 1, at: Date.UTC(2026, 0, 2, 12, 41, 7, 211), real: '', ...event })

test('says who called what, and who was told', () => {
  const session = '1'
  const call = (method: string, params: Json): JournalEvent => ({
    kind: 'call',
    account: 'alice',
    session,
    method,
    params,
  })
  const told: Json = [
    { _: 'updateNewMessage', message: { _: 'message', message: 'hello' } },
    { _: 'updateUserTyping', action: { _: 'sendMessageTypingAction' } },
  ]
  const lines = [
    line({ kind: 'connect', connection: 3 }),
    line({ kind: 'call', account: null, session, method: 'help.getConfig', params: {} }),
    line(call('messages.sendMessage', { message: 'hello\nthere', random_id: '5' })),
    line(call('contacts.resolveUsername', { username: 'bohdan' })),
    line({ kind: 'fault', state: 'begun', fault: 'delay', account: 'alice', details: {} }),
    line({ kind: 'push', account: 'bohdan', session, updates: told }),
    line({
      kind: 'error',
      account: 'alice',
      session,
      method: 'messages.editMessage',
      code: 400,
      error: 'MESSAGE_EMPTY',
    }),
    line({ kind: 'login-code', account: 'alice', phone: '9996600001', code: '12345' }),
    line({ kind: 'disconnect', connection: 3, reason: 'the client left' }),
  ]
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "12:41:07.211  connection 3 opened
    12:41:07.211  somebody calls help.getConfig
    12:41:07.211  @alice calls messages.sendMessage "hello⏎there"
    12:41:07.211  @alice calls contacts.resolveUsername bohdan
    12:41:07.211  fault delay begun for @alice
    12:41:07.211  @bohdan is told updateNewMessage "hello", updateUserTyping sendMessageTypingAction
    12:41:07.211  @alice is refused messages.editMessage: 400 MESSAGE_EMPTY
    12:41:07.211  @alice (+9996600001) gets the login code 12345
    12:41:07.211  connection 3 closed: the client left"
  `)
})

test('masks what was said, before it is cut, and not the code that somebody waits for', () => {
  const message = `${'x'.repeat(190)} marina.volkova@example.com, your login code: 48291`
  const call = { account: 'alice', session: '1', method: 'messages.sendMessage', params: { message } }
  expect(line({ kind: 'call', ...call })).not.toMatch(/marina|48291/)
  expect(line({ kind: 'login-code', account: 'alice', phone: '9996600001', code: '12345' })).toContain('12345')
})

test('stays one line that cannot act on the terminal, however hostile and long the text', () => {
  const message = `\u001b[2J\u001b]0;owned\u0007\r\nnext\u202e${'x'.repeat(5000)}`
  const shown = line({
    kind: 'call',
    account: 'alice',
    session: '1',
    method: 'messages.sendMessage',
    params: { message },
  })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
  expect(shown).not.toMatch(/[\0-\x1f\x7f-\x9f\u202e]/)
  expect(shown.length).toBeLessThan(400)
  expect(shown).toMatch(/ESC.?\[2J/)
  expect(shown).toContain('(5021 characters)')
})
