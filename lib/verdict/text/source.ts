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
      `\\bпо\\s(?!ваш|твоим|моему мнению|непроверенн|некоторым|слухам)(?:[а-яё]+\\s){0,2}${RU_KIND}\\b(?!\\s(?:паспорт|анкет|заявк|карт|из ваш))`,
      `\\bсогласно\\s(?!ваш)`,
      `\\bкак\\s${RU_SHOWS}\\s(?:[^\\s]+\\s){0,2}${RU_DOCUMENT}`,
      `\\b(?:в|во|из)\\s(?:[^\\s]+\\s){0,2}(?:отч[её]те|отч[её]та|исследовании|обзоре|статистике|реестре|выписке|законе|кодексе|постановлении|статье)\\b(?=\\s[^\\s]|\\s?[,—–])`,
      // "статистика аэропорта показывает": whose it is, stands between them; "статистика это показывает" is nobody's
      `\\b${RU_DOCUMENT}\\s(?!у вас|это|эти|сам|ясно|явно|прямо|тоже|также|только|всегда|давно|${RU_SHOWS})(?:[^\\s]+\\s){1,3}${RU_SHOWS}`,
      `\\b(?:наш|сво|последн|свеж|официальн|городск|местн|собственн|годов|квартальн|отраслев|независим|открыт|январск|февральск|мартовск|апрельск|майск|июньск|июльск|августовск|сентябрьск|октябрьск|ноябрьск|декабрьск)[а-яё]*\\s${RU_DOCUMENT}\\s(?:[^\\s]+\\s){0,2}${RU_SHOWS}`,
      `\\b(?:прописан|записан|указан|закрепл[её]н|зафиксирован|сказано|оговор[её]н|предусмотрен)[а-яё]*\\s(?:прямо\\s|отдельно\\s)?(?:в|во)\\s(?:[^\\s]+\\s){0,2}(?:договор|акт|закон|кодекс|выписк|реестр|сертификат|лицензи|постановлен|устав)[а-яё]*`,
      `\\b(?:в|во)\\s(?:[^\\s]+\\s){0,2}(?:договор|акт|сертификат|лицензи)[а-яё]*\\s(?:[^\\s]+\\s){0,2}(?:прописан|записан|указан|закрепл[её]н|сказано|стоит|есть пункт|оговор[её]н)[а-яё]*`,
      `\\bстать[яеи]\\s\\d+|\\bзакон[а-я]*\\s(?:№|номер|от|\\d)`,
      `\\b(?:министерств|минтур|росстат|центробанк|ведомств|статбюро|агентств[а-я]* статистик)[а-я]*\\b.*${RU_SHOWS}`,
      `\\b(?:проверя|проверк|аудит|экспертиз)[а-я]*\\b.*\\bпо\\s\\d+\\s(?:пункт|критери|параметр)`,
      `\\bсами\\s(?:[а-яё]+\\s)?(?:инвест|купил|вложил|живем|владеем)[а-яё]*`,
      `\\bотказыва[а-я]+\\s(?:[^\\s]+\\s){0,3}(?:\\d|больш|кажд|половин|девят|многим)`,
      `\\b(?:у нас (?:самих|и самих|у самих|своих|собственных)|собственн[а-яё]+|наш[а-яё]* (?:же )?сво[а-яё]+)\\s(?:[^\\s]+\\s){0,3}(?:объект|портфел|сделк|опыт|деньг|бизнес|проект|\\d)`,
      `\\b(?:на|из) (?:нашего|нашем|своего|своём|собственного|собственном) (?:опыт|портфел|пример)[а-яё]*`,
      `(?=.*\\d).*\\bнаш[а-яё]*\\s(?:[а-яё]+\\s)?(?:сдел[а-яё]*|клиент|отч[её]т|наблюден|объект|портфел|покупател|подрядчик|партн[её]р|проект)[а-яё]*`,
      `\\b(?:один|одна|двое|трое|\\d+) (?:из )?наш[а-яё]* (?:клиент|покупател|инвестор)[а-яё]*`,
      `\\b(?:сообща[а-яё]+|сообщил[а-яё]*|отчитал[а-яё]*|опубликовал[а-яё]*|подсчитал[а-яё]*|насчитал[а-яё]*)\\b`,
    ].join('|'),
  ),
  en: pattern(
    [
      '\\baccording to (?!you\\b|your)',
      '\\b(?:written|stated|fixed|set out|laid down|recorded|specified|guaranteed) (?:in|into|by) (?:the|your|our|every|each) (?:[^\\s]+ ){0,2}(?:contract|deed|agreement|lease|law|act|code|register|certificate)\\b',
      '\\b(?:data|report|study|survey|research|figures|numbers|statistics|benchmark|audit|case study|census)s?\\b[^.]{0,40}\\b(?:shows?|showed|found|finds?|suggests?|says?|reports?|puts?|confirms?)\\b',
      '\\b(?:in|from) (?:a|the|our|its|their|last year.s) (?:[^\\s]+\\s){0,3}(?:report|study|survey|benchmark|audit|case study)\\b',
      '\\b(?:gartner|forrester|idc|mckinsey|deloitte|g2)\\b',
      '\\b(?:measured|surveyed|audited|certified|published) (?:by|across|among|in)\\b',
    ].join('|'),
  ),
}

