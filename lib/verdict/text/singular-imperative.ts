import { IMPERATIVE_ENDINGS } from './imperative-endings.ts'
import { fold } from './language.ts'
import type { Word } from './words.ts'

/**
 * True when the word is a Russian imperative in the singular: "напиши", "приезжай", "не волнуйся", "проверь".
 *
 * Most are told by an ending that no other word has, forms in -ай and -уй by theirs less the words that share it; the
 * rest looks like too many nouns, and the common ones are listed.
 */
export function isSingularImperative(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at] as Word
  const { folded } = word
  if (folded.length < 3 || isNameInside(word, text)) return false
  const next = words[at + 1]?.folded
  // "пришли мне" asks, "гости пришли" tells
  if (PAST_TOO.has(folded)) return next !== undefined && BESIDE_A_REQUEST.has(next)
  if (folded === 'будь') return next !== undefined && BE_SO.test(next)
  return LISTED.has(folded) || endsAsImperative(folded)
}

/** A capital letter in the middle of a sentence: Николай, Дубай. */
function isNameInside({ start }: Word, text: string): boolean {
  return (
    /\p{Lu}/u.test(text.charAt(start)) && !/(?:^|[.!?…\n:—–(]|\p{Emoji_Presentation})\s*$/u.test(text.slice(0, start))
  )
}

const PAST_TOO = forms('пришли вышли перешли шли отошли')
const BESIDE_A_REQUEST = forms('мне нам пожалуйста плиз его её их мой твой свой свою свои')
/** "Будь уверен", and not "будь то вилла". */
const BE_SO = /^(?:увер|спокоен|спокойн|добр|внимател|готов|здоров|любез|осторож|смел|честн)/

const IN_I = [
  'заходи приходи подходи переходи проходи выходи уходи верни поверни веди приведи вези привези живи поживи ищи поищи',
  'лети прилети свяжи заверши улучши уменьши закончи обсуди заключи внедри защити запрети торопи раздели удели подели',
  'приобрети построй выбрось выкинь увидь ходи',
  'иди зайди найди пойди приди подойди войди выйди пройди перейди дойди отойди жди подожди погоди лови сиди неси жми',
  'скажи подскажи расскажи докажи откажи закажи покажи прикажи реши нажми помни запомни вспомни напомни учти прочти',
  'зачти начни пойми прими найми сними возьми займи подними обними обрати глянь взгляни гляди погляди терпи спеши',
  'поспеши клади пили храни сохрани цени оцени люби хвали смени замени измени отмени примени включи выключи подключи',
  'отключи уточни сообщи объясни поясни разъясни подтверди повтори сравни позволь разреши набери собери разбери зови',
  'назови позови вызови введи заполни дополни исполни упомяни оформи закрепи поступи вступи уступи наступи потрати',
  'трати сократи прекрати помоги сбереги научи положи предложи вложи отложи приложи продолжи сложи выложи разложи',
  'отнеси принеси внеси перенеси занеси пригласи прости извини отпусти допусти сядь гони',
]
const IN_SOFT_SIGN = [
  'верь поверь проверь доверь примерь измерь ответь заметь отметь наметь поставь оставь ставь доставь добавь прибавь',
  'избавь отправь исправь поправь направь представь предоставь составь вставь заставь готовь приготовь подготовь забудь',
  'встань перестань останься отстань достань кинь скинь закинь подкинь накинь прикинь брось сбрось отрежь назначь',
  'обозначь ускорь увеличь уведомь познакомь познакомься доверься встреться готовься приготовься подготовься присмотрись',
]
const REFLEXIVE = [
  'вернись поделись определись торопись поторопись решись запишись подпишись распишись отпишись спишись свяжись',
  'договорись созвонись садись держись ложись появись остановись убедись обратись разберись соберись подключись',
  'присоединись согласись учись научись посоветуйся откажись поднимись спустись прогуляйся',
]
const IN_Y = [
  'дай задай отдай передай подай выдай сдай раздай продай создай знай имей сумей успей пожалей жалей смей выпей налей',
  'стой постой открой закрой скрой построй устрой здравствуй',
]
const LISTED = forms([...IN_I, ...IN_SOFT_SIGN, ...REFLEXIVE, ...IN_Y].join(' '))

/** Nouns, names, adverbs and particles that end like imperatives; "считай, даром" is a particle too. */
const NO_IMPERATIVES = forms(
  [
    'случай урожай обычай трамвай попугай сарай край май чай каравай горностай самурай молочай китай дубай алтай николай',
    'ермолай шанхай уругвай парагвай синай мумбай хургадай пускай невзначай бугай шалопай раздолбай негодяй лентяй',
    'слюнтяй скупердяй разгильдяй полицай бабай мамай малай пожалуй поцелуй холуй сабантуй струй статуй сбруй аллилуй',
    'тибай паттай гавай байбай считай почти копи вилюй валдай тургай кустанай капчагай дунай домбай бахчисарай чистоплюй',
    'завсегдатай вертухай валуй ушкуй тугай токай соглядатай сипай расстегай радиобуй неурожай нагоняй минтай малахай',
    'лишай краснобай ходатай глашатай дебай далай буржуй баттерфляй банзай обалдуй впотай зачти',
  ].join(' '),
)

function endsAsImperative(form: string): boolean {
  if (form.length < 4 || NO_IMPERATIVES.has(form)) return false
  if (endingsOf(form).some((ending) => IMPERATIVE_ENDINGS.has(ending))) return true
  return form.length > 4 && /(?:[аяую]йся|ойся|[^щш]ейся|[^ауоеиыэя]ай|[блвмнртсз]яй|[^ауыэя]уй|[влнт]юй)$/.test(form)
}

/** The last three letters, the last four, and so on to the whole word. */
function endingsOf(form: string): string[] {
  return Array.from({ length: Math.max(0, form.length - 2) }, (_, index) => form.slice(-3 - index))
}

function forms(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(fold))
}
