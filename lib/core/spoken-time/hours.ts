import { Temporal } from 'temporal-polyfill'
import { type Wording, wording } from './token.ts'

/** A time of day as it was named; null for a part of a day ("утром"), which names no hour. */
export interface Hour {
  time: Temporal.PlainTime | null
  /** 24:00 is midnight at the end of its day. */
  endOfDay?: true
}

const RUSSIAN_NUMBERS = 'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать'.split(
  ' ',
)
const NUMBER = `(\\d{1,2}|${RUSSIAN_NUMBERS.slice(1).join('|')})`
const DAY_PART = '(утра|дня|вечера|ночи)'
const MERIDIEM = '(a\\.?m|p\\.?m)\\.?'
/** What may follow a bare number for it to be an hour: "в 16", but not "в 16 минутах". */
const HOUR_ENDS =
  '(?=\\s*(?:$|[.!?;:)—–,](?!\\d)|(?:или|либо|и|по|завтра|послезавтра|сегодня|or|and|tomorrow|today|on|your|my|please|works|suits|удобно|удобнее|подходит|нормально|норм|идеально)\\b))'
/** After the name of a day a bare number is an hour, whatever follows: "в среду в 15 идеально". */
const AFTER_DAY =
  '(?:завтра|сегодня|понедельник|вторник|сред[уы]|четверг|пятницу|субботу|воскресенье|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const UNIT = 'мин|шаг|км|метр|этаж|раз|пункт|процент|mln|min|step|km|percent'
/** Amounts are not hours: "от 3.50 млн". */
const NO_AMOUNT = '(?!\\s*(?:%|млн|тыс|лет|m\\b|k\\b|[$€₽]))'

/** "полпятого" is half of the fifth hour: 16:30. */
const RUSSIAN_ORDINALS =
  'первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого'.split(
    ' ',
  )
const ORDINAL = `(${RUSSIAN_ORDINALS.join('|')}|четвёртого)`
const ENGLISH_NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const ENGLISH_NUMBER = `(\\d{1,2}|${ENGLISH_NUMBERS.slice(1).join('|')})`

/** Names of a part of the day: with a day they are specific enough to choose from. */
export const PART_OF_DAY =
  '(?:утром|утречком|дн[её]м|вечером|вечерком|(?:с|под|ближе к|к) (?:утра|утру|вечеру?)|(?:до|после|ближе к|к|в) (?:обеда?|обеду|полудня)|после работы|в (?:первой|второй) половине дня|morning|afternoon|evening|lunchtime|after (?:lunch|work))'

/** Hours in words, in the cases that a time takes, with "час" for one. */
const HOUR_WORDS: readonly string[] = [
  'час|часу|one',
  'два|двум|two',
  'три|тр[её]м|three',
  'четыре|четыр[её]м|four',
  'пят[ьи]|five',
  'шест[ьи]|six',
  'сем[ьи]|seven',
  'восемь|восьми|eight',
  'девят[ьи]|nine',
  'десят[ьи]|ten',
  'одиннадцат[ьи]|eleven',
  'двенадцат[ьи]|twelve',
]
const HOUR_WORD = `(${HOUR_WORDS.join('|')})`
/** A day right before, perhaps with a word between: "в среду где-нибудь в пять". */
const DAY_BEFORE =
  '\\b(?:завтра|сегодня|понедельник|вторник|сред[уы]|четверг|пятницу|субботу|воскресенье|tomorrow|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\\s(?:(?:где-нибудь|где-то|примерно|ровно|скажем|например|могу|можно|смогу|уже|around),?\\s)?'
/** "в два раза", "в пять этапов": a number of things is no hour. */
const NO_COUNT =
  '(?!\\s(?:раза?|этап|шаг|комнат|район|мест|вилл|дом|спальн|минут|част|очеред|сторон|рук|клик|дн|год|лет|тысяч|процент|человек|этаж|пункт|месяц|недел|слов|times|steps|places|villas|minutes|days|years))'

function hourInWords(word = ''): string {
  const index = HOUR_WORDS.findIndex((source) => new RegExp(`^(?:${source})$`, 'iu').test(word))
  return index === -1 ? word : String(index + 1)
}

