import { type Wording, wording } from './token.ts'

/** A time zone as it was named: an IANA name or an offset; null for "my time", which the transcript does not tell. */
export interface Zone {
  name: string | 'prospect' | null
}

/** Cities that IANA files under another name, and names that are not English. */
const NAMED: Record<string, string> = {
  'москв[еаы]|моск(?:овск\\S+)?': 'Europe/Moscow',
  'бали|bali': 'Asia/Makassar',
  'питер[уа]?|петербург[уа]?': 'Europe/Moscow',
  'самар[еы]': 'Europe/Samara',
  'екатеринбург[уа]': 'Asia/Yekaterinburg',
  'новосибирск[уа]': 'Asia/Novosibirsk',
  'владивосток[уа]': 'Asia/Vladivostok',
  'киев[уа]|kiev': 'Europe/Kyiv',
  'минск[уа]': 'Europe/Minsk',
  'алматы|астан[еы]': 'Asia/Almaty',
  тбилиси: 'Asia/Tbilisi',
  'дубаю?|дубая': 'Asia/Dubai',
  'лондон[уа]': 'Europe/London',
  'берлин[уа]': 'Europe/Berlin',
  eastern: 'America/New_York',
  pacific: 'America/Los_Angeles',
}

/** Abbreviations that mean a zone without the word "time" after them. */
const ABBREVIATED: Record<string, string> = {
  'msk|мск': 'Europe/Moscow',
  wita: 'Asia/Makassar',
  'cet|cest': 'Europe/Berlin',
  'est|edt': 'America/New_York',
  'pst|pdt': 'America/Los_Angeles',
  bst: 'Europe/London',
}

const named = Object.entries(NAMED).map(([names, name]) =>
  wording(`\\bпо (?:${names})(?: времени)?\\b|\\b(?:${names}) (?:time|времени)\\b|(?<=\\()(?:${names})(?=\\))`, () => ({
    name,
  })),
)
const abbreviated = Object.entries(ABBREVIATED).map(([names, name]) => wording(`\\b(?:${names})\\b`, () => ({ name })))

/** How time zones are named in Russian and English. */
export const zoneWordings: readonly Wording<Zone>[] = [
  wording('\\bпо (?:вашему|местному)(?: местному)? времени\\b|\\b(?:your|local)(?: local)? time\\b', () => ({
    name: 'prospect',
  })),
  wording('\\bпо (?:моему|нашему) времени\\b|\\b(?:my|our) time\\b', () => ({ name: null })),
  wording('\\b(?:utc|gmt)(?:\\s*([+−-])\\s*(\\d{1,2}))?\\b', ([sign, hours]) => ({ name: offset(sign, hours) })),
  ...named,
  ...abbreviated,
  wording('\\b((?:[a-z]+ )?[a-z]+) time\\b', ([city]) => cityZone(city)),
  wording('\\bпо времени ([a-z]+(?: [a-z]+)?)\\b|(?<=\\()([a-z]+(?: [a-z]+)?)(?=\\))', ([named, inBrackets]) =>
    cityZone(named ?? inBrackets),
  ),
]

function offset(sign = '+', hours = '0'): string {
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:00`
}

const cities = new Map(
  Intl.supportedValuesOf('timeZone').map((name) => [name.split('/').at(-1)?.replaceAll('_', ' ').toLowerCase(), name]),
)

/** "Singapore time", "New York time": the city of an IANA name. */
function cityZone(words = ''): Zone | null {
  const lower = words.toLowerCase()
  const name = cities.get(lower) ?? cities.get(lower.split(' ').at(-1))
  return name === undefined ? null : { name }
}
