/** The language of what the client wrote; null when it has no words ("ok", an address, a time). */
export function languageOf(texts: readonly string[]): 'ru' | 'en' | null {
  const words = texts.join(' ').replace(/\S*@\S*|https?:\S+/g, ' ')
  if (/\p{Script=Cyrillic}{2}/u.test(words)) return 'ru'
  const latin = words.match(/\p{Script=Latin}{2,}/gu) ?? []
  return latin.filter((word) => !LOAN_WORDS.test(word)).length >= 2 ? 'en' : null
}

/** A first word that says which language is wished for, where {@link languageOf} has too little to go by. */
export function isEnglishGreeting(texts: readonly string[]): boolean {
  return /^\s*(?:hi|hello|hey|good (?:morning|afternoon|evening|day))\b/i.test(texts[0] ?? '')
}

const LOAN_WORDS = /^(?:ok|leasehold|freehold|zoom|roi|bali|villa|pt|pma|utc|gmt|msk|am|pm|usd|eur)$/i
