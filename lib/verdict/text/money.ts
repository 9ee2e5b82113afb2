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
// \w means Latin letters only, so it is spelled out
const spelledOut = (source: string) => source.replaceAll('\\w*', '[a-zа-яё]*')
/** What makes money of a number in front of it; "тысяч" may also stand before: "тысяч двести". */
const UNITS = pattern(
  spelledOut(`\\s?(?:${SCALE})(?:\\s?(?:${SCALE}))?(?:\\s?(?:${CURRENCY}))?|\\s?(?:${CURRENCY})`),
  'iuy',
)
const UNIT_BEFORE = pattern('(?:[$€£₽]\\s?|\\b(?:тысяч|тыщ)[а-яё]*\\s)$')
const NUMERALS = pattern(NUMERAL, 'giu')
/** Between two numbers of one sum: "двести пятьдесят", "250–300". */
const JOINT = /^\s?[-–—]?\s?$/u
/** A sum that needs no number: "миллион", "полмиллиона". */
const WHOLE = pattern(
  spelledOut(
    `(?:${RU_HALF}|\\b(?:миллион(?:а|ов|у|ом|ы|ам|ами|е)?|лям(?:а|ов|ы)?|лимон(?:а|ов|ы)?|million)\\b)(?:\\s?(?:${CURRENCY}))?`,
  ),
  'giu',
)
const HAS_CURRENCY = pattern(spelledOut(CURRENCY))

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
/** The same in front of the number, as one guesses: "метров 120", "лет десять". */
const GUESSED = pattern(
  '(?:лет|год(?:а|ов|ков)|человек|детей|спален|спальни|комнат[а-я]*|метров|квадратов|квадрат[а-я]*|соток|минут|час(?:а|ов|иков)|дней|недел[а-я]*|месяц[а-я]*|раз|процентов|этаж[а-я]*|км|вилл|апартаментов|квартир|объектов|туристов|гостей|клиентов)\\s(?:на |так |этак |под |эдак |около |от |до )?$',
)
const YEAR = /^(?:19|20)\d{2}$/
/** As people shorten a sum: "до 300", "двести пятьдесят"; a lone digit is none. */
const SHORTENED = pattern(
  '\\d{2,4}|ст[оаи]|сот|дцат|десят|сорок|девяност|hundred|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety',
)

/** The sums that a text names, and bare numbers that may be one; counts, years, hours and telephone numbers are left out. */
export function amountsIn(text: string): Amount[] {
  const blanked = text.replace(OTHER_DIGITS, (match) => ' '.repeat(match.length))
  const numbered = numbersIn(blanked).map((span) => withUnits(span, blanked))
  const whole = [...blanked.matchAll(WHOLE)]
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length, isMoney: true }))
    .filter(({ start, end }) => numbered.every((one) => one.end <= start || one.start >= end))
  return [...numbered, ...whole]
    .toSorted((a, b) => a.start - b.start)
    .map((span) => ({ ...span, text: text.slice(span.start, span.end) }))
    .filter((one) => isSum(one, blanked.slice(0, one.start), blanked.slice(one.end)))
}

interface Span {
  start: number
  end: number
}

/** Numbers, and runs of them that make one: "двести пятьдесят". */
function numbersIn(text: string): Span[] {
  const spans: Span[] = []
  for (const { 0: numeral, index } of text.matchAll(NUMERALS)) {
    const last = spans.at(-1)
    if (last && JOINT.test(text.slice(last.end, index))) last.end = index + numeral.length
    else spans.push({ start: index, end: index + numeral.length })
  }
  return spans
}

function withUnits({ start, end }: Span, text: string): Span & Pick<Amount, 'isMoney'> {
  const before = UNIT_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_UNIT), start))?.[0] ?? ''
  UNITS.lastIndex = end
  const behind = UNITS.exec(text)?.[0].trimEnd() ?? ''
  return { start: start - before.length, end: end + behind.length, isMoney: before !== '' || behind.trim() !== '' }
}

const LONGEST_UNIT = 12
/** A bare number of so many digits is as long as a price. */
const PRICE_DIGITS = 5

function isSum(amount: Amount, precedes: string, follows: string): boolean {
  if (!HAS_CURRENCY.test(amount.text) && COUNTED.test(follows)) return false
  if (amount.isMoney) return true
  if (GUESSED.test(precedes)) return false
  if (YEAR.test(amount.text) || !SHORTENED.test(amount.text)) return false
  amount.isMoney = amount.text.replace(/\D/g, '').length >= PRICE_DIGITS
  return true
}

/** What two ways to write one sum share: "300 000" and "300.000"; of a sum in words, its words. */
export function digitsOf(amount: string): string {
  return amount.replace(/\D/g, '') || fold(amount)
}
