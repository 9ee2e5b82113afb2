import { pattern, re, type Sentence } from './text.ts'

/** When the client wants to buy, in words of the client's own that can be said back; empty where they cannot. */
export interface Timeline {
  kind: 'soon' | 'planned' | 'open' | 'waiting'
  words: string
}

const COUNT = String.raw`(?:\d{1,2}|одного|двух|трех|четырех|шести|два|две|три|четыре|пять|шесть|полтора|one|two|three|four|five|six|twelve)`
const SPAN = String.raw`${COUNT}(?:(?:\s?-\s?| или | or | to )${COUNT})?|пар[уы]|несколько|a couple of|a few|few|couple of`
const PERIOD = String.raw`(?:(?:${SPAN})\s)?(?:месяц\p{L}*|недел\p{L}*|год(?:а|у|ов)?(?!\p{L})|лет(?!\p{L})|полгода|полугод\p{L}*|квартал\p{L}*|months?|weeks?|years?|quarter)`
const MONTH =
  '(?:январ|феврал|март|апрел|ма[йяе](?!\\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|january|february|march|april|may(?!\\p{L})|june|july|august|september|october|november|december)\\p{L}*'
const SEASON =
  '(?:весн|лет(?=[ауоеом])|осен|зим|нов(?:ого|ому) год|spring|summer|autumn|winter|christmas|new year)\\p{L}*'
const BUYING = re`\b(?:куп|покуп|приобр|оформ|сделк|buy|purchase|plan)`
const source = (...parts: string[]) => pattern(`(?<!\\p{L})(?:${parts.join('|')})`)

const WAITING = re`\b(?:(?:жду|ждем|после|сначала|когда|как только)(?: \p{L}+){0,3} прода(?:жи|м|дим|жу|жей|ть)(?: \p{L}+){0,2}|(?:after|once|when)(?: \p{L}+){0,4} (?:sell|sale|sold)(?: (?:my|our|the))?(?: \p{L}+)?)`
const PLANNED = source(
  `(?:в ближайши[ей]|в течение|через|до конца|не позже|не раньше|в следующ\\p{L}+|в этом|к концу|к|до|within(?: the next)?|in(?: the next)?|over the next|by(?: the end of)?|before|next|this|early|late)\\s(?:ближайши[хей]\\s|следующ\\p{L}+\\s|next\\s)?(?:${PERIOD}|${SEASON}|${MONTH}|(?:the )?(?:end of )?(?:${PERIOD}|${MONTH}))`,
  '(?:(?:этой|следующей) )?(?:весной|осенью|зимой)|(?:(?:этим|следующим) )?летом',
  `в ${MONTH}`,
)
const SOON = re`\b(?:как можно (?:скорее|быстрее)|чем (?:скорее|быстрее),? тем лучше|в ближайшее время|прямо сейчас|готовы? (?:купить|покупать) (?:сейчас|сразу)|сразу(?: как|,| же|$)|asap|as soon as (?:possible|we find|i find)|right away|immediately|right now)`
const OPEN = re`\b(?:не (?:спешу|спешим|тороплюсь|торопимся|горит)|без спешки|пока (?:присматриваюсь|изучаю|думаю)|когда (?:найду|найдем)|как найду|не определил\p{L}* со? срок\p{L}*|no (?:rush|hurry)|not in a (?:rush|hurry)|just (?:looking|exploring)|no deadline)`
/** Minutes and hours are about writing, not about buying; a lease has a term of its own. */
const OTHER_MATTER = re`\b(?:минут|час(?:а|ов)?\b|сегодня|завтра|окупа|договор|minutes?|hours?|today|tomorrow|lease\b|lasts)`

const SEASON_ALONE = re`^(?:(?:эт|следующ)\p{L}+ )?(?:весной|летом|осенью|зимой)$`

export function timelineIn({ text, question }: Sentence, asked: boolean): Timeline | null {
  if ((question && !asked) || OTHER_MATTER.test(text)) return null
  for (const [kind, pattern] of [
    ['waiting', WAITING],
    ['soon', SOON],
    ['open', OPEN],
    ['planned', PLANNED],
  ] as const) {
    const words = pattern.exec(text)?.[0].trim().replace(/[,.]$/, '')
    // "жить зимой" is about the villa, "куплю зимой" about the purchase
    if (words && SEASON_ALONE.test(words) && !asked && !BUYING.test(text)) continue
    if (words) return { kind, words: words.replace(/(\d)\s?-\s?(\d)/, '$1–$2') }
  }
  if (!asked) return null
  const period = source(`(?:${PERIOD})`).exec(text)?.[0]
  if (period) return { kind: 'planned', words: /[а-я]/.test(period) ? `через ${period}` : `in ${period}` }
  return source(`(?:${MONTH}|${SEASON})`).test(text) ? { kind: 'planned', words: '' } : null
}
