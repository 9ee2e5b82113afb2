import { oneOf } from '../../core/pattern.ts'

/** Words that accept what was offered, whatever else is said. */
export const ACCEPTS = oneOf(
  '\\b(?:да(?! (?:кому|зачем|кто|что|ну|нет|не|и так))|давайте|давай|подходит|подойд[её]т|пойд[её]т|удобно|удобнее|согласен|согласна|договорились|записывайте|запишите|бронируйте|ид[её]т|годится|вполне|конечно|(?:перв|втор)(?:ый|ой|ое)(?! раз)|любой|любое|идеально|без разницы|всё равно|все равно|смогу|устраивает|устроит|с удовольствием|без проблем|жду ссылку|жду приглашение|присылайте ссылку|уговорили|по рукам|самое то|решено|треть(?:е|ий)(?! раз)|последн(?:ее|ий) (?:вариант|слот|окно)|более (?:поздн|ранн)(?:ее|ий)|(?<!вы (?:мне )?)(?:наберите|набирайте|звоните)|выбирайте(?: сами)?|на ваше усмотрение|как вам удобн\\S*)\\b|\\b(?:готова?|жду|буду)[^\\p{L}]*$|\\bбуду (?:на связи|ждать|вовремя|готова?)\\b',
  "\\b(?:yes|yeah|yep|sure|works|perfect|great|deal|agreed|sounds good|let's do|book it|book me|the (?:first|second|third|former|latter|earlier|later)(?! (?:i|time|thing)\\b)|(?:first|second|third|last|(?<!an )earlier|(?<!a )later|earliest|latest) (?:one|option|slot)|option [1-3]|either|whichever|whatever (?:works|suits)|any (?:time|of (?:them|these|those|the two))|both work|up to you|you (?:choose|pick|decide)|(?:i|we)'ll (?:take|go (?:for|with)) (?:it|that|either|any|whichever)(?: one| slot| time)?(?![^.,!?]*\\p{L})|put me (?:down|in)|pencil me in|sign me up|i can do|make it|gladly|absolutely|good for me|good|is (?:fine|ok|okay)|(?:fine|ok|okay) (?:by|with|for) me|count me in|i'm in|i'm free|see you)\\b",
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
  '\\b(?:не(?! (?:раньше|ранее|позже|позднее) )|нет|ни|нельзя|слишком|поздно|поздновато|рановато|занят|занята|подумаю|потом|позже|рано|против|вряд|переписк\\S*|письменно|чат|чате)\\b(?<!не против)|\\bбез (?:звон|созвон|zoom|зум)',
  "\\b(?:(?:no|not)(?! (?:before|earlier|later) )|nope|never|neither|nor|too (?:late|early|soon)|taken|tough|tricky|impossible|cannot|busy|bad|(?<!\\bthe )later(?! one| option| slot)|unavailable|rather|chat here|in writing)\\b|n['’]t\\b",
)

/** They sound like a refusal and are none. */
export const AGREES_BY_DENIAL = oneOf(
  '\\bпочему бы (?:и )?нет\\b|\\bне против\\b|\\bне вопрос\\b|\\bнет проблем\\b|\\bне возражаю\\b|\\bне вижу причин\\b|\\bне принципиально\\b',
  "\\bwhy not\\b|\\bno problem\\b|\\bno objection|\\b(?:don't|do not) mind (?:which|either|at all)|\\bno preference",
)

/** Words that make it depend on something, or leave it open. */
export const HEDGES = oneOf(
  '\\b(?:если(?! можно| удобно| вам удобно)|бы|может быть|может|возможно|наверное|посмотрим|вдруг)\\b',
  '\\b(?:if|maybe|perhaps|might|could work|possibly|depends|after(?! [§¤]))\\b',
)

/** Words that doubt what their clause says, or the next one. */
export const DOUBTS = oneOf(
  '\\bне (?:уверен|знаю|факт|думаю|обещаю|гарантирую)|\\b(?:сомневаюсь|сомнительно|вряд ли|едва ли|маловероятно|боюсь)\\b',
  "\\b(?:doubt|doubtful|unsure|unlikely|hardly|afraid|not (?:sure|certain))\\b|\\b(?:don't|do not|can't|cannot) (?:know|think|promise)\\b",
)

/** A clause that begins so is not what the one before it doubts. */
export const OBJECTS = oneOf('^\\s*(?:но|а|однако|зато|хотя|ладно|but|though|still|ok|okay)\\b')

/** A question for how or why is no proposal: "как я смогу в 16:00?", but "как Вам 16:00?" is one. */
export const ASKS_HOW = oneOf(
  '^[^\\p{L}]*(?:(?:а|и|но|ну)\\s+)?(?:как(?! насч[её]т| вам| тебе| раз)|почему(?! бы)|зачем|отчего|с чего)\\b',
  "^[^\\p{L}]*(?:(?:and|but|so)\\s+)?(?:how (?:could|can|would|should|do|am|come)|why(?! not| don't we))\\b",
)

/** They propose only in a question: "в 15:00 никак?" */
export const ONLY_ASKED = oneOf('\\bникак\\b')

