import { pattern } from '../../../core/pattern.ts'
import type { Language } from '../../text/language.ts'
import { holdsAny, locateAll } from '../../text/phrase.ts'
import { takes } from '../../text/stance.ts'
import { tellsPast } from '../../text/tense.ts'
import { type Teller, told } from './heard.ts'

const RU_MONTH = '(?:январ|феврал|март|апрел|ма[йяюе]\\b|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*'
const RU_SEASON = '(?:лет(?:о|у|а|ом)|осен(?:ь|и|ью)|зим(?:а|е|у|ы|ой)|весн(?:а|е|у|ы|ой))\\b'
const RU_UNIT = '(?:недел[а-я]*|месяц[а-я]*|год(?:а|у|ик)?\\b|годик[а-я]*|лет\\b|полгода|квартал[а-я]*|полугоди[а-я]*)'
const RU_COUNT = '(?:[\\d–-]+|[а-яё-]+)?\\s?(?:[а-яё-]+\\s)?'
const RU_NEXT = '(?:следующ|эт(?:ом|им|ого|ой|у|от)|ближайш|будущ|нов|текущ)[а-я]*'
const EN_MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b'
const EN_UNIT = '(?:weeks?|months?|quarters?|years?)\\b'

/** A point or a span of time ahead. */
const AHEAD: Record<Language, RegExp> = {
  ru: pattern(
    [
      `\\b(?:к|ко|до|в|во|на|с|со|после|под|ближе к|начиная с)\\s(?:концу |конца |конце |начал[уае] |середин[уеы] )?(?:${RU_NEXT}\\s)?(?:${RU_MONTH}|${RU_SEASON}|году\\b|года\\b|месяц[а-я]*|квартал[а-я]*|недел[а-я]*|сезон[а-я]*)`,
      `\\b(?:раньше|позже|позднее|ближе)\\s(?:к\\s)?(?:${RU_NEXT}\\s)?(?:${RU_MONTH}|${RU_SEASON}|году\\b|года\\b)`,
      `\\b(?:к|до|после|на|под)\\s(?:новому году|нового года|новый год|праздник[а-я]*|майских|лету|отпуск[а-я]*)`,
      `\\b(?:через|в течение|за|в пределах|спустя)\\s${RU_COUNT}${RU_UNIT}`,
      `\\b(?:в|за)\\s?ближайш[а-я]+\\s${RU_COUNT}(?:${RU_UNIT}|врем[а-я]*|дн[а-я]*)`,
      `\\b(?:этим|следующим|будущим)\\s${RU_SEASON}`,
      `\\b(?:летом|осенью|зимой|весной|месяца через|недели через|года через)\\b`,
      `\\b(?:в|к|до|после|раньше)\\s20\\d\\d\\b`,
    ].join('|'),
  ),
  en: pattern(
    [
      `\\b(?:by|in|before|until|from|after|around|early|late|mid)\\s(?:the\\s)?(?:end of\\s|start of\\s|beginning of\\s)?(?:(?:the|this|next|new|our|fiscal|financial|coming|current)\\s){0,3}(?:${EN_MONTH}|summer|autumn|fall|winter|spring|q[1-4]|year|quarter|month|week|christmas|new year)\\b`,
      `\\b(?:this|next|coming)\\s(?:year|quarter|month|week|summer|autumn|fall|winter|spring)\\b`,
      `\\b(?:in|within|over)\\s(?:the next\\s|about\\s|a couple of\\s|a few\\s)?(?:[\\w-]+\\s){0,3}${EN_UNIT}`,
      `\\b(?:q[1-4]|${EN_MONTH}|end of (?:the )?(?:year|quarter|month))\\b`,
    ].join('|'),
  ),
}

/** A span of time, or now: a timeline only as the answer to the question. */
const SPAN: Record<Language, RegExp> = {
  ru: pattern(
    `(?:(?:\\d+|пар[ау]|несколько|два|две|три|полтора)\\s?[–-]?\\s?(?:\\d+|три|четыре|два)?\\s?)?${RU_UNIT}|\\b(?:год-полтора|год-два|месяц-два)\\b|\\b(?:зиму|лето|весну|осень)\\b`,
  ),
  en: pattern(`\\b\\d+(?:\\s?-\\s?\\d+)?\\s${EN_UNIT}|\\b(?:a|one|two|three|six) ${EN_UNIT}`),
}

