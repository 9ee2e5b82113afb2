import { oneOf } from '../../core/pattern.ts'

// `§` stands for an hour that was named, `¤` for a day: see marked-times.ts
const RU_MEETING =
  '(?:встреч[ауеи]|звон(?:ок|ка)|созвон[ау]?|zoom|зум|консультаци[яюи]|бронь(?!\\s+(?!на|за|есть|ваш|ещ|подтв|оформл|созда|у вас)[а-яё])|демо|показ)'
const RU_SLOT = '(?:слот|время|окно|окошко|место)'
/** Done to a person: "записала Вас". */
const RU_SIGNED =
  '(?:(?:записал|вписал|забронировал|зарезервировал|закрепил|запланировал|назначил|переставил|перезаписал)[аи]?|(?:успел|смог|получилось|удалось)[аи]?\\s+(?:[^\\s]+\\s)?(?:записать|вписать|поставить)|записываю|записываем|бронирую|резервирую)'
/** Done to a meeting: "поставила встречу". */
const RU_BOOKED =
  '(?:(?:записал|забронировал|зарезервировал|закрепил|запланировал|назначил|поставил|внес|внёс|внесл|вписал|оформил|подтвердил|зафиксировал|добавил|создал|организовал|перенес|перенёс|перенесл|передвинул|занес|занёс|занесл|согласовал|утвердил|включил|переставил|перезаписал|перебронировал)[аи]?|(?:записывае|бронируе|резервируе|подтверждае|назначае|фиксируе|закрепляе|вноси|переноси)м|записываю|бронирую|резервирую|подтверждаю|ставлю|ставим|назначаю|фиксирую|закрепляю|переношу|вношу)'
const RU_IS_BOOKED =
  '(?:назначен|забронирован|запланирован|зарезервирован|подтвержден|подтверждён|записан|согласован|поставлен|создан|закреплен|закреплён|перенесен|перенесён|оформлен|зафиксирован|внесен|внесён|занесен|занесён|утвержден|утверждён)(?:а|о|ы)?'
const RU_CALENDAR = '(?:в (?:календар|расписани|график|план|ежедневник)\\S*)'
const RU_SENT = '(?:отправил|выслал|прислал|направил|скинул)[аи]?'
const RU_EXPERT = '(?:эксперт|специалист|консультант|менеджер|коллега|юрист|аналитик|мы|я)'
const EN_MEETING = '(?:call|meeting(?! rooms?\\b)|demo|session|appointment|zoom|consultation|booking|chat)'
const EN_SLOT = '(?:slot|spot|time|place)'
const EN_I_HAVE = "(?:i|we)(?:'ve| have|'m| am|'re| are)?(?: just| now| already| got| went ahead and)*"
const EN_SIGNED = '(?:booked|scheduled|reserved|put|booking|scheduling|putting|reserving)'
const EN_BOOKED = `(?:${EN_SIGNED}|arranged|confirmed|locked in|set up|blocked|blocked off|added|secured|moved|rescheduled|grabbed)`
const EN_IS_BOOKED =
  '(?:booked|scheduled|confirmed|set(?! up)|all set|reserved|arranged|locked in|secured|rescheduled|moved|(?:on|in) (?:the|your|our|my) (?:calendar|diary|schedule|books))'
const EN_CALENDAR = '(?:on|in|into|to) (?:the|your|our|my) (?:calendar|diary|schedule)'
const EN_IS =
  "(?:is|are|has(?: now| just| already)? been|have(?: now| just| already)? been|'s|'re)(?: now| all| already| officially)*"
const EN_INVITE = '(?:invite|invitation|confirmation)'
const FEW = '(?:[^\\s]+\\s+){0,4}?'

/** A call, however it is called. */
export const MEETING = oneOf(`\\b${RU_MEETING}\\b`, `\\b${EN_MEETING}\\b`)

