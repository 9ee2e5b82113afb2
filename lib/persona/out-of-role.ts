import { oneOf } from '../core/pattern.ts'

const RU_SELLER = '(?:консультант|менеджер|агент|риелтор|риэлтор|продавец|представитель)'
const RU_GOODS = '(?:вариант|объект|вилл|созвон|звонок|встреч|подбор|консультац|время|zoom|зум|скидк)'
const EN_SELLER = '(?:consultant|sales(?:\\s+\\S+)?(?!\\S)|account\\s+manager|agent|advisor|realtor|representative)'
const EN_CAN = "(?:i|we)(?:\\s+(?:can|could|will|would\\s+like\\s+to)|['’]d\\s+like\\s+to|['’]ll)"

/** What only the seller would say. Narrow on purpose: a client may have a company, and a wrong alarm costs a conversation. */
export const ROLE_FLIPS = {
  ru: oneOf(
    `\\bя\\s*[—–-]?\\s*ваш(?:а|е)?\\s+(?:\\S+\\s+)?${RU_SELLER}\\b`,
    // a consultant of something else is a client
    `\\bя\\s*[—–-]?\\s*(?:(?:личн|персональн)(?:ый|ая)\\s+)?${RU_SELLER}\\b(?!\\s+(?:в|во|на|из|банка|другой)\\b)`,
    '\\bнаш(?:и|их|им|ими)\\s+(?:объект|вилл|цен|услуг|эксперт|специалист)',
    '\\bнаш(?:а|е|и)?\\s+(?:компания|агентство|команда|эксперт\\S*|специалист\\S*)\\b[^.!?]{0,30}\\bвам\\b',
    '\\bу\\s+нас\\s+(?:есть|в\\s+наличии)\\s+(?:\\S+\\s+)?(?:вариант|объект|скидк|предложени(?:е|я)\\s+для\\s+вас)(?![^.!?]*\\bдруг)',
    '\\bмы\\s+(?:предлагаем\\s+вам|поможем\\s+вам|подбер[её]м\\s+вам)',
    `\\b(?:могу|можем|готов[аы]?|хочу|давайте\\s+я)\\s+(?:предложить|показать)\\s+вам\\s+(?:\\S+\\s+){0,2}?${RU_GOODS}`,
    '\\b(?:могу|можем|готов[аы]?|хочу|давайте\\s+я)\\s+(?:подобрать\\s+(?:для\\s+)?вам|записать\\s+вас)',
    '\\b(?:записал[аи]?|забронировал[аи]?|запишу)\\s+(?:вас|для\\s+вас)\\b',
    '\\bвам\\s+(?:будет\\s+)?удобн(?:о|ее)\\b[^?\\d]{0,40}\\d[^?]{0,40}\\bили\\b[^?\\d]{0,40}\\d[^?]{0,20}\\?',
    '\\b(?:какой|каков)\\s+(?:у\\s+вас|ваш)\\s+бюджет|\\bна\\s+какой\\s+бюджет\\s+вы\\b',
    '\\b(?:напишите|оставьте|укажите)\\s+(?:мне\\s+)?(?:ваш[уе]?|свою|свой)\\s+(?:e-?mail|имейл|мейл|почт)',
  ),
  en: oneOf(
    `\\bi(?:['’]m|\\s+am)\\s+your\\s+(?:\\S+\\s+)?${EN_SELLER}\\b`,
    `\\bi(?:['’]m|\\s+am)\\s+(?:a|an|the)\\s+(?:\\S+\\s+)?${EN_SELLER}\\b(?!\\s+(?:\\S+\\s+)?(?:at|in|for|of|by|myself|too)\\b)`,
    '\\bour\\s+(?:properties|villas|pricing|price\\s+list|plans\\s+start|experts)\\b',
    '\\bwe\\s+(?:can\\s+)?offer\\s+you\\b',
    `\\b${EN_CAN}\\s+(?:offer|book|schedule|sign)\\s+you\\b`,
    `\\b${EN_CAN}\\s+(?:book|schedule|arrange|set\\s+up|reserve)\\s[^.!?]{0,30}\\bfor\\s+you\\b`,
    "\\b(?:i|we)(?:['’]ve|\\s+have)\\s+(?:booked|scheduled|signed)\\s+you\\b",
    '\\b(?:would|does)\\s+[^?\\d]{0,40}\\d[^?]{0,30}\\bor\\b[^?\\d]{0,40}\\d[^?]{0,20}\\b(?:work|suit)s?\\s+(?:for\\s+)?you\\b',
    "\\bwhat(?:['’]s|\\s+is)\\s+your\\s+budget\\b|\\bwhat\\s+budget\\s+(?:do|would|are)\\s+you\\b",
    '\\b(?:share|leave|provide)\\s+(?:me\\s+|us\\s+)?your\\s+e-?mail\\b',
  ),
}

