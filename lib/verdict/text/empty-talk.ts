import type { Language } from './language.ts'
import { holdsAny } from './phrase.ts'
import type { Word } from './words.ts'

/** Greetings, introductions, thanks, praise, soothing and leads: they say nothing of the matter. */
const EMPTY: Record<Language, string[]> = {
  ru: [
    '=меня =зовут',
    '=я|=на =связи ... консультант|менеджер|эксперт|специалист|помощник',
    '=это ... консультант|менеджер|эксперт|специалист',
    'спасибо|благодарю|благодарим',
    '=рада|=рад|=рады|=приятно',
    '=добро =пожаловать',
    'прекрасн*|отличн*|замечательн*|великолепн*|чудесн*|шикарн*|хорош* выбор*|вопрос*|решени*|иде*|подход*|сумм*|врем*|мест*|вариант*|город*',
    '=вы ... правильн*|молодец|умниц*',
    '=не переживайте|=волнуйтесь|=беспокойтесь|=бойтесь|=тревожьтесь',
    '=все =будет|=пройдет хорошо|отлично|прекрасно|нормально',
    '=все|=это ... =в =порядке',
    '=все|=это ... =под =контролем',
    '=все|=это надежн*|безопасн*',
    'важн*|хорош*|интересн*|справедлив*|правильн*|част* вопрос*|замечани*',
    '=понимаю|=понятно|=ясно|=поняла|=понял|=принято|=учту|=учтем ... =вас|=вам',
    '=мы ... агентств*|компани*|команд* ... лет|=с|работаем',
    '=мы ... агентств*|компани*|команд* ... =на рынке',
    '=это детали|мелочи|пустяки|ерунда',
    '=не =стоит ... думать|беспокоиться|переживать|волноваться|бояться',
    '=давайте',
    '=помогу|=поможем|=готова|=готов|=готовы помочь|подобрать|ответить|рассказать',
    '=есть =что =показать|=предложить',
    '=у =нас =лучш*|много|больш*|широк*',
    '=идем =дальше|=двигаемся',
    'рассмотрим|обсудим|поговорим|разберем|разберемся',
  ],
  en: [
    '=my =name|=is =my =name',
    '=this =is ... from',
    'thank|thanks',
    '=nice|=great|=happy|=glad|=pleased|=good =to',
    'great|excellent|wonderful|good|fantastic choice|question|idea|point',
    "=don't =worry",
    '=no =worries|=problem',
    '=of =course',
    '=welcome',
    '=got =it|=i =see|=understood|=noted',
    '=happy|=glad =to =help',
  ],
}

/** True when the words are courtesy. */
export function isEmptyTalk(words: readonly Word[], language: Language): boolean {
  return holdsAny(EMPTY[language], words, language)
}

/** Sounds like an answer and says nothing: everything depends, everybody asks. */
const DODGES: Record<Language, string[]> = {
  ru: [
    'завис* =от ... =многих|=многого|=разных|=ряда|=множества|факторов|обстоятельств|условий|параметров|ситуации|случая|нюансов',
    '=все|=это|=там|=тут ... индивидуальн*|относительн*|=по-разному|разное',
    '=по =разному',
    'бывает|бывают =по-разному|разные|разное|всякое',
    'однозначн* ... ответ*|сказать|=нет|=не',
    '=нельзя|сложно|трудно ... сказать|ответить|назвать',
    '=много|масса|=есть ... нюанс*|тонкост*|факторов|вариантов',
    '=все|=многие|=часто|=нередко ... спрашива*|задают|волну*|интересу*|пережива*|боятся',
    'спрашива*|задают|волну* ... =все|=многие|=многих|=часто',
    '=все|=многие|=часто|=нередко ... говорят|упоминают|отмечают|беспокоит|беспокоятся|пугает',
    'тем*|вопрос* ... част*|популярн*|больн*|сложн*|важн*|горяч*|непрост*',
    'част*|популярн*|больн*|сложн*|горяч*|непрост* тем*|вопрос*',
  ],
  en: [
    '=it =all|=really depends',
    'depends ... many|several|various|lot|factors|things',
    '=every|=each case|situation|client =is',
    'varies|vary',
    'hard|difficult =to =say',
    '=people|=everyone|=anyone|internet ... write|writes|say|says|post ... =all|=anything|=everything|=lots',
    '=everyone|=everybody|=many|=people ... ask|asks|wonder|worry|worries',
    'common|frequent|popular|hot|big question|topic|concern',
  ],
}

/** True when the words turn round a question without answering it. */
export function dodges(words: readonly Word[], language: Language): boolean {
  return holdsAny(DODGES[language], words, language)
}