/** Words that say by themselves: the call is booked. */
export const CLAIMS = oneOf(
  `\\b${RU_SIGNED}\\s+(?:[^\\s]+\\s+)?вас\\b`,
  `\\b(?<!у )вас\\s+(?:[^\\s]+\\s+)?${RU_SIGNED}\\b`,
  '\\b(?:успел|смог|получилось|удалось)[аи]?\\s+(?:[^\\s]+\\s)?вас (?:записать|вписать|поставить)\\b',
  `\\b${RU_BOOKED}\\s+${FEW}(?:${RU_MEETING}|слот)\\b`,
  `\\b(?:${RU_MEETING}|слот)\\s+${FEW}${RU_BOOKED}\\b`,
  `\\b(?:вы|ваша запись|вас|${RU_MEETING}|слот|время)\\s+${FEW}${RU_IS_BOOKED}\\b`,
  `\\b${RU_IS_BOOKED}\\s+${FEW}${RU_MEETING}\\b`,
  `\\b(?:вы|вас|${RU_MEETING})\\s+(?:[^\\s]+\\s+){0,2}?${RU_CALENDAR}`,
  `\\b${RU_BOOKED}\\s+(?:(?:вас|вам|встречу|это|время|её|ее)\\s+){0,2}${RU_CALENDAR}`,
  `\\b${RU_BOOKED}\\s+${FEW}запись на (?:консультац|встреч|§|¤)|\\bзапись на (?:консультацию|встречу|§|¤)\\s+${FEW}${RU_IS_BOOKED}\\b`,
  `\\b${EN_I_HAVE} ${EN_SIGNED}\\s+(?:you|us|it)\\b(?! in touch| on hold| through)`,
  `(?:\\b${EN_I_HAVE} |^\\s*(?:just )?)${EN_BOOKED}\\s+${FEW}(?:${EN_MEETING}|slot)\\b`,
  `\\b(?:got|have|put) you (?:all )?(?:in(?! touch)|down|scheduled|booked|set|on the (?:schedule|calendar|books|list for §))\\b`,
  "\\byou(?:'re| are|(?:'ve| have)(?: now| just| already)? been)(?: now| all| already| officially)* (?:booked|put (?:down|in)|penciled in|pencilled in|scheduled|confirmed|signed up|down for|on the calendar|in the calendar)\\b",
  `\\b(?:your|the|our|a|that)\\s+${FEW}(?:${EN_MEETING}|${EN_SLOT})\\s+${FEW}(?:is|has been|'s)(?: now| all| already)? ${EN_IS_BOOKED}(?! by)\\b`,
  `(?<!\\b(?:each|every|any|no|his|her|their) )\\b${EN_MEETING}(?:'s| ${EN_IS}) ${EN_IS_BOOKED}(?! (?:by|up)\\b)`,
  `\\b${EN_MEETING} (?:booked|confirmed|scheduled)\\b`,
)

