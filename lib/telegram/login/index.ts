export type { CodeRequest, LoginOptions, PasswordRequest, PhoneLogin, QrLogin, Retry } from './login.ts'
export { type Login, logIn, logInByQr } from './login.ts'
export type { LoginServer } from './login-client.ts'
export type { QrCode } from './qr.ts'