/** How times of day are named in Russian and English. */
export const hourWordings: readonly Wording<Hour>[] = [
  wording(`\\b(?:в )?(?:пол[- ]?|половин[аеу] )${ORDINAL}\\b(?:\\s*${DAY_PART})?`, ([hour, part]) =>
    time(String(ordinal(hour)), '30', part ?? 'business'),
  ),
  wording(`\\b(?:в )?четверть ${ORDINAL}\\b(?:\\s*${DAY_PART})?`, ([hour, part]) =>
    time(String(ordinal(hour)), '15', part ?? 'business'),
  ),
  wording(`\\bбез четверти ${NUMBER}\\b(?:\\s*${DAY_PART})?`, ([hour, part]) =>
    time(String(numberOf(hour) - 1), '45', part ?? 'business'),
  ),
  wording(
    `\\b(half|quarter) (past|to) ${ENGLISH_NUMBER}\\b(?:\\s*${MERIDIEM}(?!\\p{L}))?`,
    ([part, side, hour, meridiem]) =>
      time(
        String(numberOf(hour) - (side === 'to' ? 1 : 0)),
        part === 'half' ? '30' : side === 'to' ? '45' : '15',
        meridiem ?? 'business',
      ),
  ),
  wording('\\b24[:.]00\\b|\\bв полночь\\b|\\bat midnight\\b', () => ({
    time: Temporal.PlainTime.from('00:00'),
    endOfDay: true,
  })),
  // the second half of a range is no other time: "с 14:00 до 15:00", "14:00-14:20"
  wording(
    `\\b(\\d{1,2}):(\\d{2})(?:\\s*(?:-|–|—|до|to)\\s*\\d{1,2}:\\d{2})?\\b(?:\\s*(?:${MERIDIEM}|${DAY_PART})(?!\\p{L}))?`,
    ([hour, minute, en, ru]) => time(hour, minute, en ?? ru),
  ),
  wording(
    `\\b(?:в|во|к|на|at|by) (\\d{1,2})\\.([0-5]\\d)\\b(?!\\.\\d)${NO_AMOUNT}(?:\\s*(?:${MERIDIEM}|${DAY_PART})(?!\\p{L}))?`,
    ([hour, minute, en, ru]) => time(hour, minute, en ?? ru),
  ),
  wording(`\\b(\\d{1,2})(?:\\s*[-–]\\s*\\d{1,2})?\\s*${MERIDIEM}(?!\\p{L})`, ([hour, meridiem]) =>
    time(hour, '0', meridiem),
  ),
  wording(`\\b${NUMBER}(?: час(?:а|ов)?| ч\\.?) ${DAY_PART}\\b`, ([hour, part]) => time(hour, '0', part)),
  wording(`\\b${NUMBER} (утра|вечера|ночи)\\b`, ([hour, part]) => time(hour, '0', part)),
  // "через 2 дня" is no hour
  wording(`\\b(?:в|к|с|до) ${NUMBER} (дня)\\b`, ([hour, part]) => time(hour, '0', part)),
  wording(`\\b(?:в|к|на) ${NUMBER} час(?:а|ам|ов)\\b`, ([hour]) => time(hour, '0', 'business')),
  wording('\\bв час дня\\b', () => time('13')),
  wording("\\b(?:at )?(\\d{1,2}) o'clock\\b", ([hour]) => time(hour, '0', 'business')),
  wording(`(?<=${AFTER_DAY}\\s)(?:в|к|at) (\\d{1,2})\\b(?![:.,%]\\d)(?!\\s*(?:${UNIT}))`, ([hour]) =>
    time(hour, '0', 'business'),
  ),
  wording(`\\b(?:в|к|at) (\\d{1,2})\\b${HOUR_ENDS}`, ([hour]) => time(hour, '0', 'business')),
  wording('\\b(?:полдень|noon)\\b', () => time('12')),
  wording(`\\b${PART_OF_DAY}\\b`, () => ({ time: null })),
  // hours in words: "в субботу часиков в пять", "в семь или в восемь", "завтра в час"
  wording(`(?<=${DAY_BEFORE})(?:в|к|на|at) ${HOUR_WORD}\\b${NO_COUNT}`, ([hour]) =>
    time(hourInWords(hour), '0', 'business'),
  ),
  wording(`\\b(?:часик(?:а|ов)|часов|часам) (?:в|к) ${NUMBER}\\b`, ([hour]) =>
    time(hourInWords(hour), '0', 'business'),
  ),
  wording(`\\b(?:в|к|at) (?!час|од)${HOUR_WORD}\\b${HOUR_ENDS}${NO_COUNT}`, ([hour]) =>
    time(hourInWords(hour), '0', 'business'),
  ),
]

function time(hourText = '', minuteText = '0', part?: string): Hour | null {
  const [hour, minute] = [numberOf(hourText), Number(minuteText)]
  if (hour > 23 || minute > 59) return null
  return { time: Temporal.PlainTime.from({ hour: toDayHour(hour, part?.toLowerCase().replaceAll('.', '')), minute }) }
}

/** A number in figures or in words of either language. */
function numberOf(text = ''): number {
  const lower = text.toLowerCase()
  const named = [RUSSIAN_NUMBERS, ENGLISH_NUMBERS].map((numbers) => numbers.indexOf(lower)).find((index) => index >= 0)
  return named ?? Number(text)
}

/** The hour that has begun: the fifth hour begins at four. */
function ordinal(word = ''): number {
  const index = RUSSIAN_ORDINALS.indexOf(word.toLowerCase().replaceAll('ё', 'е'))
  return index === 0 ? 12 : index
}

/** "4 вечера" is 16; a bare "в 4" is 16 too, because nobody meets before seven in the morning. */
function toDayHour(hour: number, part: string | undefined): number {
  if (part === 'pm' || part === 'дня' || part === 'вечера') return hour < 12 ? hour + 12 : hour
  if (part === 'am' || part === 'ночи') return hour === 12 ? 0 : hour
  return part === 'business' && hour >= 1 && hour < 7 ? hour + 12 : hour
}
