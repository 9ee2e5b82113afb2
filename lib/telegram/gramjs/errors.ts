import { formatMillis } from '../../core/duration.ts'
import { ChannelError } from '../../core/errors.ts'

/**
 * What Telegram answered instead of a result, taken apart once: `FLOOD_WAIT_30` is type FLOOD_WAIT, argument 30.
 *
 * @see https://core.telegram.org/api/errors
 */
export interface Refusal {
  code: number
  type: string
  argument: number | undefined
}

/** Reads an error of the client library; undefined when it is not an answer of Telegram's. */
export function readRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined
  // requestRetries 1 makes the library give up with these words on errors that it wanted to repeat
  if (/^Request was unsuccessful/.test(error.message)) return { code: 500, type: 'INTERNAL', argument: undefined }
  const { errorMessage, code, seconds } = error as { errorMessage?: unknown; code?: unknown; seconds?: unknown }
  if (typeof errorMessage !== 'string' || typeof code !== 'number') return undefined
  // the library replaces the text of a flood error by FLOOD and keeps the seconds apart
  if (typeof seconds === 'number') {
    return { code, type: error.name === 'SlowModeWaitError' ? 'SLOWMODE_WAIT' : 'FLOOD_WAIT', argument: seconds }
  }
  const numbered = /^(.+?)_(\d+)$/.exec(errorMessage)
  return numbered
    ? { code, type: numbered[1] as string, argument: Number(numbered[2]) }
    : { code, type: errorMessage, argument: undefined }
}

/** True for trouble inside Telegram that passes by itself. */
export function isServerTrouble({ code, type }: Refusal): boolean {
  return Math.abs(code) >= 500 && type !== 'RANDOM_ID_DUPLICATE'
}

interface Explanation {
  because: string
  remedy?: string
  retryable?: boolean
}

const LOGIN_AGAIN = 'Log in again and use the new session, with one process at a time per session.'
const OTHER_DEVICE: Explanation = {
  because: 'the session has been ended, here or on another device',
  remedy: LOGIN_AGAIN,
}
const NO_SUCH_USER: Explanation = {
  because: 'nobody has that username',
  remedy: 'Check the spelling, and that the account exists on the Telegram that is used (local or live).',
}

const WRONG_APP: Explanation = {
  because: 'the api_id and api_hash do not belong together',
  remedy: 'Take both from https://my.telegram.org.',
}
const BANNED: Explanation = {
  because: 'Telegram has banned our account',
  remedy: 'Use another account, and write more slowly.',
}
const TOO_OFTEN: Explanation = {
  because: 'somebody has tried to log in with this number too often',
  remedy: 'Wait a day, or use another account.',
}

/** What the errors of a login mean: https://core.telegram.org/api/auth */
const LOGIN_EXPLANATIONS: Record<string, Explanation> = {
  PHONE_NUMBER_INVALID: {
    because: 'that is not a phone number',
    // an example would be masked as a number of somebody's
    remedy: 'Give it with the country code: a plus, the code (such as 380), the number without a 0 before it.',
  },
  PHONE_NUMBER_UNOCCUPIED: {
    because: 'no account has this number',
    remedy: 'Check the number, or sign up with an official app first: accounts are not made here.',
  },
  PHONE_NUMBER_BANNED: {
    because: 'the account of this number is banned',
    remedy: 'Use another number; an official app tells how to appeal.',
  },
  PHONE_NUMBER_FLOOD: TOO_OFTEN,
  PHONE_PASSWORD_FLOOD: TOO_OFTEN,
  PHONE_CODE_INVALID: {
    because: 'the code is wrong',
    remedy: 'Log in again: Telegram sends a new code, to another device of the account or by SMS.',
  },
  PHONE_CODE_EMPTY: { because: 'no code was given', remedy: 'Log in again, and type the code that Telegram sends.' },
  PHONE_CODE_EXPIRED: {
    because: 'the code has expired, or was tried too often',
    remedy: 'Log in again, and type the new code within a few minutes.',
  },
  PASSWORD_HASH_INVALID: {
    because: 'the password is wrong',
    remedy: 'It is the one of Settings, Privacy and Security, Two-Step Verification. There it can be reset, too.',
  },
  SRP_ID_INVALID: { because: 'it took too long', remedy: 'Log in again.' },
  SESSION_PASSWORD_NEEDED: {
    because: 'the account has a password besides the code',
    remedy: 'Log in with the password: Two-Step Verification is on.',
  },
  AUTH_TOKEN_EXPIRED: { because: 'the QR code has expired', remedy: 'Scan the new one.' },
  API_ID_INVALID: WRONG_APP,
  API_ID_PUBLISHED_FLOOD: {
    because: 'the api_id is in too many hands to log in with',
    remedy: 'Make one of your own at https://my.telegram.org.',
  },
  CONNECTION_API_ID_INVALID: WRONG_APP,
}