/** Words that say it only together with an hour: "До встречи завтра в 16:00", "Booked: Tuesday, 4 pm". */
export const CLAIMS_WITH_HOUR = oneOf(
  '\\b(?:жду|жд[её]м|ожидаем|ожидаю)\\s+вас\\b',
  '^[^\\p{L}]*(?:жду|жд[её]м)(?: [кв])? §[^\\p{L}]*$',
  '\\b(?:ждите|ожидайте)\\s+(?:[^\\s]+\\s)?(?:звон|эксперт|специалист|созвон)',
  '^[^\\p{L}]*(?:готово|сделано|оформлено|done|sorted)[^\\p{L}]*$',
  `^(?:[^\\s]+\\s+){0,2}${RU_MEETING}\\s+(?!у (?!нас|вас))(?:[^\\s§]+\\s+){0,4}§|^[^\\p{L}]*(?:[^\\s§]+\\s+){0,2}§\\s+(?:[^\\s]+\\s+){0,1}?(?:наш[аеу]?|ваш[аеу]?)\\s+(?:[^\\s]+\\s+)?${RU_MEETING}\\b`,
  '\\b(?:запись|бронь) §',
  `\\b(?:we|you)(?:'ve| have)(?: got)? an? (?:[^\\s]+\\s+)?${EN_MEETING}\\b`,
  "\\b(?:it's|that's|it is|that is) (?:settled|a deal|agreed)\\b|^[^\\p{L}]*(?:deal|agreed)[^\\p{L}]*(?:§|$)|^[^\\p{L}]*(?:speak|talk|chat)(?: soon)? §",
  `^[^\\p{L}]*(?:the|your|our)\\s+(?:[^\\s§]+\\s+)?${EN_MEETING}\\s+(?:[^\\s§]+\\s+){0,4}§`,
  '\\bдо (?:встречи|связи|созвона|звонка|разговора)\\b|^[^\\p{L}]*(?:(?:тогда|ну|итак|значит|всё|все|ok|ок|хорошо|отлично)\\s)?до §',
  '\\b(?:увидимся|созвонимся|встречаемся|созваниваемся|услышимся|договорились|условились)\\b',
  `\\b${RU_MEETING}\\s+${FEW}(?:состоится|пройд[её]т|стоит|в силе|начн[её]тся|начинается)(?![а-яё])`,
  '\\b(?:вс[её]|вс[её] остается|вс[её] остаётся) в силе\\b',
  `\\bу нас(?: с вами)?\\s+${FEW}${RU_MEETING}\\b|\\bу вас\\s+(?:есть\\s+)?${FEW}${RU_MEETING}\\b`,
  `\\bваш[аеу]?\\s+(?:[^\\s]+\\s+)?(?:${RU_MEETING}|${RU_SLOT})\\s+(?:[^\\s]+\\s+)?§`,
  `\\b(?:${RU_MEETING}|${RU_SLOT})\\s+${FEW}(?:ваш[аеи]?|за вами)\\b`,
  `\\b(?:есть|стоит)\\s+${FEW}${RU_MEETING}|\\bна ваше имя\\b`,
  `\\b${RU_SENT}\\s+${FEW}приглашени|\\bприглашени[ея]\\s+${FEW}(?:у вас|на (?:вашей )?почте|отправлен|выслан|ушло|улетело|в пути)`,
  '\\b(?:позвонит|позвоню|позвоним|набер[её]т|наберу|жд[её]т|встретит)\\s+(?:[^\\s]+\\s+){0,3}?(?:вам|вас)\\b',
  '\\b(?:вам|вас)\\s+(?:[^\\s]+\\s+){0,3}?(?:позвонит|позвоню|позвоним|набер[её]т|наберу|жд[её]т|встретит)\\b',
  '\\b(?:all set|consider it done)\\b',
  `\\b(?:it is|it's|that is|that's|this is) (?:now |already )?${EN_CALENDAR}\\b`,
  // "3 pm tomorrow is yours"; what stands before an hour may only be the slot itself
  `^[^\\p{L}§]*(?:(?:so|then|great|perfect|ok|okay|done),? )?(?:(?:the|your|that|this) )?§(?: ${EN_SLOT})?(?: §|,? ¤)? is (?:now |all )?yours\\b`,
  `\\b(?:the|that|this) (?:§ |¤ )?${EN_SLOT}(?: §| ¤)? is (?:now |all )?yours\\b`,
  `\\b(?:see|catch|meet|talk to|speak to|speak with|chat with) you\\b`,
  `\\blooking forward to (?:our|the|your|seeing|speaking|talking) `,
  `\\b(?:we|you)(?:'re| are)(?: all)? (?:on|in|set|good|confirmed) for §|\\beverything(?:'s| is)(?: all)? set\\b`,
  `\\b(?:got|have|put|added|placed) ${FEW}§ ${EN_CALENDAR}\\b|\\b(?:put|added|placed|blocked) ${FEW}${EN_CALENDAR}\\b`,
  `\\b(?:sent|emailed|shot|mailed) ${FEW}${EN_INVITE}\\b|\\b${EN_INVITE}\\s+${FEW}(?:on its way|sent|in your inbox|went out|gone out)\\b`,
  `\\byour\\s+(?:[^\\s]+\\s+)?(?:${EN_MEETING}|${EN_SLOT})(?:'s| is)?(?: still)?(?: on)?(?: for| at| on)? §`,
  '\\bit is[^\\p{L}]*$',
)

