import { accountMethods } from './account.ts'
import { authMethods } from './auth.ts'
import { contactMethods } from './contacts.ts'
import type { Dispatcher } from './dispatcher.ts'
import { helpMethods } from './help.ts'
import { passwordMethods } from './password-settings.ts'
import { qrAcceptMethods, qrLoginMethods } from './qr-login.ts'
import { readingMethods } from './reading.ts'
import type { Services } from './services.ts'
import { updateMethods } from './updates.ts'
import { uploadMethods } from './upload.ts'
import { userMethods } from './users.ts'
import { writingMethods } from './writing.ts'

/** Registers everything that the local Telegram can do. README.md beside it lists the same methods. */
export function registerMethods(dispatcher: Dispatcher, services: Services): Dispatcher {
  return dispatcher
    .forAnybody(helpMethods(services))
    .forAnybody(authMethods(services))
    .forAnybody(qrLoginMethods(services))
    .forAnybody(passwordMethods(services))
    .forUsers(qrAcceptMethods(services))
    .forUsers(accountMethods(services))
    .forUsers(userMethods(services))
    .forUsers(contactMethods(services))
    .forUsers(readingMethods(services))
    .forUsers(writingMethods(services))
    .forUsers(updateMethods(services))
    .forUsers(uploadMethods(services))
}
