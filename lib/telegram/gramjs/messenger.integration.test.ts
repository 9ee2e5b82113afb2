import { testMessenger } from '../contract.ts'
import type { ClientLibrary } from './library.ts'
import { LocalHouse } from './testing/house.ts'

testMessenger('GramJS over the local Telegram', () => LocalHouse.start())

// a fork of GramJS with a newer layer: what passes on both does not lean on one client's habits
testMessenger('teleproto over the local Telegram', () => LocalHouse.start({ load: loadTeleproto }))

async function loadTeleproto(): Promise<ClientLibrary> {
  const [main, sessions, network, logger, helpers] = await Promise.all([
    import('teleproto'),
    import('teleproto/sessions/index.js'),
    import('teleproto/network/index.js'),
    import('teleproto/extensions/Logger.js'),
    import('teleproto/Helpers.js'),
  ])
  const library = {
    Api: main.Api,
    TelegramClient: main.TelegramClient,
    StringSession: sessions.StringSession,
    ConnectionTCPFull: network.ConnectionTCPFull,
    Logger: logger.Logger,
    LogLevel: logger.LogLevel,
    long: helpers.returnBigInt,
    randomLong: helpers.generateRandomLong,
  }
  // the same shape in what we use, but classes of its own to TypeScript
  return library as unknown as ClientLibrary
}
