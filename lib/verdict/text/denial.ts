import { oneOf, pattern } from '../../core/pattern.ts'
import { clausesOf } from './clause.ts'

/** Words that take back what their clause says. */
const DENIES = oneOf(
  '\\b(?:не|нет|ни|никак[а-яё]*|никто|никогда|ничего|нельзя|невозмож[а-яё]+|запрещ[а-яё]+|недоступ[а-яё]+|отсутств[а-яё]+|исключен[а-яё]*|закрыт[аоы]? (?:для|от)|вряд|едва ли)\\b',
  "\\b(?:not|no|never|nobody|none|nothing|cannot|can't|won't|isn't|aren't|doesn't|don't|didn't|wouldn't|impossible|illegal|forbidden|closed to|off limits|reserved for|hardly|unlikely)\\b",
)
/** They hold such a word and deny nothing. */
const DENIES_NOTHING = everyOneOf(
  '\\bне (?:только|просто|менее|меньше|ниже|более|больше|выше|хуже|позже|раньше|дольше|раз|зря|за горами|проблема|вопрос)\\b',
  '\\bне (?:волнуйтесь|переживайте|беспокойтесь|сомневайтесь|бойтесь|забудьте|забывайте|пропустите|упустите|теряйте|упускайте|откладывайте)\\b',
  '\\b(?:нет проблем|без проблем|почему бы (?:и )?не|почему бы (?:и )?нет|нельзя не|не может не|ничего страшного|ни к чему не обязыва[а-яё]+|не займ[её]т|не отнимет|не потребует)\\b',
  "\\b(?:not only|not just|no less than|no problem|no worries|don't worry|don't miss|why not|no obligation|won't take)\\b",
)
/** Words for what is not so, anywhere in the sentence. */
const REFUTES = oneOf(
  '\\b(?:миф[а-яё]*|неправд[а-яё]+|ложь|обман[а-яё]*|заблуждени[а-яё]+|мошенни[а-яё]+|развод|сказк[а-яё]+|незаконн[а-яё]+|нелегальн[а-яё]+|остерега[а-яё]+|опасайтесь|насторож[а-яё]+|не верьте)\\b',
  '\\b(?:myth|untrue|false|a lie|scam|fraud|misleading|beware|red flag)\\b',
)
/** What others say, promise or ask: it is theirs. */
const OTHERS_SAY = oneOf(
  '\\b(?:некоторые|другие|иные|многие|кто-то|часто|нередко|иногда|где-то|вам|если)\\b.{0,40}\\b(?:обеща|предлага|гарантир|говор|пиш|утвержда|рассказыв|реклам|сул)[а-яё]*(?:ют|ят|ит|ут|ет|ли|ла|л|али|али)\\b',
  '\\b(?:вы|вас) (?:спрашива|спросил|слышал|читал|упомянул|интересу|имеете в виду|боитесь|опасаетесь)[а-яё]*',
  '\\b(?:some|others|other|many|somebody|they|if)\\b.{0,40}\\b(?:promise|offer|claim|guarantee|say|tell)[a-z]*\\b',
  '\\byou (?:asked|heard|mentioned|read)\\b',
)
/** Set between commas, they part no clause: "Freehold, к сожалению, невозможен". */
export const PARENTHETIC =
  /,\s*(?:к сожалению|увы|конечно|разумеется|естественно|честно говоря|честно|скажу прямо|по закону|на самом деле|кстати|например|впрочем|однако|пожалуйста|как правило|скорее всего|unfortunately|of course|by law|honestly|however),/giu
/** A letter that nobody writes, in the place of the words. */
const PLACE = '\u{A66E}'

/** True when words of a sentence are denied there, refuted, or told as what others say. `quote` stands in `sentence`. */
export function isDenied(sentence: string, quote: string): boolean {
  const rest = sentence.replace(quote, PLACE)
  return REFUTES.test(rest) || OTHERS_SAY.test(rest) || isNegated(sentence, quote)
}

/** True when the clause around the words holds a negation besides their own. */
export function isNegated(sentence: string, quote: string): boolean {
  return DENIES.test(clauseAround(sentence, quote).replace(DENIES_NOTHING, ' '))
}

/** The clause in which the words stand, without them; parenthetic words part no clause. */
export function clauseAround(sentence: string, quote: string): string {
  const marked = sentence.replace(quote, PLACE).replace(PARENTHETIC, ' ')
  const clause = clausesOf(marked).find((one) => one.includes(PLACE)) ?? marked
  return clause.replace(PLACE, ' ')
}

function everyOneOf(...sources: string[]): RegExp {
  return pattern(sources.map((source) => `(?:${source})`).join('|'), 'giu')
}
