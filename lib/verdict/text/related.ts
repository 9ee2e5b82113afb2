import type { Language } from './language.ts'

/** How much of the shorter stem may differ at the end: "спальн" and "спален", "район" and "районн". */
const ENDING = 2
const SHORTEST = 5

/** Words that say the same of a wish or a worry, whatever the trade; beginnings of words, folded. */
const SYNONYMS: Record<Language, string[][]> = {
  ru: [
    [
      'бо',
      'боя',
      'страх',
      'страш',
      'опас',
      'пуга',
      'тревож',
      'тревог',
      'беспоко',
      'пережива',
      'волну',
      'осторожн',
      'насторо',
      'сомнев',
      'сомнен',
      'смуща',
      'риск',
      'обжеч',
      'обжег',
      'недовер',
      'довер',
      'надежн',
      'спокойств',
    ],
    ['тих', 'тиш', 'споко', 'покой', 'уедин', 'шум', 'сует', 'природ', 'птиц'],
    [
      'дет',
      'ребен',
      'ребят',
      'сын',
      'доч',
      'школ',
      'малыш',
      'семь',
      'семей',
      'внук',
      'внуч',
      'садик',
      'мальчи',
      'девоч',
      'подрост',
    ],
    ['муж', 'жен', 'супруг', 'вдвоем', 'вместе', 'партнер', 'половинк'],
    [
      'доход',
      'зараб',
      'прибыл',
      'принос',
      'пассивн',
      'окуп',
      'рента',
      'сдав',
      'сдач',
      'аренд',
      'вложен',
      'инвест',
      'капитал',
      'работал',
    ],
    ['мор', 'океа', 'пляж', 'серф', 'волн', 'вод', 'берег'],
    ['обман', 'мошен', 'кинул', 'кидал', 'развод', 'потер', 'пропад', 'обворов', 'недостро', 'достро', 'исчез', 'сбеж'],
    ['далек', 'расстоян', 'удален', 'дистанц', 'отсутств', 'контрол', 'след', 'присмотр', 'управл'],
    ['дорог', 'дор', 'цен', 'переплат', 'дешев', 'скидк', 'стоим', 'бюджет', 'деньг', 'денег', 'сумм', 'тысяч', 'долл'],
    ['быстр', 'скор', 'спеш', 'тороп', 'срок', 'спешк', 'срочн', 'гор'],
    ['жит', 'жить', 'жизн', 'переезд', 'переех', 'переезжа', 'дом', 'зимов', 'себя', 'поселит'],
    ['врем', 'занят', 'некогда', 'минут', 'загруж', 'разъезд'],
    ['продаж', 'продать', 'продад', 'продам', 'перепрод', 'реализ', 'втюх', 'сплав', 'спихн', 'сбыть', 'сбагр', 'впар'],
    ['собственн', 'владе', 'право', 'прав', 'законн', 'закон', 'документ', 'юрид'],
  ],
  en: [
    ['afraid', 'fear', 'scare', 'worr', 'concern', 'anxious', 'nervous', 'hesita', 'risk', 'burn', 'trust'],
    ['slow', 'time', 'hour', 'manual', 'late', 'wast', 'tedious'],
    ['cost', 'expens', 'price', 'budget', 'money', 'cheap', 'afford'],
    ['boss', 'ceo', 'cto', 'cfo', 'board', 'partner', 'team', 'togeth'],
    ['error', 'mistak', 'wrong', 'bug', 'mess', 'chaos'],
    ['secur', 'safe', 'privac', 'gdpr', 'leak', 'data'],
    ['fast', 'quick', 'soon', 'urgent', 'deadlin', 'hurri'],
  ],
}

/** True when two stems belong to one word or to words of one root. */
export function sameRoot(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter >= 4 && Math.abs(a.length - b.length) <= ENDING && (a.startsWith(b) || b.startsWith(a))) return true
  if (shorter < SHORTEST) return false
  const shared = Math.max(4, shorter - ENDING)
  return a.slice(0, shared) === b.slice(0, shared)
}

/** True when two stems are of one root, or say the same in other words. */
export function related(a: string, b: string, language: Language): boolean {
  if (sameRoot(a, b)) return true
  return SYNONYMS[language].some((group) => belongs(a, group) && belongs(b, group))
}

/** Which of the known meanings each of the stems has, as numbers of their groups; stems of none are left out. */
export function themesOf(stems: Iterable<string>, language: Language): number[][] {
  return [...stems]
    .map((stem) => SYNONYMS[language].flatMap((group, theme) => (belongs(stem, group) ? [theme] : [])))
    .filter((themes) => themes.length > 0)
}

function belongs(stem: string, group: readonly string[]): boolean {
  return group.some((beginning) => (beginning.length <= 3 ? stem === beginning : stem.startsWith(beginning)))
}
