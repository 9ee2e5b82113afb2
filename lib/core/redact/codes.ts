const CODE = String.raw`\d(?:[ -]?\d){3,7}(?![\d:.,]?\d)`

/** The name of a code, as services that send one call it; "exit code 137" or an area code is none. */
const NAME = [
  String.raw`(?:log-?in|sign-?in|verification|confirmation|security|access|auth\w{0,14}|one-?time|sms|otp|2fa|telegram) (?:code|pin|password)`,
  '(?:your|the) code',
  'pass-?code',
  String.raw`\botp\b`,
  '(?:ваш|твой|мой) код',
  'код[а-я]{0,2} (?:для входа|входа|подтверждения|доступа|авторизации|безопасности|из (?:sms|смс))(?: в telegram)?',
  '(?:sms|смс)-код',
  'парол[а-я]{0,3}',
].join('|')

const AFTER_NAME = new RegExp(String.raw`((?:${NAME})(?:\s{0,2}[:=—–-]|\s(?:is|это))?\s{1,3})${CODE}`, 'giu')
const BEFORE_NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/-])${CODE}(\s{0,2}(?:[—–-]|is|это)\s{1,2}(?:(?:your|the|a) )?(?:${NAME}))`,
  'giu',
)

/** By itself the word is used of much else: only as many digits as are sent for a login. */
const BARE = /((?<![\p{L}-])код\s?[:=—–-]?\s{1,3})\d(?:[ -]?\d){4,7}(?![\d:.,]?\d)/giu

/** Codes that let somebody in: what Telegram and other services send for a login, and passcodes of meetings. */
export function maskCodes(text: string): string {
  return text.replace(AFTER_NAME, '$1⟨code⟩').replace(BEFORE_NAME, '⟨code⟩$1').replace(BARE, '$1⟨code⟩')
}
