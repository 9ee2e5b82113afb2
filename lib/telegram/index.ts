export type { Endpoint } from './gramjs/connection.ts'
export { GramjsMessenger, type GramjsMessengerOptions } from './gramjs/messenger.ts'
export type { SessionKey } from './gramjs/session.ts'
export type { Message, Messenger, MessengerEvent, Peer } from './messenger.ts'