/** Verbs without an object of their own: what they book is the hour beside them. */
export const BOOKS_HOUR = oneOf(`\\b(?:${RU_BOOKED}|${RU_IS_BOOKED}|принято)\\b`, `\\b${EN_BOOKED}\\b`)

/** What may stand beside such a verb without being another thing that is booked. */
export const BESIDE_HOUR = oneOf(
  `^(?:вас|вам|вами|нас|нами|за|на|в|к|с|для|по|у|это|этот|эту|время|слот|окно|место|же|уже|тогда|итак|значит|вс[её]|я|мы|и|а|да|ок|окей|хорошо|отлично|супер|готово|эксперт\\S*|специалист\\S*|день|утро|вечер|${RU_MEETING})$`,
  `^(?:you|us|in|for|on|at|it|that|this|the|your|our|time|slot|then|so|ok|okay|great|perfect|now|just|already|all|to|with|expert|and|by|as|agreed|requested|went|ahead|is|are|has|been|that's|it's|i|we|i've|we've|i'm|we're|have|${EN_MEETING})$`,
)

/** Where a time was agreed, they say that it holds: the link comes, the invitation is sent. */
export const IMPLIES_BOOKING = oneOf(
  '\\bссылк[ау]\\s+(?:[^\\s]+\\s+){0,3}?(?:прид[её]т|пришлю|отправлю|будет)\\s.*(?:за (?:час|полчаса|день|\\d+ мин\\S*)|перед)',
  '\\b(?:прид[её]т|пришлю|отправлю)\\s+(?:[^\\s]+\\s+){0,3}?ссылк.*(?:за (?:час|полчаса|день|\\d+ мин\\S*)|перед)',
  '\\bза (?:час|полчаса|день|\\d+ мин\\S*)\\s.*\\bссылк',
  `\\b${RU_SENT}\\s+${FEW}(?:приглашени|ссылк)|\\b(?:приглашени[ея]|ссылк[ау])\\s+${FEW}${RU_SENT}\\b|\\b(?:приглашени[ея]|ссылка)\\s+${FEW}(?:у вас|на (?:вашей )?почте|отправлен|выслан|ушл)`,
  '\\b(?:link|invite|invitation)\\b.*\\b(?:before|prior|ahead)\\b',
  `\\b(?:sent|emailed) ${FEW}(?:invite|invitation|link)\\b|\\b(?:invite|invitation|link)\\s+${FEW}(?:on its way|sent|in your inbox)\\b`,
  '\\bдо (?:встречи|созвона)[^\\p{L}]*$|\\bsee you (?:then|there|soon)[^\\p{L}]*$',
)

/** Words that take the claim of their clause back: not, if, would, let us. */
export const NOT_CLAIMED = oneOf(
  '\\b(?:не|нет|ни|никогда|бы|чтобы|чтоб|если|когда|как только|после|до того|прежде чем|пока|предварительно|ориентировочно|обычно|всегда|возможно|наверное|скорее всего|почти|попробую|постараюсь)\\b',
  '\\b(?:могу|можем|можно|можете|смогу|сможем|готов|готова|готовы|хочу|хотел|хотела|хотите|давайте|давай|предлагаю|предлагаем|нужно|надо|нужен|нужна|необходимо|остал(?:ось|ся|ась)|лучше|думаю|планирую)\\b',
  "\\b(?:not|never|nothing|no|none|cannot|can|could|would|should|might|may|if|once|when|until|unless|after|as soon as|let's|let me|let us|shall|want|need|wish|to get|to be|about to|going to|usually|normally|typically|always|tentatively|probably|maybe|perhaps|almost|trying)\\b",
  "n['’]t\\b|['’]d\\b",
  '\\b(?:tell|send|give|drop|share|show) (?:me|us)\\b|\\bplease\\b|^[^\\p{L}]*(?:booking|scheduling)\\b',
  '\\b(?:подтвердите|выберите|напишите|скажите|пришлите|укажите|ответьте|уточните|подскажите)\\b',
)