/** A client is a person. */
export const STEPS_OUT = oneOf(
  '\\bя\\s*[—–-]?\\s*(?:всего\\s+лишь\\s+)?(?:бот|ии|языковая\\s+модель|нейросеть|виртуальный\\s+\\S+|claude|клод)\\b',
  '\\bкак\\s+(?:ии|языковая\\s+модель|искусственный\\s+интеллект)\\b',
  "\\bi(?:['’]m|\\s+am)\\s+(?:an?\\s+)?(?:ai|language\\s+model|bot|claude|virtual\\s+\\S+)\\b",
  '\\bas\\s+an?\\s+(?:ai|language\\s+model)\\b',
)

export const LEAKS = oneOf(
  '\\bsystem\\s+prompt\\b',
  '\\bсистемн\\S+\\s+(?:промпт|инструкци)',
  '\\bmy\\s+(?:instructions|prompt|role-?play)\\b',
  '\\b(?:мои|моих|моим)\\s+инструкци',
  '</?data\\b',
  '\\bмне\\s+(?:велено|поручено)\\s+(?:играть|изображать)',
)

/** A goodbye begins its clause: "пришлите ссылку до созвона" is none. */
const BEGINS = '(?:^|[.!?,;:…)]\\s*|\\b(?:тогда|ну|итак|всё|спасибо|ok|okay|then|thanks|well|so)\\s+)'
const ENDS = '(?=\\s*(?:$|[.!?,;…)\\p{Extended_Pictographic}]))'

export const FAREWELLS = {
  ru: oneOf(
    `${BEGINS}до\\s+(?:свидания|свиданья|встречи|связи|созвона|скорого|скорой|завтра)(?:${ENDS}|\\s+(?:завтра|в\\s|во\\s|на\\s|\\d))`,
    `${BEGINS}(?:всего\\s+(?:вам\\s+)?(?:доброго|хорошего|наилучшего)|прощайте|прощай)${ENDS}`,
    `${BEGINS}(?:хорошего|приятного|доброго)\\s+(?:вам\\s+)?(?:дня|вечера|утра)\\b`,
    `${BEGINS}(?:спокойной|доброй)\\s+ночи\\b`,
    `${BEGINS}(?:удачи|успехов)(?:\\s+вам)?${ENDS}`,
    `${BEGINS}пока(?:-пока|\\s+пока)?${ENDS}(?!,\\s*(?:не|что|я)\\b)`,
  ),
  en: oneOf(
    `${BEGINS}(?:good\\s?bye|bye(?:\\s?-?bye)?)\\b(?!\\s+the)`,
    `${BEGINS}(?:see|talk\\s+to|speak\\s+to|catch)\\s+(?:you|ya)(?:${ENDS}|\\s+(?:then|there|later|soon|tomorrow|around|on|at|next)\\b)`,
    `${BEGINS}(?:talk|speak)\\s+(?:soon|later|then|tomorrow)\\b`,
    `${BEGINS}take\\s+care${ENDS}`,
    `${BEGINS}(?:have\\s+a|enjoy\\s+your)\\s+(?:\\S+\\s+)?(?:day|evening|one|weekend|night)\\b`,
    `${BEGINS}(?:good\\s?night|farewell)\\b`,
  ),
}

/** Whether a goodbye is in a text of either language. */
export function isFarewell(text: string): boolean {
  return text.split('\n').some((line) => FAREWELLS.ru.test(line) || FAREWELLS.en.test(line))
}
