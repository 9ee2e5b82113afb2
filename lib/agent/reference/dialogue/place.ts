import type { Instant } from '../../../core/clock.ts'
import { instantOf, localTime } from './local-time.ts'
import { plain, re, type Sentence } from './text.ts'

/** Where the client's clock hangs. */
export interface Place {
  zone: string
  /** How it is said after a time: `по Москве`, `Moscow time`. */
  label: { ru: string; en: string }
}

/** Stem (ru and en), IANA zone, "по ..." in Russian, English name. */
const CITIES: readonly [RegExp, string, string, string][] = [
  [re`\b(?:моск(?:в|ов)|мск\b|подмосков|moscow)`, 'Europe/Moscow', 'Москве', 'Moscow'],
  [re`\b(?:(?:санкт-)?петербург|питер|спб\b|st\.? petersburg)`, 'Europe/Moscow', 'Москве', 'Moscow'],
  [
    re`\b(?:казан|нижн\p{L}+ новгород|сочи\b|краснодар|ростов|воронеж|kazan|sochi)`,
    'Europe/Moscow',
    'Москве',
    'Moscow',
  ],
  [re`\b(?:калининград)`, 'Europe/Kaliningrad', 'Калининграду', 'Kaliningrad'],
  [re`\b(?:самар|samara)`, 'Europe/Samara', 'Самаре', 'Samara'],
  [
    re`\b(?:екатеринбург|челябинск|уф[аеыу]\b|перм[ьи]\b|тюмен|yekaterinburg)`,
    'Asia/Yekaterinburg',
    'Екатеринбургу',
    'Yekaterinburg',
  ],
  [re`\b(?:омск)`, 'Asia/Omsk', 'Омску', 'Omsk'],
  [re`\b(?:новосибирск|томск|novosibirsk)`, 'Asia/Novosibirsk', 'Новосибирску', 'Novosibirsk'],
  [re`\b(?:красноярск)`, 'Asia/Krasnoyarsk', 'Красноярску', 'Krasnoyarsk'],
  [re`\b(?:иркутск)`, 'Asia/Irkutsk', 'Иркутску', 'Irkutsk'],
  [re`\b(?:владивосток|хабаровск|vladivostok)`, 'Asia/Vladivostok', 'Владивостоку', 'Vladivostok'],
  [re`\b(?:алмат|алма-ат|almaty)`, 'Asia/Almaty', 'Алматы', 'Almaty'],
  [re`\b(?:астан[аеыу]\b|нур-султан|astana)`, 'Asia/Almaty', 'Астане', 'Astana'],
  [re`\b(?:ташкент|tashkent)`, 'Asia/Tashkent', 'Ташкенту', 'Tashkent'],
  [re`\b(?:бишкек|bishkek)`, 'Asia/Bishkek', 'Бишкеку', 'Bishkek'],
  [re`\b(?:минск|minsk)`, 'Europe/Minsk', 'Минску', 'Minsk'],
  [re`\b(?:киев|kyiv|kiev)`, 'Europe/Kyiv', 'Киеву', 'Kyiv'],
  [re`\b(?:тбилиси|батуми|tbilisi)`, 'Asia/Tbilisi', 'Тбилиси', 'Tbilisi'],
  [re`\b(?:ереван|yerevan)`, 'Asia/Yerevan', 'Еревану', 'Yerevan'],
  [re`\b(?:баку\b|baku)`, 'Asia/Baku', 'Баку', 'Baku'],
  [re`\b(?:дуба[йеия]|dubai|абу-даби)`, 'Asia/Dubai', 'Дубаю', 'Dubai'],
  [re`\b(?:стамбул|анталь|istanbul)`, 'Europe/Istanbul', 'Стамбулу', 'Istanbul'],
  [re`\b(?:тель-авив|израил|tel aviv)`, 'Asia/Jerusalem', 'Тель-Авиву', 'Tel Aviv'],
  [re`\b(?:лондон|london)`, 'Europe/London', 'Лондону', 'London'],
  [re`\b(?:берлин|мюнхен|berlin|munich)`, 'Europe/Berlin', 'Берлину', 'Berlin'],
  [re`\b(?:париж|paris)`, 'Europe/Paris', 'Парижу', 'Paris'],
  [re`\b(?:барселон|мадрид|madrid|barcelona)`, 'Europe/Madrid', 'Мадриду', 'Madrid'],
  [re`\b(?:лиссабон|lisbon)`, 'Europe/Lisbon', 'Лиссабону', 'Lisbon'],
  [re`\b(?:белград|belgrade)`, 'Europe/Belgrade', 'Белграду', 'Belgrade'],
  [re`\b(?:прага|праге|праги|prague)`, 'Europe/Prague', 'Праге', 'Prague'],
  [re`\b(?:варшав|warsaw)`, 'Europe/Warsaw', 'Варшаве', 'Warsaw'],
  [re`\b(?:лимассол|кипр[еау]?\b|limassol|cyprus)`, 'Asia/Nicosia', 'Кипру', 'Cyprus'],
  [re`\b(?:нью-?йорк|new york|nyc\b|майами|miami|boston|бостон)`, 'America/New_York', 'Нью-Йорку', 'New York'],
  [re`\b(?:чикаго|chicago)`, 'America/Chicago', 'Чикаго', 'Chicago'],
  [
    re`\b(?:лос-анджелес|los angeles|сан-франциско|san francisco|seattle)`,
    'America/Los_Angeles',
    'Лос-Анджелесу',
    'Los Angeles',
  ],
  [re`\b(?:торонто|toronto)`, 'America/Toronto', 'Торонто', 'Toronto'],
  [re`\b(?:бангкок|пхукет|таиланд|bangkok|phuket)`, 'Asia/Bangkok', 'Бангкоку', 'Bangkok'],
  [re`\b(?:сингапур|singapore)`, 'Asia/Singapore', 'Сингапуру', 'Singapore'],
  [re`\b(?:гонконг|hong kong)`, 'Asia/Hong_Kong', 'Гонконгу', 'Hong Kong'],
  [re`\b(?:дели\b|мумба|delhi|mumbai)`, 'Asia/Kolkata', 'Дели', 'Delhi'],
  [re`\b(?:хельсинки)`, 'Europe/Helsinki', 'Хельсинки', 'Helsinki'],
  [re`\b(?:риг[аеу]\b)`, 'Europe/Riga', 'Риге', 'Riga'],
  [re`\b(?:таллин)`, 'Europe/Tallinn', 'Таллину', 'Tallinn'],
  [re`\b(?:вильнюс)`, 'Europe/Vilnius', 'Вильнюсу', 'Vilnius'],
  [re`\b(?:вен[аеу]\b)`, 'Europe/Vienna', 'Вене', 'Vienna'],
  [re`\b(?:рим(?:е|а|у)?\b|милан)`, 'Europe/Rome', 'Риму', 'Rome'],
  [re`\b(?:амстердам)`, 'Europe/Amsterdam', 'Амстердаму', 'Amsterdam'],
  [re`\b(?:цюрих|женев|zurich|geneva)`, 'Europe/Zurich', 'Цюриху', 'Zurich'],
  [re`\b(?:афин|athens)`, 'Europe/Athens', 'Афинам', 'Athens'],
  [re`\b(?:пекин|шанха|beijing|shanghai)`, 'Asia/Shanghai', 'Пекину', 'Beijing'],
  [re`\b(?:токио|tokyo)`, 'Asia/Tokyo', 'Токио', 'Tokyo'],
  [re`\b(?:сеул|seoul)`, 'Asia/Seoul', 'Сеулу', 'Seoul'],
  [re`\b(?:нячанг|хошимин|ханой|hanoi)`, 'Asia/Ho_Chi_Minh', 'Вьетнаму', 'Vietnam'],
  [re`\b(?:сидне[йея]|sydney|melbourne|мельбурн)`, 'Australia/Sydney', 'Сиднею', 'Sydney'],
  [re`\b(?:бали\b|убуд|чангу\b|bali\b|canggu|ubud)`, 'Asia/Makassar', 'Бали', 'Bali'],
]