/** "AirDNA puts it at 70%", "Colliers оценивает": somebody by name who reports. */
const NAMED =
  /(?<!\p{L})(?!(?:It|This|That|These|Those|He|She|They|We|You|I|Everyone|Everybody|Nobody|Experts|Analysts|People|Many|Some|Which|What|Numbers|Figures)\s)[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+)*\s(?:\S+\s){0,2}?(?:puts|reports|reported|counts|counted|estimates|estimated|shows|showed|tracks|lists|records|recorded|measured|found|пишет|пишут|да[её]т|показыва[а-я]+|показал[а-я]*|оценива[а-я]+|оценил[а-я]*|считает|насчитал[а-я]*|сообща[а-я]+|фиксиру[а-я]+|отмеча[а-я]+)(?!\p{L})/u
/** Everybody and nobody: what they say has no source. */
const NOBODY: Record<Language, RegExp> = {
  ru: pattern(
    [
      '\\bкак (?:всем )?(?:известно|говорят|все знают|считается)\\b',
      '\\b(?:эксперты|аналитики|специалисты|знающие люди|профессионалы|умные люди)\\s(?:[а-яё]+\\s){0,2}(?:говорят|считают|уверены|прогнозируют|ожидают|сходятся|утверждают|пишут)\\b',
      '\\b(?:по словам|по мнению|по оценкам|по прогнозам) (?:многих |всех |ведущих )?(?:эксперт|аналитик|специалист|профессионал)[а-яё]*(?! [A-ZА-ЯЁ])',
      '\\b(?:цифры|факты|статистика|данные|рынок) (?:говор[яи]т сам[иа]? за себя|не вр[уе]т|не лг[уе]т)',
    ].join('|'),
  ),
  en: pattern(
    [
      '\\b(?:as everyone knows|it is known|everybody knows|they say)\\b',
      '\\b(?:experts|analysts|studies|specialists) (?:[a-z]+ )?(?:say|agree|show|expect|predict|believe)\\b',
      '\\bnumbers speak for themselves\\b',
    ].join('|'),
  ),
}

/** True when the text names where a fact comes from, whichever language it is in. */
export function namesSource(text: string, language: Language): boolean {
  const spoken = /\p{Script=Cyrillic}/u.test(text) ? language : 'en'
  const named = text.replace(NOBODY[spoken], '')
  return SOURCE[spoken].test(named) || NAMED.test(named)
}

/** Words for a source itself and where to find it: with nothing else, no fact is given. */
const ABOUT_SOURCES: Record<Language, string[]> = {
  ru: [
    'данны*|отчет*|источник*|статистик*|исследован*|обзор*|аналитик*|цифр*|ссылк*|материал*|реестр*|сайт*|документ*|анализ*',
    'надежн*|проверен*|официальн*|открыт*|доступн*|публичн*|авторитетн*|серьезн*|независим*',
    'опираемся|опираюсь|берем|беру|пользуемся|пользуюсь|используем|читаем|смотрим|смотрю|сверяемся|ссылаемся|доверяем|работаем',
    'прислать|отправить|скинуть|показать|посмотреть|почитать|найти|находятся|публикуют|публикует|собраны|есть',
    '=потом|=позже|=всегда|=можно|=могу|=можете|=все|=вся',
  ],
  en: [
    'data|report|reports|source|sources|study|studies|survey|research|figures|numbers|statistics|link|links',
    'reliable|trusted|official|public|available|independent',
    'use|rely|find|read|send|share|published|based',
  ],
}

/** The words that are not about sources. */
export function withoutSources(words: readonly Word[], text: string, language: Language): Word[] {
  const isName = ({ start }: Word) => language === 'ru' && /^[A-Z]/.test(text.slice(start))
  return words.filter((word) => !isName(word) && !holdsAny(ABOUT_SOURCES[language], [word], language))
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
