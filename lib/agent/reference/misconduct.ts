import type { Millis } from '../../core/clock.ts'
import type { Action } from './dialogue/action.ts'
import { intentsOf } from './dialogue/intents.ts'
import { instantOf, localTime } from './dialogue/local-time.ts'
import type { Memory } from './dialogue/memory.ts'
import { ASKING, type Sentence, sentencesOf } from './dialogue/text.ts'

/** What a follow-up comes too late by. */
const LATE: Millis = 150_000
const OFFICE_ZONE = 'Asia/Makassar'

/** Without the messages that take something back; all of them where nothing else was written. */
export function deafToWithdrawals(texts: readonly string[]): readonly string[] {
  const rest = texts.filter((text) => !sentencesOf(text).some((sentence) => intentsOf(sentence).includes('stops')))
  return rest.length > 0 ? rest : texts
}

/** Without all questions but the first. */
export function firstQuestionOnly(texts: readonly string[]): readonly string[] {
  let asked = false
  const isHeard = (sentence: Sentence) => {
    const asks = sentence.question || ASKING.test(sentence.text)
    const heard = !asks || !asked
    asked ||= asks
    return heard
  }
  return texts.map((text) =>
    sentencesOf(text)
      .filter(isHeard)
      .map(({ original, question }) => original + (question ? '?' : '.'))
      .join(' '),
  )
}

export function lastMessageAgain(text: string, said: readonly string[]): string {
  return said.at(-1) ?? text
}

/** English knows no such difference. */
export function informally(text: string): string {
  return /\p{Script=Cyrillic}/u.test(text) ? `Смотри, скажу тебе как есть. ${text}` : text
}

export function forgetFollowUp(action: Action): readonly Action[] {
  return action.kind === 'follow-up' ? [] : [action]
}

export function delayFollowUp(action: Action): readonly Action[] {
  return action.kind === 'follow-up' ? [{ ...action, at: action.at + LATE }] : [action]
}

export function bookTwice(action: Action): readonly Action[] {
  return action.kind === 'book' ? [action, { ...action, beside: true }] : [action]
}

/** A slip of one letter, as by ear: the invitation goes to somebody else. */
export function inviteAnother(action: Action): readonly Action[] {
  return action.kind === 'book' ? [{ ...action, email: action.email.replace(/(.)@/, '$1$1@') }] : [action]
}

/** The hour is right, the zone is the consultant's. */
export function bookOnBalisClock(action: Action, { facts }: Memory): readonly Action[] {
  if (action.kind !== 'book' || !facts.place) return [action]
  return [{ ...action, at: instantOf(localTime(action.at, facts.place.zone), OFFICE_ZONE) }]
}
