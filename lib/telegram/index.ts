export type { Endpoint } from './gramjs/connection.ts'
export { GramjsMessenger, type GramjsMessengerOptions } from './gramjs/messenger.ts'
export type { CodeRequest, LoginOptions, PasswordRequest, PhoneLogin, QrLogin } from './login/login.ts'
export { type Login, logIn, logInByQr } from './login/login.ts'
export type { LoginServer } from './login/login-client.ts'
export type { QrCode } from './login/qr.ts'
export type { Media, MediaOptions, OutgoingFile, OutgoingVoice } from './media.ts'
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
