import { oneOf } from '../../core/pattern.ts'
import { clauseAround, isNegated } from './denial.ts'

/** What a sentence does with a thing that it names: offers it, puts it off, or only tells of it. */
export type Stance = 'offers' | 'puts off' | 'tells'

/** Words that offer, invite or arrange. */
const OFFERS = oneOf(
  '\\b(?:предлага(?:ю|ем)|предлож(?:у|им)|предложил[аи]? бы|предложение|давайте|приглаша(?:ю|ем)|приглашу|зову|хотите|хотели бы|хотелось бы|хочется|хочу)\\b',
  '\\b(?:могу|можем|могли бы|могла бы|можно|сможете|сможем|готов[аы]?|рад[аы]?|удобн[а-яё]+|подойд[её]т|подходит|как (?:вам|насч[её]т|смотрите)|что (?:скажете|думаете|если)|почему бы|не против|возражаете)\\b',
  '\\b(?:имеет смысл|есть смысл|стоит|лучше|проще|быстрее|нагляднее|удобнее|найд[её]тся|найд[её]те|найд[её]м|выдел(?:ите|им)|уделите|есть (?:окн|слот|время|возможн|свободн)[а-яё]*|свободн[а-яё]+|осталось|было бы)\\b',
  '\\b(?:созвонимся|встретимся|увидимся|свяжемся|пообщаемся|поговорим|запланируем|назначим|договоримся|согласуем|организу(?:ю|ем)|устро(?:ю|им)|провед(?:у|[её]м)|сделаем|обсудим|разбер(?:у|[её]м)|посмотрим|пройд[её]м(?:ся)?|покаж(?:у|ем)|расскаж(?:у|ем)|объясн(?:ю|им)|продемонстриру(?:ю|ем)|наберу|позвоню|запиш(?:у|ем|ите|итесь)|выбер(?:ем|ите)|подбер[её]м|подключайтесь|приходите|жду вас|увидите|получите|узнаете|покажет|расскажет|откроет|ответит|объяснит|разбер[её]т|подготовит)\\b',
  "\\b(?:suggest|propose|let's|shall we|would you|could we|can we|could you|are you free|i can|we can|i could|happy to|glad to|love to|how about|what about|why don't we|want to|like to|available|schedule|book|set up|hop on|jump on|grab|find|worth|best if|easier|invite|you'll see|i'll show)\\b",
)
/** Negated only in form: "не хотите созвониться?" */
const POLITE = oneOf(
  '\\b(?:не (?:хотите|хотели бы|хочется|против|возражаете|откажетесь|могли бы|найд[её]тся|будет ли|думали)|почему бы (?:и |нам )?не|нет ли)\\b',
  "\\b(?:why don't we|wouldn't you|would you mind|won't you)\\b",
)
/** The time for it has not come. */
const TOO_EARLY = oneOf(
  '\\b(?:рано|рановато|преждевременн[а-яё]+|не (?:время|сейчас|сразу|тороплю|настаиваю)|пока (?:не|без|нет|что не)|ещ[её] не время|до (?:этого|созвона|звонка|встречи|zoom|зума)|перед (?:созвоном|звонком|встречей|zoom|зумом)|прежде чем|после того как|как-нибудь|когда-нибудь|когда (?:будете|захотите|решите|поймете|поймём|пойм[её]м|прид[её]т)|дойд[её]м до|ближе к делу|если (?:до этого )?дойд[её]т)\\b',
  '\\b(?:too (?:early|soon)|premature|not yet|before (?:we|the|a|any)|once (?:we|you)|down the road|eventually|no rush)\\b',
)
const LATER = oneOf('\\b(?:позже|попозже|потом|затем|в другой раз)\\b', '\\b(?:later|afterwards|another time|then)\\b')
const WITHOUT = oneOf(
  '\\b(?:без|вместо|обойд[её]мся|кроме)\\s*$',
  '\\b(?:without|instead of|rather than|no)(?: an?| the)?\\s*$',
)
/** The other side is at an appointment of its own: "когда выйдете со встречи". */
const THEIR_OWN = oneOf(
  '\\b(?:выйд|верн|освобод|законч|заверш)(?:ете|[её]тесь|ите|итесь)\\s(?:[а-яё]+\\s)?(?:(?:со|с|из|на|от|свою|вашу|вашей)\\s)?(?:встреч|созвон|звонк|совещани)[а-яё]*',
  '\\b(?:out of|after|back from|done with|finish(?:ed)?) your (?:[a-z]+ )?(?:meeting|call|demo|session)',
)

/** It has been, or somebody else has it. */
const PAST = oneOf(
  '\\b(?:был[аои]?(?! бы)|прошл[а-яё]+|предыдущ[а-яё]+|вчера|созванивались|созвонились|встречались|говорили|обсуждали|обсудили|показывал[аи]?|показал[аи]?|провел[аи]?|состоял[а-яё]+|(?!детали|хотели|могли|если)[а-яё]{2,}(?:ывали|ивали|зали|шли|дили|рили)|закончил[а-яё]+|проходил[а-яё]*|после (?:созвон|звонк|встреч|zoom|зум|видео)[а-яё]*)\\b',
  '\\b(?:last|previous|yesterday|earlier|was|were|had|talked|discussed|showed|spoke)\\b',
)
const OTHERS = oneOf(
  '\\bу меня\\b|\\b(?:с|со|от|для) (?:наш[а-яё]+ )?(?:застройщик|нотариус|коллег|друг|клиент|директор|руководств|банк|собственник|команд|партн[её]р)[а-яё]*',
  '\\b(?:with|to|from|for) (?:the |our |another |a )?(?:developer|notary|colleague|another|other|client|customer|team|bank|engineer)[a-z]*',
)
const TO_YOU = oneOf('\\b(?:вам|вас|вами|вы|давайте|предлага(?:ю|ем)|нам с вами)\\b', "\\b(?:you|let's|suggest|we)\\b")

/** How a sentence stands to a thing of which it speaks; `mention` stands in `sentence`. */
export function stanceOf(
  { text, isQuestion }: { text: string; isQuestion: boolean },
  mention: string,
  { namesTime, proposes }: { namesTime: boolean; proposes: boolean },
): Stance {
  const clause = clauseAround(text, mention)
  const before = text.slice(0, text.indexOf(mention))
  if (POLITE.test(text)) return 'offers'
  if (WITHOUT.test(before) || TOO_EARLY.test(text) || isNegated(text, mention)) return 'puts off'
  if (LATER.test(clause) && !namesTime) return 'puts off'
  if (THEIR_OWN.test(text) && !namesTime) return 'tells'
  if (PAST.test(clause) || (OTHERS.test(clause) && !TO_YOU.test(text))) return 'tells'
  return isQuestion || proposes || namesTime || OFFERS.test(text) || OFFERS.test(mention) ? 'offers' : 'tells'
}
