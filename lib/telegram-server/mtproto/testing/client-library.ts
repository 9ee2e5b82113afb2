import * as telegram from 'telegram'
import * as telegramAuthKey from 'telegram/crypto/AuthKey.js'
import * as telegramRsa from 'telegram/crypto/RSA.js'
import * as telegramLogger from 'telegram/extensions/Logger.js'
import * as telegramHelpers from 'telegram/Helpers.js'
import * as telegramMtProxy from 'telegram/network/connection/TCPMTProxy.js'
import * as telegramNetwork from 'telegram/network/index.js'
import * as telegramSessions from 'telegram/sessions/index.js'
import * as teleproto from 'teleproto'
import * as teleprotoAuthKey from 'teleproto/crypto/AuthKey.js'
import * as teleprotoRsa from 'teleproto/crypto/RSA.js'
import * as teleprotoLogger from 'teleproto/extensions/Logger.js'
import * as teleprotoHelpers from 'teleproto/Helpers.js'
import * as teleprotoMtProxy from 'teleproto/network/connection/TCPMTProxy.js'
import * as teleprotoNetwork from 'teleproto/network/index.js'
import * as teleprotoSessions from 'teleproto/sessions/index.js'

export const TRANSPORTS = ['full', 'abridged', 'obfuscated', 'mtproxy'] as const
export type TransportName = (typeof TRANSPORTS)[number]

type Connection = typeof telegramNetwork.Connection

/** An MTProto client that others wrote, unmodified: what it takes to point it at a local server. */
export interface ClientLibrary {
  name: string
  layer: number
  TelegramClient: typeof telegram.TelegramClient
  Api: typeof telegram.Api
  StringSession: typeof telegramSessions.StringSession
  AuthKey: typeof telegramAuthKey.AuthKey
  Logger: typeof telegramLogger.Logger
  silent: telegramLogger.LogLevel
  connections: Record<TransportName, Connection>
  /** The RSA keys that the library trusts. */
  serverKeys: typeof telegramRsa._serverKeys
  readBigIntFromBuffer: typeof telegramHelpers.readBigIntFromBuffer
}

export const gramjs: ClientLibrary = {
  name: 'GramJS',
  layer: 198,
  TelegramClient: telegram.TelegramClient,
  Api: telegram.Api,
  StringSession: telegramSessions.StringSession,
  AuthKey: telegramAuthKey.AuthKey,
  Logger: telegramLogger.Logger,
  silent: telegramLogger.LogLevel.NONE,
  connections: connectionsOf(telegramNetwork, telegramMtProxy),
  serverKeys: telegramRsa._serverKeys,
  readBigIntFromBuffer: telegramHelpers.readBigIntFromBuffer,
}

/** A fork of GramJS: the same shape, but its classes are other types to the compiler. */
export const teleprotoLibrary: ClientLibrary = {
  name: 'teleproto',
  layer: 214,
  TelegramClient: teleproto.TelegramClient as unknown as typeof telegram.TelegramClient,
  Api: teleproto.Api as unknown as typeof telegram.Api,
  StringSession: teleprotoSessions.StringSession as unknown as typeof telegramSessions.StringSession,
  AuthKey: teleprotoAuthKey.AuthKey as unknown as typeof telegramAuthKey.AuthKey,
  Logger: teleprotoLogger.Logger as unknown as typeof telegramLogger.Logger,
  silent: telegramLogger.LogLevel.NONE,
  connections: connectionsOf(
    teleprotoNetwork as unknown as typeof telegramNetwork,
    teleprotoMtProxy as unknown as typeof telegramMtProxy,
  ),
  serverKeys: teleprotoRsa._serverKeys,
  readBigIntFromBuffer: teleprotoHelpers.readBigIntFromBuffer,
}

function connectionsOf(network: typeof telegramNetwork, proxy: typeof telegramMtProxy) {
  return {
    full: network.ConnectionTCPFull,
    abridged: network.ConnectionTCPAbridged,
    obfuscated: network.ConnectionTCPObfuscated,
    mtproxy: proxy.ConnectionTCPMTProxyAbridged,
  }
}
