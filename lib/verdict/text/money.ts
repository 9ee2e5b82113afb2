import { pattern } from '../../core/pattern.ts'
import { fold } from './language.ts'

/** A sum of money, or a number that may be one, where it stands in its text. */
export interface Amount {
  text: string
  start: number
  end: number
  /** It has a currency, or a scale such as "тысяч", or the length of a price; otherwise it is a bare number. */
  isMoney: boolean
}

const DIGITS = "\\d{1,3}(?:[ \\u00a0\\u202f.,']\\d{3})+|\\d+(?:[.,]\\d+)?"
const RU_NUMERAL =
  'ноль|од(?:ин|на|ну|ного)|дв(?:а|е|ух|умя)|тр(?:и|[её]х|емя)|четыр(?:е|[её]х)|пят(?:ь|и)|шест(?:ь|и)|сем(?:ь|и)|вос(?:емь|ьми)|девят(?:ь|и)' +
  '|десят(?:ь|и|ок|ка|ки|ков)|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцат(?:ь|и)|двадцат(?:ь|и)|тридцат(?:ь|и)|сорок(?:а)?' +
  '|(?:пять|шесть|семь|восемь)десят|(?:пяти|шести|семи|восьми)десяти|девяност(?:о|а)|ст(?:о|а)|сотн(?:я|и|ю|ей|ями|ям|ях)|сотен|сотк(?:а|и|у)|соток' +
  '|дв(?:ести|ухсот)|триста|тр[её]хсот|четыр(?:еста|[её]хсот)|пят(?:ьсот|исот)|шест(?:ьсот|исот)|сем(?:ьсот|исот)|вос(?:емьсот|ьмисот)|девят(?:ьсот|исот)' +
  '|полтор(?:а|ы)|полутора|полт(?:ораста|инник)|пар(?:а|у|ы)|нескольк(?:о|их)'
const RU_HALF = 'полу?[- ]?(?:миллион[а-яё]*|лям[а-яё]*|лимон[а-яё]*|млн)'
const EN_NUMERAL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half a|a couple|a few'
const NUMERAL = `(?:${DIGITS}|\\b(?:${RU_NUMERAL}|${EN_NUMERAL})\\b)`
const SCALE =
  '(?:тысяч\\w*|тыс\\b\\.?|тыщ\\w*|т\\.\\s?р\\b\\.?|млн\\b\\.?|миллион(?:а|ов|у|ом|ы|ам|ами|е)?\\b|млрд\\b|миллиард(?:а|ов|ы)?\\b|лям(?:а|ов|ы)?\\b|лимон(?:а|ов|ы)?\\b|кк\\b|к\\b|м\\b|' +
  'thousand|grand|million|mil\\b|mln\\b|k\\b|m\\b|hundred thousand)'
const CURRENCY =
  '(?:\\$|€|£|₽|доллар\\w*|долл\\b\\.?|бакс\\w*|евро\\b|рубл\\w*|руб\\b\\.?|рупи\\w*|фунт\\w*|юан\\w*|зел[её]н\\w*|usdt?\\b|eur\\b|rub\\b|idr\\b|dollars?\\b|bucks?\\b|euros?\\b|pounds?\\b|rupiah\\b)'
const SIGN = '[$€£₽]'
/** Joins the numbers of one sum: "двести пятьдесят", "250-300", "тысяч двести". */
const NUMBERS = `${NUMERAL}(?:(?:\\s?[-–—]\\s?|\\s)${NUMERAL})*`
// \w means Latin letters only, so it is spelled out
const AMOUNT = [
  `(?:${SIGN}\\s?)?(?:${NUMBERS})\\s?(?:${SCALE})(?:\\s?(?:${SCALE}))?\\s?(?:${CURRENCY})?`,
  `${SIGN}\\s?(?:${NUMBERS})`,
  `(?:${NUMBERS})\\s?(?:${CURRENCY})`,
  `\\b(?:тысяч|тыщ)\\w*\\s(?:${NUMBERS})\\s?(?:${CURRENCY})?`,
  `(?:${RU_HALF})\\s?(?:${CURRENCY})?`,
  `\\b(?:миллион(?:а|ов|у|ом|ы|ам|ами|е)?|лям(?:а|ов|ы)?|лимон(?:а|ов|ы)?|million)\\b\\s?(?:${CURRENCY})?`,
]
const spelledOut = (source: string) => source.replaceAll('\\w*', '[a-zа-яё]*')
const MONEY = pattern(AMOUNT.map((one) => `(?:${spelledOut(one)})`).join('|'), 'giu')
const BARE = pattern(`(?:${NUMBERS})`, 'giu')
const HAS_CURRENCY = pattern(spelledOut(`${CURRENCY}|${SIGN}`))