/** What is still to come is not done yet. Only a meeting itself may lie ahead: "our expert will call you at 4 pm". */
export const TO_COME = oneOf(
  '\\b(?:будет|будут|будете|будем|буду)\\b',
  "\\bwill\\b|['’]ll\\b",
  '\\b(?:запиш(?:у|ем)|забронирую|назначу|назначим|поставлю|отправлю|подтвержу|закреплю|внесу)\\b',
)
export const MEETING_TO_COME = oneOf(
  `\\b${RU_EXPERT}\\s+${FEW}(?:буд(?:ет|у|ем) (?:вас )?(?:ждать|на связи)|буд(?:ет|у|ем) ждать вас)\\b`,
  `\\b(?:will|'ll) (?:see|meet|talk to|speak to|speak with|call|be calling|be waiting for|be expecting|be meeting) (?:you|with you|our)\\b|\\byou(?:'ll| will) (?:meet|speak|talk)\\b`,
)

/** What was, not what is: an earlier conversation, somebody's habit. */
export const HISTORY = oneOf(
  '\\b(?:прошл(?:ой|ом|ый|ую|ого|ая)|ранее|раньше|вчера|позавчера|когда-то|однажды|назад)\\b',
  '\\b(?:был|была|было|были)\\b(?!.*§)',
  '\\b(?:last (?:week|month|year|time)|previous|previously|prior|yesterday|earlier|ago|used to|once)\\b',
  '\\b(?:was|were|had)\\b(?!.*§)',
)

/** What the client did itself: "Вы правильно записали время". */
export const CLIENT_BOOKED = oneOf('\\bвы\\s[^,]*(?:ли|те)\\b')

/** Clauses that book something else, or somebody else. */
export const OTHER_BOOKING = oneOf(
  '\\bдруг(?:ой|ого|ому|им|ая|ую|ие|их)\\b|\\b(?:застройщик|клиент|покупател|инвестор|коллег)(?:ом|ами|а|у|ы|ов|и)?\\b(?<!как клиента)',
  '\\b(?:занят|занято|занята|заняты)\\b',
  '\\bлист ожидания\\b|\\bрассылк|\\bкаталог|\\bчерный список|\\bвебинар|\\bпрезентаци',
  '\\bв (?:известность|контакт|групп|чат|спис|баз)|\\bкак (?:инвестор|клиент|покупател)',
  '\\b(?:another|other|others|someone else|somebody else|already taken|unavailable|fully booked|clients?|customers?|people|he|she|they|developer)\\b',
  '\\b(?:wait(?:ing)? ?list|newsletter|mailing list|webinar)\\b',
)

/** Words that withdraw a booking which was claimed before. */
export const RETRACTIONS = oneOf(
  `\\b(?:отменил|отменила|отменили|сняла?|убрала?|удалила?)\\s+${FEW}${RU_MEETING}\\b`,
  `\\b${RU_MEETING}\\s+${FEW}(?:отмен[её]н[ао]?|отменил[аи]?|отменяется|снял[аи]?|не состоится)(?![а-яё])`,
  `\\b(?:перенес\\S*|перенёс|сдвинул[аи]?)\\s+${FEW}${RU_MEETING}\\b|\\b${RU_MEETING}\\s+${FEW}(?:перенес\\S*|перенёс|перенесён\\S*|сдвинул[аи]?)`,
  `\\bне (?:удалось|получилось|вышло)\\s+${FEW}(?:записать|забронировать|назначить)\\b`,
  `\\b(?:i|we)(?:'ve| have)?(?: had to)? cancel(?:l)?(?:ed)?\\b`,
  `\\b${EN_MEETING}\\s+(?:[^\\s]+\\s+){0,3}?(?:is|has been|was) (?:cancel(?:l)?ed|called off|postponed)\\b`,
  "\\b(?:couldn't|could not|failed to|wasn't able to) (?:book|schedule)\\b",
)

/** A call that was moved stands at the time that is named last. */
export const MOVED = oneOf(
  '\\bперен[её]с|\\bпереношу|\\bпереносим|\\bпереставил|\\bпередвинул|\\bсдвинул',
  '\\b(?:moved|rescheduled|shifted)\\b',
)