/** A day as near as this is when one buys, or when one writes again. */
const DAY: Record<Language, RegExp> = {
  ru: pattern('\\b(?:сейчас|сегодня|завтра)\\b'),
  en: pattern('\\b(?:now|today|tomorrow)\\b'),
}

interface Timing {
  /** Haste or the lack of it. */
  pace: string[]
  /** What has to happen first. */
  obstacle: string[]
  /** Openings of an obstacle; they tell only as an answer. */
  waiting: string[]
  /** To buy, to move in, to begin. */
  purchase: string[]
  /** To want, to plan: a purchase where a term is set, "к лету". */
  wish: string[]
  /** The talk itself, and what is past. */
  other: string[]
  /** A time at which one is away, or that will not do: whether it is the time of the purchase stays open. */
  unsettled: string[]
  /** Other business that takes time; as an answer it may be what one waits for. */
  elsewhere: string[]
}

const timings: Record<Language, Timing> = {
  ru: {
    pace: [
      '=не горит|горят',
      '=не спеш*|тороп*',
      'спешить|торопиться ... =не|=некуда|=незачем',
      '=некуда|=незачем спешить|торопиться',
      '=без спешки',
      '=спешки =нет',
      '=не =к =спеху',
      '=не срочно|=скоро',
      'срочно|немедленно|незамедлительно',
      '=как =можно скорее|быстрее|раньше',
      '=чем скорее|быстрее|раньше',
      '=хоть завтра|сегодня|сейчас',
      '=прямо сейчас',
      '=в ближайшее =время',
      'пока|просто|только присматрив*|изуча*|приценива*',
      '=присматриваюсь|=присматриваемся|=приглядываюсь|=приглядываемся',
      '=время терпит|ждет|есть',
      '=уже|=еще вчера',
      '=на будущее|перспективу',
      'готов|готовы выйти =на сделку',
    ],
    obstacle: [
      '=после|=жду|=ждем|=дождусь|=дождемся|=до ... прода*|сделк*|закрыт*|выплат*|дивиденд*|бонус*|преми*|наследств*|развод*|рождени*|ремонт*|экзамен*|школ*|свадьб*',
      '=как|=когда|=только|=сначала|=сперва|=пока|=раньше|=нужно|=надо ... прода*|закро*|выйд*|получ*|оформ*',
      'прода* ... =сначала|=сперва',
      'прода* ... =потом|=тогда|=затем|=после ... куп*|покуп*|влож*',
    ],
    waiting: [
      '=после',
      '=как =только',
      '=как',
      '=когда =все',
      '=когда ... *ю|*ем|*им|*у|*ет|*ит|*ют|*ут|*ят|*ится|*ется|*утся|*емся|*имся|*юсь|*усь',
      '=скоро|=вскоре',
      '=сначала|=сперва',
      '=жду|=ждем|=дождусь',
      '=пока =не',
      '=сразу',
      '=готов|=готова|=готовы ... сейчас|сразу',
    ],
    purchase: [
      'поку*|купи*|купл*|приобр*',
      '=взять|=брать|=возьму|=возьмем|=берем',
      'влож*|вклад*|инвестир*',
      '=внести|=внесу|=внесем|брон*|заброн*|задат*|аванс*|подпис*',
      'оформ*|сделк*',
      'переезд*|переех*|переезж*|въех*|заехать|заселит*|зимовать',
      '=выйти|=стартовать|=начать|=решить|=определиться|=закрыть|ключи',
    ],
    wish: ['=хочу|=хотим|=хотелось|план*|рассматрива*|готов*|собира*|рассчитыва*|нужн*|=нужен|ищу|ищем'],
    other: [
      'созвон*|позвон*|звон*|zoom|зум*|встреч*|свяж*|связ*|связи',
      'завал|завалы|завале|завален*|=занят|=занята|=заняты|=некогда|=бегу|=убегаю',
      '=не =до =этого|=того|=вас',
      'напиш*|написать|пишите|отвеч*|отвечу|ответ*|скину|пришл*|посмотрю|гляну',
      'назад|прошл*|=была|=были|=был|=отдыхал|=отдыхали|=жили|=жила|=жил|=живу|=живем|=работаю|=работал*',
    ],
    unsettled: [
      '=еду|=едем|=поеду|=поедем|=уезжаю|=уезжаем|=улетаю|=улетаем|=лечу|=летим|=ухожу|=уходим|=буду|=будем|=иду|=идем ... отпуск*|командировк*|=море|=дачу|=даче|декрет*|больниц*',
      '=не =успею|=успеем|=смогу|=сможем|=получится|=выйдет|=соберусь|=соберемся|=готов|=готова|=готовы',
    ],
    elsewhere: [
      'окуп*|=срок|аренд*|доход*|рассрочк*|гарант*|построят|сдадут|сдача|достро*|обещ*',
      'отпуск*|=лечу|=летим|=улетаю|прилет*|командировк*|дежурств*',
      'сын*|дочк*|дочер*|ребен*',
    ],
  },
  en: {
    pace: [
      '=no rush|hurry',
      '=not =in =a =hurry|=rush',
      '=asap|=urgently|=immediately',
      '=as =soon =as =possible',
      '=just =looking|=browsing|=exploring',
      '=right =now|=away',
      '=yesterday',
      'the =sooner',
    ],
    obstacle: [
      '=after|=once|=until|=when|=pending|=waiting ... close|closes|sell|sells|renew|renews|expire|expires|approve|approved|hire|funding|round|contract|audit|migration|budget',
    ],
    waiting: ['=after|=once|=until|=as =soon =as|=first', '=waiting'],
    purchase: [
      'buy|purchase|start|launch|live|roll|rollout|implement|switch|migrate|sign|decide|deploy|move|running|place|need|replace',
    ],
    wish: ['=plan|=planning|=hoping|=looking|=want|=need'],
    other: ['call|zoom|meeting|demo|talk|speak|email|write|reply|ping|back', 'ago|last|was|were|used'],
    unsettled: [
      "=i'm|=i|=we|=we're|=am|=are|=be|=go|=going ... vacation|holiday|holidays|leave|trip|abroad",
      "=won't|=can't|=cannot|=not ... ready|manage|make",
    ],
    elsewhere: ['trial|refund|contract =term|uptime|payback|holiday|vacation|trip'],
  },
}

