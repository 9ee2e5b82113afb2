/** What the adapter uses of its client library: GramJS, or a fork that kept its shape. */
export interface ClientLibrary {
  Api: typeof import('telegram').Api
  TelegramClient: typeof import('telegram').TelegramClient
  StringSession: typeof import('telegram/sessions/index.js').StringSession
  ConnectionTCPFull: typeof import('telegram/network/index.js').ConnectionTCPFull
  Logger: typeof import('telegram/extensions/Logger.js').Logger
  LogLevel: typeof import('telegram/extensions/Logger.js').LogLevel
  /** The library's big numbers, from a decimal string. */
  long: typeof import('telegram/Helpers.js').returnBigInt
  randomLong: typeof import('telegram/Helpers.js').generateRandomLong
}

/** Imported only when somebody connects: building its schema takes about 200 ms and 35 MB. */
export async function loadGramjs(): Promise<ClientLibrary> {
  const [main, sessions, network, logger, helpers] = await Promise.all([
    import('telegram'),
    import('telegram/sessions/index.js'),
    import('telegram/network/index.js'),
    import('telegram/extensions/Logger.js'),
    import('telegram/Helpers.js'),
  ])
  return {
    Api: main.Api,
    TelegramClient: main.TelegramClient,
    StringSession: sessions.StringSession,
    ConnectionTCPFull: network.ConnectionTCPFull,
    Logger: logger.Logger,
    LogLevel: logger.LogLevel,
    long: helpers.returnBigInt,
    randomLong: helpers.generateRandomLong,
  }
}
