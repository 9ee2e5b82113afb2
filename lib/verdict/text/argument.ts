import type { Language } from './language.ts'
import { holdsAny } from './phrase.ts'
import type { Word } from './words.ts'

interface Arguing {
  /** What protects, proves or settles. */
  safeguards: string[]
  /** Weighs one thing against another, or gives the reason. */
  weighs: string[]
  /** Tells of a case, or of what is done here. */
  examples: string[]
  /** Offers another way. */
  alternatives: string[]
  /** Praises the goods instead. */
  pitches: string[]
}

const arguing: Record<Language, Arguing> = {
  ru: {
    safeguards: [
      'договор*|контракт*|нотари*|страхов*|застрахов*|эскроу|=акт|=акта|=акту|юрист*|аудит*|лицензи*|сертификат*|разрешени*|неустойк*|штраф*|расторг*|расторж*|залог*|доверенност*|реестр*|эксперт*|инженер*',
      'провер*|отчет*|видеоотчет*|камер*|кабинет*|доступ*|управля*|продл*|переуступ*|рассроч*|резерв*|депозит*|гарантийн*|техподдерж*|поддержк*',
      '=по|=на этап*|этапам|частям|счет*',
      'поэтап*|частями|удержива*|возвра*|верн*|выкуп*',
      'закон*|кодекс*|стать*|права|суд*',
    ],
    weighs: [
      '=зато|=однако|=поэтому|=потому|=благодаря|=ведь|=иначе|=наоборот|=напротив|=хотя|=именно',
      '=на|=самом =деле',
      '=как =раз',
      'выписк*|посмотрите|=смотрите|=вот|платит|платят',
      '=при =этом|=том',
      '=в =отличие',
      'сравн*|разниц*|=против|=вместо|=по =сравнению',
      '=чем ... =в|=на|=у',
      '=не ... =а',
      '=раза|=раз|=вдвое|=втрое|=меньше|=больше|=ниже|=выше|=дешевле|=дороже|=выгоднее',
    ],
    examples: [
      'например|=случай|=пример|=пример*',
      'клиент*|покупател*|владел*|собственник*|инвестор*|=хозяева|=хозяин',
      '=у =нас =был|=была|=были|=уже|=есть',
      '=мы|=наши|=наша|=наш|=сами|=сам|=сама|=нами *аем|*яем|*уем|*им|*ем|*ют|*ят|*ит|*ет|*ает|*али|*или|*ла|*ли',
    ],
    alternatives: [
      '=можно|=можете|=сможете|=могу|=можем ... *ть|*ти|*ться',
      'альтернатив*|взамен|вариант* ... *ть|=с|=без|дешевле|=где|=для|=за|=от',
      '=если ... =то|*ть|=вам|=вы|=не|=что-то',
      '=тогда|=начать|=начните',
    ],
    pitches: [
      'красив*|роскошн*|шикарн*|потрясающ*|уникальн*|эксклюзивн*|великолепн*|чудесн*|премиальн*|лучш*|=топ|топов*',
      'нов*|свеж* проект*|комплекс*|посел*|объект*',
      '=старт|=открыт* продаж',
      'бассейн*|=вид|=видом|=видами|пляж*|закат*|джунгл*',
      'акци*|спецпредложени*|бонус*|подарок|подарк*',
    ],
  },
  en: {
    safeguards: [
      'contract|contracts|agreement|insured|insurance|escrow|notary|lawyer|audit|audited|audits|certified|certificate|licence|license|permit|engineer|refund|refunded|penalty|encrypted|encryption|hosted|backup|backups|warranty|sla|guarantee|guaranteed|deposit|trial|pilot|import|imports|export|migrate|onboarding|training|support|report|reports|dashboard|access|inspect|inspected|inspection|stages|stage|instalments|installments',
      '=cancel ... any|anytime|month',
      'law|laws|court|code|registered|register',
    ],
    weighs: [
      'because|since|instead|actually|whereas|while|although|though|otherwise|exactly|still|therefore|however|but',
      'compared|comparison|versus|vs|difference|less|more|fewer|cheaper|half|double|twice|than',
      "=then ... =won't|=they|=you",
      '=that|=it|=this =happens|=is|=was|=usually ... =when|=if|=because|=why',
      "=that's =why|=when|=exactly|=because",
    ],
    examples: [
      'example|instance|case|customer|customers|client|clients|owner|owners|buyer|buyers|teams|companies|users',
      '=we|=our|=ours ... *e|*s|*d|*t|lives|runs|works|move|moves|do|does|keep|build|check|pay|hold|handle|handles|sits|takes',
      '=one|=most|=some|=many =of',
    ],
    alternatives: [
      '=you|=we =can|=could|=may|=might',
      'alternatively|alternative|option|options|smaller|starter',
      '=if =you|=that|=it|=they',
      'start|begin|try =with|=small|=on|=without|=it',
    ],
    pitches: [
      'beautiful|stunning|luxurious|amazing|unique|exclusive|best|awesome|fantastic|gorgeous|award-winning|leading',
      'pool|view|views|beach|sunset',
      '=new =project|=villa|=feature|=features',
    ],
  },
}

/** True when a statement says something for its matter: a safeguard, a reason, a case, a figure, another way. */
export function argues({ text, words }: { text: string; words: readonly Word[] }, language: Language): boolean {
  const { safeguards, weighs, examples, alternatives } = arguing[language]
  if (holdsAny(safeguards, words, language)) return true
  if (praises(words, language)) return false
  return /\d/.test(text) || holdsAny([...weighs, ...examples, ...alternatives], words, language)
}

/** True when a statement praises the goods: that is no answer to a doubt. */
export function praises(words: readonly Word[], language: Language): boolean {
  return holdsAny(arguing[language].pitches, words, language)
}
