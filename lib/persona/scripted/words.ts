import { oneOf } from '../../core/pattern.ts'

// `§` stands for a time that was named: see marked-times.ts. Words of both languages, because agents mix them.

const MEETING =
  '(?:встреч[ауеи]|созвон[ау]?|звон(?:ок|ка|ке)|zoom|зум|консультаци[яюи]|демо|call|meeting|demo|appointment|session)'
const FEW = '(?:[^\\s]+\\s+){0,3}?'

export const INVITES = oneOf(`\\b${MEETING}\\b`, '\\bсозвон(?:имся|иться)\\b')

export const ASKS_EMAIL = oneOf(
  '\\be-?mail\\b',
  '\\b(?:имейл|мейл|почт[аыуе]|почтой)\\b',
  '\\bкуда\\s+(?:[^\\s]+\\s+){0,2}?(?:прислать|отправить|выслать|направить|скинуть)\\b',
  '\\bна\\s+какой\\s+адрес\\b',
  '\\bwhere\\s+(?:should|shall|can|do|may)\\s+(?:i|we)\\s+send\\b',
  '\\b(?:which|what)\\s+address\\b',
)

/** A polite imperative that wants an answer as a question does. */
export const REQUESTS = oneOf(
  '\\b(?:подскажите|напишите|укажите|расскажите|пришлите|оставьте|уточните|назовите)\\b',
  '\\b(?:please|tell me|let me know|share|send me)\\b',
)

/** What says, in a clause, that the call is booked. */
export const CONFIRMS = oneOf(
  `\\b(?:записал|вписал|поставил|добавил|внес|внёс|внесл|занес|занёс|занесл)[аи]?\\s+${FEW}(?:вас|${MEETING})\\b`,
  '\\bвас\\s+(?:уже\\s+)?(?:записал|вписал)[аи]?\\b',
  `\\b(?:забронировал|закрепил|зарезервировал|назначил|запланировал|подтвердил|зафиксировал|оформил|перенес|перенёс|перенесл)[аи]?\\s+${FEW}(?:вас|${MEETING}|время|слот)\\b`,
  `\\b(?:записываю|бронирую|подтверждаю|фиксирую|закрепляю|ставлю)\\s+${FEW}(?:вас|${MEETING}|время|слот)\\b`,
  '\\b(?:записал|забронировал|зафиксировал|закрепил|назначил|подтвердил|поставил)[аи]?(?:\\s+в\\s+календарь)?\\s+(?:на\\s+|за\\s+вами\\s+)?§',
  '\\bвы\\s+(?:[^\\s]+\\s+){0,2}?в\\s+(?:календаре|расписании)\\b|^вс[её]\\s+в\\s+силе\\b',
  '\\bвы\\s+(?:[^\\s]+\\s+)?записаны\\b',
  `\\b(?:${MEETING}|время|слот|бронь|запись)\\s+${FEW}(?:назначен|подтвержд[её]н|забронирован|запланирован|закрепл[её]н|зафиксирован|состоится|в\\s+силе)`,
  `\\b(?:назначен|подтвержд[её]н|забронирован|запланирован)[аоы]?\\s+${FEW}(?:${MEETING}|время)\\b`,
  '\\b(?:жду|жд[её]м)\\s+вас\\b.*§|\\b(?:созваниваемся|созвонимся|увидимся|договорились)\\b.*§|§\\s+(?:созваниваемся|созвонимся|увидимся)\\b',
  '^(?:тогда\\s+)?до\\s+(?:встречи|созвона)\\b|^(?:готово|договорились|booked|confirmed|done)\\s+§',
  `\\bприглашение\\s+${FEW}(?:отправлен|выслан|ушло)|\\b(?:отправил|выслал)[аи]?\\s+${FEW}приглашение\\b`,
  "\\byou(?:'re|\\s+are)\\s+(?:[^\\s]+\\s+)?(?:booked|confirmed|scheduled|set|down\\s+for)\\b(?!\\s+up)",
  `\\b(?:i|we)(?:'ve|\\s+have)?\\s+(?:just\\s+|now\\s+|already\\s+)?(?:booked|scheduled|reserved|confirmed|put)\\s+${FEW}(?:you|it|slot|time|${MEETING}|§)`,
  `\\b(?:${MEETING}|slot|time)\\s+${FEW}(?:is|has\\s+been)\\s+(?:[^\\s]+\\s+)?(?:booked|confirmed|scheduled|set|reserved)\\b(?!\\s+up)`,
  '^(?:i\\s+will\\s+|great\\s+)?(?:see|talk\\s+to|speak\\s+to)\\s+you\\s+(?:then|there|§)',
  `\\b(?:invite|invitation)\\s+(?:is|has\\s+been|was)\\s+sent\\b|\\bsent\\s+${FEW}(?:invite|invitation)\\b`,
  'zoom\\.us/j/',
)