/** What the errors of a private chat mean: https://core.telegram.org/method/messages.sendMessage#possible-errors and its like. */
const EXPLANATIONS: Record<string, Explanation> = {
  AUTH_KEY_UNREGISTERED: { because: 'the session is not logged in on this Telegram', remedy: LOGIN_AGAIN },
  AUTH_KEY_DUPLICATED: { because: 'the session was used from two places at once and is lost', remedy: LOGIN_AGAIN },
  SESSION_REVOKED: OTHER_DEVICE,
  SESSION_EXPIRED: OTHER_DEVICE,
  USER_DEACTIVATED: { because: 'our account has been deleted', remedy: 'Use another account.' },
  USER_DEACTIVATED_BAN: BANNED,
  INPUT_USER_DEACTIVATED: {
    because: "the peer's account has been deleted",
    remedy: 'Point the test at an account that exists.',
  },
  USERNAME_NOT_OCCUPIED: NO_SUCH_USER,
  USERNAME_INVALID: {
    ...NO_SUCH_USER,
    because: 'that is not a possible username (5 to 32 letters, digits, underscores)',
  },
  PEER_ID_INVALID: { because: 'it does not know this peer', remedy: 'Resolve the username with this account first.' },
  PEER_FLOOD: {
    because: 'this account has written to too many people who did not know it',
    remedy: 'Ask @SpamBot for how long, use another account, or let the agent write first.',
  },
  USER_PRIVACY_RESTRICTED: {
    because: "the peer's privacy settings keep us out",
    remedy: 'Let the peer allow messages from everybody, or make the accounts contacts of each other.',
  },
  PRIVACY_PREMIUM_REQUIRED: {
    because: 'the peer takes messages of strangers only from Premium accounts',
    remedy: 'Let the peer allow messages from everybody, or make the accounts contacts of each other.',
  },
  USER_IS_BLOCKED: { because: 'the peer has blocked us', remedy: "Unblock this account on the peer's side." },
  YOU_BLOCKED_USER: { because: 'we have blocked the peer', remedy: 'Unblock the peer on our side.' },
  CHAT_WRITE_FORBIDDEN: { because: 'we may not write in this chat' },
  SLOWMODE_WAIT: { because: 'the chat is in slow mode', retryable: true },
  MESSAGE_TOO_LONG: { because: 'a message has at most 4096 characters', remedy: 'Send it in parts.' },
  MESSAGE_EMPTY: { because: 'the text is empty, or has only blanks' },
  MESSAGE_ID_INVALID: { because: 'there is no such message in this chat' },
  MESSAGE_AUTHOR_REQUIRED: { because: 'only its author can edit a message' },
  MESSAGE_EDIT_TIME_EXPIRED: { because: 'the message is too old to be edited' },
  ...LOGIN_EXPLANATIONS,
}

/** The errors after which this session cannot be used again. */
export function isFatal({ code, type }: Refusal): boolean {
  return code === 401 && type !== 'SESSION_PASSWORD_NEEDED'
}

/** An error of the client library in our words. `subject` is what the call was about: `@name`, `peer 42`. */
export function toChannelError(error: unknown, method: string, subject?: string): ChannelError {
  if (error instanceof ChannelError) return error
  const call = subject ? `${method} (${subject})` : method
  const refusal = readRefusal(error)
  if (!refusal) {
    const reason = error instanceof Error ? error.message : String(error)
    return new ChannelError(`${call} failed: ${reason}`, { cause: error, retryable: true })
  }
  if (refusal.type === 'FLOOD_WAIT') return floodError(refusal, call, error)
  const known = EXPLANATIONS[refusal.type]
  const trouble = isServerTrouble(refusal)
  const because = known?.because ?? (trouble ? 'it has trouble of its own' : undefined)
  const argument = refusal.argument === undefined ? '' : `_${refusal.argument}`
  const answer = `${refusal.code} ${refusal.type}${argument}`
  return new ChannelError(`Telegram refused ${call}${because ? ` because ${because}` : ''}: ${answer}.`, {
    remedy: known ? known.remedy : trouble ? 'Try again later.' : `See https://core.telegram.org/method/${method}.`,
    retryable: known?.retryable ?? trouble,
    cause: error,
  })
}

function floodError({ argument = 0 }: Refusal, call: string, cause: unknown): ChannelError {
  return new ChannelError(
    `Telegram makes this account wait ${formatMillis(argument * 1000)} before the next ${call}.`,
    {
      remedy: 'Write more slowly, use another account, or wait that long.',
      retryable: true,
      cause,
    },
  )
}

/** The type of the refusal behind a ChannelError of ours. */
export function refusalType(error: unknown): string | undefined {
  return error instanceof ChannelError ? readRefusal(error.cause)?.type : undefined
}
