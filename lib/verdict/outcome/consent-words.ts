import { oneOf } from '../../core/pattern.ts'

/** Words that accept what was offered, whatever else is said. */
export const ACCEPTS = oneOf(
  '\\b(?:да(?! (?:кому|зачем|кто|что|ну|нет|не|и так))|давайте|давай|подходит|подойд[её]т|пойд[её]т|удобно|удобнее|согласен|согласна|договорились|записывайте|запишите|бронируйте|ид[её]т|годится|вполне|конечно|первый|первое|второй|второе|любой|любое|идеально|без разницы|всё равно|все равно|смогу|устраивает|устроит|с удовольствием|без проблем|жду ссылку|жду приглашение|присылайте ссылку|уговорили)\\b|\\b(?:готова?|жду|буду)[^\\p{L}]*$|\\bбуду (?:на связи|ждать|вовремя|готова?)\\b',
  "\\b(?:yes|yeah|yep|sure|works|perfect|great|deal|agreed|sounds good|let's do|book it|book me|the first|the second|the latter|either|i can do|make it|gladly|absolutely|good for me|good|is (?:fine|ok|okay)|(?:fine|ok|okay) (?:by|with|for) me|count me in|i'm in|i'm free|see you)\\b",
  '^\\s*(?:\\+|👍|👌|✅|🤝)',
)

/** Words that accept only where nothing else is said: "Ок, понял" just takes note. */
export const NODS = oneOf(
  '^[^\\p{L}]*(?:хорошо|отлично|супер|окей|ок|ага|угу|ладно|норм|нормально|можно|принято|ok|okay|fine|cool|alright)[^\\p{L}]*$',
)

/** Words of courtesy beside them. */
export const COURTESY = oneOf(
  '^[^\\p{L}]*(?:спасибо|благодарю|пожалуйста|отлично|прекрасно|тогда|ну|thanks|thank you|then|please)[^\\p{L}]*$',
)

/** Words that decline what stands in their clause. */
export const DECLINES = oneOf(
  '\\b(?:не|нет|ни|нельзя|занят|занята|подумаю|потом|позже|рано|против|вряд|переписк\\S*|письменно|чат|чате)\\b(?<!не против)|\\bбез (?:звон|созвон|zoom|зум)',
  "\\b(?:no|not|nope|never|neither|nor|cannot|busy|bad|later|unavailable|rather|chat here|in writing)\\b|n['’]t\\b",
)

/** They sound like a refusal and are none. */
export const AGREES_BY_DENIAL = oneOf(
  '\\bпочему бы (?:и )?нет\\b|\\bне против\\b|\\bне вопрос\\b|\\bнет проблем\\b|\\bне возражаю\\b|\\bне вижу причин\\b',
  '\\bwhy not\\b|\\bno problem\\b|\\bno objection',
)

/** Words that make it depend on something, or leave it open. */
export const HEDGES = oneOf(
  '\\b(?:если(?! можно| удобно| вам удобно)|бы|может быть|может|возможно|наверное|посмотрим|вдруг)\\b',
  '\\b(?:if|maybe|perhaps|might|possibly|depends|after)\\b',
)

/** Words that put off what their message would accept. */
export const RESERVES = oneOf(
  '\\b(?:если|бы|может быть|возможно|наверное|посмотрим|потом|позже|сначала|следующ\\S*|через (?:неделю|месяц)|не|нет|ни|вопрос)\\b',
  "\\b(?:if|maybe|perhaps|might|later|(?<!the )first|not|no|neither|never|need to|before|after|next)\\b|n['’]t\\b",
)

/** What the prospect means to do instead of meeting: "давайте завтра спишемся". */
export const OTHER_PLAN = oneOf(
  '\\b(?:спиш|напиш|вернусь|верн[её]мся|обсуд|подума|посовет|отвеч|ответ|скаж|сообщ|уточн|реш[уиа]|узна|спрошу|посмотр|почита|зна(?:ть|ю))',
  '\\b(?:let you know|write|message|text|get back|think|decide|talk to my|ask my|check with|read|look into)\\b',
)

/** Words that put a time forward: "в 17:00 сможете?" */
export const PROPOSES = oneOf(
  '\\b(?:сможете|можете|можем|можно|удобно|удобнее|получится|давайте|подойд[её]т|лучше|как насч[её]т|есть ли|свободны|готов|готова|могу|смогу|никак)\\b',
  "\\b(?:can we|can you|could|would|how about|what about|works?|suits?|is .* (?:free|possible)|i can|let's|instead|make it)\\b",
)

/** What may stand beside a time that is chosen. */
export const BESIDE_TIME = oneOf(
  '^(?:а|вот|пусть|будет|и|но|тогда|значит|то|в|во|на|к|с|так|мне|нам|меня|я|мы|все|всё|же|этот|это|обеда|после|до|лучше|давайте|пожалуйста|ок|окей|хорошо|отлично|норм|нормально|да|выберу|выбираю|беру|возьму|ровно|где-то|около|по|моему|нашему|вашему|времени|москве|связи|дня|вечера|утра|zoom|зум|созвон|созвонимся|встречаемся|встреча|звонок|в|час|часов|часа)$',
  "^(?:a|and|but|then|so|on|at|for|to|me|us|my|your|time|the|is|it|that|i|we|ok|okay|please|yes|best|better|preferably|around|about|after|lunch|call|meeting|zoom|one|i'd|prefer|choose|take|pick|go|with|let's|say)$",
)

/** A call, however it is called. */
export const CALL = oneOf('zoom|зум|созвон|звон|встреч', '\\b(?:call|meeting|demo|session|consultation)\\b')