/** When, and what stands in the way; the time of a call, of a reply, of a lease or of a past journey is none. */
export const tellsTimeline: Teller = ({ sentence, clauses, language, topic, asked }) => {
  if (sentence.isQuestion && !asked) return null
  const timing = timings[language]
  // "когда вернёмся", without a mark, answers "Когда?"
  const certain = !sentence.isQuestion || !sentence.text.includes('?')
  const all = (phrases: readonly string[]) => holdsAny(phrases, sentence.words, language)
  for (const { words } of clauses) {
    const has = (phrases: readonly string[]) => holdsAny(phrases, words, language)
    const outright = locateAll([...timing.pace, ...timing.obstacle, ...topic.learnedFrom], words, language)[0]
    const isOther =
      (has(timing.other) || (!asked && has(timing.elsewhere)) || tellsPast(words, language)) && !has(timing.obstacle)
    if (outright && !isOther) return told(sentence, words.slice(outright.from, outright.to), certain)
    const ahead = timeIn(AHEAD[language], sentence.text, words)
    const isPlan = all(timing.purchase) || (all(timing.wish) && ahead !== null && SETS_TERM.test(ahead))
    const day = all(timing.other) ? null : timeIn(DAY[language], sentence.text, words)
    const time = asked ? (ahead ?? timeIn(SPAN[language], sentence.text, words) ?? day) : isPlan ? ahead : null
    const isSettled = certain && !(asked && has(timing.unsettled))
    if (time && !isOther) return { certain: isSettled, quote: { messageId: sentence.messageId, quote: time } }
    const waits =
      asked && certain && !isOther && !takes('evades', sentence.words, language)
        ? locateAll([...timing.waiting, ...topic.answers], words, language)[0]
        : undefined
    if (waits) return told(sentence, words)
  }
  return null
}

/** "К лету", "до конца года", "by June": not in summer, but until then. */
const SETS_TERM = /^(?:к|ко|до|не позже|by|before|until)\s/iu

function timeIn(when: RegExp, text: string, words: readonly { start: number; end: number }[]): string | null {
  const [first, last] = [words[0], words.at(-1)]
  return first && last ? (when.exec(text.slice(first.start, last.end))?.[0].trim() ?? null) : null
}
