/** Lengths are those of RFC 5321; without them a long hostile text would take the square of its length. */
const EMAIL =
  /([\p{L}\p{N}._+-])[\p{L}\p{N}._+-]{0,63}([@＠﹫]|%40)([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})/giu

/** E-mail addresses keep their first letter and their domain; `git@…` is nobody's. */
export function maskEmails(text: string): string {
  return text.replace(EMAIL, (whole, first: string, at: string, domain: string) =>
    whole.startsWith('git@') ? whole : `${first}…${at}${domain}`,
  )
}