const HOME = re`\b(?:жив(?:у|ем)|нахо(?:жусь|димся)|сейчас (?:я |мы )?(?:в|на)\b|(?:я|мы) (?:сам |сама |сами )?(?:из|в|на|сейчас)\b|(?:сам|сама|родом) из|по времени|время|часовой пояс|пояс|город|based in|live in|living in|i'm (?:in|from)|i am (?:in|from)|we're in|we are in|time ?zone|time\b)`
const OFFSET = re`(?:\b(?:utc|gmt|гмт)|(?<msk>\b(?:мск|msk)))\s?(?<sign>[+-])\s?(?<hours>\d{1,2})\b`
const LOCAL_ZONE = /^(?:Africa|America|Asia|Australia|Europe|Pacific)\//

/** Where the client is, by a city or an offset. `asked`: the sentence answers our question about it. */
export function placeIn({ text, original, question }: Sentence, asked: boolean): Place | null {
  const offset = offsetIn(text)
  if (offset) return offset
  if (question && !asked) return null
  const city = CITIES.find(([stem]) => stem.test(text))
  const alone = text.split(' ').length <= 2
  // "виллу на Бали" is not an address, and a flat for sale in Moscow is none either
  if (city && (asked || HOME.test(text) || (alone && city[1] !== 'Asia/Makassar') || byTime(text))) return placeOf(city)
  return asked || HOME.test(text) ? worldCityIn(original) : null
}

