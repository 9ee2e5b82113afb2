import { pattern } from '../../core/pattern.ts'
import type { Language } from './language.ts'
import { holdsAny } from './phrase.ts'
import type { Word } from './words.ts'

const RU_KIND =
  '(?:данным|сведениям|информации|отч[её]т(?:у|ам)|статистике|исследовани(?:ю|ям)|опрос(?:у|ам)|оценк(?:е|ам)|прогноз(?:у|ам)|подсч[её]там|расч[её]там|опыту|практике|закон(?:у|ам)|кодексу|договор(?:у|ам)|рейтинг(?:у|ам)|реестру|кадастру|замерам|наблюдениям|сделкам|результатам|итогам|версии|словам|материалам|сводке|обзору)'
const RU_DOCUMENT =
  '(?:отч[её]т[а-я]*|статистик[а-я]*|исследовани[а-я]*|данны[а-я]*|опрос[а-я]*|реестр[а-я]*|обзор[а-я]*|анализ[а-я]*|аналитик[а-я]*|перепис[а-я]*|выписк[а-я]*|замер[а-я]*|цифр[а-я]*)'
const RU_SHOWS =
  '(?:показыва[а-я]+|показал[а-я]*|говор[яи]т|подтвержда[а-я]+|подтвердил[а-я]*|свидетельству[а-я]+|сообща[а-я]+|сообщил[а-я]*|пиш[уе]т|насчитал[а-я]*|фиксиру[а-я]+|указан[а-я]*|указыва[а-я]+|оценива[а-я]+)'

/** Says where a fact comes from; "по Вашим данным" and "все эксперты говорят" do not. */
const SOURCE: Record<Language, RegExp> = {
  ru: pattern(
    [
      `\\bпо\\s(?!ваш|твоим|моему мнению|непроверенн|некоторым)(?:[а-яё]+\\s){0,2}${RU_KIND}\\b`,
      `\\bсогласно\\s(?!ваш)`,
      `\\bкак\\s${RU_SHOWS}\\s(?:[^\\s]+\\s){0,2}${RU_DOCUMENT}`,
      `\\b(?:в|во|из)\\s(?:[^\\s]+\\s){0,2}(?:отч[её]те|отч[её]та|исследовании|обзоре|статистике|реестре|выписке|законе|кодексе|постановлении|статье)\\b(?=\\s[^\\s]|\\s?[,—–])`,
      `\\b${RU_DOCUMENT}\\s(?!у вас)(?:[^\\s]+\\s){0,3}${RU_SHOWS}`,
      `\\bстать[яеи]\\s\\d+|\\bзакон[а-я]*\\s(?:№|номер|от|\\d)`,
      `\\b(?:министерств|минтур|росстат|центробанк|ведомств|статбюро|агентств[а-я]* статистик)[а-я]*\\b.*${RU_SHOWS}`,
      `\\b(?:проверя|проверк|аудит|экспертиз)[а-я]*\\b.*\\bпо\\s\\d+\\s(?:пункт|критери|параметр)`,
      `\\bсами\\s(?:[а-яё]+\\s)?(?:инвест|купил|вложил|живем|владеем)[а-яё]*`,
      `\\bотказыва[а-я]+\\s(?:[^\\s]+\\s){0,3}(?:застройщик|\\d)`,
      `\\bу нас\\s(?:[^\\s]+\\s){0,3}(?:собственн|свои|свой)`,
    ].join('|'),
  ),
  en: pattern(
    [
      '\\baccording to (?!you\\b|your)',
      '\\b(?:data|report|study|survey|research|figures|numbers|statistics|benchmark|audit|case study|census)s?\\b[^.]{0,40}\\b(?:shows?|showed|found|finds?|suggests?|says?|reports?|puts?|confirms?)\\b',
      '\\b(?:in|from) (?:a|the|our|its|their|last year.s) (?:[^\\s]+\\s){0,3}(?:report|study|survey|benchmark|audit|case study)\\b',
      '\\b(?:gartner|forrester|idc|mckinsey|deloitte|g2)\\b',
      '\\b(?:measured|surveyed|audited|certified|published) (?:by|across|among|in)\\b',
    ].join('|'),
  ),
}

/** True when the text names where a fact comes from. */
export function namesSource(text: string, language: Language): boolean {
  return SOURCE[language].test(text)
}

const PROMISES: Record<Language, string[]> = {
  ru: [
    '=пришлю|=отправлю|=скину|=вышлю|=расскажу|=поделюсь|=уточню|=проверю|=вернусь|=подготовлю|=подберу|=отвечу|=объясню|=поясню|=сделаю|=найду|=поищу|=посмотрю|=напишу|=соберу',
    '=пришлем|=отправим|=вышлем|=расскажем|=уточним|=подберем|=подготовим',
    '=буду|=будем =рада|=рад|=рады',
  ],
  en: ["=i'll|=we'll", '=i|=we will|can =send|=share|=check|=get|=find|=prepare', '=let =me =check|=find|=get'],
}

/** True for what will be done or said later: it gives nothing yet. */
export function promises(words: readonly Word[], language: Language): boolean {
  return holdsAny(PROMISES[language], words, language)
}
