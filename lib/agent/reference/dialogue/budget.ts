import { pattern, re, type Sentence } from './text.ts'

export type Currency = 'USD' | 'EUR' | 'RUB'

/** What the client can spend, in whole units of the currency. */
export interface Budget {
  min: number | null
  max: number
  /** "around": neither a limit nor a range. */
  about: boolean
  currency: Currency
}

const UNIT = String.raw`(?:тыс(?:яч[аиу]?)?\.?|т\.?\s?р|к(?!\p{L})|k(?!\p{L})|thousand|grand|млн|миллион(?:а|ов)?|million|mln|m(?!\p{L}))`
const MONEY = String.raw`(?:\$|€|₽|usd|eur|rub|доллар\p{L}*|долл\.?|бакс\p{L}*|евро|euros?|dollars?|bucks|руб(?:л\p{L}*)?)`
const NUMBER = String.raw`\d{1,3}(?:[ .,']\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?`
const AMOUNT = pattern(
  String.raw`(?<![\d\p{L}.,@+-])(?<sign>[$€])?\s?(?<first>${NUMBER})\s?(?<firstUnit>${UNIT})?(?:\s?(?:-|до|to|and|или)\s?[$€]?(?<second>${NUMBER}))?\s?(?<unit>${UNIT})?\s?(?<money>${MONEY})?(?![\d%])`,
  'g',
)
const ABOUT_MONEY = re`бюджет|сумм|потратить|вложить|вкладыва|располага|рассчитыва|готов|budget|spend|invest|afford|up to|around|about`
const UP_TO = re`(?:до|не более|не больше|максимум|в пределах|up to|under|max(?:imum)?|no more than|below)\s*(?:[$€])?\s*$`
const NOT_MONEY = re`^(?:\s*(?:лет|год|месяц|недел|дн|день|минут|час|спал|комнат|кв|м2|%|процент|people|years?|months?|weeks?|days?|minutes?|hours?|bed|sqm|раз))`

/** The budget that a sentence names; null when it names none. `asked`: it answers our question about money. */
export function budgetIn({ text, question }: Sentence, asked: boolean): Budget | null {
  if (question && !asked) return null
  const context = asked || ABOUT_MONEY.test(text)
  for (const match of text.matchAll(AMOUNT)) {
    const budget = read(match, text, context)
    if (budget) return budget
  }
  return null
}

function read(match: RegExpExecArray, text: string, context: boolean): Budget | null {
  const { sign, first = '', firstUnit, second, unit, money } = match.groups as Record<string, string | undefined>
  const after = text.slice((match.index ?? 0) + match[0].length)
  const marked = Boolean(sign || unit || firstUnit || money)
  if (NOT_MONEY.test(after) || (!marked && !context)) return null
  const lastScale = scaleOf(unit ?? firstUnit)
  const max = number(second ?? first) * lastScale
  const min = second ? number(first) * (firstUnit ? scaleOf(firstUnit) : lastScale) : null
  // "до 250" in answer to a question about money means thousands
  const shorthand = !marked && max >= 30 && max < 10_000 ? 1000 : 1
  if (max * shorthand < 20_000 || max * shorthand > 1e9 || (!marked && isYear(max) && !context)) return null
  const before = text.slice(0, match.index)
  return {
    min: min === null ? null : Math.min(min, max) * shorthand,
    max: Math.max(min ?? 0, max) * shorthand,
    about: second === undefined && !UP_TO.test(before),
    currency: currencyOf(sign ?? money, max * shorthand),
  }
}

function number(text: string): number {
  const grouped = /^\d{1,3}(?:[ .,']\d{3})+$/.test(text)
  return Number(grouped ? text.replace(/[ .,']/g, '') : text.replace(',', '.'))
}

function scaleOf(unit: string | undefined): number {
  if (!unit) return 1
  return /^(?:млн|миллион|million|mln|m)/i.test(unit) ? 1e6 : 1e3
}

function currencyOf(mark: string | undefined, amount: number): Currency {
  if (mark && /€|eur|евро/i.test(mark)) return 'EUR'
  if (mark && /₽|руб|rub/i.test(mark)) return 'RUB'
  return !mark && amount >= 5_000_000 ? 'RUB' : 'USD'
}

function isYear(value: number): boolean {
  return value >= 1990 && value <= 2100
}
