/** A username without its @. */
export function bareUsername(username: string): string {
  return username.replace(/^@/, '')
}

/** What the spellings of one username have in common: Telegram does not tell capitals from small letters. */
export function foldUsername(username: string): string {
  return bareUsername(username).toLowerCase()
}
