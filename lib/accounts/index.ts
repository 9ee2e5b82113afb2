export { Account, floodLeft, maskedPhone } from './account.ts'
export { AccountDirectory, type Unusable, type Usage } from './account-directory.ts'
export { accountKey, sessionKey, usernameKey } from './lease-keys.ts'
export { findAccount, useAccount } from './use-account.ts'