/** What takes it back within its clause: not, if, would, somebody or something else. */
export const UNCONFIRMED = oneOf(
  '\\b(?:не|ни|бы|если|когда|как\\s+только|после|чтобы|пока|предварительно|попробую|постараюсь|могу|можем|нужно|надо|хотите|хочу|давайте|осталось|сначала)\\b',
  '\\b(?:друг(?:ой|ого|ому|им|ие|их|ая|ую)|кто-то|клиент(?:а|у|ом|ка|ку|ов)?|коллег[ауи]|лист\\s+ожидания|как\\s+инвестора|в\\s+(?:базу|список|чат|группу|рассылку))\\b',
  '\\b(?:застройщик|покупател|столик|сделк|скидк|вилл|договор(?!ил)|юрист|известност)|\\bвы\\s+[^\\s]+\\s+записали\\b|\\bбудет\\b',
  '\\b(?:прошл(?:ый|ой|ом)|вчера|раньше|ранее)\\b',
  "\\b(?:not|never|if|once|when|until|unless|after|as\\s+soon\\s+as|can|could|would|should|might|may|want|need|let's|let\\s+me|shall|tentatively|almost|to\\s+be|yesterday|last)\\b|n't\\b|'d\\b",
  '\\b(?:another|other|others|someone|somebody|clients?|customers?|people|he|she|they|reminder|wait(?:ing)?\\s*list|newsletter|table|photographer|lawyer|in\\s+touch|no|tell\\s+me|to\\s+review)\\b',
)

export const NEGATED = oneOf('\\bне\\b', "n't\\b|\\bnot\\b")

/** What the whole sentence depends on; "если планы изменятся" is no condition. */
export const CONDITION = oneOf(
  '^(?:но\\s+|и\\s+|а\\s+)?(?:если|когда|как\\s+только|после)\\b(?!.*(?:измен|вопрос|передума))',
  '^(?:but\\s+|and\\s+)?(?:if|once|when|as\\s+soon\\s+as|after|unless)\\b(?!.*(?:change|question))',
)

/** What says that a time cannot be had, or not any more. */
export const TAKEN = oneOf(
  '\\b(?:занят[оаы]?|занял[аи]?|заняли|недоступн[оаы]|отменил[аи]?|отменяется|отмен[её]н[ао]?|переносится)\\b',
  '\\bне\\s+(?:получится|получается|выйдет|смогу|сможем|подходит|подойд[её]т|свободн[оаы]?)\\b',
  '\\b(?:уже\\s+(?:нет|прошло|забрали)|прид[её]тся\\s+перенести|друго(?:е|го)\\s+времени?)\\b',
  '\\b(?:забронировал|записал|занял|взял)[аи]?\\s+(?:[^\\s]+\\s+)?друг(?:ой|ого|ому|ая|ую|ие|их)\\b',
  '\\b(?:is|are|was|already|been|just)\\s+(?:[^\\s]+\\s+)?(?:taken|booked|gone|unavailable)\\b|\\bunavailable\\b|\\bno\\s+longer\\b',
  "\\bnot\\s+(?:available|free|possible)\\b|\\banother\\s+time\\b|\\b(?:can't|cannot|won't|can\\s+not)\\s+(?:make|do|work)\\b|\\bcancel(?:l)?ed\\b",
)

/** What leaves it open whether the time that is named will do. */
export const PENDING = oneOf(
  '\\b(?:провер|уточн|сверюсь|узнаю|спрошу|попробу|постараюсь|вернусь|держу|жду\\s+подтвержд|предлож|предлага|вариант|возможн|наверн|ответ|подтверд(?:ите|ить)|сказали|свобод|оста[её]тся|готов[аы]?\\s|резерв\\s|лучше|выбир)',
  '\\b(?:до|by)\\s+§|\\b(?:напишу|либо|или)\\b',
  "\\b(?:check|checking|hold|holding|let\\s+you\\s+know|get\\s+back|ask|suggest|offer|option|possible|maybe|perhaps|i'll\\s+(?:see|try|confirm)|tell\\s+me|or|busy|free|fully|taken|pick|say|tried|noted|previous|available|colleague|confirming)\\b",
)

/** What makes an offer of a time in the same sentence. */
export const OFFERS = oneOf(
  '\\b(?:предлож|предлага|удоб|подойд|подход|устро|запи[сш]|забронир|созвон|созван|свобод|встреч|звон)',
  '\\b(?:давайте|окно|окошко|слот|время|можем|могу|можно|получится|держу|zoom|зум|как\\s+насч[её]т)\\b',
  "\\b(?:offer|suggest|propose|available|free|slot|works?|suits?|convenient|how\\s+about|what\\s+about|let's|shall\\s+we|meet|book|schedule|can|could|holding|yours)\\b",
  `\\b${MEETING}\\b`,
)

/** What happens at a time that is no offer. */
export const HAPPENS = oneOf(
  '\\b(?:акци|скидк|распродаж|вебинар|презентаци|выставк|офис)',
  '\\b(?:открыл|откро|закрыл|закро|законч|заканчива|истека|подорожа|вырастут)',
  '\\b(?:sale|discount|webinar|office|opened|opens?|closed|closes?|ends?|ended|expires?|expired)\\b',
)

/** Haste that is put on somebody. */
export const PRESSES = oneOf(
  '\\b(?:решайтесь|поторопитесь|успейте|не\\s+тяните|не\\s+упустите|только\\s+сегодня|последн(?:ий|яя|ее)\\s+(?:шанс|возможность|вилла|объект|предложение))\\b',
  '\\bреша(?:йте|ть)\\s+(?:нужно\\s+|надо\\s+)?(?:быстро|быстрее|скорее|сейчас|сегодня)\\b',
  '\\b(?:что|как),?\\s+(?:вы\\s+)?решили\\b|\\bпочему\\s+(?:вы\\s+)?(?:молчите|не\\s+отвечаете)\\b|\\bбуд(?:ет|ут)\\s+дороже\\b',
  "\\b(?:last\\s+chance|today\\s+only|only\\s+today|hurry|act\\s+now|decide\\s+(?:now|today)|don't\\s+miss|won't\\s+last)\\b",
  "\\bwhy\\s+(?:don't|aren't|do\\s+not)\\s+you\\s+(?:answer|reply|answering)",
)