/** Days that are meant and cannot be read; `¤` and `§` stand for what can. */
export const ELSEWHEN = oneOf(
  '\\b(?:следующ\\S*|другой|другая) (?:недел|месяц|день|раз)|\\bчерез (?:месяц|пару|две|три|\\d+) |\\bпозже\\b',
  '\\b(?:next|another|the following) (?:week|month|day|time|year)\\b|\\bin (?:a|an|two|three|few|a few|\\d+) (?:weeks?|months?)\\b|\\bweeks? (?:later|from)',
)

/** They let the offer go by: "we'll pass for now", and not "we'll pass it on". */
const PASSES =
  "\\b(?:воздерж(?:усь|имся)|(?:откажусь|откажемся|отказываюсь|отказываемся)|пас|пропустим|пропущу)\\b|\\b(?:i|we)(?:['’]ll| will|['’]d| have to| must| should)?(?: just| rather| probably)? pass\\b(?=\\s*(?:$|[.,!?]|for now|this time|on (?:this|it|that|the (?:call|demo|meeting|offer))\\b))|\\bhard pass\\b"

/** Words that put off what their message would accept. */
export const RESERVES = oneOf(
  '\\b(?:если|бы|может быть|возможно|наверное|посмотрим|потом|позже|сначала|следующ\\S*|через (?:неделю|месяц)|не|нет|ни|вопрос)\\b',
  "\\b(?:if|maybe|perhaps|might|(?<!\\bthe )later(?! one| option| slot)|(?<!the )first(?! one| option| slot)|not|no|neither|never|need to|before|after|next)\\b|n['’]t\\b",
  PASSES,
)

/** What the prospect means to do instead of meeting: "давайте завтра спишемся". */
export const OTHER_PLAN = oneOf(
  '\\b(?:спиш|напиш|вернусь|верн[её]мся|обсуд|подума|посовет|отвеч|ответ|скаж|сообщ|уточн|реш[уиа](?!йте)|узна|спрошу|посмотр|почита|зна(?:ть|ю))',
  '\\b(?:let you know|confirm (?:tomorrow|later|by)|write|message|text|get back|think|(?<!you )decide|talk to my|ask my|check with|read|look into)\\b',
)

/** Words that put a time forward: "в 17:00 сможете?" */
export const PROPOSES = oneOf(
  '\\b(?:сможете|можете|можем|можно|удобно|удобнее|получится|давайте|подойд[её]т|лучше|как насч[её]т|есть ли|свобод(?:ен|на|ны)|готов|готова|могу|смогу|никак)\\b',
  "\\b(?:can we|can you|could|would|how about|what about|works?|suits?|is .* (?:free|possible)|i can|i'm free|let's|instead|make it)\\b",
)

/** What may stand beside a time that is chosen. */
export const BESIDE_TIME = oneOf(
  '^(?:а|ну|вот|пусть|будет|и|но|тогда|значит|то|в|во|на|к|с|так|мне|нам|меня|я|мы|все|всё|же|этот|это|обеда|после|до|лучше|давайте|пожалуйста|ок|окей|хорошо|отлично|норм|нормально|да|выберу|выбираю|беру|берём|возьму|ровно|где-то|около|по|моему|нашему|вашему|времени|москве|связи|дня|вечера|утра|zoom|зум|созвон|созвонимся|встречаемся|встреча|звонок|в|час|часов|часа)$',
  "^(?:a|and|but|then|so|on|at|for|to|me|us|my|your|time|the|is|it|that|i|we|ok|okay|please|yes|best|better|preferably|around|about|after|lunch|call|meeting|zoom|one|i'd|i'll|we'll|have|prefer|choose|take|pick|go|with|let's|say)$",
)

/** They show that a call was spoken of, though not that their own clause means one. */
export const CALL_SPOKEN_OF = oneOf(
  'zoom|зум|созвон|звон|встреч|консультац|разговор|поговор|пообща|видеосвяз|набер(?:у|[её]т|ите)|демо|показ',
  '\\b(?:calls?|meetings?|demo|session|consultation|appointment|speak|talk|chat|walkthrough|google meet|teams)\\b',
)

/** A call, however it is called. */
export const CALL = oneOf('zoom|зум|созвон|звон|встреч', '\\b(?:call|meeting|demo|session|consultation)\\b')

/** Words that take back what was agreed before. */
export const WITHDRAWS = oneOf(
  '\\b(?:отмен(?:яем|яйте|яю|яется|ите|а|им)|отбой|стоп|передумал[аи]?|раздумал[аи]?|не (?:состоится|надо созвон[а-яё]*|надо звон[а-яё]*))\\b',
  "\\b(?:cancel|scratch that|call it off|changed my mind|something(?: has|'s)? c[ao]me up)\\b",
  PASSES,
)

/** They do so beside a time or a call, or with hardly a word more: "в среду не смогу", "не получится". */
export const FAILS = oneOf(
  '\\bне (?:получится|получается|получиться|выйдет|смогу|сможем|успею|успеваю)\\b',
  "\\b(?:can(?:no|['’])t make it|won['’]t (?:work|make it)|not (?:going to|gonna) (?:work|make it))\\b",
)

/** Words that want something sent or told. */
export const DEMANDS = oneOf(
  '\\b(?:скиньте|пришлите|вышлите|отправьте|киньте|сбросьте|дайте|покажите|посчитайте|расскажите|объясните|скажите)\\b',
)

/** What is sent for a call. */
export const OF_THE_CALL = oneOf('ссылк|приглаш|инвайт|zoom|зум|созвон', '\\b(?:link|invite|invitation)')
