import { oneOf } from '../../core/pattern.ts'
import { resolve, type SpokenTime } from '../../core/spoken-time/read.ts'

const THING = '(?:one|option|slot)'
/** "The first I hear of it" picks nothing, "первый раз" neither. */
const NOT_THING = '(?! (?:i|time|thing)\\b)'

/** Words that pick one of the times that were offered, by its place among them. */
const BY_PLACE: readonly [words: RegExp, pick: (offered: readonly SpokenTime[]) => SpokenTime | undefined][] = [
  [
    oneOf(
      '\\bперв(?:ый|ое|ая|ую|ого|ом)\\b(?! раз)|\\b(?:вариант|номер|№) ?1\\b',
      `\\bthe (?:first|former)\\b${NOT_THING}|\\bfirst ${THING}\\b|\\b(?:option|number) 1\\b`,
    ),
    (offered) => offered[0],
  ],
  [
    oneOf(
      '\\bвтор(?:ой|ое|ая|ую|ого|ом)\\b(?! раз)|\\b(?:вариант|номер|№) ?2\\b',
      `\\bthe second\\b${NOT_THING}|\\bsecond ${THING}\\b|\\b(?:option|number) 2\\b`,
    ),
    (offered) => offered[1],
  ],
  [
    oneOf(
      '\\bтрет(?:ий|ье|ья|ью|ьего|ьем)\\b(?! раз)|\\b(?:вариант|номер|№) ?3\\b',
      `\\bthe third\\b${NOT_THING}|\\bthird ${THING}\\b|\\b(?:option|number) 3\\b`,
    ),
    (offered) => offered[2],
  ],
  [oneOf('\\bпоследн(?:ий|ее|юю|его)\\b', `\\bthe latter\\b|\\blast ${THING}\\b`), (offered) => offered.at(-1)],
  [
    oneOf(
      '\\b(?:пораньше|более раннее|более ранний)\\b',
      `\\bthe earlier\\b|\\b(?:(?<!an )earlier|earliest) ${THING}\\b`,
    ),
    (offered) => byClock(offered)[0],
  ],
  [
    oneOf('\\b(?:попозже|более позднее|более поздний)\\b', `\\bthe later\\b|\\b(?:(?<!a )later|latest) ${THING}\\b`),
    (offered) => byClock(offered).at(-1),
  ],
]

/** Whether a clause picks by place: "второе", "the later one". */
export function picks(clause: string): boolean {
  return BY_PLACE.some(([words]) => words.test(clause))
}

/** Those of the offered times that the clauses pick; all where they pick none. */
export function picked(clauses: readonly string[], offered: readonly SpokenTime[]): readonly SpokenTime[] {
  const choices = distinct(offered)
  const found = BY_PLACE.filter(([words]) => clauses.some((clause) => words.test(clause))).flatMap(
    ([, pick]) => pick(choices) ?? [],
  )
  return found.length > 0 ? found : offered
}

/** Where hours were offered, those: the day alone that an agent names beside them is no choice. */
function distinct(offered: readonly SpokenTime[]): SpokenTime[] {
  const hours = offered.filter(({ time }) => time !== null)
  const choices = hours.length > 0 ? hours : offered
  const key = (one: SpokenTime) => resolve(one) ?? `${one.date} ${one.text}`
  return choices.filter((one, index) => choices.findIndex((other) => key(other) === key(one)) === index)
}

function byClock(offered: readonly SpokenTime[]): SpokenTime[] {
  return offered.toSorted((a, b) => Date.parse(resolve(a) ?? '') - Date.parse(resolve(b) ?? '') || 0)
}

/** A number alone that is the hour of an offer is that hour: "давайте на 17", "put me down for 5". */
export function spellHours(text: string, offered: readonly SpokenTime[]): string {
  return text.replace(BARE_NUMBER, (number) => {
    const hour = Number(number)
    const meant = offered.find(({ time }) => time !== null && (time.hour === hour || time.hour === hour + 12))
    return meant?.time ? meant.time.toString({ smallestUnit: 'minute' }) : number
  })
}

const BARE_NUMBER =
  /(?<=^[^\p{L}\p{N}]*|(?<!\p{L})(?:на|в|к|тогда|лучше|давайте|давай|ну|ок|да|for|at|say|ok|then|yes|take|make it)\s)\d{1,2}(?=\s*(?:[.,!?)]*\s*$|[.,!?]\s|(?:тогда|пожалуйста|подходит|удобно|ок|please|then|works|is)(?!\p{L})))/giu