/** Where it is `shown` o'clock now, when the client tells the time because we did not know the city. */
export function placeByClock(shown: string, now: Instant): Place {
  const utc = localTime(now, 'UTC')
  const ahead = instantOf({ date: utc.date, time: shown }, 'UTC') - now
  const hours = ((Math.round(ahead / 3_600_000) + 35) % 24) - 11
  return offsetPlace(hours)
}

/** "12:00 по Москве". */
function byTime(text: string): boolean {
  return re`\bпо [а-я-]+(?: времени)?$|\bпо [а-я-]+ому времени`.test(text)
}

function placeOf([, zone, ru, en]: (typeof CITIES)[number]): Place {
  return { zone, label: { ru: `по ${ru}`, en: `${en} time` } }
}

function offsetIn(text: string): Place | null {
  const groups = OFFSET.exec(text)?.groups
  if (!groups) return null
  const hours = Number(groups.hours) * (groups.sign === '-' ? -1 : 1) + (groups.msk ? 3 : 0)
  return hours >= -11 && hours <= 14 ? offsetPlace(hours) : null
}

function offsetPlace(hours: number): Place {
  const name = `UTC${hours < 0 ? '-' : '+'}${Math.abs(hours)}`
  // the signs of these names are the wrong way round by POSIX tradition
  const zone = hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
  return { zone, label: { ru: `по Вашему времени, ${name}`, en: `your time, ${name}` } }
}

let worldCities: Map<string, string> | undefined

/** Any other city that the time zone database itself is named after: "Europe/Helsinki". */
function worldCityIn(original: string): Place | null {
  worldCities ??= new Map(
    Intl.supportedValuesOf('timeZone')
      .filter((zone) => LOCAL_ZONE.test(zone))
      .map((zone) => [plain((zone.split('/').at(-1) as string).replaceAll('_', ' ')), zone]),
  )
  const words = original.split(/[ ,.;:]+/)
  const names = words
    .flatMap((word, i) => [`${word} ${words[i + 1] ?? ''}`.trim(), word])
    .filter((name) => /^\p{Lu}/u.test(name))
  const name = names.find((candidate) => worldCities?.has(plain(candidate)))
  const zone = name && worldCities.get(plain(name))
  return zone ? { zone, label: { ru: `по времени ${name}`, en: `${name} time` } } : null
}
