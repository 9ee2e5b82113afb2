import type { Millis } from '../../../core/clock.ts'
import { pattern, re, type Sentence } from './text.ts'

/** The client is away for a while. */
export interface Wait {
  ms: Millis
  /** What was said, fit to be said back: `через 2 минуты`; empty when no time was named. */
  words: string
  /** We are asked to write; otherwise the client will. */
  ourTurn: boolean
}

const MINUTE = 60_000
const DEFAULT: Millis = 60 * MINUTE
const LONGEST: Millis = 7 * 24 * 60 * MINUTE

const WORDS: Record<string, number> = {
  пару: 2, одну: 1, один: 1, две: 2, два: 2, три: 3, четыре: 4, пять: 5, десять: 10, пятнадцать: 15, двадцать: 20, тридцать: 30,
  a: 1, an: 1, one: 1, two: 2, three: 3, five: 5, ten: 10, fifteen: 15, twenty: 20, thirty: 30, couple: 2, few: 3, несколько: 3,
} // biome-ignore format: a small dictionary
const AMOUNT = String.raw`(?:(?<amount>\d{1,3}|${Object.keys(WORDS).join('|')})\s(?:of\s)?)?`
const UNIT = String.raw`(?<unit>секунд\p{L}*|минут\p{L}*|мин(?!\p{L})|полчаса|полчасика|час\p{L}*|day|дн\p{L}*|день|seconds?|minutes?|mins?|half an hour|hours?)`
const IN = pattern(String.raw`(?:через|in|минут через|after)\s(?:a\s(?=couple|few))?${AMOUNT}${UNIT}`)
const TURNED = pattern(
  String.raw`(?<unit>минут|часа|часов)\s(?:через|на)\s(?<amount>\d{1,3}|${Object.keys(WORDS).join('|')})(?!\p{L})`,
)
const WRITE = re`\b(?:напишите|напиши|(?:можете|сможете|могли бы|можно) (?:\p{L}+ )?написать|^можно (?:чуть )?(?:позже|попозже|потом)$|пишите|вернитесь|вернемся|свяжитесь|спишемся|продолжим|поговорим|давайте (?:\p{L}+ )?(?:через|позже|попозже)|write|text|message|ping|get back|come back|contact|follow up|let's (?:continue|talk))`
const AWAY = re`\b(?:я (?:напишу|вернусь|отвечу|отойду|отпишусь)|вернусь|отвечу|отойду|i'll (?:be back|write|reply|get back|text)|i will (?:be back|write|reply)|be right back|brb)\b`
const LATER = re`\b(?:позже|попозже|потом|later|another time)\b`
const LATER_ON = pattern(String.raw`${AMOUNT}${UNIT}\slater`)
/** Where somebody is who cannot write now: no wish for a call. */
const ENGAGED = re`\b(?:на|в|с) (?:\p{L}+ )?(?:встреч[еу]|созвоне|звонке|совещании|планерке)|\b(?:in|on|at) (?:a|another|the|my) (?:\p{L}+ )?(?:call|meeting|zoom)\b`
/** The client will write. */
const PAUSE = pattern(
  String.raw`(?<!\p{L})(?:дайте|подождите|погодите|give|wait)(?: мне| еще| пожалуйста| me| for)*\s(?:a\s(?=couple|few))?${AMOUNT}${UNIT}`,
)
const CALL = re`созвон|позвон|zoom|зум|встре[тч]|call\b|meet`

/** Reads a request to write later, or an announcement of the client's own absence. */
export function waitIn({ text }: Sentence): Wait | null {
  const write = WRITE.test(text)
  const away = AWAY.test(text)
  const pause = write ? null : PAUSE.exec(text)
  const match = pause ?? IN.exec(text) ?? TURNED.exec(text) ?? LATER_ON.exec(text)
  if ((!write && !away && !pause) || CALL.test(text.replace(ENGAGED, ' '))) return null
  if (!match && !LATER.test(text)) return null
  const ms = match ? durationOf(match.groups as Record<string, string | undefined>) : DEFAULT
  return {
    ms: Math.min(ms, LONGEST),
    words: wordsOf(match),
    ourTurn: write,
  }
}

function wordsOf(match: RegExpExecArray | null): string {
  const turned = match && /^минут через (\S+)(?: минут\p{L}*)?$/u.exec(match[0])
  return turned ? `минут через ${turned[1]}` : (match?.[0] ?? '')
}

function durationOf({ amount, unit = '' }: Record<string, string | undefined>): Millis {
  if (/^(?:полчас|half)/i.test(unit)) return 30 * MINUTE
  const count = amount === undefined ? 1 : (WORDS[amount.toLowerCase()] ?? Number(amount))
  if (/^(?:сек|sec)/i.test(unit)) return count * 1000
  if (/^(?:мин|min)/i.test(unit)) return count * MINUTE
  return count * (/^(?:час|hour)/i.test(unit) ? 60 : 24 * 60) * MINUTE
}
