import { oneOf, pattern } from '../../core/pattern.ts'
import { anySentencesOf } from './clause.ts'

const RU_MAIL =
  '(?:e-?mail(?! [a-z])|(?:[иеэ]-?)?м[еэ]йл|почт[уаеы]\\b|почтов\\S* адрес|ящик\\b|электронн\\S* адрес|электронк[ауи]\\b)'
/** A mailbox or a letter to come, no verb and no kind of software: "email you", "email tool". */
const EN_MAIL =
  '(?:(?<!\\ban )e-?mail(?! (?:you|me|us|it|them|tool|client|provider|system|marketing|campaign|service|list))\\b|e-?mail address)'
const RU_SEND = '(?:прислать|присылать|выслать|отправить|отправлять|скинуть|направить|послать|сбросить)'
const RU_LETTER =
  '(?:приглашени|ссылк|подборк|каталог|презентац|материал|письм|подтвержд|файл|документ|инвайт|расч[её]т|pdf)'
const EN_LETTER = '(?:invit|link|confirmation|calendar|materials|details|deck|brochure|file)'
const SHORT = '[^.?!]{0,40}'

/** Whatever is to be sent: only an address is the answer. */
const WHERE_TO = oneOf(
  `\\bкуда\\b${SHORT}\\b${RU_SEND}\\b(?=${SHORT}${RU_LETTER}|(?: вам| е[её]| его| их| вс[её])?[^\\p{L}]*$)`,
  `\\bкуда\\b${SHORT}${RU_LETTER}${SHORT}\\b${RU_SEND}\\b`,
  `\\bна какой (?:адрес|ящик)\\b|\\bадрес\\b[^.?!]{0,15}(?:куда|на который)\\b|\\bадрес\\S* для ${RU_LETTER}`,
  `\\bwhere (?:should|shall|can|could|may|do|would)? ?(?:i|we|you (?:want|like) (?:me|us) to|to) (?:\\S+ )?(?:send|forward|mail)\\b`,
  `\\bwhere (?:should|shall|do|does) (?:the|your) (?:\\S+ )?${EN_LETTER}`,
  `\\b(?:which|what|what's|what is)(?: the| your)?(?: best| right| good)? (?:address|inbox)\\b(?=${SHORT}\\b(?:${EN_LETTER}|send|use|reach))`,
)
/** Told to name it, or that it is what is missing: a request without a question mark. */
const REQUEST = oneOf(
  `\\b(?:напиши|пришли|скинь|скини|укажи|оставь|оставь|дай|подскажи|скажи|уточни|продиктуй|сообщи)(?:те)?\\b${SHORT}(?<!\\bна (?:мою |нашу |эту )?)${RU_MAIL}`,
  `\\bподелитесь${SHORT}почтой|\\b(?:нуж(?:ен|на|но)|понадобится|остал(?:ся|ась|ось)|жду|прошу|не хватает)\\b${SHORT}(?<!\\bна (?:вашу )?)${RU_MAIL}|${RU_MAIL}[^.?!]{0,20}\\bнуж(?:ен|на)\\b`,
  `\\b(?:send|give|tell|drop|share|leave|provide|type|write|have|know|reply with|need(?! to)|confirm)\\b${SHORT}\\b(?:your|the best|the right|which|what|an)\\b[^.?!]{0,15}\\b${EN_MAIL}`,
  `\\byour (?:\\S+ )?${EN_MAIL}\\b[^.?!]{0,20}\\bplease\\b|^[^\\p{L}]*(?:and )?your (?:\\S+ )?e-?mail[^\\p{L}]*$`,
)
/** In a question that names a mailbox, what asks for its address. */
const ASKS = oneOf(
  `\\b(?:как(?:ой|ая|ую|ом)|ваш[ауе]?|можно|подскажете|дадите|оставите|напишете|есть ли|${RU_SEND})\\b`,
  "\\b(?:what|which|what's|your|share|have|best)\\b",
)
const OFFERS_LETTER = oneOf('\\b(?:can|could|shall|should|may) (?:i|we) (?:just )?(?:e-?mail|send)\\b')
/** Asks after a letter, not after an address. */
const AFTER_LETTER = oneOf(
  '\\b(?:получил|пришло|пришла|дошл|провер|видел|заглян|смотрел)',
  '\\b(?:did you|have you|got|get|receive|received|check|checked|seen|see)\\b',
)
const MAILBOX = oneOf(RU_MAIL, `\\b${EN_MAIL}`)
const BARE = pattern(`^(?:[^\\s]+\\s+){0,2}(?:${RU_MAIL}|e-?mail)[^\\p{L}]*$`, 'iu')

/** True when a text asks for the address of the reader's mailbox: "Ваш e-mail?", "куда прислать приглашение?" */
export function asksForEmail(text: string): boolean {
  return anySentencesOf(text.replaceAll('’', "'")).some((sentence) => {
    const { isQuestion } = sentence
    if (WHERE_TO.test(sentence.text)) return true
    if (AFTER_LETTER.test(sentence.text)) return REQUEST.test(sentence.text) && !isQuestion
    if (REQUEST.test(sentence.text)) return true
    if (!isQuestion) return false
    if (OFFERS_LETTER.test(sentence.text) && /e-?mail/iu.test(sentence.text)) return true
    return MAILBOX.test(sentence.text) && (ASKS.test(sentence.text) || BARE.test(sentence.text))
  })
}
