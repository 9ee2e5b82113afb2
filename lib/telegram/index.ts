export type { Endpoint } from './gramjs/connection.ts'
export { GramjsMessenger, type GramjsMessengerOptions } from './gramjs/messenger.ts'
export { sessionString } from './gramjs/session.ts'
export type { Attachment, Media, MediaOptions, OutgoingFile, OutgoingVoice } from './media.ts'
export type { Message, Messenger, MessengerEvent, Peer } from './messenger.ts'
export {
  readSessionString,
  readTelethonFile,
  type SessionKey,
  toGramjsString,
  toMtcuteString,
  toTelethonString,
  writeTelethonFile,
} from './sessions/index.ts'
export { voiceSeconds } from './voice-seconds.ts'
