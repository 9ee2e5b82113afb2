/** The door for processes that use a local Telegram which runs in another one; it does not load the server. */
export type { ControlAddress } from './control.ts'
export { type ControlClient, connectControl } from './control-client.ts'
export { type FaultRequest, LONGEST_SPAN, SENDING } from './faults/request.ts'
export { type Fault, type FaultPort, type Lasting, TelegramFaults, type Whom } from './faults/telegram-faults.ts'
export type { AccountRequest, ProvisionedAccount, ProvisionedSession } from './provision.ts'
export { MAX_FILE_BYTES } from './rpc/limits.ts'
export { METHOD_NAMES, type MethodName } from './rpc/method-names.ts'
