import { oneOf } from '../../core/pattern.ts'

const RU_MEETING = '(?:встреч[ауеи]|звонок|созвон|zoom|зум|консультаци[яюи]|бронь|демо)'
/** Done to a person: "записала Вас". */
const RU_SIGNED =
  '(?:(?:записал|забронировал|зарезервировал|закрепил|запланировал|назначил)[аи]?|записываю|бронирую|резервирую)'
/** Done to a meeting: "поставила встречу". */
const RU_BOOKED =
  '(?:(?:записал|забронировал|зарезервировал|закрепил|запланировал|назначил|поставил|внес|внёс|внесл|оформил|подтвердил|зафиксировал|добавил|создал)[аи]?|записываю|бронирую|резервирую|подтверждаю|ставлю|назначаю|фиксирую|закрепляю)'
const RU_IS_BOOKED =
  '(?:назначен|забронирован|запланирован|зарезервирован|подтвержден|подтверждён|записан|согласован|поставлен|создан)(?:а|о|ы)?'
const EN_MEETING = '(?:call|meeting|demo|session|appointment|zoom|consultation|booking)'
const EN_I_HAVE = "(?:i|we)(?:'ve| have|'m| am|'re| are)?(?: just| now| already)?"
const EN_SIGNED = '(?:booked|scheduled|reserved|put|booking|scheduling|putting|reserving)'
const EN_BOOKED = `(?:${EN_SIGNED}|arranged|confirmed|locked in|set up|blocked|added)`
const EN_IS_BOOKED = '(?:booked|scheduled|confirmed|set(?! up)|reserved|arranged|on the calendar)'
const FEW = '(?:[^\\s]+\\s+){0,4}?'

/** Words that say by themselves: the call is booked. */
export const CLAIMS = oneOf(
  `\\b${RU_SIGNED}\\s+(?:[^\\s]+\\s+)?вас\\b`,
  `\\b(?<!у )вас\\s+(?:[^\\s]+\\s+)?${RU_SIGNED}\\b`,
  `\\b${RU_BOOKED}\\s+${FEW}(?:${RU_MEETING}|слот)\\b`,
  `\\b(?:${RU_MEETING}|слот)\\s+${FEW}${RU_BOOKED}\\b`,
  `\\b(?:вы|ваша запись|${RU_MEETING})\\s+${FEW}${RU_IS_BOOKED}\\b`,
  `\\b${RU_IS_BOOKED}\\s+${FEW}${RU_MEETING}\\b`,
  `\\b${RU_MEETING}\\s+(?:в календаре|состоится|пройд[её]т)\\b`,
  `\\b${EN_I_HAVE} ${EN_SIGNED}\\s+(?:you|us|it)\\b(?! in touch| on hold| through)`,
  `\\b${EN_I_HAVE} ${EN_BOOKED}\\s+${FEW}(?:${EN_MEETING}|slot)\\b`,
  "\\byou(?:'re| are)(?: now| all| already| officially)* (?:booked|scheduled|confirmed|signed up|down for|on the calendar)\\b",
  `\\b(?:your|the|our|a)\\s+${FEW}${EN_MEETING}\\s+${FEW}(?:is|has been|'s)(?: now| all| already)? ${EN_IS_BOOKED}\\b`,
  `\\b${EN_MEETING} (?:booked|confirmed|scheduled)\\b`,
)

/** Words that say it only together with an hour: "До встречи завтра в 16:00", "Booked: Tuesday, 4 pm". */
export const CLAIMS_WITH_HOUR = oneOf(
  `\\b(?:${RU_BOOKED}|${RU_IS_BOOKED})\\b`,
  '\\b(?:жду|жд[её]м)\\s+вас\\b',
  '\\bдо (?:встречи|связи|созвона)\\b',
  '\\b(?:увидимся|созвонимся|встречаемся|созваниваемся|договорились)\\b',
  '\\b(?:booked|scheduled|confirmed|all set)\\b',
  '\\bsee you\\b',
  '\\b(?:talk|speak) to you\\b',
  `\\blooking forward to (?:our|the|your) ${EN_MEETING}\\b`,
  '\\bit is\\W*$',
)

/** Words that take the claim of their clause back: not, if, would, will, let us. */
export const NOT_CLAIMED = oneOf(
  '\\b(?:не|нет|ни|никогда|бы|чтобы|если|когда|как только|после того|до того|прежде чем|пока|будет|будут|будете|будем)\\b',
  '\\b(?:могу|можем|можно|смогу|готов|готова|готовы|хочу|хотел|хотела|хотите|давайте|предлагаю|нужно|надо|осталось|лучше)\\b',
  "\\b(?:not|never|nothing|cannot|can|could|would|should|might|may|will|if|once|when|until|unless|before|after|as soon as|let's|let me|shall|want|need|wish|to get|to be)\\b",
  "n['’]t\\b|['’]d (?:like|love|have)\\b|['’]ll\\b",
)

/** What the client did itself: "Вы правильно записали время". */
export const CLIENT_BOOKED = oneOf('\\bвы\\s[^,]*(?:ли|те)\\b')

/** Sentences that book something else, or somebody else. */
export const OTHER_BOOKING = oneOf(
  '\\bдруг(?:ой|ого|ому|им|ая|ую|ие|их)\\b',
  '\\b(?:занят|занято|занята|заняты)\\b',
  '\\bлист ожидания\\b|\\bрассылк|\\bкаталог|\\bчерный список',
  '\\bв (?:известность|контакт|групп|чат|спис|баз)|\\bкак (?:инвестор|клиент|покупател)',
  '\\b(?:another|other|someone else|somebody else|already taken|unavailable|fully booked)\\b',
  '\\b(?:wait(?:ing)? ?list|newsletter|mailing list)\\b',
)

/** Words that withdraw a booking which was claimed before. */
export const RETRACTIONS = oneOf(
  `\\b(?:отменил|отменила|сняла?|убрала?|удалила?)\\s+${FEW}${RU_MEETING}\\b`,
  `\\b${RU_MEETING}\\s+${FEW}(?:отмен[её]н[ао]?|не состоится)\\b`,
  `\\bне (?:удалось|получилось)\\s+${FEW}(?:записать|забронировать|назначить)\\b`,
  `\\b(?:i|we)(?:'ve| have)? cancel(?:l)?ed\\b`,
  `\\b${EN_MEETING}\\s+(?:is|has been|was) cancel(?:l)?ed\\b`,
  "\\b(?:couldn't|could not|failed to|wasn't able to) (?:book|schedule)\\b",
)