/** A telephone number, a date, an hour, an address or a code such as `a1b2` or `0123`: digits that are no sum. */
const OTHER_DIGITS = pattern(
  [
    '(?:\\+\\d|\\b[78])[\\d ()-]{9,}\\d|\\b\\d{10,}',
    '\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2,4})?(?!\\d)',
    '\\S+@\\S+|https?:\\S+',
    '\\b[\\da-f]{12,}',
    "(?<!\\d[ \\u00a0\\u202f.,'])\\b0\\d+",
    '(?<!usd|eur|rub)(?<=[a-zа-яё_])\\d+',
    '\\d+\\s?%|\\b\\d+-?(?:й|го|ый|ого|ом|х)\\b',
  ].join('|'),
  'giu',
)
/** Things that are counted, not paid; behind a number without a currency. */
const COUNTED = pattern(
  '^\\s?(?:-?(?:х|ти|и|летн[а-я]*|комнатн[а-я]*)\\b|(?:[а-яё]+\\s)?(?:лет|год[а-я]*|дет(?:и|ей)|реб[её]н[а-я]*|человек[а-я]*|спал[а-я]*|спальн[а-я]*|комнат[а-я]*|квадрат[а-я]*|метр[а-я]*|кв\\b|м2|м²|сот(?:ок|ки)|км\\b|минут[а-я]*|час[а-я]*|дн(?:я|ей)|день|недел[а-я]*|месяц[а-я]*|раз(?:а)?\\b|процент[а-я]*|этаж[а-я]*|вилл[а-я]*|апарт[а-я]*|квартир[а-я]*|объект[а-я]*|турист[а-я]*|гост(?:ей|и|я)|клиент[а-я]*|сотрудник[а-я]*|внук[а-я]*|сын[а-я]*|доч[а-я]*|утра|вечера|ноч[а-я]*|people|users?|seats?|employees|kids?|children|bedrooms?|years?|months?|weeks?|days?|hours?|minutes?|times?|reps?|offices?|am\\b|pm\\b|percent))',
)
const YEAR = /^(?:19|20)\d{2}$/
/** As people shorten a sum: "до 300", "двести пятьдесят"; a lone digit is none. */
const SHORTENED = pattern(
  '\\d{2,4}|ст[оаи]|сот|дцат|десят|сорок|девяност|hundred|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety',
)

/** The sums that a text names, and bare numbers that may be one; counts, years, hours and telephone numbers are left out. */
export function amountsIn(text: string): Amount[] {
  const blanked = text.replace(OTHER_DIGITS, (match) => ' '.repeat(match.length))
  const money = [...blanked.matchAll(MONEY)].flatMap((match) => amountOf(match, blanked, true))
  const rest = money.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    blanked,
  )
  const bare = [...rest.matchAll(BARE)].flatMap((match) => amountOf(match, rest, false))
  return [...money, ...bare]
    .toSorted((a, b) => a.start - b.start)
    .map((one) => ({ ...one, text: text.slice(one.start, one.end) }))
}

/** What two ways to write one sum share: "300 000" and "300.000"; of a sum in words, its words. */
export function digitsOf(amount: string): string {
  return amount.replace(/\D/g, '') || fold(amount)
}

function amountOf({ 0: matched, index }: RegExpExecArray, text: string, isMoney: boolean): Amount[] {
  const trimmed = matched.trimEnd()
  const amount = { text: trimmed, start: index, end: index + trimmed.length }
  const follows = text.slice(amount.end)
  if (!HAS_CURRENCY.test(trimmed) && COUNTED.test(follows)) return []
  if (isMoney) return [{ ...amount, isMoney }]
  const digits = trimmed.replace(/\D/g, '')
  if (YEAR.test(trimmed) || !SHORTENED.test(trimmed)) return []
  return [{ ...amount, isMoney: digits.length >= 5 }]
}
