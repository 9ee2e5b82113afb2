import { isGivenName } from './given-names.ts'
import { fold } from './language.ts'

/** A name by which somebody is spoken to, where it stands in the text. */
export interface Vocative {
  name: string
  start: number
}

const GREETING =
  '(?:здравствуйте|здравствуй|добрый (?:день|вечер)|доброе утро|доброго (?:дня|вечера|утра|времени суток)|приветствую|привет|рад[аы]? знакомству|приятно познакомиться|спасибо(?: вам)?|благодарю|уважаем(?:ая|ый)|дорог(?:ая|ой)|hello|hi|hey|dear|good (?:morning|afternoon|evening)|thank you|thanks)'
/** Capital words behind a greeting that are no names. */
const NO_NAMES = new Set(
  'вы вас вам ваш ваша это меня мы я на спасибо благодарю рада рад чем что как за и а да нет хорошо отлично там there all team sir madam everyone for so i we my thanks this'.split(
    ' ',
  ),
)
const NAME = '(\\p{Lu}[\\p{L}-]+)'
const END = '(?=\\s*(?:[,!.?…)\\n]|$|[^\\p{L}\\s,]))'
const AFTER_GREETING = new RegExp(
  `(?<!\\p{L})${GREETING}[,!]?\\s+${NAME}(?: \\p{Lu}\\p{L}+(?:вна|вич|ична))?${END}`,
  'giu',
)
const SET_OFF = new RegExp(
  `(?:^|[.!?…\\n,]\\s*|\\p{Extended_Pictographic}\\s*)${NAME}(?: \\p{Lu}\\p{L}+(?:вна|вич|ична))?(?=\\s*(?:[,!?]|[.…]?\\s*$))`,
  'gu',
)
/** "Мария, наш юрист, проверит": the name is explained, nobody is called. */
const EXPLAINED =
  /^\s*,\s*(?:наш|мой|моя|наша|юрист|эксперт|менеджер|нотариус|коллега|руководител|директор|специалист|который|которая|our|my|who|the)/iu
const NAMED =
  /(?<!\p{L})(?:зовут|это|я|здесь|с вами|на связи|меня|коллег\p{L}+|эксперт\p{L}*|юрист\p{L}*|менеджер\p{L}*|директор\p{L}*|нотариус\p{L}*|или|и|от|name is|i am|i'm|this is|and|or|with)\s*,?\s*$/iu

/** Where a text speaks to somebody by name: at its beginning, behind a greeting, between commas, at its end. */
export function vocativesIn(text: string): Vocative[] {
  const greeted = [...text.matchAll(AFTER_GREETING)].map((match) => ({ match, greeting: true }))
  const setOff = [...text.matchAll(SET_OFF)].map((match) => ({ match, greeting: false }))
  const found = [...greeted, ...setOff].flatMap(({ match, greeting }) => {
    const name = match[1] as string
    const start = match.index + match[0].lastIndexOf(name)
    if (!/^\p{Lu}/u.test(name) || NO_NAMES.has(fold(name))) return []
    // behind "Здравствуйте!" a capital only begins a sentence
    const mayBeAnyName = greeting && !/[!.]/.test(match[0])
    if (!mayBeAnyName && !isGivenName(name)) return []
    if (EXPLAINED.test(text.slice(start + name.length)) || NAMED.test(text.slice(0, start))) return []
    return [{ name, start }]
  })
  return [...new Map(found.map((one) => [one.start, one])).values()].toSorted((a, b) => a.start - b.start)
}
