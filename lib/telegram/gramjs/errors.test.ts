import { Api } from 'telegram'
import { RPCMessageToError } from 'telegram/errors/index.js'
import { describe, expect, test } from 'vitest'
import { ChannelError } from '../../core/errors.ts'
import { isFatal, isServerTrouble, readRefusal, refusalType, toChannelError } from './errors.ts'

describe('reading a refusal', () => {
  test.each([
    [400, 'PEER_FLOOD', { code: 400, type: 'PEER_FLOOD', argument: undefined }],
    [420, 'FLOOD_WAIT_30', { code: 420, type: 'FLOOD_WAIT', argument: 30 }],
    [420, 'FLOOD_PREMIUM_WAIT_5', { code: 420, type: 'FLOOD_WAIT', argument: 5 }],
    [420, 'SLOWMODE_WAIT_9', { code: 420, type: 'SLOWMODE_WAIT', argument: 9 }],
    [401, 'AUTH_KEY_UNREGISTERED', { code: 401, type: 'AUTH_KEY_UNREGISTERED', argument: undefined }],
    [-503, 'Timeout', { code: -503, type: 'Timeout', argument: undefined }],
    [400, 'STARS_NEEDED_15', { code: 400, type: 'STARS_NEEDED', argument: 15 }],
  ])('takes %i %s apart', (code, message, refusal) => {
    expect(readRefusal(rpcError(code, message))).toEqual(refusal)
  })

  test('an error of another kind is not one', () => {
    expect(readRefusal(new Error('connect ECONNREFUSED'))).toBeUndefined()
    expect(readRefusal('nothing')).toBeUndefined()
  })

  test('tells trouble inside Telegram and dead sessions from mistakes', () => {
    const is = (code: number, message: string) => {
      const refusal = readRefusal(rpcError(code, message))
      return refusal && [isServerTrouble(refusal), isFatal(refusal)]
    }
    expect(is(500, 'INTERNAL')).toEqual([true, false])
    expect(is(-503, 'Timeout')).toEqual([true, false])
    expect(is(500, 'RANDOM_ID_DUPLICATE')).toEqual([false, false])
    expect(is(401, 'SESSION_REVOKED')).toEqual([false, true])
    expect(is(400, 'MESSAGE_EMPTY')).toEqual([false, false])
  })
})

describe('our words', () => {
  test('say what happened, to whom, why and what to do', () => {
    expect(explain(400, 'PEER_FLOOD', 'messages.sendMessage', 'peer 42')).toMatchInlineSnapshot(`
      "Telegram refused messages.sendMessage (peer 42) because this account has written to too many people who did not know it: 400 PEER_FLOOD.
        Ask @SpamBot for how long, use another account, or let the agent write first.
      (final)"
    `)
    expect(explain(400, 'USERNAME_NOT_OCCUPIED', 'contacts.resolveUsername', '@agnet')).toMatchInlineSnapshot(`
      "Telegram refused contacts.resolveUsername (@agnet) because nobody has that username: 400 USERNAME_NOT_OCCUPIED.
        Check the spelling, and that the account exists on the Telegram that is used (local or live).
      (final)"
    `)
    expect(explain(403, 'USER_PRIVACY_RESTRICTED', 'messages.sendMessage', 'peer 42')).toMatchInlineSnapshot(`
      "Telegram refused messages.sendMessage (peer 42) because the peer's privacy settings keep us out: 403 USER_PRIVACY_RESTRICTED.
        Let the peer allow messages from everybody, or make the accounts contacts of each other.
      (final)"
    `)
    expect(explain(401, 'AUTH_KEY_UNREGISTERED', 'updates.getState')).toMatchInlineSnapshot(`
      "Telegram refused updates.getState because the session is not logged in on this Telegram: 401 AUTH_KEY_UNREGISTERED.
        Log in again and use the new session, with one process at a time per session.
      (final)"
    `)
    expect(explain(400, 'INPUT_USER_DEACTIVATED', 'messages.sendMessage', 'peer 42')).toMatchInlineSnapshot(`
      "Telegram refused messages.sendMessage (peer 42) because the peer's account has been deleted: 400 INPUT_USER_DEACTIVATED.
        Point the test at an account that exists.
      (final)"
    `)
    expect(explain(400, 'MESSAGE_TOO_LONG', 'messages.sendMessage', 'peer 42')).toMatchInlineSnapshot(`
      "Telegram refused messages.sendMessage (peer 42) because a message has at most 4096 characters: 400 MESSAGE_TOO_LONG.
        Send it in parts.
      (final)"
    `)
    expect(explain(420, 'FLOOD_WAIT_3600', 'messages.sendMessage', 'peer 42')).toMatchInlineSnapshot(`
      "Telegram makes this account wait 1 h 0 min 00 s before the next messages.sendMessage (peer 42).
        Write more slowly, use another account, or wait that long.
      (retryable)"
    `)
    expect(explain(420, 'SLOWMODE_WAIT_10', 'messages.sendMessage', 'peer 42')).toMatchInlineSnapshot(`
      "Telegram refused messages.sendMessage (peer 42) because the chat is in slow mode: 420 SLOWMODE_WAIT_10.
      (retryable)"
    `)
    expect(explain(500, 'INTERNAL', 'messages.getHistory')).toMatchInlineSnapshot(`
      "Telegram refused messages.getHistory because it has trouble of its own: 500 INTERNAL.
        Try again later.
      (retryable)"
    `)
    expect(explain(400, 'SOMETHING_NEW_7', 'messages.sendMessage', 'peer 42')).toMatchInlineSnapshot(`
      "Telegram refused messages.sendMessage (peer 42): 400 SOMETHING_NEW_7.
        See https://core.telegram.org/method/messages.sendMessage.
      (final)"
    `)
  })

  test('keep what the library said as the cause, and its type', () => {
    const error = rpcError(400, 'MESSAGE_NOT_MODIFIED')
    const ours = toChannelError(error, 'messages.editMessage')
    expect(ours.cause).toBe(error)
    expect(refusalType(ours)).toBe('MESSAGE_NOT_MODIFIED')
  })

  test('are not put over words of ours', () => {
    const ours = new ChannelError('The messenger was closed.')
    expect(toChannelError(ours, 'messages.sendMessage')).toBe(ours)
  })
})

function rpcError(code: number, message: string): Error {
  const request = new Api.updates.GetState()
  return RPCMessageToError(new Api.RpcError({ errorCode: code, errorMessage: message }), request)
}

function explain(code: number, message: string, method: string, subject?: string): string {
  const error = toChannelError(rpcError(code, message), method, subject)
  return `${error.message}\n(${error.retryable ? 'retryable' : 'final'})`
}
