import { oneOf } from '../core/pattern.ts'

/** What only the seller would say. Narrow on purpose: a client may have a company, and a wrong alarm costs a conversation. */
export const ROLE_FLIPS = {
  ru: oneOf(
    '\\bя\\s*[—–-]?\\s*(ваш(а|е)?\\s+)?((личн|персональн)(ый|ая)\\s+)?(консультант|менеджер|агент|риелтор|риэлтор|продавец|представитель)\\b',
    '\\bнаш(и|их|им|ими)\\s+(объект|вилл|цен|услуг|эксперт|специалист)',
    '\\bу\\s+нас\\s+(есть|в\\s+наличии)\\s+(\\S+\\s+)?(вариант|объект|предложени|скидк)',
    '\\bмы\\s+(предлагаем\\s+вам|поможем\\s+вам|подберём\\s+вам|подберем\\s+вам)',
    '\\b(могу|можем|готов[аы]?|хочу|давайте\\s+я)\\s+(предложить\\s+вам|подобрать\\s+(для\\s+)?вам|показать\\s+вам\\s+(вариант|объект|вилл)|записать\\s+вас)',
    '\\b(записал[аи]?|забронировал[аи]?|запишу)\\s+(вас|для\\s+вас)\\b',
    '\\bвам\\s+(будет\\s+)?удобн(о|ее)\\b[^?]{0,60}\\bили\\b[^?]{0,60}\\?',
    '\\b(какой|каков)\\s+(у\\s+вас|ваш)\\s+бюджет',
    '\\b(напишите|оставьте|укажите)\\s+(мне\\s+)?(ваш[уе]?|свою|свой)\\s+(e-?mail|имейл|мейл|почт)',
  ),
  en: oneOf(
    "\\bi(['’]m|\\s+am)\\s+(your|a|an|the)\\s+(\\S+\\s+)?(consultant|sales\\s*\\S*|account\\s+manager|agent|advisor|realtor|representative)\\b",
    '\\bour\\s+(properties|villas|pricing|price\\s+list|plans\\s+start|experts)\\b',
    '\\bwe\\s+(can\\s+)?offer\\s+you\\b',
    "\\b(i|we)(\\s+(can|could|would\\s+like\\s+to)|['’]d\\s+like\\s+to|['’]ll)\\s+(offer|book|schedule|sign)\\s+you\\b",
    "\\b(i|we)(['’]ve|\\s+have)\\s+(booked|scheduled|signed)\\s+you\\b",
    '\\b(would|does)\\s+\\S+(\\s+\\S+){0,6}\\s+or\\s+\\S+(\\s+\\S+){0,6}\\s+(work|suit)s?\\s+(for\\s+)?you\\b',
    "\\bwhat(['’]s|\\s+is)\\s+your\\s+budget\\b",
  ),
}

/** A client is a person. */
export const STEPS_OUT = oneOf(
  '\\bя\\s*[—–-]?\\s*(всего\\s+лишь\\s+)?(бот|ии|языковая\\s+модель|нейросеть|виртуальный\\s+\\S+|claude|клод)\\b',
  '\\bкак\\s+(ии|языковая\\s+модель|искусственный\\s+интеллект)\\b',
  "\\bi(['’]m|\\s+am)\\s+(an?\\s+)?(ai|language\\s+model|bot|claude|virtual\\s+\\S+)\\b",
  '\\bas\\s+an?\\s+(ai|language\\s+model)\\b',
)

export const LEAKS = oneOf(
  '\\bsystem\\s+prompt\\b',
  '\\bсистемн\\S+\\s+(промпт|инструкци)',
  '\\bmy\\s+(instructions|prompt|role-?play)\\b',
  '\\b(мои|моих|моим)\\s+инструкци',
  '</?data\\b',
  '\\bмне\\s+(велено|поручено)\\s+(играть|изображать)',
)

export const FAREWELLS = {
  ru: oneOf(
    '\\bдо\\s+(свидания|встречи|связи|созвона|скорого)\\b',
    '\\bвсего\\s+(доброго|хорошего|наилучшего)\\b',
    '\\b(хорошего|приятного)\\s+(дня|вечера)\\b',
    '^пока[.!]*$',
  ),
  en: oneOf(
    '\\b(good)?bye\\b',
    '\\bsee\\s+you\\b',
    '\\btake\\s+care\\b',
    '\\btalk\\s+soon\\b',
    '\\bhave\\s+a\\s+(good|nice|great|lovely)\\s+(day|evening|one)\\b',
  ),
}
