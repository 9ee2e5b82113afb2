import type { Language } from './language.ts'
import type { Word } from './words.ts'

/** "Летали", "отдыхала", "вернулся"; nouns of the same endings are left out by name. */
const RUSSIAN_PAST = /[а-я](?:а|я|е|и|ы|у)л(?:а|о|и)?(?:с[ья])?$/u
const LOOKS_LIKE_IT = new Set(
  'недели неделя дела дело цели цель сила силы деталь детали мебели отели отель модели модель капитал капитала материал квартал квартала канал канала вокзал персонал журнал филиал идеал потенциал мало немало начало начала если или апрели мили пила зала зал рубли рублей отдел раздел предел села село тела тело было бы'.split(
    ' ',
  ),
)
/** Of what was wanted or planned one speaks in the past, and means what is ahead. */
const STILL_AHEAD =
  /^(?:хотел|планировал|думал|собирал|рассчитывал|мечтал|предполагал|решил|определил|наметил|договорил|желал|могл?)/u

/** True when the words tell what has been done, rather than what is meant to be. */
export function tellsPast(words: readonly Word[], language: Language): boolean {
  if (language === 'en') return false
  const isConditional = words.some(({ folded }) => /^(?:бы|б|чтобы|чтоб|если|когда|пока|как)$/u.test(folded))
  if (isConditional || words.some(({ folded }) => STILL_AHEAD.test(folded))) return false
  return words.some(({ folded }) => folded.length >= 4 && RUSSIAN_PAST.test(folded) && !LOOKS_LIKE_IT.has(folded))
}
